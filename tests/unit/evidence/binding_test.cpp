#include <chipid/binding.hpp>

#include "core/hex.hpp"
#include "support/vectors.hpp"

using namespace chipid;

// Expected values by another program:
//   printf 'chipid-aa-v1\nhttps://his.example\nbm9uY2U\nr1\n' | openssl dgst -sha256
//   printf 'chipid-document-v1\n001090000123\n090000123\n' | openssl dgst -sha256 -hmac bm9uY2U
TEST_CASE("binding: the challenge is the beginning of a digest over origin, nonce and read") {
  CHECK(core::to_hex(bound_challenge("https://his.example", "bm9uY2U", "r1")) == "53791f89246cbc4c");
}

TEST_CASE("binding: a relayed nonce, another read and a shifted border give another challenge") {
  const auto own = bound_challenge("https://his.example", "bm9uY2U", "r1");
  CHECK(bound_challenge("https://his.example.evil", "bm9uY2U", "r1") != own);
  CHECK(bound_challenge("https://his.example", "bm9uY2V", "r1") != own);
  CHECK(bound_challenge("https://his.example", "bm9uY2U", "r2") != own);
  CHECK(bound_challenge("https://his.exampleb", "m9uY2U", "r1") != own);
}

TEST_CASE("binding: the digest of a document is keyed with the nonce") {
  Document document;
  document.number = "001090000123";
  document.document_number = "090000123";
  CHECK(test::ok(bound_document_digest("bm9uY2U", document)) ==
        "3692c2cf48903764504f5759fa99dded98e7e86c7b1df084c593a06e793e8640");
  CHECK(test::ok(bound_document_digest("bm9uY2V", document)) !=
        "3692c2cf48903764504f5759fa99dded98e7e86c7b1df084c593a06e793e8640");
  document.number.reset();
  document.document_number = "001090000123\n090000123";
  CHECK(test::ok(bound_document_digest("bm9uY2U", document)) !=
        "3692c2cf48903764504f5759fa99dded98e7e86c7b1df084c593a06e793e8640");
  CHECK(test::error_of(bound_document_digest("", document)) == "usage.bad_value");
}
