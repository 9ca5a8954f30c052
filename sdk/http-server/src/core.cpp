#include "core.hpp"

namespace chipid::http {
namespace {

constexpr int upgrade_required = 426;  // RFC 6455, 4.4

}  // namespace

void Admission::end() {
  if (core_ != nullptr) --core_->counters.open;
  core_.reset();
}

std::optional<Admission> Core::admit(const std::shared_ptr<Core>& core) {
  ++core->counters.connections;
  ++core->counters.open;
  Admission admission(core);
  if (core->counters.open > core->limits.connections) return std::nullopt;
  return admission;
}

void Core::limited(std::string_view limit, std::string_view peer) noexcept {
  ++counters.limited;
  try {
    handler.on_limit(limit, peer);
  } catch (...) {  // a handler that cannot log is no reason to stop
  }
}

Response Core::refusal(int status, std::string_view limit) noexcept {
  try {
    Response answer = handler.refusal(status, limit);
    answer.status = status;
    if (status == upgrade_required) answer.fields.emplace_back("Sec-WebSocket-Version", "13");
    return answer;
  } catch (...) {
    return {.status = status};
  }
}

void Core::add(const std::shared_ptr<Open>& connection) {
  const std::lock_guard lock(guard_);
  open_.emplace(connection.get(), connection);
}

void Core::remove(const Open* connection) {
  const std::lock_guard lock(guard_);
  open_.erase(connection);
}

std::vector<std::shared_ptr<Open>> Core::open_now() {
  const std::lock_guard lock(guard_);
  std::vector<std::shared_ptr<Open>> all;
  for (const auto& [key, connection] : open_)
    if (auto alive = connection.lock()) all.push_back(std::move(alive));
  return all;
}

void Core::end() {
  const std::lock_guard lock(ended_guard_);
  ended_ = true;
}

}  // namespace chipid::http
