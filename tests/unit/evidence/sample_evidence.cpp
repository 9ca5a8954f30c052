#include "sample_evidence.hpp"

#include "core/bytes.hpp"
#include "evidence/envelope.hpp"
#include "support/catch.hpp"

namespace chipid::test {
namespace {

Bytes pattern(std::size_t size) {
  Bytes bytes(size);
  for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<std::uint8_t>(i * 7 + 1);
  return bytes;
}

std::vector<FileReport> files(std::size_t portrait_size) {
  return {{.file = File::card_access, .bytes = {0x31, 0x00}},
          {.file = File::com, .bytes = {0x60, 0x00}, .authenticated = true},
          {.file = File::sod, .bytes = {0x77, 0x01, 0x00}, .authenticated = true},
          {.file = File::dg2, .bytes = pattern(portrait_size), .authenticated = true},
          {.file = File::dg15,
           .error = Error{.code = ErrorCode::file_absent, .where = "read DG15", .status_word = 0x6A82},
           .authenticated = true}};
}

RecordedVerification verification() {
  return {.verdict = Verdict::review,
          .checks = {{.id = "sod.signature", .status = CheckStatus::passed, .reason_id = "sod.signature.valid"},
                     {.id = "ds.chain", .status = CheckStatus::inconclusive, .reason_id = "ds.chain.no_anchor"}},
          .policy = "counter",
          .trust = TrustSummary{.anchors = 588, .newest_list = "2026-05-28"}};
}

void check_equal(const FileReport& a, const FileReport& b) {
  CHECK(a.file == b.file);
  CHECK(a.bytes == b.bytes);
  CHECK(a.authenticated == b.authenticated);
  REQUIRE(a.error.has_value() == b.error.has_value());
  if (!a.error) return;
  CHECK(a.error->code == b.error->code);
  CHECK(a.error->where == b.error->where);
  CHECK(a.error->status_word == b.error->status_word);
}

void check_equal(const AccessReport& a, const AccessReport& b) {
  CHECK(a.protocol == b.protocol);
  CHECK(a.key == b.key);
  REQUIRE(a.attempts.size() == b.attempts.size());
  for (std::size_t i = 0; i < a.attempts.size(); ++i) {
    CHECK(a.attempts[i].protocol == b.attempts[i].protocol);
    CHECK(a.attempts[i].key == b.attempts[i].key);
    CHECK(a.attempts[i].refused == b.attempts[i].refused);
  }
}

void check_equal(const RecordedVerification& a, const RecordedVerification& b) {
  CHECK(a.verdict == b.verdict);
  CHECK(a.checks == b.checks);
  CHECK(a.policy == b.policy);
  REQUIRE(a.trust.has_value() == b.trust.has_value());
  if (!a.trust) return;
  CHECK(a.trust->anchors == b.trust->anchors);
  CHECK(a.trust->newest_list == b.trust->newest_list);
}

void check_equal(const UsedMaterial& a, const UsedMaterial& b) {
  CHECK(a.kind == b.kind);
  CHECK(a.sha256 == b.sha256);
  CHECK(a.content == b.content);
}

void check_equal(const ActiveAuthenticationRecord& a, const ActiveAuthenticationRecord& b) {
  CHECK(a.challenge == b.challenge);
  CHECK(a.answer == b.answer);
  CHECK(a.bound_to_verifier == b.bound_to_verifier);
}

template <typename T>
void check_optional(const std::optional<T>& a, const std::optional<T>& b) {
  REQUIRE(a.has_value() == b.has_value());
  if (a) check_equal(*a, *b);
}

template <typename T>
void check_each(const std::vector<T>& a, const std::vector<T>& b) {
  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) check_equal(a[i], b[i]);
}

}  // namespace

Evidence sample_evidence(std::size_t portrait_size) {
  return {
      .tool_version = "0.1.0",
      .reader = "Đầu đọc 1",
      .atr = {0x3B, 0x80, 0x80, 0x01, 0x01},
      .card_type = "vn-citizen-2021",
      .time = std::chrono::sys_seconds(std::chrono::seconds(1795522600)),
      .files = files(portrait_size),
      .access = {.protocol = "BAC",
                 .key = "mrz",
                 .attempts = {{.protocol = "PACE", .key = "can", .refused = ErrorCode::access_wrong_key}}},
      .active_authentication = ActiveAuthenticationRecord{{1, 2, 3, 4, 5, 6, 7, 8}, {0xAB, 0xCD}, true},
      .statements = {{.id = "chip.chip_authentication",
                      .status = CheckStatus::passed,
                      .reason_id = "chip.chip_authentication.proven",
                      .detail = {{"protocol", "CA-ECDH-AES-128"}, {"key", "1"}, {"aaa", "same length as key"}}}},
      .verification = verification(),
      .used = {{.kind = UsedMaterial::Kind::csca, .sha256 = std::string(64, 'a')},
               // FIPS 180-4: SHA-256 of "abc"
               {.kind = UsedMaterial::Kind::policy,
                .sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                .content = {'a', 'b', 'c'}}},
      .qr = "001090000123|012345678|Nguyễn Văn A|15011990|Nam|Hà Nội|20042021",
      .probe = Bytes{0xFF, 0xD8, 0xFF, 0xE0},
  };
}

Bytes with_content(BytesView file, void (*change)(Bytes& content)) {
  const auto envelope = evidence::parse_envelope(file).value();
  auto content = core::to_bytes(envelope.content);
  change(content);
  return evidence::write_envelope(content, envelope.signature);
}

void check_equal(const Evidence& a, const Evidence& b) {
  CHECK(a.version == b.version);
  CHECK(a.tool_name == b.tool_name);
  CHECK(a.tool_version == b.tool_version);
  CHECK(a.reader == b.reader);
  CHECK(a.atr == b.atr);
  CHECK(a.card_type == b.card_type);
  CHECK(a.time == b.time);
  check_each(a.files, b.files);
  check_equal(a.access, b.access);
  check_optional(a.active_authentication, b.active_authentication);
  CHECK(a.statements == b.statements);
  check_optional(a.verification, b.verification);
  check_each(a.used, b.used);
  CHECK(a.qr == b.qr);
  CHECK(a.probe == b.probe);
}

}  // namespace chipid::test
