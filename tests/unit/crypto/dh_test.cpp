#include "crypto/dh.hpp"

#include <cstring>

#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::crypto;
using test::hex;
using test::ok;

namespace {

const DhParameters& group(std::uint32_t id) {
  const auto* found = dh_group(id);
  REQUIRE(found != nullptr);
  return *found;
}

// RFC 5114, 2.1
DhParameters rfc5114_1024_160() {
  return {hex("B10B8F96A080E01DDE92DE5EAE5D54EC52C99FBCFB06A3C69A6A9DCA52D23B616073E28675A23D189838EF1E2EE652C0"
              "13ECB4AEA906112324975C3CD49B83BFACCBDD7D90C4BD7098488E9C219A73724EFFD6FAE5644738FAA31A4FF55BCCC0"
              "A151AF5F0DC8B4BD45BF37DF365C1A65E68CFDA76D4DA708DF1FB2BC2E4A4371"),
          hex("A4D1CBD5C3FD34126765A442EFB99905F8104DD258AC507FD6406CFF14266D31266FEA1E5C41564B777E690F5504F213"
              "160217B4B01B886A5E91547F9E2749F4D7FBD7D3B9A92EE1909D0D2263F80A76A6A24C087A091F531DBF0A0169B6A28A"
              "D662A4D18E73AFA32D779D5918D08BC8858F4DCEF97C2A24855E6EEB22B3B2E5"),
          hex("F518AA8781A8DF278ABA4E7D64B7CB9D49462353")};
}

Bytes small(const DhParameters& parameters, std::uint8_t number) {
  Bytes value(value_size(parameters));
  value.back() = number;
  return value;
}

Bytes prime_minus_one(const DhParameters& parameters) {
  auto value = parameters.prime;
  value.back() -= 1;  // the prime is odd
  return value;
}

bool starts_with(const Bytes& number, std::string_view text) {
  const auto prefix = hex(text);
  return std::equal(prefix.begin(), prefix.end(), number.begin());
}

}  // namespace

TEST_CASE("the standardised groups of RFC 5114") {
  CHECK(same_parameters(group(0), rfc5114_1024_160()));
  CHECK(starts_with(group(1).prime, "AD107E1E9123A9D0D660FAA79559C51FA20D64E5683B9FD1B54B1597B61D0A75"));
  CHECK(starts_with(group(1).generator, "AC4032EF4F2D9AE39DF30B5C8FFDAC506CDEBE7B89998CAF74866A08CFE4FFE3"));
  CHECK(group(1).order == hex("801C0D34C58D93FE997177101F80535A4738CEBCBF389A99B36371EB"));
  CHECK(starts_with(group(2).prime, "87A8E61DB4B6663CFFBBD19C651959998CEEF608660DD0F25D2CEED4435E3B00"));
  CHECK(starts_with(group(2).generator, "3FB32C9B73134D0B2E77506660EDBD484CA7B18F21EF205407F4793A1A0BA125"));
  CHECK(group(2).order == hex("8CF83642A709A097B447997640129DA299B1A47D1EB3750BA308B0FE64F5FBD3"));
  for (const std::uint32_t id : {0U, 1U, 2U}) CHECK(check_parameters(group(id)));
  for (const std::uint32_t id : {3U, 8U, 31U, 0xFFFFFFFFU}) CHECK(dh_group(id) == nullptr);
}

TEST_CASE("both sides of a Diffie-Hellman agreement come to the same number") {
  for (const std::uint32_t id : {0U, 1U, 2U}) {
    CAPTURE(id);
    const auto a = ok(random_exponent(group(id), system_random));
    const auto b = ok(random_exponent(group(id), system_random));
    CHECK(a.size() == group(id).order.size());
    const auto public_a = ok(dh_public_value(group(id), a.view()));
    const auto public_b = ok(dh_public_value(group(id), b.view()));
    const auto shared = ok(dh_agree(group(id), a.view(), public_b));
    CHECK(core::to_hex(shared.view()) == core::to_hex(ok(dh_agree(group(id), b.view(), public_a)).view()));
    CHECK(shared.size() == group(id).prime.size());
  }
}

TEST_CASE("Diffie-Hellman values are as in the worked example of ICAO 9303-11, G.2") {
  const auto path = test::shared_vector("worked-examples/icao9303-11.json");
  if (!path) return;
  const auto example = test::read_json(*path)["PACE_GM_DH_G2"];
  const auto value = [&](const char* name) { return hex(example[name].get<std::string>()); };
  CHECK(ok(dh_public_value(group(0), value("terminalPrivateKey"))) == value("terminalPublicKey"));
  const auto shared = ok(dh_agree(group(0), value("terminalPrivateKey"), value("chipPublicKey")));
  CHECK(core::to_hex(shared.view()) == core::to_hex(value("sharedSecret")));
  const auto mapped = ok(dh_power_times(group(0), value("nonceDecrypted"), shared.view()));
  CHECK(core::to_hex(mapped.view()) == core::to_hex(value("mappedGenerator")));
  CHECK(ok(dh_public_value(group(0), value("terminalEphemeralPrivateKey"), mapped.view())) ==
        value("terminalEphemeralPublicKey"));
}

TEST_CASE("0, 1, p-1, numbers over the prime and longer ones are no public values") {
  for (const std::uint32_t id : {0U, 1U, 2U}) {
    const auto& parameters = group(id);
    auto over = parameters.prime;
    over.back() += 2;
    auto longer = ok(dh_public_value(parameters, hex("02")));
    longer.insert(longer.begin(), 0x00);
    const auto bad = {small(parameters, 0),
                      small(parameters, 1),
                      prime_minus_one(parameters),
                      parameters.prime,
                      over,
                      longer,
                      Bytes{},
                      Bytes{0x02}};
    for (const auto& value : bad) {
      CHECK(test::error_of(check_public_value(parameters, value)) == "crypto.bad_point");
      CHECK(test::error_of(dh_agree(parameters, hex("03"), value)) == "crypto.bad_point");
    }
  }
}

TEST_CASE("numbers outside the subgroup are no public values, unless its order is unknown") {
  for (const std::uint32_t id : {0U, 1U, 2U}) {
    auto parameters = group(id);
    const auto outside = small(parameters, 2);
    CHECK(test::error_of(check_public_value(parameters, outside)) == "crypto.bad_point");
    CHECK(test::error_of(dh_agree(parameters, hex("03"), outside)) == "crypto.bad_point");
    parameters.order.clear();
    CHECK(core::to_hex(ok(dh_agree(parameters, hex("03"), outside)).view()) == core::to_hex(small(parameters, 8)));
  }
}

TEST_CASE("a result of 0, 1 or p-1 is refused where the order is unknown") {
  auto parameters = group(0);
  // An element of small order: outside^((p-1)/2) is p-1, whose square is 1.
  parameters.order.clear();
  auto half = prime_minus_one(parameters);
  for (auto i = half.size() - 1; i > 0; --i) half[i] = static_cast<std::uint8_t>(half[i] >> 1U | half[i - 1] << 7U);
  half[0] = static_cast<std::uint8_t>(half[0] >> 1U);
  CHECK(test::error_of(dh_agree(parameters, half, small(parameters, 2))) == "crypto.bad_point");
  CHECK(test::error_of(dh_public_value(group(0), group(0).order)) == "crypto.bad_point");
}

TEST_CASE("a public value has no leading zeros, and may come with them, and other values keep theirs") {
  const auto& parameters = group(0);
  for (std::uint16_t exponent = 1; exponent != 0; ++exponent) {
    const Bytes scalar{static_cast<std::uint8_t>(exponent >> 8U), static_cast<std::uint8_t>(exponent)};
    auto value = ok(dh_public_value(parameters, scalar));
    REQUIRE(value[0] != 0);
    if (value.size() == 128) continue;
    CHECK(check_public_value(parameters, value));
    const auto shared = ok(dh_agree(parameters, hex("01"), value));
    CHECK(shared.size() == 128);
    CHECK(shared.view()[0] == 0);
    value.insert(value.begin(), 128 - value.size(), 0x00);
    CHECK(core::to_hex(ok(dh_agree(parameters, hex("01"), value)).view()) == core::to_hex(shared.view()));
    return;
  }
  FAIL("no value with a leading zero");
}

TEST_CASE("what is mapped into the subgroup is of it, and the neutral element is refused") {
  for (const std::uint32_t id : {0U, 1U, 2U}) {
    const auto& parameters = group(id);
    CHECK(check_public_value(parameters, ok(dh_into_subgroup(parameters, hex("02"))).view()));
    auto over = parameters.prime;
    over.back() += 2;  // 2 modulo p, were the prime's last byte not to overflow
    CHECK(core::to_hex(ok(dh_into_subgroup(parameters, over)).view()) ==
          core::to_hex(ok(dh_into_subgroup(parameters, hex("02"))).view()));
    for (const auto& number : {Bytes{0x00}, Bytes{0x01}, parameters.prime, prime_minus_one(parameters)}) {
      CHECK(test::error_of(dh_into_subgroup(parameters, number)) == "crypto.bad_point");
    }
  }
}

TEST_CASE("parameters nobody should use") {
  const auto good = group(0);
  CHECK(check_parameters({.prime = good.prime, .generator = good.generator}));
  auto even = good;
  even.prime.back() = static_cast<std::uint8_t>(even.prime.back() ^ 1U);
  auto short_prime = good;
  short_prime.prime.resize(127);
  short_prime.prime.back() |= 1U;
  auto long_prime = good;
  long_prime.prime.resize(1030, 0xFF);
  auto one = good;
  one.generator = {0x01};
  auto minus_one = good;
  minus_one.generator = prime_minus_one(good);
  auto other_order = good;
  other_order.order[5] ^= 1U;
  auto short_order = good;
  short_order.order = {0x02};
  auto generator_outside = good;
  generator_outside.generator = {0x02};
  for (const auto& bad : {even, short_prime, long_prime, one, minus_one, other_order, short_order, generator_outside,
                          DhParameters{}, DhParameters{.prime = Bytes(100000, 0xFF)}}) {
    CHECK(test::error_of(check_parameters(bad)) == "crypto.bad_point");
  }
}

TEST_CASE("a private exponent is drawn again until it is below the order") {
  const auto& parameters = group(0);
  int calls = 0;
  const RandomSource source = [&](std::size_t size) -> Result<Bytes> {
    ++calls;
    if (calls == 1) return Bytes(size, 0xFF);
    if (calls == 2) return Bytes(size, 0x00);
    return Bytes(size, 0x11);
  };
  CHECK(core::to_hex(ok(random_exponent(parameters, source)).view()) == core::to_hex(Bytes(20, 0x11)));
  CHECK(calls == 3);
  CHECK(ok(random_exponent({.prime = parameters.prime, .generator = parameters.generator}, system_random)).size() ==
        64);
}
