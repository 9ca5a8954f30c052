#include "signing.hpp"

#include <sys/stat.h>

#include "../virtual_card/outside_program.hpp"
#include "core/hex.hpp"
#include "core/text.hpp"
#include "crypto/hmac.hpp"
#include "evidence/base64url.hpp"
#include "evidence/jws.hpp"
#include "sample_profile.hpp"
#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::test;
using namespace chipid::remote;

namespace {

std::string header(const Rendered& rendered, std::string_view name) {
  for (const auto& h : rendered.headers) {
    if (h.name == name) return std::string(h.value);
  }
  return {};
}

/// Keys made by OpenSSL, a secret, and the profile that names them.
struct Signed {
  explicit Signed(const Json& signing) {
    for (const auto* name : {"site", "service"}) {
      const auto key = folder / name;
      run("openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out " + key + ".pem && chmod 600 " + key +
          ".pem && openssl pkey -in " + key + ".pem -pubout -out " + key + ".pub");
    }
    write(folder / "secret", core::as_bytes("key of the site"));
    REQUIRE(chmod((folder / "secret").c_str(), 0600) == 0);
    json["secrets"] = {{"mac", {{"file", "secret"}}}};
    json["signing"] = signing;
    json["answer_signature"] = {{"keys", "service.pub"}};
  }

  MatchProvider load() const {
    auto provider = MatchProvider::parse(json.dump(), folder.path());
    REQUIRE(provider);
    return *std::move(provider);
  }

  TemporaryFolder folder;
  Json json = sample_profile();
};

struct Sent {
  Rendered rendered;
  std::string text;
};

Sent send(const MatchProvider& provider) {
  const auto request = sample_request();
  Values values(provider.state().profile, provider.state().secrets, request);
  REQUIRE(values.take_pictures());
  values.moment = {.timestamp = "2026-01-02T03:04:05Z", .timestamp_ms = "1", .nonce = "abc"};
  auto rendered = render_step(provider.state().profile, provider.state().profile.steps[0], values);
  REQUIRE(rendered);
  REQUIRE(sign_request(provider.state(), values, *rendered));
  auto text = signing_text(*rendered, values);
  return {*std::move(rendered), std::move(text)};
}

bool verifies(const std::string& jws, std::string_view payload, const std::string& key_file) {
  const std::filesystem::path path(key_file);
  const auto keys = load_enrolled_keys({&path, 1});
  const auto parsed = evidence::parse_jws(jws);
  return evidence::judge_jws(parsed, "chipid-match+jws", evidence::to_base64url(core::as_bytes(payload)), keys->keys)
             .status == SignatureStatus::valid;
}

}  // namespace

TEST_CASE("HMAC-SHA256 (RFC 4231, 4.3)") {
  const auto mac = crypto::hmac_sha256(core::as_bytes("Jefe"), core::as_bytes("what do ya want for nothing?"));
  CHECK(core::to_hex(mac.value()) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST_CASE("the signed text binds the request line, the body and both pictures") {
  const Signed scene({{"kind", "hmac"}, {"secret", "mac"}});
  const auto sent = send(scene.load());
  const auto body =
      core::to_hex(crypto::hmac_sha256(core::as_bytes("key of the site"), core::as_bytes(sent.text)).value());
  CHECK(header(sent.rendered, "X-Match-Signature") == body);
  CHECK(sent.text.starts_with("chipid-match-request-1\nPOST\nmatch.example:8443\n/v1/verify?transactionId=0b5fd1a2-"));
  CHECK(sent.text.find("\n" + header(sent.rendered, "X-Match-Reference-SHA256") + "\n") != std::string::npos);
  CHECK(sent.text.find("\n" + header(sent.rendered, "X-Match-Probe-SHA256") + "\n") != std::string::npos);
  CHECK(std::count(sent.text.begin(), sent.text.end(), '\n') == 10);
}

TEST_CASE("requests are signed by detached JWS over the request or the body") {
  const Signed whole({{"kind", "jws"}, {"key", "site.pem"}});
  const auto sent = send(whole.load());
  CHECK(verifies(header(sent.rendered, "X-JWS-Signature"), sent.text, whole.folder / "site.pub"));
  CHECK_FALSE(verifies(header(sent.rendered, "X-JWS-Signature"), sent.text + "x", whole.folder / "site.pub"));
  const Signed body({{"kind", "jws"}, {"over", "body"}, {"key", "site.pem"}});
  const auto other = send(body.load());
  CHECK(verifies(header(other.rendered, "X-JWS-Signature"), other.rendered.body, body.folder / "site.pub"));
  CHECK(header(other.rendered, "X-Match-Nonce").empty());
}

TEST_CASE("a signing key that others may read is refused") {
  const Signed scene({{"kind", "jws"}, {"key", "site.pem"}});
  REQUIRE(chmod((scene.folder / "site.pem").c_str(), 0644) == 0);
  CHECK(MatchProvider::parse(scene.json.dump(), scene.folder.path()).error().code == ErrorCode::match_secret);
}

TEST_CASE("row 99: an answer counts only with the service's signature over it") {
  const Signed scene({{"kind", "hmac"}, {"secret", "mac"}});
  const auto provider = scene.load();
  const auto signed_by = [&](const std::string& name, std::string_view type, std::string_view over) {
    const auto key = SiteKey::load(scene.folder / (name + ".pem"));
    return evidence::make_jws(type, core::as_bytes(over), *key, true).value();
  };
  const auto trusted = [&](const std::vector<std::string>& signatures) {
    http::Answer answer{.status = 200, .body = "{}"};
    for (const auto& signature : signatures) answer.headers.push_back({"x-jws-signature", core::WipedText(signature)});
    return check_answer_signature(provider.state(), answer).has_value();
  };
  constexpr std::string_view type = "chipid-match-answer+jws";
  const auto good = signed_by("service", type, "{}");
  CHECK(trusted({good}));
  CHECK_FALSE(trusted({}));
  CHECK_FALSE(trusted({good, good}));
  CHECK_FALSE(trusted({signed_by("service", type, "{} ")}));
  CHECK_FALSE(trusted({signed_by("site", type, "{}")}));
  CHECK_FALSE(trusted({signed_by("service", "chipid-match+jws", "{}")}));
  CHECK_FALSE(trusted({"x" + good}));
}
