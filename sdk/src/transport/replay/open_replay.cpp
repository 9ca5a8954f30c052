#include <chipid/replay.hpp>
#include <fstream>
#include <iterator>
#include <system_error>

#include "replay/players.hpp"

namespace chipid {
namespace {

Result<std::string> read_text(const std::filesystem::path& path) {
  std::error_code problem;
  const auto size = std::filesystem::file_size(path, problem);
  if (problem) return fail(ErrorCode::usage_file, path.string(), problem.message());
  if (size > replay::max_script_size) return fail(ErrorCode::data_over_limit, path.string(), "longer than 64 MiB");
  std::ifstream file(path, std::ios::binary);
  std::string text(static_cast<std::size_t>(size), '\0');
  file.read(text.data(), static_cast<std::streamsize>(size));
  if (!file) return fail(ErrorCode::usage_file, path.string(), "cannot be read");
  return text;
}

}  // namespace

Result<std::unique_ptr<ReplayConnection>> open_replay(const std::filesystem::path& path) {
  CHIPID_TRY(const auto text, read_text(path));
  CHIPID_TRY(auto script, replay::parse_script(text));
  if (script.level == ReplayLevel::plain) return replay::make_plain_player(std::move(script));
  return replay::make_wire_player(std::move(script));
}

}  // namespace chipid
