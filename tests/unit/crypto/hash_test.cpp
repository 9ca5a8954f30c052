#include "crypto/hash.hpp"

#include "core/text.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using crypto::HashAlgorithm;

// FIPS 180-4 example "abc" (NIST's published example values).
TEST_CASE("digests of abc") {
  const auto of_abc = [](HashAlgorithm a) { return core::to_hex(crypto::hash(a, core::as_bytes("abc"))); };
  CHECK(of_abc(HashAlgorithm::sha1) == "a9993e364706816aba3e25717850c26c9cd0d89d");
  CHECK(of_abc(HashAlgorithm::sha224) == "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7");
  CHECK(of_abc(HashAlgorithm::sha256) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(of_abc(HashAlgorithm::sha384).substr(0, 32) == "cb00753f45a35e8bb5a03d699ac65007");
  CHECK(of_abc(HashAlgorithm::sha512).substr(0, 32) == "ddaf35a193617abacc417349ae204131");
}

TEST_CASE("digest sizes are those of the digests") {
  for (const auto a : {HashAlgorithm::sha1, HashAlgorithm::sha224, HashAlgorithm::sha256, HashAlgorithm::sha384,
                       HashAlgorithm::sha512}) {
    CHECK(crypto::hash(a, {}).size() == crypto::hash_size(a));
  }
}
