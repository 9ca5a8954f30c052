#pragma once

#include <chipid/evidence.hpp>

/// The CBOR map inside an evidence file. Its keys are numbers, in ascending order; docs/evidence.md has the same
/// tables. A key is never given another meaning.
namespace chipid::evidence {

enum class ContentKey : std::uint8_t {
  version_major,
  version_minor,
  tool_name,
  tool_version,
  reader,
  atr,
  card_type,
  time,
  files,
  access,
  active_authentication,  // optional
  statements,
  verification,  // optional
  used,
  qr,     // optional, since 1.1
  probe,  // optional, since 1.2
};

enum class FileKey : std::uint8_t { name, bytes, error /* optional */, authenticated };
enum class ErrorKey : std::uint8_t { code, where, status_word };
enum class AccessKeys : std::uint8_t { protocol, key, attempts };
enum class AttemptKey : std::uint8_t { protocol, key, refused /* optional */ };
enum class ActiveAuthenticationKey : std::uint8_t { challenge, answer, bound_to_verifier };
enum class StatementKey : std::uint8_t { id, status, reason_id, detail };
enum class VerificationKey : std::uint8_t { verdict /* optional */, checks, policy, trust /* optional */ };
enum class TrustKey : std::uint8_t { anchors, newest_list };
enum class UsedKey : std::uint8_t { kind, sha256, content /* optional */ };

/// What may be in a file at most; more is evidence.too_large. The files of the card have the caps of lds::file_info.
struct ContentLimits {
  std::size_t text = 4096;
  std::size_t atr = 64;
  std::size_t pairs = 64;  ///< of a map
  std::size_t files = 64;
  std::size_t attempts = 64;
  std::size_t statements = 256;
  std::size_t used = 256;
  std::size_t qr = 8192;      ///< as citizen::max_qr_text
  std::size_t answer = 1024;  ///< of Active Authentication
  std::size_t probe = max_evidence_probe;
  std::size_t used_content = std::size_t{4} << 20U;
  std::uint64_t time = 253'402'300'799;  ///< the last second of the year 9999
};
inline constexpr ContentLimits content_limits = {};

[[nodiscard]] Bytes write_content(const Evidence& evidence);
[[nodiscard]] Result<Evidence> read_content(BytesView content);

}  // namespace chipid::evidence
