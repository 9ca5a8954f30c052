#include "crypto/padding.hpp"

#include "core/bytes.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using test::hex;

TEST_CASE("padding method 2 always adds, and comes off again") {
  CHECK(core::to_hex(crypto::pad(hex("011E"), 8)) == "011e800000000000");
  CHECK(crypto::pad(Bytes(8), 8).size() == 16);
  for (std::size_t size = 0; size < 40; ++size) {
    const Bytes data(size, 0x00);
    for (const std::size_t block : {8UL, 16UL}) {
      const auto padded = crypto::pad(data, block);
      CHECK(padded.size() % block == 0);
      CHECK(test::ok(crypto::unpad(padded, block)).size() == size);
    }
  }
}

TEST_CASE("missing, wrong or too long padding is refused") {
  for (const auto* text : {"", "0102030405060708", "0000000000000000", "8000000000000000 0000000000000000"}) {
    CAPTURE(text);
    CHECK(test::error_of(crypto::unpad(hex(text), 8)) == "data.malformed");
  }
}
