#include "crypto/ec_arithmetic.hpp"

#include <map>

#include "crypto/random.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using crypto::Curve;
using test::hex;
using test::ok;

namespace {

constexpr Curve all_curves[] = {Curve::secp192r1,       Curve::brainpoolP192r1, Curve::secp224r1,
                                Curve::brainpoolP224r1, Curve::secp256r1,       Curve::brainpoolP256r1,
                                Curve::brainpoolP320r1, Curve::secp384r1,       Curve::brainpoolP384r1,
                                Curve::brainpoolP512r1, Curve::secp521r1};

const Bytes one = hex("01");

}  // namespace

TEST_CASE("both sides of a key agreement come to the same point, on every curve") {
  for (const auto curve : all_curves) {
    CAPTURE(crypto::curve_name(curve));
    const auto a = ok(crypto::random_scalar(curve, system_random));
    const auto b = ok(crypto::random_scalar(curve, system_random));
    const auto public_a = ok(crypto::multiply_generator(curve, a.view()));
    const auto public_b = ok(crypto::multiply_generator(curve, b.view()));
    CHECK(ok(crypto::multiply(curve, a.view(), public_b)) == ok(crypto::multiply(curve, b.view(), public_a)));
    CHECK(public_a.size() == 1 + 2 * crypto::field_size(curve));
  }
}

TEST_CASE("s * G + H is the sum") {
  for (const auto curve : all_curves) {
    const auto g = ok(crypto::multiply_generator(curve, one));
    CHECK(ok(crypto::multiply_generator_and_add(curve, hex("02"), g)) ==
          ok(crypto::multiply_generator(curve, hex("03"))));
  }
}

TEST_CASE("points off the curve, in another form or at infinity are refused") {
  const auto curve = Curve::secp256r1;
  const auto g = ok(crypto::multiply_generator(curve, one));
  auto off = g;
  off.back() ^= 1U;
  const auto compressed = Bytes(g.begin(), g.begin() + 33);
  for (const auto& point : {off, compressed, Bytes{}, Bytes{0x00}, Bytes(65, 0x00), Bytes(65, 0xFF)}) {
    CHECK(test::error_of(crypto::multiply(curve, one, point)) == "crypto.bad_point");
  }
  // The scalar n-1 gives -G; adding G gives infinity.
  const auto n_minus_1 = hex("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632550");
  CHECK(test::error_of(crypto::multiply_generator_and_add(curve, n_minus_1, g)) == "crypto.bad_point");
}

TEST_CASE("ECDH: every Wycheproof vector with an uncompressed point") {
  const std::map<std::string, Curve> files{{"wycheproof/ecdh_secp256r1_ecpoint_test.json", Curve::secp256r1}};
  for (const auto& [name, curve] : files) {
    const auto path = test::shared_vector(name);
    if (!path) return;
    std::size_t run = 0;
    const auto file = test::read_json(*path);
    for (const auto& group : file["testGroups"]) {
      for (const auto& vector : group["tests"]) {
        CAPTURE(vector["tcId"].get<int>());
        const auto point = hex(vector["public"].get<std::string>());
        if (point.size() != 65) continue;
        auto scalar = hex(vector["private"].get<std::string>());
        const auto shared = crypto::multiply(curve, scalar, point);
        ++run;
        if (vector["result"] == "invalid") {
          CHECK_FALSE(shared);
        } else {
          CHECK(core::to_hex(crypto::x_coordinate(curve, ok(shared))) == vector["shared"].get<std::string>());
        }
      }
    }
    CHECK(run > 150);
  }
}
