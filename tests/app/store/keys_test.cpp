#include <cstdlib>

#include "keys/joining_code.hpp"
#include "keys/keyring.hpp"
#include "outcomes.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::counter::store;
using namespace chipid::counter::store::test;
using chipid::test::hex;

namespace {

SecretBytes secret(std::string_view hex_text) {
  return SecretBytes(BytesView(hex(hex_text)));
}

Bytes copy_of(BytesView bytes) {
  return {bytes.begin(), bytes.end()};
}

Bytes text(std::string_view characters) {
  return {characters.begin(), characters.end()};
}

SlotSecret passphrase(std::string_view characters) {
  return {Protection::passphrase, SecretBytes(characters)};
}

constexpr StretchCost cheap{4};

}  // namespace

TEST_CASE("The primitives give the results of their standards") {
  // RFC 4231, 4.3
  CHECK(copy_of(hmac_sha256(text("Jefe"), text("what do ya want for nothing?"))) ==
        hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
  // RFC 5869, A.3
  CHECK(copy_of(ok(derive_key(hex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"), BytesView(), 42)).view()) ==
        hex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"));
  // RFC 7914, 12
  CHECK(
      copy_of(ok(stretch(text("pleaseletmein"), text("SodiumChloride"), {14}, 64)).view()) ==
      hex("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d65"
          "1e40dfcf017b45575887"));
  // RFC 3394, 4.6
  const auto wrapping = secret("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  const auto wrapped = hex("28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43bfb988b9b7a02dd21");
  const auto key = secret("00112233445566778899aabbccddeeff000102030405060708090a0b0c0d0e0f");
  CHECK(ok(wrap_key(wrapping, key)) == wrapped);
  CHECK(equal(ok(unwrap_key(wrapping, wrapped)).view(), key.view()));
  // The validation vectors of AES-GCM (McGrew, Viega), test case 14: nonce, ciphertext, tag.
  const auto sealed = hex("000000000000000000000000cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
  CHECK(copy_of(ok(unseal(SecretBytes(key_size), sealed, {})).view()) == Bytes(16));
  // RFC 8032, 7.1, test 1
  const auto seed = secret("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
  const auto signature =
      hex("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595b"
          "be246551"
          "41438e7a100b");
  CHECK(copy_of(ok(public_key(seed))) == hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
  CHECK(copy_of(ok(sign(seed, {}))) == signature);
  CHECK(verify(ok(public_key(seed)), {}, signature));
  CHECK_FALSE(verify(ok(public_key(seed)), text("x"), signature));
}

TEST_CASE("A seal opens unchanged, for what it is bound to, alone") {
  const auto key = secret("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  const auto sealed = ok(seal(key, text("clear"), text("place")));
  CHECK(copy_of(ok(unseal(key, sealed, text("place"))).view()) == text("clear"));
  CHECK(trouble_in(unseal(key, sealed, text("other"))) == "store.damaged");
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    auto changed = sealed;
    changed[i] ^= 1U;
    CHECK(trouble_in(unseal(key, changed, text("place"))) == "store.damaged");
  }
  CHECK(trouble_in(unseal(key, BytesView(sealed).first(27), text("place"))) == "store.damaged");
  CHECK(ok(seal(key, text("clear"), text("place"))) != sealed);
}

TEST_CASE("A slot gives its keys to the right secret alone") {
  const auto keys = ok(found_site());
  const auto slot = ok(make_slot(keys, "Quầy 1", passphrase("correct horse battery"), cheap));
  const auto opened = ok(open_slot(slot, passphrase("correct horse battery")));
  CHECK(equal(opened.data_key.view(), keys.data_key.view()));
  CHECK(equal(opened.signing.view(), keys.signing.view()));
  CHECK(trouble_in(open_slot(slot, passphrase("correct horse battery!"))) == "store.wrong_secret");
  CHECK(trouble_in(make_slot(keys, "Quầy 1", passphrase("short"), cheap)) == "store.weak_passphrase");
  CHECK(ok(parse_key_slot(encode(slot))) == slot);
  auto cut = encode(slot);
  cut.pop_back();
  CHECK(trouble_in(parse_key_slot(cut)) == "store.damaged");
}

TEST_CASE("The code of a joining counter is read as people type it") {
  const auto code = ok(new_joining_code());
  CHECK(code.size() == 23);
  CHECK(code != ok(new_joining_code()));
  const auto secret = secret_of_code("7QK2M-90XRT-1J5YV-ZZZZ0");
  CHECK(equal(secret.view(), secret_of_code(" 7qk2m 9oxrt\nij5yvzzzzO.").view()));
  CHECK(equal(secret.view(), secret_of_code("7QK2M-90XRT-LJ5YV-ZZZZ0").view()));
  CHECK_FALSE(equal(secret.view(), secret_of_code("7QK2M-90XRT-1J5YV-ZZZZ1").view()));
  const auto keys = ok(found_site());
  const auto slot = ok(make_slot(keys, "Quầy 2", {Protection::joining, secret_of_code(code)}, {4}));
  CHECK(ok(parse_key_slot(encode(slot))) == slot);
  CHECK(trouble_in(open_slot(slot, {Protection::passphrase, secret_of_code(code)})) == "store.wrong_secret");
}

TEST_CASE("A slot that an outsider changed is told") {
  const auto keys = ok(found_site());
  auto slot = ok(make_slot(keys, "Quầy 1", passphrase("correct horse battery"), cheap));
  slot.public_key[0] ^= 1U;
  CHECK_FALSE(is_genuine(slot, keys.site));
  CHECK(trouble_in(open_slot(slot, passphrase("correct horse battery"))) == "store.damaged");
}

TEST_CASE("Counters of one site share its data key and have signing keys of their own") {
  const auto first = ok(found_site());
  const auto second = ok(further_counter(first));
  CHECK(equal(first.data_key.view(), second.data_key.view()));
  CHECK(equal(first.site.searching.view(), second.site.searching.view()));
  CHECK_FALSE(equal(first.signing.view(), second.signing.view()));
  CHECK(first.counter != second.counter);
  CHECK_FALSE(equal(first.site.searching.view(), first.site.sealing.view()));
}

namespace {

class MemoryKeyring final : public Keyring {
 public:
  Outcome<std::optional<SecretBytes>> find(const CounterId&) override {
    if (kept_.empty()) return std::nullopt;
    return kept_.clone();
  }
  Outcome<> keep(const CounterId&, const SecretBytes& bytes) override {
    kept_ = bytes.clone();
    return {};
  }
  Outcome<> remove(const CounterId&) override {
    kept_ = {};
    return {};
  }

 private:
  SecretBytes kept_;
};

void opens_a_slot(Keyring& keyring) {
  const auto keys = ok(found_site());
  const auto slot = ok(make_slot(keys, "Quầy 2", ok(secret_in(keyring, keys.counter))));
  CHECK(equal(ok(open_slot(slot, ok(secret_in(keyring, keys.counter)))).data_key.view(), keys.data_key.view()));
  ok(keyring.remove(keys.counter));
  CHECK_FALSE(ok(keyring.find(keys.counter)));
  ok(keyring.remove(keys.counter));
}

}  // namespace

TEST_CASE("A keyring opens a slot") {
  MemoryKeyring keyring;
  opens_a_slot(keyring);
}

// With libsecret's own file in the place of the desktop's service.
TEST_CASE("The desktop's keyring opens a slot") {
  const auto keyring = desktop_keyring();
  if (!keyring) {
    WARN("built without libsecret");
    return;
  }
  const auto file = std::filesystem::temp_directory_path() / "chipid-keyring-test";
  std::filesystem::remove(file);
  ::setenv("SECRET_BACKEND", "file", 1);
  ::setenv("SECRET_FILE_TEST_PATH", file.c_str(), 1);
  ::setenv("SECRET_FILE_TEST_PASSWORD", "test", 1);
  opens_a_slot(*keyring);
  CHECK(std::filesystem::exists(file));
  std::filesystem::remove(file);
}
