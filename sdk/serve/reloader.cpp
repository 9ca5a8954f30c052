#include "serve/reloader.hpp"

#include <fmt/format.h>

namespace chipid::serve {
namespace {

std::string failure_line(const Error& error) {
  return fmt::format("reload failed, the old stays in force: {} {} {}", error_id(error.code), error.where,
                     error.detail);
}

}  // namespace

Reloader::Reloader(Sources sources, ServeHandler& handler, Log log)
    : sources_(std::move(sources)),
      handler_(handler),
      log_(std::move(log)),
      in_force_(stamp_of(paths_of(sources_))),
      seen_(in_force_) {}

void Reloader::reload() {
  in_force_ = seen_ = stamp_of(paths_of(sources_));
  const auto loaded = load_snapshot(sources_);
  const auto damaged = loaded && is_damaged(*handler_.snapshot(), **loaded);
  handler_.metrics().reloaded(loaded && !damaged);
  if (!loaded) return log_(failure_line(loaded.error()));
  if (damaged) return log_("reload failed, the old stays in force: authorities are missing and files cannot be used");
  handler_.take(*loaded);
  log_(fmt::format("reloaded: {} authorities, {} keys, policy \"{}\", {} problems", (*loaded)->trust.summary().anchors,
                   (*loaded)->keys.size(), (*loaded)->policy.name, (*loaded)->trust.problems().size()));
}

void Reloader::poll() {
  auto stamp = stamp_of(paths_of(sources_));
  if (stamp == in_force_) return;
  if (stamp == seen_) return reload();
  seen_ = std::move(stamp);
}

}  // namespace chipid::serve
