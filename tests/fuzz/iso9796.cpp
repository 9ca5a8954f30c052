#include "chip_auth/iso9796.hpp"

#include "chip_auth/active_authentication.hpp"
#include "core/hex.hpp"
#include "fuzz.hpp"

using namespace chipid;
using chip_auth::AnswerOutcome;

namespace {

constexpr std::size_t smallest_digest = 20;

// 1024 bits; what its factors are does not matter.
chip_auth::ActiveAuthenticationKey rsa_key() {
  Bytes modulus(128, 0xC5);
  constexpr std::uint8_t exponent[] = {0x01, 0x00, 0x01};
  chip_auth::ActiveAuthenticationKey key;
  key.public_key.key = *crypto::PublicKey::rsa(modulus, exponent);
  return key;
}

// The generator of P-256 as a public key.
chip_auth::ActiveAuthenticationKey ec_key() {
  chip_auth::ActiveAuthenticationKey key;
  key.public_key.key = *crypto::PublicKey::ec(
      crypto::Curve::secp256r1,
      *core::from_hex("046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c2964fe342e2"
                      "fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5"));
  return key;
}

}  // namespace

// The input as a representative that a signature opened to, and as the answers of chips.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto keys = {rsa_key(), ec_key()};
  constexpr std::uint8_t challenge[] = {1, 2, 3, 4, 5, 6, 7, 8};
  if (const auto opened = chip_auth::iso9796::parse_representative({data, size})) {
    require(!opened->message.empty() && opened->digest.size() >= smallest_digest);
    require(opened->message.size() + opened->digest.size() < size);
    require(opened->digest.size() == crypto::hash_size(opened->hash));
    (void)chip_auth::iso9796::fits(*opened, challenge);
  }
  for (const auto& key : keys) {
    require(chip_auth::check_answer(key, challenge, {data, size}).outcome != AnswerOutcome::right);
  }
  return 0;
}
