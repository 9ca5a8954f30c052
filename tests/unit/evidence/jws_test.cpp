#include "evidence/jws.hpp"

#include "core/text.hpp"
#include "evidence/base64url.hpp"
#include "support/vectors.hpp"
#include "test_keys.hpp"

using namespace chipid;
using evidence::from_base64url;
using evidence::to_base64url;

namespace {

// RFC 7515, appendix A.3.1.
constexpr std::string_view example =
    "eyJhbGciOiJFUzI1NiJ9."
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
    "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

std::string with_header(std::string_view header) {
  return to_base64url(core::as_bytes(header)) + std::string(example.substr(example.find('.')));
}

bool accepted(std::string_view header) {
  const auto text = with_header(header);
  return evidence::parse_jws(text).has_value();
}

}  // namespace

TEST_CASE("base64url: RFC 7515, appendix C, and RFC 4648, 10") {
  CHECK(to_base64url(Bytes{3, 236, 255, 224, 193}) == "A-z_4ME");
  CHECK(from_base64url("A-z_4ME") == Bytes{3, 236, 255, 224, 193});
  for (const auto& [plain, text] : {std::pair<const char*, const char*>{"", ""},
                                    {"f", "Zg"},
                                    {"fo", "Zm8"},
                                    {"foo", "Zm9v"},
                                    {"foob", "Zm9vYg"},
                                    {"fooba", "Zm9vYmE"},
                                    {"foobar", "Zm9vYmFy"}}) {
    CHECK(to_base64url(core::as_bytes(plain)) == text);
    CHECK(core::as_text(from_base64url(text).value()) == plain);
  }
}

TEST_CASE("base64url: one text for the same bytes") {
  for (const auto* bad : {"Zh", "Zm9", "Zg==", "Zg=", "Z", "Zm9vY", "Zm 9", "Zm9+", "Zm9/", "Zm8\n", "Zm9v\xC3\xA9"}) {
    CAPTURE(bad);
    CHECK_FALSE(from_base64url(bad).has_value());
  }
}

TEST_CASE("JWS: the example of RFC 7515, appendix A.3, verifies") {
  const auto jws = evidence::parse_jws(example);
  REQUIRE(jws.has_value());
  CHECK(evidence::verify_jws(*jws, jws->payload, test::enrolled().at(0)));
  CHECK_FALSE(evidence::verify_jws(*jws, jws->payload, test::enrolled_other().at(0)));
  CHECK_FALSE(evidence::verify_jws(*jws, std::string(jws->payload) + "A", test::enrolled().at(0)));
}

TEST_CASE("JWS: no character of the example can be changed unseen") {
  const auto key = test::enrolled().at(0);
  for (std::size_t at = 0; at < example.size(); ++at) {
    for (const char by : {'A', 'Q', 'f', '_', '.', '='}) {
      std::string changed(example);
      if (changed[at] == by) continue;
      changed[at] = by;
      const auto jws = evidence::parse_jws(changed);
      CAPTURE(at, by);
      CHECK_FALSE((jws && evidence::verify_jws(*jws, jws->payload, key)));
    }
  }
}

TEST_CASE("JWS: the key's thumbprint is that of RFC 9449, 6.1") {
  CHECK(test::enrolled_other().at(0).key_id() == "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");
}

TEST_CASE("JWS: no other algorithm, no key inside, no member that could change the meaning") {
  CHECK(accepted(R"({"alg":"ES256"})"));
  CHECK(accepted(R"({"typ":"x","kid":"y","alg":"ES256"})"));
  for (const auto* header : {R"({"alg":"none"})",
                             R"({"alg":"HS256"})",
                             R"({"alg":"RS256"})",
                             R"({"alg":"ES384"})",
                             R"({"alg":"es256"})",
                             R"({"alg":["ES256"]})",
                             R"({"alg":null})",
                             R"({"kid":"x"})",
                             R"({})",
                             R"([])",
                             R"("ES256")",
                             "",
                             R"({"alg":"ES256","alg":"ES256"})",
                             R"({"alg":"none","alg":"ES256"})",
                             R"({"alg":"ES256"} x)",
                             R"({"alg":"ES256","crit":["b64"],"b64":false})",
                             R"({"alg":"ES256","jwk":{"kty":"EC"}})",
                             R"({"alg":"ES256","jku":"https://example.com"})",
                             R"({"alg":"ES256","x5c":["MII="]})",
                             R"({"alg":"ES256","kid":{"kid":"x"}})",
                             R"({"alg":"ES256","b64":"true"})",
                             "{\"alg\":\"ES256\",\"kid\":\"\xFF\"}"}) {
    CAPTURE(header);
    CHECK_FALSE(accepted(header));
  }
}

TEST_CASE("JWS: parts, sizes and signatures that are none") {
  const std::string text(example);
  const auto signature_at = text.rfind('.') + 1;
  for (const auto& bad :
       {std::string(), std::string("."), std::string(".."), text.substr(0, signature_at - 1),
        text.substr(0, signature_at), text + ".", text + "A", text + "AAA", " " + text, text + "\n",
        text.substr(0, signature_at) + std::string(1000000, 'A'), std::string(1000000, 'A') + "." + text}) {
    CHECK_FALSE(evidence::parse_jws(bad).has_value());
  }
  // r = s = 0: accepted by careless verifiers for every message.
  const auto zero_text = text.substr(0, signature_at) + std::string(86, 'A');
  const auto zero = evidence::parse_jws(zero_text);
  REQUIRE(zero.has_value());
  CHECK_FALSE(evidence::verify_jws(*zero, zero->payload, test::enrolled().at(0)));
}

TEST_CASE("JWS: what we sign verifies, for its own purpose only") {
  const auto payload = core::as_bytes("content");
  const auto text = test::ok(evidence::make_jws(evidence::evidence_type, payload, test::site_key(), false));
  const auto jws = evidence::parse_jws(text);
  const auto encoded = to_base64url(payload);
  const auto status = [&](std::string_view type, std::string_view over, const std::vector<EnrolledKey>& keys) {
    return evidence::judge_jws(jws, type, over, keys).status;
  };
  CHECK(status(evidence::evidence_type, encoded, test::enrolled()) == SignatureStatus::valid);
  CHECK(status(evidence::evidence_type, encoded, test::enrolled_other()) == SignatureStatus::unknown_key);
  CHECK(status(evidence::evidence_type, encoded, {}) == SignatureStatus::unknown_key);
  CHECK(status(evidence::receipt_type, encoded, test::enrolled()) == SignatureStatus::invalid);
  CHECK(status(evidence::evidence_type, "AAAA", test::enrolled()) == SignatureStatus::invalid);
  CHECK(evidence::judge_jws(evidence::parse_jws(example), {}, {}, test::enrolled()).status == SignatureStatus::invalid);
}
