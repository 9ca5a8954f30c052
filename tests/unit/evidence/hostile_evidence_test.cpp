#include <algorithm>

#include "core/bytes.hpp"
#include "core/text.hpp"
#include "evidence/cbor_writer.hpp"
#include "evidence/envelope.hpp"
#include "sample_evidence.hpp"
#include "support/catch.hpp"
#include "support/sanitized.hpp"

using namespace chipid;

namespace {

std::string outcome(BytesView file) {
  const auto decoded = decode_evidence(file);
  return decoded ? "read" : std::string(error_id(decoded.error().code));
}

Bytes flipped(Bytes bytes, std::size_t bit) {
  bytes[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
  return bytes;
}

// The first place of `part` in `bytes`, replaced by as many bytes.
void replace(Bytes& bytes, std::string_view part, std::string_view by) {
  REQUIRE(part.size() == by.size());
  const auto view = core::as_bytes(part);
  const auto at = std::search(bytes.begin(), bytes.end(), view.begin(), view.end());
  REQUIRE(at != bytes.end());
  std::copy(by.begin(), by.end(), at);
}

std::string outcome_with(void (*change)(Bytes& content)) {
  return outcome(test::with_content(encode_evidence(test::sample_evidence()).value(), change));
}

// One more field at the end of the content: 99: [1, {"a": null}].
void add_field(Bytes& content) {
  content[0] += 1;
  content.insert(content.end(), {0x18, 0x63, 0x82, 0x01, 0xA1, 0x61, 0x61, 0xF6});
}

void set_minor_version(Bytes& content) {
  content[4] = 3;
}

}  // namespace

TEST_CASE("evidence: no bit can be flipped unseen") {
  const auto file = encode_evidence(test::sample_evidence()).value();
  REQUIRE(outcome(file) == "read");
  for (std::size_t bit = 0; bit < file.size() * 8; bit += test::step(7)) {
    CAPTURE(bit);
    CHECK(outcome(flipped(file, bit)) != "read");
  }
}

TEST_CASE("evidence: no bit of a card of real size can be flipped unseen") {
  const auto file = encode_evidence(test::sample_evidence(20000)).value();
  for (std::size_t bit = 0; bit < file.size() * 8; bit += 101) {
    CAPTURE(bit);
    CHECK(outcome(flipped(file, bit)) != "read");
  }
}

// Who repairs the digest has made another piece of evidence; its content still has one encoding only.
TEST_CASE("evidence: with the digest made to fit, no bit of the content is without meaning") {
  const auto file = encode_evidence(test::sample_evidence()).value();
  const auto content = core::to_bytes(evidence::parse_envelope(file)->content);
  for (std::size_t bit = 0; bit < content.size() * 8; ++bit) {
    const auto changed = evidence::write_envelope(flipped(content, bit), {});
    const auto decoded = decode_evidence(changed);
    if (!decoded || !decoded->not_understood.empty() || decoded->version != EvidenceVersion{}) continue;
    CAPTURE(bit);
    CHECK(core::equal(encode_evidence(*decoded).value(), changed));
  }
}

TEST_CASE("evidence: a file cut anywhere says so") {
  const auto file = encode_evidence(test::sample_evidence()).value();
  for (std::size_t size = 17; size < file.size(); ++size) {
    CAPTURE(size);
    CHECK(outcome(BytesView(file).first(size)) == "evidence.truncated");
  }
  for (std::size_t size = 0; size < 17; ++size) CHECK(outcome(BytesView(file).first(size)) == "evidence.not_evidence");
}

TEST_CASE("evidence: trailing bytes, other files, huge files") {
  auto file = encode_evidence(test::sample_evidence()).value();
  file.push_back(0);
  CHECK(outcome(file) == "evidence.damaged");
  CHECK(outcome(core::as_bytes("%PDF-1.7 is another kind of file")) == "evidence.not_evidence");
  CHECK(outcome(Bytes(max_evidence_size + 1)) == "evidence.too_large");
  auto large = encode_evidence(test::sample_evidence()).value();
  large.resize(max_evidence_size + 1);
  CHECK(outcome(large) == "evidence.too_large");
}

TEST_CASE("evidence: a future major version is told before all else") {
  auto file = encode_evidence(test::sample_evidence()).value();
  REQUIRE(file[17] == 1);
  file[17] = 2;
  CHECK(outcome(file) == "evidence.newer_version");
  file.resize(18);
  CHECK(outcome(file) == "evidence.newer_version");
  file[17] = 0;
  CHECK(outcome(file) == "evidence.damaged");
  CHECK(outcome_with([](Bytes& content) { content[2] = 2; }) == "evidence.damaged");
}

TEST_CASE("evidence: a future minor version is read, and what is new is named") {
  const auto file = test::with_content(encode_evidence(test::sample_evidence()).value(), add_field);
  CHECK(outcome(file) == "evidence.damaged");
  const auto decoded = decode_evidence(test::with_content(file, set_minor_version)).value();
  CHECK(decoded.version == EvidenceVersion{1, 3});
  CHECK(decoded.not_understood == std::vector<std::string>{"content 99"});
  test::check_equal(decoded, [] {
    auto evidence = test::sample_evidence();
    evidence.version.minor = 3;
    return evidence;
  }());
}

TEST_CASE("evidence: names that only a newer version knows") {
  constexpr auto rename = [](Bytes& content) {
    content[4] = 3;
    replace(content, "DG2", "DG9");
    replace(content, "DG15", "DG77");
    replace(content, "review", "better");
    replace(content, "passed", "proven");
    replace(content, "csca", "cvca");
    replace(content, "access.wrong_key", "access.sleepy_ky");
  };
  const auto file = test::with_content(encode_evidence(test::sample_evidence()).value(), rename);
  const auto decoded = decode_evidence(file).value();
  CHECK(decoded.not_understood == std::vector<std::string>{"file DG77", "error access.sleepy_ky", "status proven",
                                                           "verdict better", "used cvca"});
  CHECK(decoded.find(File::dg15) == nullptr);
  CHECK(decoded.find(File::dg9) != nullptr);
  CHECK(decoded.statements[0].status == CheckStatus::inconclusive);
  CHECK_FALSE(decoded.verification->verdict.has_value());
  CHECK(decoded.used.size() == 1);
}

TEST_CASE("evidence: names are taken to the letter") {
  CHECK(outcome_with([](Bytes& content) { replace(content, "DG2", "dg2"); }) == "evidence.damaged");
  CHECK(outcome_with([](Bytes& content) { replace(content, "DG15", "011D"); }) == "evidence.damaged");
  CHECK(outcome_with([](Bytes& content) { replace(content, "passed", "Passed"); }) == "evidence.damaged");
  CHECK(outcome_with([](Bytes& content) { replace(content, "review", "rewiev"); }) == "evidence.damaged");
}

TEST_CASE("evidence: structure inside an intact digest is held to") {
  CHECK(outcome_with([](Bytes& content) { content.pop_back(); }) == "evidence.damaged");
  CHECK(outcome_with([](Bytes& content) { content.push_back(0); }) == "evidence.damaged");
  CHECK(outcome_with([](Bytes& content) { content.clear(); }) == "evidence.damaged");
  CHECK(outcome_with([](Bytes& content) { content[0] -= 1; }) == "evidence.damaged");
  CHECK(outcome_with([](Bytes& content) { content[1] = 1; }) == "evidence.damaged");
  CHECK(outcome_with([](Bytes& content) { content = {0xA0}; }) == "evidence.damaged");
  // keys of "detail" in descending order
  CHECK(outcome_with([](Bytes& content) { replace(content, "ckey", "caaA"); }) == "evidence.damaged");
  CHECK(outcome_with([](Bytes& content) { replace(content, "caaa", "ckey"); }) == "evidence.damaged");
}
