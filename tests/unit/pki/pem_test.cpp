#include "pki/pem.hpp"

#include "core/text.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using test::error_of;
using test::hex;
using test::ok;

TEST_CASE("every block of a text, with its label and line, what is outside is passed over") {
  const auto blocks = pki::decode_pem(
      "Certificate:\n  Data: -----\n"
      "-----BEGIN CERTIFICATE-----\nAQID\nBA==\n-----END CERTIFICATE-----\n"
      "remark\r\n-----BEGIN X509 CRL-----\r\n  AQ = =\t\r\n\r\n-----END X509 CRL-----");
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].label == "CERTIFICATE");
  CHECK(blocks[0].line == 3);
  CHECK(ok(blocks[0].der) == hex("01020304"));
  CHECK(blocks[1].label == "X509 CRL");
  CHECK(blocks[1].line == 8);
  CHECK(ok(blocks[1].der) == hex("01"));
}

TEST_CASE("a bad block spoils no other") {
  const std::string good = "-----BEGIN A-----\nAQID\n-----END A-----\n";
  for (const std::string bad :
       {"-----BEGIN B-----\nAQI\n-----END B-----\n", "-----BEGIN B-----\nAQ!D\n-----END B-----\n",
        "-----BEGIN B-----\nAQIDBB==\n-----END B-----\n", "-----BEGIN B-----\nAQ==AQID\n-----END B-----\n",
        "-----BEGIN B-----\n-----END B-----\n", "-----BEGIN B-----\nAQID\n-----END C-----\n",
        "-----BEGIN B-----\nAQID\n", "-----BEGIN B-----\nProc-Type: 4,ENCRYPTED\n\nAQID\n-----END B-----\n",
        "-----BEGIN B-----\n====\n-----END B-----\n"}) {
    CAPTURE(bad);
    const auto blocks = pki::decode_pem(good + bad + good);
    REQUIRE(blocks.size() == 3);
    CHECK(ok(blocks[0].der) == hex("010203"));
    CHECK(blocks[1].label == "B");
    CHECK(error_of(blocks[1].der) == "data.malformed");
    CHECK(ok(blocks[2].der) == hex("010203"));
  }
}

TEST_CASE("text without blocks, and what looks like PEM") {
  CHECK(pki::decode_pem("").empty());
  CHECK(pki::decode_pem("-----BEGIN \nAQID\n").empty());
  CHECK(pki::decode_pem("-----END A-----\n").empty());
  CHECK(pki::looks_like_pem(core::as_bytes("x\n-----BEGIN A-----\n")));
  CHECK_FALSE(pki::looks_like_pem(hex("3003020101")));
}
