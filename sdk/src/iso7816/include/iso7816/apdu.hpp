#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>

#include "iso7816/status_word.hpp"

namespace chipid::iso7816 {

inline constexpr std::size_t max_short_data = 255;       ///< greatest Lc of a short APDU
inline constexpr std::size_t max_short_le = 256;         ///< Ne coded as Le 00
inline constexpr std::size_t max_extended_data = 65535;  ///< greatest Lc of an extended APDU
inline constexpr std::size_t max_extended_le = 65536;    ///< Ne coded as Le 00 00

/// A command (ISO/IEC 7816-4, 5.1): header, data field, expected length.
struct CommandApdu {
  std::uint8_t cla = 0;
  std::uint8_t ins = 0;
  std::uint8_t p1 = 0;
  std::uint8_t p2 = 0;
  Bytes data = {};
  /// Ne, the greatest number of answer bytes wanted; 0: none, no Le field.
  std::size_t ne = 0;
  /// The answer may come in parts, fetched by GET RESPONSE even on a secure channel (ISO/IEC 7816-4, 5.3.4): the most
  /// bytes of them all. 0: under secure messaging such an answer is a fault.
  std::size_t max_in_parts = 0;

  /// Whether Lc or Le do not fit one byte.
  [[nodiscard]] bool needs_extended() const noexcept { return data.size() > max_short_data || ne > max_short_le; }
  /// Short form where it fits, extended otherwise. The data are at most 65,535 bytes, ne at most 65,536.
  [[nodiscard]] Bytes encode() const;
  [[nodiscard]] static Result<CommandApdu> parse(BytesView bytes);
};

/// An answer: data field and status word.
struct ResponseApdu {
  Bytes data = {};
  StatusWord status = {};

  [[nodiscard]] Bytes encode() const;
  [[nodiscard]] static Result<ResponseApdu> parse(Bytes bytes);
};

}  // namespace chipid::iso7816
