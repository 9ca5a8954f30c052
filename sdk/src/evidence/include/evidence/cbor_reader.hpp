#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <string_view>

namespace chipid::evidence {

/// One data item of CBOR (RFC 8949, 3): for an array or map only its head, whose content follows.
struct CborItem {
  enum class Type { number, bytes, text, array, map, boolean, null };

  Type type = Type::null;
  std::uint64_t value = 0;  ///< the number, the truth value, or how many elements or pairs follow
  BytesView content = {};   ///< of bytes and text
};

/// Reads CBOR as it is deterministically encoded (RFC 8949, 4.2.1), so that a value has one encoding only: definite
/// lengths and shortest heads. Knows unsigned numbers, byte and text strings (valid UTF-8), arrays, maps, truth values
/// and null; anything else, and nesting over 16 levels, is evidence.damaged; data that end too early are
/// evidence.truncated. Allocates nothing. Errors carry the offset.
class CborReader {
 public:
  explicit CborReader(BytesView bytes) noexcept : bytes_(bytes) {}

  [[nodiscard]] Result<CborItem> next();

  [[nodiscard]] Result<std::uint64_t> number(std::uint64_t max);
  [[nodiscard]] Result<BytesView> bytes(std::size_t max_size);
  [[nodiscard]] Result<std::string_view> text(std::size_t max_size);
  [[nodiscard]] Result<bool> boolean();
  /// How many elements follow. More than `max` is evidence.too_large, as for the sizes above.
  [[nodiscard]] Result<std::size_t> array(std::size_t max);
  /// How many pairs of a key and a value follow.
  [[nodiscard]] Result<std::size_t> map(std::size_t max);

  /// Passes over one value with all that is inside it.
  [[nodiscard]] Result<> skip() { return skip(max_depth); }
  /// Refuses trailing data.
  [[nodiscard]] Result<> finish() const;

  [[nodiscard]] std::size_t offset() const noexcept { return offset_; }
  /// An error at this place.
  [[nodiscard]] tl::unexpected<Error> damaged(const char* what) const;

 private:
  static constexpr unsigned max_depth = 16;

  [[nodiscard]] Result<CborItem> next(CborItem::Type type, const char* name);
  [[nodiscard]] Result<CborItem> sized(CborItem::Type type, const char* name, std::uint64_t max);
  [[nodiscard]] Result<> skip(unsigned depth);

  BytesView bytes_;
  std::size_t offset_ = 0;
};

/// Whether bytes are UTF-8 (RFC 3629): shortest forms, no surrogates, nothing above U+10FFFF.
[[nodiscard]] bool is_utf8(BytesView bytes) noexcept;

}  // namespace chipid::evidence
