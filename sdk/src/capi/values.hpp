#pragma once

#include <algorithm>
#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "handles.hpp"

/// Values that cross the C interface.
namespace chipid::capi {

// A struct of the C interface never grows so large: a greater size is a field that was not set.
inline constexpr std::size_t max_struct_size = 4096;

inline Result<> check_size(std::size_t size, const char* name) {
  if (size >= sizeof(std::size_t) && size <= max_struct_size) return {};
  return fail(ErrorCode::usage_bad_value, name, "its field `size` is not set");
}

/// The caller's options, those of an older or newer version too; all zero for NULL. What a newer caller set and this
/// version does not know is usage.bad_value: it may matter.
template <typename Options>
[[nodiscard]] Result<Options> taken(const Options* given, const char* name) {
  Options options{};
  options.size = sizeof options;
  if (given == nullptr) return options;
  CHIPID_CHECK(check_size(given->size, name));
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(given);
  if (given->size > sizeof options &&
      std::any_of(bytes + sizeof options, bytes + given->size, [](std::uint8_t byte) { return byte != 0; })) {
    return fail(ErrorCode::usage_bad_value, name, "it says something that this version does not know");
  }
  std::memcpy(&options, given, std::min(given->size, sizeof options));
  return options;
}

/// Empties the caller's struct, so that nothing of an earlier call is taken for the answer to one that failed.
template <typename Info>
[[nodiscard]] Result<> clear(Info* out, const char* name) {
  if (out == nullptr) return fail(ErrorCode::usage_bad_value, name, "is NULL");
  const auto size = out->size;
  CHIPID_CHECK(check_size(size, name));
  std::memset(static_cast<void*>(out), 0, size);
  out->size = size;
  return {};
}

/// Fills the caller's struct as far as it goes; what a newer caller knows beyond is zero.
template <typename Info>
[[nodiscard]] Result<> fill(Info* out, const Info& info, const char* name) {
  CHIPID_CHECK(clear(out, name));
  const auto size = out->size;
  std::memcpy(out, &info, std::min(size, sizeof info));
  out->size = size;
  return {};
}

/// A place for something that comes out; emptied.
template <typename Value>
[[nodiscard]] Result<> empty(Value* out, const char* name) {
  if (out == nullptr) return fail(ErrorCode::usage_bad_value, name, "is NULL");
  *out = Value{};
  return {};
}

[[nodiscard]] inline Result<std::string_view> text(const char* given, const char* name) {
  if (given == nullptr) return fail(ErrorCode::usage_bad_value, name, "is NULL");
  return std::string_view(given);
}
[[nodiscard]] inline std::string_view text_or_empty(const char* given) {
  return given == nullptr ? std::string_view() : std::string_view(given);
}
[[nodiscard]] inline Result<> check_bytes(const std::uint8_t* given, std::size_t size, const char* name) {
  if (given == nullptr && size != 0) return fail(ErrorCode::usage_bad_value, name, "is NULL");
  return {};
}
[[nodiscard]] inline Result<BytesView> bytes(const std::uint8_t* given, std::size_t size, const char* name) {
  CHIPID_CHECK(check_bytes(given, size, name));
  return BytesView(given, size);
}
/// UTF-8, as all text of the C interface.
[[nodiscard]] inline std::filesystem::path path_of(std::string_view given) {
  return std::filesystem::path(std::u8string(given.begin(), given.end()));
}
[[nodiscard]] Result<std::vector<std::filesystem::path>> paths(const char* const* given, std::size_t count,
                                                               const char* name);
/// 0: nothing. usage.bad_value before 1970 and after the year 9999: milliseconds in place of seconds, most likely.
[[nodiscard]] Result<std::optional<std::chrono::sys_seconds>> moment(std::int64_t seconds, const char* name);

/// By the clock of this computer.
[[nodiscard]] inline std::chrono::sys_seconds now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

/// Text for the caller to free.
[[nodiscard]] char* give_text(std::string_view text);
/// Bytes for the caller to free.
[[nodiscard]] Result<> give_bytes(BytesView bytes, std::uint8_t** out, std::size_t* size);

/// The entry of a list.
template <typename List>
[[nodiscard]] auto at(const List& list, std::size_t index) -> Result<const typename List::value_type*> {
  if (index < list.size()) return &list[index];
  return fail(ErrorCode::usage_bad_value, "index", "there are " + std::to_string(list.size()));
}

}  // namespace chipid::capi
