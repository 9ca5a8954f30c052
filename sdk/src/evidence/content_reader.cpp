#include "content_reader.hpp"

#include <algorithm>

#include "core/bytes.hpp"
#include "core/hex.hpp"
#include "core/text.hpp"
#include "crypto/hash.hpp"
#include "evidence/names.hpp"
#include "lds/files.hpp"

namespace chipid::evidence {
namespace {

template <typename... Key>
constexpr std::uint32_t keys(Key... key) {
  return ((1U << static_cast<unsigned>(key)) | ...);
}

constexpr auto limits = content_limits;
constexpr std::size_t max_notes = 64;
constexpr std::uint64_t max_key = 255;

}  // namespace

void ContentReader::note(std::string text) {
  const bool known = std::find(not_understood_.begin(), not_understood_.end(), text) != not_understood_.end();
  if (!known && not_understood_.size() < max_notes) not_understood_.push_back(std::move(text));
}

template <typename Field>
Result<> ContentReader::read_map(std::string_view what, std::uint32_t required, Field&& field) {
  CHIPID_TRY(const auto pairs, reader_.map(limits.pairs));
  std::uint64_t least = 0;
  std::uint32_t seen = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    CHIPID_TRY(const auto key, reader_.number(max_key));
    if (key < least) return reader_.damaged("keys out of order");
    least = key + 1;
    CHIPID_TRY(const bool known, field(key));
    if (known) {
      seen |= 1U << key;
      continue;
    }
    if (!newer_) return reader_.damaged("a field that this version does not have");
    note(std::string(what) + " " + std::to_string(key));
    CHIPID_CHECK(reader_.skip());
  }
  if ((seen & required) != required) return reader_.damaged("a field is missing");
  return {};
}

template <typename Element, typename Read>
Result<bool> ContentReader::read_array(std::vector<Element>& target, std::size_t max, Read&& element) {
  CHIPID_TRY(const auto count, reader_.array(max));
  for (std::size_t i = 0; i < count; ++i) {
    Element entry;
    CHIPID_TRY(const bool kept, element(entry));
    if (kept) target.push_back(std::move(entry));
  }
  return true;
}

template <typename Value>
Result<std::optional<Value>> ContentReader::read_name(std::string_view what,
                                                      std::optional<Value> (*from_name)(std::string_view)) {
  CHIPID_TRY(const auto name, reader_.text(limits.text));
  const auto value = from_name(name);
  if (!value && !newer_) return reader_.damaged("a name that this version does not have");
  if (!value) note(std::string(what) + " " + std::string(name));
  return value;
}

Result<bool> ContentReader::read_text(std::string& target) {
  CHIPID_TRY(target, reader_.text(limits.text));
  return true;
}

Result<bool> ContentReader::read_bytes(Bytes& target, std::size_t max) {
  CHIPID_TRY(const auto bytes, reader_.bytes(max));
  target.assign(bytes.begin(), bytes.end());
  return true;
}

Result<bool> ContentReader::read_boolean(bool& target) {
  CHIPID_TRY(target, reader_.boolean());
  return true;
}

template <typename Number>
Result<bool> ContentReader::read_number(Number& target, std::uint64_t max) {
  CHIPID_TRY(const auto number, reader_.number(max));
  target = static_cast<Number>(number);
  return true;
}

// The content repeats the major version of the file around it, so that the digest and the signature cover it.
Result<bool> ContentReader::version_field(Evidence& out, ContentKey key) {
  if (key == ContentKey::version_major) {
    CHIPID_CHECK(read_number(out.version.major, 0xFFFFFFFF));
    if (out.version.major != EvidenceVersion{}.major) return reader_.damaged("contradicting versions");
    return true;
  }
  CHIPID_CHECK(read_number(out.version.minor, 0xFFFFFFFF));
  newer_ = out.version.minor > EvidenceVersion{}.minor;
  return true;
}

Result<bool> ContentReader::time_field(Evidence& out) {
  CHIPID_TRY(const auto seconds, reader_.number(limits.time));
  out.time = std::chrono::sys_seconds(std::chrono::seconds(seconds));
  return true;
}

Result<bool> ContentReader::content_field(Evidence& out, ContentKey key) {
  switch (key) {
    case ContentKey::version_major:
    case ContentKey::version_minor:
      return version_field(out, key);
    case ContentKey::tool_name:
      return read_text(out.tool_name);
    case ContentKey::tool_version:
      return read_text(out.tool_version);
    case ContentKey::reader:
      return read_text(out.reader);
    case ContentKey::atr:
      return read_bytes(out.atr, limits.atr);
    case ContentKey::card_type:
      return read_text(out.card_type);
    case ContentKey::time:
      return time_field(out);
    case ContentKey::files:
      return read_array(out.files, limits.files, [&](auto& entry) -> Result<bool> {
        CHIPID_TRY(const bool known, file(entry));
        if (out.find(entry.file) != nullptr && known) return reader_.damaged("a file twice");
        return known;
      });
    case ContentKey::access:
      return access(out.access);
    case ContentKey::active_authentication:
      return active_authentication(out.active_authentication);
    case ContentKey::statements:
      return read_array(out.statements, limits.statements, [&](auto& entry) { return statement(entry); });
    case ContentKey::verification:
      return verification(out.verification);
    case ContentKey::used:
      return read_array(out.used, limits.used, [&](auto& entry) { return used(entry); });
    case ContentKey::qr:
      return qr(out.qr);
    case ContentKey::probe:
      return read_bytes(out.probe.emplace(), limits.probe);
  }
  return false;
}

Result<bool> ContentReader::file(FileReport& out) {
  std::optional<File> name;
  CHIPID_CHECK(read_map("file", keys(FileKey::name, FileKey::bytes, FileKey::authenticated),
                        [&](std::uint64_t key) -> Result<bool> {
                          switch (static_cast<FileKey>(key)) {
                            case FileKey::name: {
                              CHIPID_TRY(name, read_name<File>("file", file_from_exact_name));
                              return true;
                            }
                            case FileKey::bytes:
                              return read_bytes(out.bytes, name ? lds::file_info(*name).max_size : max_evidence_size);
                            case FileKey::error:
                              return error(out.error);
                            case FileKey::authenticated:
                              return read_boolean(out.authenticated);
                          }
                          return false;
                        }));
  if (name) out.file = *name;
  return name.has_value();
}

// The table of errors grows without a new version of the format.
Result<ErrorCode> ContentReader::error_code() {
  CHIPID_TRY(const auto id, reader_.text(limits.text));
  const auto code = error_code_from_id(id);
  if (!code) note("error " + std::string(id));
  return code.value_or(ErrorCode::internal);
}

Result<bool> ContentReader::error(std::optional<Error>& out) {
  out.emplace();
  CHIPID_CHECK(read_map("error", keys(ErrorKey::code, ErrorKey::where, ErrorKey::status_word),
                        [&](std::uint64_t key) -> Result<bool> {
                          switch (static_cast<ErrorKey>(key)) {
                            case ErrorKey::code: {
                              CHIPID_TRY(out->code, error_code());
                              return true;
                            }
                            case ErrorKey::where:
                              return read_text(out->where);
                            case ErrorKey::status_word:
                              return read_number(out->status_word, 0xFFFF);
                          }
                          return false;
                        }));
  return true;
}

Result<bool> ContentReader::access(AccessReport& out) {
  CHIPID_CHECK(read_map("access", keys(AccessKeys::protocol, AccessKeys::key, AccessKeys::attempts),
                        [&](std::uint64_t key) -> Result<bool> {
                          switch (static_cast<AccessKeys>(key)) {
                            case AccessKeys::protocol:
                              return read_text(out.protocol);
                            case AccessKeys::key:
                              return read_text(out.key);
                            case AccessKeys::attempts:
                              return read_array(out.attempts, limits.attempts,
                                                [&](auto& entry) { return attempt(entry); });
                          }
                          return false;
                        }));
  return true;
}

Result<bool> ContentReader::attempt(AccessAttempt& out) {
  CHIPID_CHECK(read_map("attempt", keys(AttemptKey::protocol, AttemptKey::key), [&](std::uint64_t key) -> Result<bool> {
    switch (static_cast<AttemptKey>(key)) {
      case AttemptKey::protocol:
        return read_text(out.protocol);
      case AttemptKey::key:
        return read_text(out.key);
      case AttemptKey::refused: {
        CHIPID_TRY(out.refused, error_code());
        return true;
      }
    }
    return false;
  }));
  return true;
}

// Bytes, for a scanner may give what is no UTF-8.
Result<bool> ContentReader::qr(std::optional<std::string>& out) {
  CHIPID_TRY(const auto bytes, reader_.bytes(limits.qr));
  out = core::as_text(bytes);
  return true;
}

// ICAO 9303-11, 6.1: the challenge has 8 bytes.
Result<bool> ContentReader::active_authentication(std::optional<ActiveAuthenticationRecord>& out) {
  out.emplace();
  CHIPID_CHECK(read_map("active authentication",
                        keys(ActiveAuthenticationKey::challenge, ActiveAuthenticationKey::answer,
                             ActiveAuthenticationKey::bound_to_verifier),
                        [&](std::uint64_t key) -> Result<bool> {
                          switch (static_cast<ActiveAuthenticationKey>(key)) {
                            case ActiveAuthenticationKey::challenge:
                              return read_bytes(out->challenge, 8);
                            case ActiveAuthenticationKey::answer:
                              return read_bytes(out->answer, limits.answer);
                            case ActiveAuthenticationKey::bound_to_verifier:
                              return read_boolean(out->bound_to_verifier);
                          }
                          return false;
                        }));
  if (out->challenge.size() != 8) return reader_.damaged("a challenge of another size");
  return true;
}

// A status of the future is nothing that we could count as passed.
Result<bool> ContentReader::statement(Statement& out) {
  CHIPID_CHECK(read_map("statement",
                        keys(StatementKey::id, StatementKey::status, StatementKey::reason_id, StatementKey::detail),
                        [&](std::uint64_t key) -> Result<bool> {
                          switch (static_cast<StatementKey>(key)) {
                            case StatementKey::id:
                              return read_text(out.id);
                            case StatementKey::status: {
                              CHIPID_TRY(const auto status, read_name<CheckStatus>("status", check_status_from_name));
                              out.status = status.value_or(CheckStatus::inconclusive);
                              return true;
                            }
                            case StatementKey::reason_id:
                              return read_text(out.reason_id);
                            case StatementKey::detail:
                              return detail(out.detail);
                          }
                          return false;
                        }));
  return true;
}

Result<bool> ContentReader::detail(std::map<std::string, std::string>& out) {
  CHIPID_TRY(const auto pairs, reader_.map(limits.pairs));
  std::string_view before;
  for (std::size_t i = 0; i < pairs; ++i) {
    CHIPID_TRY(const auto name, reader_.text(limits.text));
    const bool ascends = name.size() != before.size() ? name.size() > before.size() : name > before;
    if (i > 0 && !ascends) return reader_.damaged("keys out of order");
    before = name;
    CHIPID_CHECK(read_text(out[std::string(name)]));
  }
  return true;
}

Result<bool> ContentReader::verification(std::optional<RecordedVerification>& out) {
  out.emplace();
  CHIPID_CHECK(read_map(
      "verification", keys(VerificationKey::checks, VerificationKey::policy), [&](std::uint64_t key) -> Result<bool> {
        switch (static_cast<VerificationKey>(key)) {
          case VerificationKey::verdict: {
            CHIPID_TRY(out->verdict, read_name<Verdict>("verdict", verdict_from_name));
            return true;
          }
          case VerificationKey::checks:
            return read_array(out->checks, limits.statements, [&](auto& entry) { return statement(entry); });
          case VerificationKey::policy:
            return read_text(out->policy);
          case VerificationKey::trust:
            return trust(out->trust);
        }
        return false;
      }));
  return true;
}

Result<bool> ContentReader::trust(std::optional<TrustSummary>& out) {
  out.emplace();
  CHIPID_CHECK(
      read_map("trust", keys(TrustKey::anchors, TrustKey::newest_list), [&](std::uint64_t key) -> Result<bool> {
        switch (static_cast<TrustKey>(key)) {
          case TrustKey::anchors:
            return read_number(out->anchors, 0xFFFFFFFF);
          case TrustKey::newest_list:
            return read_text(out->newest_list);
        }
        return false;
      }));
  return true;
}

// What is there as a whole has to be what its digest names.
Result<bool> ContentReader::used(UsedMaterial& out) {
  std::optional<UsedMaterial::Kind> kind;
  Bytes digest;
  CHIPID_CHECK(read_map("used", keys(UsedKey::kind, UsedKey::sha256), [&](std::uint64_t key) -> Result<bool> {
    switch (static_cast<UsedKey>(key)) {
      case UsedKey::kind: {
        CHIPID_TRY(kind, read_name<UsedMaterial::Kind>("used", used_material_from_name));
        return true;
      }
      case UsedKey::sha256:
        return read_bytes(digest, 32);
      case UsedKey::content:
        return read_bytes(out.content, limits.used_content);
    }
    return false;
  }));
  if (digest.size() != 32) return reader_.damaged("a digest of another size");
  if (!out.content.empty() && crypto::hash(crypto::HashAlgorithm::sha256, out.content) != digest) {
    return reader_.damaged("an attachment unlike its digest");
  }
  out.sha256 = core::to_hex(digest);
  if (kind) out.kind = *kind;
  return kind.has_value();
}

Result<Evidence> ContentReader::read() {
  using Key = ContentKey;
  Evidence evidence;
  const auto required = keys(Key::version_major, Key::version_minor, Key::tool_name, Key::tool_version, Key::reader,
                             Key::atr, Key::card_type, Key::time, Key::files, Key::access, Key::statements, Key::used);
  CHIPID_CHECK(read_map("content", required,
                        [&](std::uint64_t key) { return content_field(evidence, static_cast<ContentKey>(key)); }));
  CHIPID_CHECK(reader_.finish());
  evidence.not_understood = std::move(not_understood_);
  return evidence;
}

Result<Evidence> read_content(BytesView content) {
  return ContentReader(content).read();
}

}  // namespace chipid::evidence
