#include "crypto/point_encoding.hpp"

#include "crypto/key_agreement.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using crypto::Curve;
using test::hex;
using test::ok;

namespace {

constexpr Curve encodable[] = {Curve::secp192r1, Curve::brainpoolP192r1, Curve::brainpoolP224r1,
                               Curve::secp256r1, Curve::brainpoolP256r1, Curve::brainpoolP320r1,
                               Curve::secp384r1, Curve::brainpoolP384r1, Curve::brainpoolP512r1,
                               Curve::secp521r1};

std::string text(const SecretBytes& secret) {
  return core::to_hex(secret.view());
}

// p-1: what -1 is modulo p.
SecretBytes minus_one(Curve curve) {
  Bytes number(crypto::field_size(curve), 0xFF);
  const auto rest = ok(crypto::reduce_to_field(curve, number));  // 2^k - 1 mod p = 2^k - 1 - p for primes of k bits
  SecretBytes result(number);
  unsigned borrow = 1;
  for (std::size_t i = number.size(); i-- > 0;) {
    const unsigned difference = 0x100U + number[i] - rest.view()[i] - borrow;
    result.mutable_view()[i] = static_cast<std::uint8_t>(difference);
    borrow = difference < 0x100U ? 1 : 0;
  }
  return result;
}

}  // namespace

TEST_CASE("point encoding as ICAO 9303-11, H.1 prints it") {
  const auto path = test::shared_vector("worked-examples/icao9303-11.json");
  if (!path) return;
  const auto example = test::read_json(*path)["PACE_IM_ECDH_H1"];
  const auto value = [&](const char* name) { return hex(example[name].get<std::string>()); };
  const auto number = ok(crypto::reduce_to_field(Curve::brainpoolP256r1, value("R")));
  CHECK(text(number) == core::to_hex(value("Rp")));
  const auto point = ok(crypto::encode_to_point(Curve::brainpoolP256r1, number.view()));
  CHECK(text(point) == "04" + core::to_hex(value("Gx")) + core::to_hex(value("Gy")));
}

TEST_CASE("point encoding exists where the prime is 3 modulo 4, and gives points of the curve") {
  CHECK_FALSE(crypto::has_point_encoding(Curve::secp224r1));
  CHECK(test::error_of(crypto::encode_to_point(Curve::secp224r1, hex("02"))) == "crypto.bad_point");
  for (const auto curve : encodable) {
    CAPTURE(crypto::curve_name(curve));
    CHECK(crypto::has_point_encoding(curve));
    const auto group = crypto::KeyAgreementGroup::of(curve);
    // Enough of them to take both branches of step 8.
    for (std::uint8_t number = 2; number < 40; ++number) {
      const Bytes t{number};
      CHECK(group.check_public_key(ok(crypto::encode_to_point(curve, t)).view()));
    }
  }
}

TEST_CASE("numbers that give no point are refused") {
  for (const auto curve : encodable) {
    for (const auto& number : {Bytes{}, Bytes{0x00}, Bytes{0x01}, Bytes(crypto::field_size(curve), 0xFF)}) {
      CHECK(test::error_of(crypto::encode_to_point(curve, number)) == "crypto.bad_point");
    }
  }
  CHECK(test::error_of(crypto::encode_to_point(Curve::secp256r1, minus_one(Curve::secp256r1).view())) ==
        "crypto.bad_point");
  CHECK(test::error_of(crypto::encode_to_point(Curve::brainpoolP256r1, minus_one(Curve::brainpoolP256r1).view())) ==
        "crypto.bad_point");
}

TEST_CASE("a number is reduced to the field's size, leading zeros kept") {
  CHECK(text(ok(crypto::reduce_to_field(Curve::secp256r1, hex("07")))) == std::string(62, '0') + "07");
  CHECK(ok(crypto::reduce_to_field(Curve::secp521r1, Bytes(100, 0xFF))).size() == 66);
}
