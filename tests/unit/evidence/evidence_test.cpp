#include <nlohmann/json.hpp>

#include "core/bytes.hpp"
#include "core/hex.hpp"
#include "crypto/hash.hpp"
#include "sample_evidence.hpp"
#include "support/catch.hpp"

using namespace chipid;

TEST_CASE("evidence: what goes in comes out") {
  const auto evidence = test::sample_evidence();
  const auto file = encode_evidence(evidence).value();
  CHECK(looks_like_evidence(file));
  const auto decoded = decode_evidence(file).value();
  test::check_equal(evidence, decoded);
  CHECK(decoded.not_understood.empty());
  CHECK(decoded.find(File::sod)->bytes == Bytes{0x77, 0x01, 0x00});
  CHECK(decoded.find(File::dg1) == nullptr);
  CHECK(encode_evidence(decoded).value() == file);
}

TEST_CASE("evidence: what is not there stays away") {
  const Evidence empty;
  const auto decoded = decode_evidence(encode_evidence(empty).value()).value();
  test::check_equal(empty, decoded);
  CHECK_FALSE(decoded.active_authentication.has_value());
  CHECK_FALSE(decoded.verification.has_value());

  auto no_verdict = test::sample_evidence();
  no_verdict.verification->verdict.reset();
  no_verdict.verification->trust.reset();
  test::check_equal(no_verdict, decode_evidence(encode_evidence(no_verdict).value()).value());
}

// Another program's decoder of CBOR, and the layout as docs/evidence.md has it.
TEST_CASE("evidence: another decoder reads the same") {
  using Json = nlohmann::json;
  const auto evidence = test::sample_evidence();
  const auto bytes = encode_evidence(evidence).value();
  const auto file = Json::from_cbor(bytes);
  REQUIRE(file.size() == 5);
  CHECK(file[0] == "chipid-evidence");
  CHECK(file[1] == 1);
  const Bytes content = file[3].get_binary();
  CHECK(Bytes(file[2].get_binary()) == crypto::hash(crypto::HashAlgorithm::sha256, content));
  CHECK(file[4].is_null());
  CHECK(decode_evidence(bytes)->digest == core::to_hex(file[2].get_binary()));
}

TEST_CASE("evidence: what does not fit is not written") {
  const auto code = [](auto change) {
    auto evidence = test::sample_evidence();
    change(evidence);
    const auto file = encode_evidence(evidence);
    return file ? "written" : std::string(error_id(file.error().code));
  };
  CHECK(code([](Evidence&) {}) == "written");
  CHECK(code([](Evidence& e) { e.reader = "\xFF"; }) == "usage.bad_value");
  CHECK(code([](Evidence& e) { e.reader.assign(5000, 'x'); }) == "usage.bad_value");
  CHECK(code([](Evidence& e) { e.files[0].bytes.assign(5000, 0); }) == "usage.bad_value");
  CHECK(code([](Evidence& e) { e.files.push_back(e.files[0]); }) == "usage.bad_value");
  CHECK(code([](Evidence& e) { e.active_authentication->challenge.pop_back(); }) == "usage.bad_value");
  CHECK(code([](Evidence& e) { e.used[0].sha256 = "no digest"; }) == "usage.bad_value");
  CHECK(code([](Evidence& e) { e.used[1].content[0] ^= 1; }) == "usage.bad_value");
  CHECK(code([](Evidence& e) { e.time = std::chrono::sys_seconds(std::chrono::seconds(-1)); }) == "usage.bad_value");
}

TEST_CASE("evidence: a read's report and a verification's outcome without its sentences") {
  ReadReport report{.reader = "Reader\x1b[2J \xFF", .atr = {0x3B, 0x00}, .card_type = "icao"};
  report.files = {{.file = File::com, .bytes = {0x60, 0x00}, .sha256 = "not kept"}};
  report.verification.verdict = Verdict::inconclusive;
  report.verification.checks = {{.id = "ds.chain",
                                 .status = CheckStatus::inconclusive,
                                 .reason_id = "ds.chain.no_anchor",
                                 .reason = {.en = "words", .vi = "lời"},
                                 .detail = {{"issuer", "C=XX"}}}};
  const auto evidence = make_evidence(report, std::chrono::sys_seconds(std::chrono::seconds(1000)));
  const auto decoded = decode_evidence(encode_evidence(evidence).value()).value();
  CHECK(decoded.verification->verdict == Verdict::inconclusive);
  CHECK(decoded.verification->checks ==
        std::vector<Statement>{{"ds.chain", CheckStatus::inconclusive, "ds.chain.no_anchor", {}}});
  CHECK(decoded.files[0].sha256.empty());
  CHECK(decoded.tool_name == "chipid");
  CHECK(decoded.reader.find('\x1b') == std::string::npos);
}
