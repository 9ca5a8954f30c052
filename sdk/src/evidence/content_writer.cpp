#include <algorithm>

#include "core/hex.hpp"
#include "core/text.hpp"
#include "evidence/cbor_writer.hpp"
#include "evidence/content.hpp"

namespace chipid::evidence {
namespace {

template <typename Key>
void key(CborWriter& out, Key name) {
  out.number(static_cast<std::uint64_t>(name));
}

template <typename Key>
void text(CborWriter& out, Key name, std::string_view value) {
  key(out, name);
  out.text(value);
}

template <typename Key>
void bytes(CborWriter& out, Key name, BytesView value) {
  key(out, name);
  out.bytes(value);
}

template <typename Key>
void number(CborWriter& out, Key name, std::uint64_t value) {
  key(out, name);
  out.number(value);
}

template <typename Key>
void boolean(CborWriter& out, Key name, bool value) {
  key(out, name);
  out.boolean(value);
}

template <typename Key, typename Element>
void array(CborWriter& out, Key name, const std::vector<Element>& elements,
           void (*write_element)(CborWriter&, const Element&)) {
  key(out, name);
  out.array(elements.size());
  for (const auto& element : elements) write_element(out, element);
}

void write_error(CborWriter& out, const Error& error) {
  out.map(3);
  text(out, ErrorKey::code, error_id(error.code));
  text(out, ErrorKey::where, error.where);
  number(out, ErrorKey::status_word, error.status_word);
}

void write_file(CborWriter& out, const FileReport& file) {
  out.map(file.error ? 4 : 3);
  text(out, FileKey::name, file_name(file.file));
  bytes(out, FileKey::bytes, file.bytes);
  if (file.error) {
    key(out, FileKey::error);
    write_error(out, *file.error);
  }
  boolean(out, FileKey::authenticated, file.authenticated);
}

void write_attempt(CborWriter& out, const AccessAttempt& attempt) {
  out.map(attempt.refused ? 3 : 2);
  text(out, AttemptKey::protocol, attempt.protocol);
  text(out, AttemptKey::key, attempt.key);
  if (attempt.refused) text(out, AttemptKey::refused, error_id(*attempt.refused));
}

void write_access(CborWriter& out, const AccessReport& access) {
  out.map(3);
  text(out, AccessKeys::protocol, access.protocol);
  text(out, AccessKeys::key, access.key);
  array(out, AccessKeys::attempts, access.attempts, write_attempt);
}

void write_active_authentication(CborWriter& out, const ActiveAuthenticationRecord& record) {
  out.map(3);
  bytes(out, ActiveAuthenticationKey::challenge, record.challenge);
  bytes(out, ActiveAuthenticationKey::answer, record.answer);
  boolean(out, ActiveAuthenticationKey::bound_to_verifier, record.bound_to_verifier);
}

// RFC 8949, 4.2.1: keys in the order of their encodings, so the shorter first.
void write_detail(CborWriter& out, const std::map<std::string, std::string>& detail) {
  std::vector<std::pair<std::string_view, std::string_view>> pairs(detail.begin(), detail.end());
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const auto& a, const auto& b) { return a.first.size() < b.first.size(); });
  out.map(pairs.size());
  for (const auto& [name, value] : pairs) {
    out.text(name);
    out.text(value);
  }
}

void write_statement(CborWriter& out, const Statement& statement) {
  out.map(4);
  text(out, StatementKey::id, statement.id);
  text(out, StatementKey::status, check_status_name(statement.status));
  text(out, StatementKey::reason_id, statement.reason_id);
  key(out, StatementKey::detail);
  write_detail(out, statement.detail);
}

void write_trust(CborWriter& out, const TrustSummary& trust) {
  out.map(2);
  number(out, TrustKey::anchors, trust.anchors);
  text(out, TrustKey::newest_list, trust.newest_list);
}

void write_verification(CborWriter& out, const RecordedVerification& verification) {
  out.map(2U + (verification.verdict ? 1U : 0U) + (verification.trust ? 1U : 0U));
  if (verification.verdict) text(out, VerificationKey::verdict, verdict_name(*verification.verdict));
  array(out, VerificationKey::checks, verification.checks, write_statement);
  text(out, VerificationKey::policy, verification.policy);
  if (!verification.trust) return;
  key(out, VerificationKey::trust);
  write_trust(out, *verification.trust);
}

// A digest that is no hexadecimal text becomes an empty one, which reading refuses.
void write_used(CborWriter& out, const UsedMaterial& used) {
  out.map(used.content.empty() ? 2 : 3);
  text(out, UsedKey::kind, used_material_name(used.kind));
  bytes(out, UsedKey::sha256, core::from_hex(used.sha256).value_or(Bytes{}));
  if (!used.content.empty()) bytes(out, UsedKey::content, used.content);
}

void write_read(CborWriter& out, const Evidence& evidence) {
  text(out, ContentKey::tool_name, evidence.tool_name);
  text(out, ContentKey::tool_version, evidence.tool_version);
  text(out, ContentKey::reader, evidence.reader);
  bytes(out, ContentKey::atr, evidence.atr);
  text(out, ContentKey::card_type, evidence.card_type);
  number(out, ContentKey::time, static_cast<std::uint64_t>(evidence.time.time_since_epoch().count()));
  array(out, ContentKey::files, evidence.files, write_file);
  key(out, ContentKey::access);
  write_access(out, evidence.access);
}

}  // namespace

Bytes write_content(const Evidence& evidence) {
  CborWriter out;
  out.map(12U + (evidence.active_authentication ? 1U : 0U) + (evidence.verification ? 1U : 0U) +
          (evidence.qr ? 1U : 0U) + (evidence.probe ? 1U : 0U));
  number(out, ContentKey::version_major, EvidenceVersion{}.major);
  number(out, ContentKey::version_minor, EvidenceVersion{}.minor);
  write_read(out, evidence);
  if (evidence.active_authentication) {
    key(out, ContentKey::active_authentication);
    write_active_authentication(out, *evidence.active_authentication);
  }
  array(out, ContentKey::statements, evidence.statements, write_statement);
  if (evidence.verification) {
    key(out, ContentKey::verification);
    write_verification(out, *evidence.verification);
  }
  array(out, ContentKey::used, evidence.used, write_used);
  if (evidence.qr) bytes(out, ContentKey::qr, core::as_bytes(*evidence.qr));
  if (evidence.probe) bytes(out, ContentKey::probe, *evidence.probe);
  return out.written();
}

}  // namespace chipid::evidence
