#include "rules/token.hpp"

#include "keys.hpp"
#include "keys/base64.hpp"
#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::counter::agent;
using namespace chipid::counter::agent::test;
namespace store = chipid::counter::store;

namespace {

const ProofText of_page{.client = client_id,
                        .origin = clinic,
                        .nonce = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE",
                        .challenge = "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI",
                        .address = "127.0.0.1:17870"};

ProofText of_program() {
  auto text = of_page;
  text.origin = text.address = "unix";
  return text;
}

}  // namespace

TEST_CASE("The agent proves itself to a page by the secret's digest") {
  // openssl dgst -sha256 -mac HMAC -macopt hexkey:$(printf %s SECRET | sha256sum) -binary TEXT | basenc --base64url,
  // and the same by hmac and hashlib of Python.
  CHECK(agent_proof(of_page, clinic_site(), key_of(agent_pem)).value() ==
        "Yo9V3uCjyLmQ1V-Nn8pBTHnlr7FmxxrGMQk4ns9UIgM");
  CHECK(agent_proof_text(of_page) ==
        "chipid-agent-proof-v1\nAAECAwQFBgcICQoLDA0ODw\nhttps://clinic.example\n"
        "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE\nAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI\n127.0.0.1:17870");
}

TEST_CASE("Every part of what is proven counts") {
  const auto right = agent_proof(of_page, clinic_site(), key_of(agent_pem)).value();
  for (const auto part :
       {&ProofText::client, &ProofText::origin, &ProofText::nonce, &ProofText::challenge, &ProofText::address}) {
    auto other = of_page;
    (other.*part) += "x";
    CHECK(agent_proof(other, clinic_site(), key_of(agent_pem)).value() != right);
  }
}

TEST_CASE("The agent proves itself to a program by its key") {
  const auto key = key_of(agent_pem);
  const auto proof = agent_proof(of_program(), program_site(), key).value();
  CHECK(key.public_key("agent").verify(bytes_of(agent_proof_text(of_program())), *store::from_base64url(proof)));
}

TEST_CASE("A program proves itself by ES256") {
  // openssl dgst -sha256 -sign client.pem TEXT, its DER as r || s.
  const auto signature =
      store::from_base64url("LXMiPxMmLe-u8zgQOn99KWprgzqGii58YLv50g0sRj47V0ARcpxROAalUf9ioiH33eZd3xNsTD_DEgoKLqx9BA");
  REQUIRE(signature);
  CHECK(is_signature_of(program_site(), of_program(), *signature));
  CHECK_FALSE(is_signature_of(program_site(), of_page, *signature));
  CHECK_FALSE(is_signature_of(clinic_site(), of_program(), *signature));
  auto changed = *signature;
  changed[5] ^= 1U;
  CHECK_FALSE(is_signature_of(program_site(), of_program(), changed));
  CHECK_FALSE(is_signature_of(program_site(), of_program(), Bytes(64)));
  CHECK_FALSE(is_signature_of(program_site(), of_program(), {}));
  // What the agent signs is no client's word, though the key were the same.
  const auto proof = key_of(client_pem).sign(bytes_of(agent_proof_text(of_program()))).value();
  CHECK_FALSE(is_signature_of(program_site(), of_program(), proof));
}

TEST_CASE("A key that is no point of the curve is none") {
  CHECK(enrolled(client_key()));
  auto moved = client_key();
  std::swap(moved.x, moved.y);
  CHECK_FALSE(enrolled(moved));
  CHECK_FALSE(enrolled({"", ""}));
  CHECK_FALSE(enrolled({client_key().x + "=", client_key().y}));
  CHECK_FALSE(enrolled({client_key().x, R"(", "x": ")"}));
}

TEST_CASE("A token opens its own site alone") {
  CHECK(is_token_of(clinic_site(), token));
  CHECK_FALSE(is_token_of(program_site(), token));
  for (const auto& wrong : {std::string(), secret, client_id + ".", token + "A", token.substr(0, token.size() - 1),
                            client_id + secret, "EAECAwQFBgcICQoLDA0ODw." + secret, " " + token})
    CHECK_FALSE(is_token_of(clinic_site(), wrong));
}

TEST_CASE("Tokens are new each time, and hold nothing but their two parts") {
  const auto one = new_token().value();
  const auto other = new_token().value();
  CHECK(one.token != other.token);
  CHECK(one.client != other.client);
  CHECK(one.token.size() == 22 + 1 + 43);
  CHECK(client_of_token(one.token) == one.client);
  auto site = clinic_site();
  site.client = one.client;
  site.token_digest = one.digest;
  CHECK(is_token_of(site, one.token));
}

TEST_CASE("base64url is taken in its one form") {
  // RFC 4648, 10
  CHECK(store::to_base64(bytes_of("foob")) == "Zm9vYg==");
  CHECK(store::to_base64(bytes_of("foobar")) == "Zm9vYmFy");
  CHECK(store::to_base64(bytes_of("")).empty());
  CHECK(store::to_base64url(Bytes{0xFB, 0xFF}) == "-_8");
  CHECK(store::from_base64url("-_8") == Bytes{0xFB, 0xFF});
  for (const auto* wrong : {"-_9", "-_8=", "+/8", "-", "-_8\n", "Zm 9"}) CHECK_FALSE(store::from_base64url(wrong));
}
