#include "crypto/key_agreement.hpp"

#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::crypto;
using test::hex;
using test::ok;

namespace {

constexpr std::uint32_t all_ids[] = {0, 1, 2, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18};

KeyAgreementGroup group(std::uint32_t id) {
  auto found = KeyAgreementGroup::standardised(id);
  REQUIRE(found);
  return *std::move(found);
}

std::string text(const SecretBytes& secret) {
  return core::to_hex(secret.view());
}

}  // namespace

TEST_CASE("standardised groups are those of ICAO 9303-11, 9.5.1, and no others") {
  const std::string names[] = {"DH-1024-160",     "DH-2048-224",     "DH-2048-256",     "secp192r1",
                               "brainpoolP192r1", "secp224r1",       "brainpoolP224r1", "secp256r1",
                               "brainpoolP256r1", "brainpoolP320r1", "secp384r1",       "brainpoolP384r1",
                               "brainpoolP512r1", "secp521r1"};
  for (std::size_t i = 0; i < std::size(all_ids); ++i) CHECK(group(all_ids[i]).name() == names[i]);
  for (const std::uint32_t id : {3U, 7U, 19U, 31U, 32U, 0xFFFFFFFFU}) CHECK_FALSE(KeyAgreementGroup::standardised(id));
  CHECK(group(0).same_domain(group(0)));
  CHECK_FALSE(group(1).same_domain(group(2)));
  CHECK_FALSE(group(1).same_domain(group(12)));
  CHECK_FALSE(group(12).same_domain(group(13)));
}

TEST_CASE("key agreement on every standardised group, also over a mapped generator") {
  for (const auto id : all_ids) {
    CAPTURE(id);
    const auto on = group(id);
    const auto a = ok(on.generate_key_pair(system_random));
    const auto b = ok(on.generate_key_pair(system_random));
    CHECK(a.public_key.size() <= on.public_key_size());
    if (on.curve()) CHECK(a.public_key.size() == on.public_key_size());
    const auto element = ok(on.shared_element(a.private_key.view(), b.public_key));
    CHECK(text(element) == text(ok(on.shared_element(b.private_key.view(), a.public_key))));
    const auto secret = ok(on.agree(a.private_key.view(), b.public_key));
    CHECK(secret.size() == on.secret_size());
    CHECK(on.check_public_key(element.view()));

    const auto generator = ok(on.generator_times_plus(hex("29"), element.view()));
    const auto c = ok(on.generate_key_pair(system_random, generator.view()));
    const auto d = ok(on.generate_key_pair(system_random, generator.view()));
    CHECK(text(ok(on.agree(c.private_key.view(), d.public_key))) ==
          text(ok(on.agree(d.private_key.view(), c.public_key))));
  }
}

TEST_CASE("a key of no use is crypto.bad_point on every standardised group") {
  for (const auto id : all_ids) {
    const auto on = group(id);
    for (const auto& key : {Bytes{}, Bytes(on.public_key_size(), 0x00), Bytes(on.public_key_size(), 0xFF),
                            Bytes(on.public_key_size() + 1, 0x04)}) {
      CHECK(test::error_of(on.check_public_key(key)) == "crypto.bad_point");
      CHECK(test::error_of(on.agree(hex("05"), key)) == "crypto.bad_point");
    }
  }
}

TEST_CASE("key agreement: every Wycheproof vector of brainpoolP256r1 with an uncompressed point") {
  const auto path = test::shared_vector("wycheproof/ecdh_brainpoolP256r1_test.json");
  if (!path) return;
  std::size_t run = 0;
  const auto file = test::read_json(*path);
  for (const auto& set : file["testGroups"]) {
    for (const auto& vector : set["tests"]) {
      const auto info = hex(vector["public"].get<std::string>());
      // A SubjectPublicKeyInfo on the named curve: the point is its end.
      constexpr std::size_t point_size = 65;
      if (vector["result"] != "valid" || info.size() < point_size || info[info.size() - point_size] != 0x04) continue;
      CAPTURE(vector["tcId"].get<int>());
      const auto shared =
          ok(group(13).agree(hex(vector["private"].get<std::string>()), BytesView(info).last(point_size)));
      CHECK(text(shared) == vector["shared"].get<std::string>());
      ++run;
    }
  }
  CHECK(run > 100);
}

TEST_CASE("leading zeros of a shared secret are kept, on curves and modulo primes") {
  for (const std::uint32_t id : {0U, 12U, 13U}) {
    const auto on = group(id);
    const auto own = ok(on.key_pair(SecretBytes(hex("0123456789ABCDEF"))));
    bool found = false;
    for (unsigned i = 2; i < 5000 && !found; ++i) {
      const Bytes scalar{static_cast<std::uint8_t>(i >> 8U), static_cast<std::uint8_t>(i)};
      const auto secret = ok(on.agree(scalar, own.public_key));
      REQUIRE(secret.size() == on.secret_size());
      found = secret.view()[0] == 0;
    }
    CHECK(found);
  }
}

TEST_CASE("parameters of one's own") {
  const auto& known = *dh_group(1);
  const auto without_order = ok(KeyAgreementGroup::of(DhParameters{known.prime, known.generator, {}}));
  CHECK(without_order.name() == "DH-2048");
  const auto a = ok(without_order.generate_key_pair(system_random));
  const auto b = ok(group(1).generate_key_pair(system_random));
  CHECK(text(ok(without_order.agree(a.private_key.view(), b.public_key))) ==
        text(ok(group(1).agree(b.private_key.view(), a.public_key))));
  CHECK(test::error_of(KeyAgreementGroup::of(DhParameters{{0x07}, {0x03}, {}})) == "crypto.bad_point");
}
