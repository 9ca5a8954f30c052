#include "crypto/explicit_curve.hpp"

#include "core/bytes.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using crypto::Curve;
using crypto::CurveKinship;
using test::hex;

namespace {

// secp256r1 (SEC 2, 2.4.2)
struct Numbers {
  Bytes prime = hex("FFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF");
  Bytes a = hex("FFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFC");
  Bytes b = hex("5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B");
  Bytes x = hex("6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296");
  Bytes y = hex("4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5");
  Bytes order = hex("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551");
  std::optional<Bytes> cofactor = hex("01");
  Bytes generator = {};  // where empty, 04 || x || y
};

Bytes join(BytesView start, BytesView x, BytesView y) {
  return core::concat({start, x, y});
}

crypto::RecognisedCurve recognise(const Numbers& numbers) {
  const auto generator = numbers.generator.empty() ? join(hex("04"), numbers.x, numbers.y) : numbers.generator;
  crypto::ExplicitCurve curve{
      .prime = numbers.prime, .a = numbers.a, .b = numbers.b, .generator = generator, .order = numbers.order};
  if (numbers.cofactor) curve.cofactor = *numbers.cofactor;
  return crypto::recognise_curve(curve);
}

void flip(Bytes& number) {
  number[number.size() / 2] ^= 0x10U;
}

}  // namespace

TEST_CASE("parameters equal to a standardised curve are that curve") {
  CHECK(recognise({}).kinship == CurveKinship::known);
  CHECK(recognise({}).curve == Curve::secp256r1);
  Numbers numbers;
  numbers.cofactor.reset();
  CHECK(recognise(numbers).kinship == CurveKinship::known);
  numbers.cofactor = hex("0001");
  numbers.prime = join(hex("00"), numbers.prime, {});
  numbers.b = join(hex("0000"), numbers.b, {});
  numbers.generator = join(hex("03"), numbers.x, {});
  CHECK(recognise(numbers).curve == Curve::secp256r1);
}

TEST_CASE("one number unlike the others makes a forgery of it (CVE-2020-0601)") {
  for (auto member : {&Numbers::prime, &Numbers::a, &Numbers::b, &Numbers::x, &Numbers::y, &Numbers::order}) {
    Numbers numbers;
    flip(numbers.*member);
    CHECK(recognise(numbers).kinship == CurveKinship::forged);
    CHECK_FALSE(recognise(numbers).curve);
  }
  for (const auto* cofactor : {"", "00", "02", "0101"}) {
    Numbers numbers;
    numbers.cofactor = hex(cofactor);
    CHECK(recognise(numbers).kinship == CurveKinship::forged);
  }
  Numbers numbers;
  for (const auto& generator : {join(hex("02"), numbers.x, {}), join(hex("07"), numbers.x, numbers.y),
                                join(hex("04"), numbers.x, {}), hex("00"), join(hex("04"), numbers.y, numbers.x)}) {
    numbers.generator = generator;
    CHECK(recognise(numbers).kinship == CurveKinship::forged);
  }
}

TEST_CASE("two numbers of a known curve are enough for a forgery, one is not") {
  Numbers numbers;
  for (auto member : {&Numbers::a, &Numbers::b, &Numbers::x, &Numbers::y}) flip(numbers.*member);
  CHECK(recognise(numbers).kinship == CurveKinship::forged);  // prime and order
  flip(numbers.order);
  CHECK(recognise(numbers).kinship == CurveKinship::unknown);  // the prime alone
  numbers.a = Numbers{}.a;
  CHECK(recognise(numbers).kinship == CurveKinship::unknown);  // prime and -3
  numbers.b = Numbers{}.b;
  CHECK(recognise(numbers).kinship == CurveKinship::forged);
}

TEST_CASE("numbers of no curve at all") {
  CHECK(crypto::recognise_curve({}).kinship == CurveKinship::unknown);
  const auto zeros = Bytes(100, 0);
  CHECK(crypto::recognise_curve({zeros, zeros, zeros, zeros, zeros, zeros}).kinship == CurveKinship::unknown);
}
