#include "values.hpp"

namespace chipid::capi {

Result<std::vector<std::filesystem::path>> paths(const char* const* given, std::size_t count, const char* name) {
  std::vector<std::filesystem::path> all;
  if (given == nullptr && count != 0) return fail(ErrorCode::usage_bad_value, name, "is NULL");
  for (std::size_t i = 0; i < count; ++i) {
    CHIPID_TRY(const auto path, text(given[i], name));
    all.push_back(path_of(path));
  }
  return all;
}

Result<std::optional<std::chrono::sys_seconds>> moment(std::int64_t seconds, const char* name) {
  constexpr std::int64_t end_of_9999 = 253'402'300'799;
  if (seconds == 0) return std::nullopt;
  if (seconds < 0 || seconds > end_of_9999)
    return fail(ErrorCode::usage_bad_value, name, "has to be seconds since 1970, up to the year 9999");
  return std::chrono::sys_seconds(std::chrono::seconds(seconds));
}

char* give_text(std::string_view text) {
  return reinterpret_cast<char*>(keep_bytes({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}));
}

Result<> give_bytes(BytesView bytes, std::uint8_t** out, std::size_t* size) {
  CHIPID_CHECK(empty(out, "bytes"));
  CHIPID_CHECK(empty(size, "size"));
  *out = keep_bytes(bytes);
  *size = bytes.size();
  return {};
}

}  // namespace chipid::capi
