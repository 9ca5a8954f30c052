#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <string_view>

namespace chipid::evidence {

/// The outer parts of an evidence file; views into it.
struct Envelope {
  BytesView digest = {};
  BytesView content = {};
  std::string_view signature = {};  ///< a detached JWS; empty where the file is not signed
};

/// The longest signature taken, in bytes of text.
inline constexpr std::size_t max_signature_size = 1024;

/// The parts, of the version this library knows. The digest is not compared yet.
[[nodiscard]] Result<Envelope> parse_envelope(BytesView file);
/// Whether the digest is that of the content, else evidence.damaged.
[[nodiscard]] Result<> check_digest(const Envelope& envelope);
[[nodiscard]] Bytes write_envelope(BytesView content, std::string_view signature);

}  // namespace chipid::evidence
