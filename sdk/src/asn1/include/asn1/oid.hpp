#pragma once

#include <array>
#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <compare>
#include <initializer_list>
#include <string>
#include <string_view>

namespace chipid::asn1 {

/// An object identifier, kept as the bytes of its DER value (ISO/IEC 8825-1, 8.19).
class Oid {
 public:
  static constexpr std::size_t max_size = 32;

  constexpr Oid() = default;
  /// A constant from its arcs: `Oid{1, 2, 840, 113549, 1, 7, 2}`; at least two arcs.
  constexpr Oid(std::initializer_list<std::uint32_t> arcs) {
    const auto* arc = arcs.begin();
    const std::uint32_t first = *arc++;
    append(first * 40 + *arc++);
    while (arc != arcs.end()) append(*arc++);
  }
  /// From the value bytes of an OBJECT IDENTIFIER.
  [[nodiscard]] static Result<Oid> from_der_value(BytesView value);

  [[nodiscard]] constexpr BytesView value() const noexcept { return {bytes_.data(), size_}; }
  /// "1.2.840.113549.1.7.2"
  [[nodiscard]] std::string to_string() const;
  /// Whether this identifier is `arc` or lies below it.
  [[nodiscard]] bool is_under(const Oid& arc) const noexcept;
  /// Unused bytes are zero, so comparing all of them compares the identifiers.
  friend constexpr auto operator<=>(const Oid&, const Oid&) = default;

 private:
  constexpr void append(std::uint32_t arc) {
    std::size_t groups = 1;
    for (std::uint32_t rest = arc >> 7U; rest != 0; rest >>= 7U) ++groups;
    while (groups-- > 0) {
      const std::uint32_t more = groups == 0 ? 0 : 0x80;
      bytes_.at(size_++) = static_cast<std::uint8_t>(((arc >> (7 * groups)) & 0x7FU) | more);
    }
  }

  std::array<std::uint8_t, max_size> bytes_{};
  std::size_t size_ = 0;
};

}  // namespace chipid::asn1
