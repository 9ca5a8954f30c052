#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>

namespace chipid::core {

/// A bounds-checked, non-owning reader over bytes: every read advances or fails (data.malformed with the offset).
class Cursor {
 public:
  explicit Cursor(BytesView bytes) noexcept : bytes_(bytes) {}

  [[nodiscard]] std::size_t offset() const noexcept { return offset_; }
  [[nodiscard]] std::size_t remaining() const noexcept { return bytes_.size() - offset_; }
  [[nodiscard]] bool at_end() const noexcept { return remaining() == 0; }
  [[nodiscard]] BytesView rest() const noexcept { return bytes_.subspan(offset_); }

  [[nodiscard]] Result<BytesView> take(std::size_t count) {
    if (count > remaining()) return malformed("data ends too early");
    const auto taken = bytes_.subspan(offset_, count);
    offset_ += count;
    return taken;
  }

  /// A big-endian unsigned number of `size` bytes, 1 to 4.
  [[nodiscard]] Result<std::uint32_t> big_endian(std::size_t size) {
    CHIPID_TRY(const auto bytes, take(size));
    std::uint32_t value = 0;
    for (const auto byte : bytes) value = value << 8U | byte;
    return value;
  }
  [[nodiscard]] Result<std::uint8_t> u8() {
    CHIPID_TRY(const auto value, big_endian(1));
    return static_cast<std::uint8_t>(value);
  }
  [[nodiscard]] Result<std::uint16_t> u16() {
    CHIPID_TRY(const auto value, big_endian(2));
    return static_cast<std::uint16_t>(value);
  }
  [[nodiscard]] Result<std::uint32_t> u32() { return big_endian(4); }

  /// Refuses trailing data.
  [[nodiscard]] Result<> finish() const {
    if (!at_end()) return malformed("trailing data");
    return {};
  }

 private:
  [[nodiscard]] tl::unexpected<Error> malformed(const char* what) const {
    return fail(Error{.code = ErrorCode::data_malformed, .detail = what, .offset = offset_});
  }

  BytesView bytes_;
  std::size_t offset_ = 0;
};

}  // namespace chipid::core
