#include "pkcs11/signing_token.hpp"

#include <chipid/site_key.hpp>
#include <cstdlib>
#include <fstream>

#include "../virtual_card/outside_program.hpp"
#include "core/text.hpp"
#include "crypto/public_key.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using crypto::SignatureScheme;
using pkcs11::SigningToken;
using test::hex;
using test::ok;
using Kind = SignatureScheme::Kind;

namespace {

constexpr auto library = "/usr/lib/softhsm/libsofthsm2.so";

/// A SoftHSM of its own with one key that the openssl program made.
class Token {
 public:
  explicit Token(const std::string& key_options) {
    std::filesystem::create_directory(folder_.path() / "tokens");
    std::ofstream(folder_ / "conf") << "directories.tokendir = " << folder_ / "tokens"
                                    << "\nlog.level = ERROR\n";
    setenv("SOFTHSM2_CONF", (folder_ / "conf").c_str(), 1);
    test::run("softhsm2-util --init-token --free --label site --pin 4321 --so-pin 8765 2>&1");
    test::run("openssl genpkey -out " + folder_ / "key.pem" + " " + key_options + " 2>&1");
    test::run("softhsm2-util --import " + folder_ / "key.pem" +
              " --token site --label terminal --id 0A --pin 4321 2>&1");
    std::ofstream(folder_ / "pin") << "4321\n";
  }
  [[nodiscard]] std::string uri(const std::string& path, const std::string& query) const {
    return "pkcs11:" + path + "?module-path=" + library + query;
  }
  [[nodiscard]] std::string pin_source() const { return "&pin-source=file:" + folder_ / "pin"; }

 private:
  test::TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("a token's keys sign what their public key verifies") {
  const auto message = hex("00112233");
  {
    const Token token("-algorithm EC -pkeyopt ec_paramgen_curve:P-256");
    const auto key = ok(SigningToken::open(token.uri("token=site;object=terminal;id=%0A", "&pin-value=4321")));
    const SignatureScheme scheme{.kind = Kind::ecdsa_plain};
    const auto public_key = ok(crypto::PublicKey::ec(crypto::Curve::secp256r1, key.public_value()));
    CHECK(public_key.verify(scheme, message, ok(key.sign(scheme, message))) == crypto::SignatureOutcome::valid);
    CHECK_FALSE(key.sign({.kind = Kind::ecdsa_der}, message).has_value());
  }
  const Token token("-algorithm RSA -pkeyopt rsa_keygen_bits:2048");
  const auto key = ok(SigningToken::open(token.uri("token=site", token.pin_source())));
  const auto public_key = ok(crypto::PublicKey::rsa(key.public_value(), hex("010001")));
  for (const auto kind : {Kind::rsa_pkcs1, Kind::rsa_pss}) {
    const SignatureScheme scheme{.kind = kind, .salt_size = 32};
    CHECK(public_key.verify(scheme, message, ok(key.sign(scheme, message))) == crypto::SignatureOutcome::valid);
  }
}

TEST_CASE("a token that is not there, a wrong PIN, a key that is not there") {
  const Token token("-algorithm EC -pkeyopt ec_paramgen_curve:P-256");
  const auto refused = [&](const std::string& uri, ErrorCode code = ErrorCode::usage_bad_value) {
    const auto key = SigningToken::open(uri);
    REQUIRE_FALSE(key);
    CHECK(key.error().code == code);
    return key.error().detail;
  };
  CHECK(refused(token.uri("token=other", "&pin-value=4321"), ErrorCode::terminal_token) == "no token fits the URI");
  CHECK(refused(token.uri("token=site", "&pin-value=1111")) == "the PIN of the token is wrong");
  CHECK(refused(token.uri("token=site;object=other", "&pin-value=4321")).starts_with("the token shows no private key"));
  CHECK(refused(token.uri("token=site", "")).starts_with("the token shows no private key"));
  CHECK(refused("pkcs11:?module-path=/nonexistent.so").starts_with("the token's library"));
}

TEST_CASE("a token's key is a site's key, where it is one on P-256") {
  const auto message = hex("00112233");
  {
    const Token token("-algorithm EC -pkeyopt ec_paramgen_curve:P-256");
    const auto key = ok(SiteKey::open_token(token.uri("token=site;object=terminal", "&pin-value=4321")));
    CHECK(key.public_key("site").verify(message, ok(key.sign(message))));
  }
  const Token token("-algorithm EC -pkeyopt ec_paramgen_curve:P-384");
  CHECK(test::error_of(SiteKey::open_token(token.uri("token=site", "&pin-value=4321"))) == "signature.bad_key");
}
