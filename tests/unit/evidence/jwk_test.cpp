#include <chipid/new_site_key.hpp>
#include <chipid/site_key.hpp>

#include "core/text.hpp"
#include "support/vectors.hpp"
#include "test_keys.hpp"

using namespace chipid;

namespace {

// RFC 7515, appendix A.3.1, without its private half; its thumbprint is held against RFC 7638 in site_key_test.cpp.
const std::string x = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU";
const std::string y = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";

std::string jwk(const std::string& more = {}, const std::string& curve = "P-256", const std::string& other_y = y) {
  return R"({"kty":"EC","crv":")" + curve + R"(","x":")" + x + R"(","y":")" + other_y + "\"" + more + "}";
}

bool is_key(const std::string& text) {
  return EnrolledKey::from_jwk("k", text).has_value();
}

}  // namespace

TEST_CASE("jwk: the key of RFC 7515, A.3.1 is the one of its PEM") {
  const auto key = test::ok(EnrolledKey::from_jwk("k", jwk()));
  CHECK(key.key_id() == test::site_key().key_id());
  CHECK(test::site_key().public_key("k").to_jwk() ==
        jwk(R"(,"kid":")" + key.key_id() + R"(","use":"sig","alg":"ES256")"));
}

TEST_CASE("jwk: a set goes out and comes back") {
  const std::vector keys = {test::site_key().public_key("a"), test::enrolled_other().front()};
  const auto back = test::ok(keys_from_jwks("agent", to_jwks(keys)));
  REQUIRE(back.size() == 2);
  CHECK(back[0].key_id() == keys[0].key_id());
  CHECK(back[0].name() == "agent");
  CHECK(back[1].key_id() == keys[1].key_id());
  CHECK(back[1].name() == "agent 2");
  const auto signature = test::ok(test::site_key().sign(core::as_bytes("m")));
  CHECK(back[0].verify(core::as_bytes("m"), signature));
}

TEST_CASE("jwk: keys for something else, private ones, points beside the curve") {
  CHECK(is_key(jwk(R"(,"use":"sig")")));
  CHECK(is_key(jwk(R"(,"key_ops":["verify"])")));
  CHECK_FALSE(is_key(jwk(R"(,"use":"enc")")));
  CHECK_FALSE(is_key(jwk(R"(,"alg":"ES384")")));
  CHECK_FALSE(is_key(jwk(R"(,"key_ops":["sign"])")));
  CHECK_FALSE(is_key(jwk(R"(,"d":"AA")")));
  CHECK_FALSE(is_key(jwk("", "P-384")));
  CHECK_FALSE(is_key(jwk("", "P-256", x)));
  CHECK_FALSE(is_key(jwk("", "P-256", y.substr(1))));
  CHECK_FALSE(is_key(jwk(R"(,"kty":"EC")")));
  CHECK_FALSE(is_key("[]"));
  CHECK_FALSE(is_key(std::string(70000, '[')));
  CHECK(test::error_of(keys_from_jwks("k", R"({"keys":[]})")) == "signature.bad_key");
  CHECK(test::ok(keys_from_jwks("k", R"({"keys":[{"kty":"RSA"},)" + jwk() + "]}")).size() == 1);
}

TEST_CASE("jwk: a key made for the keyring opens again") {
  const auto pem = test::ok(new_site_key_pem());
  const auto key = test::ok(SiteKey::from_pem(pem));
  CHECK(key.public_key("n").verify(core::as_bytes("m"), test::ok(key.sign(core::as_bytes("m")))));
}
