#include "chip/active_authentication.hpp"

#include <fstream>

#include "asn1/writer.hpp"
#include "card/virtual_reader.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "crypto/hash.hpp"
#include "outside_program.hpp"
#include "personalise/active_authentication_plan.hpp"
#include "specimens/specimens.hpp"
#include "support/vectors.hpp"
#include "terminal.hpp"

using namespace chipid;
using namespace chipid::virtual_card;
using test::ask;
using test::hex;
using test::ok;
using test::TemporaryFolder;
using test::write;

namespace {

constexpr const char* rnd_ifd = "F173589974BF40C6";

// The content of the one object: DG15 without its tag 6F and length.
BytesView public_key(const Chip& chip) {
  const auto content = BytesView(chip.card().files.find("DG15")->content);
  const std::size_t header = content[1] < 0x80 ? 2 : content[1] == 0x81 ? 3 : 4;
  return content.subspan(header);
}

Chip card(const std::string& specimen) {
  auto opened = ok(prepare_card(specimen, {}));
  auto chip = std::move(opened.chip);
  REQUIRE(ask(chip, "00A4040C07A0000002471001") == "9000");
  return chip;
}

// INTERNAL AUTHENTICATE of a card without access control, its answer fetched in parts.
Bytes authenticate(Chip& chip) {
  auto answer = hex(ask(chip, std::string("0088000008") + rnd_ifd + "00"));
  Bytes signature;
  while (answer[answer.size() - 2] == 0x61) {
    signature.insert(signature.end(), answer.begin(), answer.end() - 2);
    answer = hex(ask(chip, "00C0000000"));
  }
  REQUIRE(core::to_hex(BytesView(answer).last(2)) == "9000");
  signature.insert(signature.end(), answer.begin(), answer.end() - 2);
  return signature;
}

// What openssl makes of the signature with the key in DG15.
Bytes opened_by_openssl(const Chip& chip, BytesView signature) {
  const TemporaryFolder folder;
  write(folder / "key.der", public_key(chip));
  write(folder / "signature", signature);
  test::run("openssl pkeyutl -verifyrecover -pubin -keyform DER -inkey " + folder / "key.der" + " -in " +
            folder / "signature" + " -pkeyopt rsa_padding_mode:none -out " + folder / "opened");
  std::ifstream file(folder / "opened", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string verified_by_openssl(const Chip& chip, BytesView signature, const std::string& hash) {
  const TemporaryFolder folder;
  write(folder / "key.der", public_key(chip));
  write(folder / "signature", signature);
  write(folder / "challenge", hex(rnd_ifd));
  return test::run("openssl dgst -" + hash + " -keyform DER -verify " + folder / "key.der" + " -signature " +
                   folder / "signature" + " " + folder / "challenge");
}

constexpr struct {
  const char* name;
  crypto::HashAlgorithm hash;
  const char* trailer;
} hashes[] = {{"sha1", crypto::HashAlgorithm::sha1, "bc"},       {"sha1-cc", crypto::HashAlgorithm::sha1, "33cc"},
              {"sha224", crypto::HashAlgorithm::sha224, "38cc"}, {"sha256", crypto::HashAlgorithm::sha256, "34cc"},
              {"sha384", crypto::HashAlgorithm::sha384, "36cc"}, {"sha512", crypto::HashAlgorithm::sha512, "35cc"}};

}  // namespace

TEST_CASE("the message representative of ICAO 9303-11, appendix F") {
  const auto m1 = hex(
      "9D2784A67F8E7C659973EA1AEA25D95B6C8F91E5002F369F0FBDCE8A3CEC1991B543F1696546C5524CF23A5303CD6C98599F40B79F377B5F"
      "3A1406B3B4D8F96784D23AA88DB7E1032A405E69325FA91A6E86F5C71AEA978264C4A207446DAD4E7292E2DCDA3024B47DA8");
  CHECK(aa::recoverable_size(128, crypto::HashAlgorithm::sha1, aa::Trailer::agreed_hash) == m1.size());
  CHECK(aa::message_representative(crypto::HashAlgorithm::sha1, aa::Trailer::agreed_hash, m1, hex(rnd_ifd)) ==
        core::concat({hex("6A"), m1, hex("C063AA1E6D22FBD976AB0FE73D94D2D9C6D88127BC")}));
}

TEST_CASE("openssl opens RSA answers of every key size and hash: header, hash of M1 and challenge, trailer") {
  for (const auto* bits : {"1024", "1280", "1536", "2048", "3072", "4096"}) {
    for (const auto& row : hashes) {
      CAPTURE(bits, row.name);
      auto chip = card(std::string("open-td1,aa=rsa-") + bits + "-" + row.name);
      const auto signature = authenticate(chip);
      CHECK(8 * signature.size() == std::stoul(bits));
      const auto opened = opened_by_openssl(chip, signature);
      const auto trailer = hex(row.trailer);
      REQUIRE(opened[0] == 0x6A);
      CHECK(core::to_hex(BytesView(opened).last(trailer.size())) == row.trailer);
      const auto inside = BytesView(opened).subspan(1, opened.size() - 1 - trailer.size());
      const auto size = crypto::hash_size(row.hash);
      const auto m1 = inside.first(inside.size() - size);
      CHECK(core::equal(inside.last(size), crypto::hash(row.hash, core::concat({m1, hex(rnd_ifd)}))));
    }
  }
}

TEST_CASE("openssl verifies ECDSA answers on every curve, plain after they are written in DER") {
  for (const auto& name : active_authentications()) {
    if (name.substr(0, 6) != "ecdsa-") continue;
    CAPTURE(name);
    const bool der = name.size() > 4 && name.substr(name.size() - 4) == "-der";
    const auto hash = name.substr(name.find("-sha") + 1, 6);
    // Every curve with one of its hashes in each form: one program a signature takes time.
    const auto plain_hash = hash.substr(0, 4) == "sha1" ? std::string("sha1") : hash;
    if (plain_hash != "sha256" && name.find("secp256r1") == std::string::npos) continue;
    auto chip = card("open-td1,aa=" + name);
    auto signature = authenticate(chip);
    if (!der) {
      const auto half = signature.size() / 2;
      const auto r_s = BytesView(signature);
      CHECK(half >= 24);
      signature = asn1::der::sequence(
          {asn1::der::unsigned_integer(r_s.first(half)), asn1::der::unsigned_integer(r_s.last(half))});
    }
    CHECK(verified_by_openssl(chip, signature, plain_hash) == "Verified OK\n");
  }
}

TEST_CASE("over secure messaging, answers longer than a short APDU in parts or extended") {
  for (const auto* specimen : {"icao-td3-bac,aa=rsa-1024-sha1", "icao-td3-bac,aa=rsa-2048-sha256",
                               "icao-td3-bac,aa=rsa-4096-sha512", "bench-bac-extended,aa=rsa-4096-sha512"}) {
    CAPTURE(specimen);
    auto chip = std::move(ok(prepare_card(specimen, {})).chip);
    const auto keys = test::open_by_bac(chip);
    test::Terminal terminal(chip, crypto::BlockCipher::tdes, keys);
    const bool extended = chip.card().extended_length.has_value();
    const iso7816::CommandApdu command{.ins = 0x88, .data = hex(rnd_ifd), .ne = extended ? 65536U : 256U};
    const auto answer = terminal.exchange(command);
    CHECK(answer.status == iso7816::sw::ok);
    CHECK(opened_by_openssl(chip, answer.data)[0] == 0x6A);
    CHECK(terminal.exchange(iso7816::read_binary(iso7816::ShortFileId{0x1E}, 1)).data == hex("60"));
  }
}

TEST_CASE("what waits for GET RESPONSE is gone with any other command") {
  auto chip = card("open-td1,aa=rsa-3072-sha256");
  const auto command = std::string("0088000008") + rnd_ifd + "00";
  const auto answer = ask(chip, command);
  CHECK(answer.size() == 2 * 258);
  CHECK(answer.substr(512) == "6180");
  CHECK(ask(chip, "00C0000010").substr(32) == "6170");
  CHECK(ask(chip, "00C0000000").substr(2 * 112) == "9000");
  CHECK(ask(chip, "00C0000000") == "6d00");
  CHECK(ask(chip, command).substr(512) == "6180");
  CHECK(ask(chip, "00B09E0001") == "609000");
  CHECK(ask(chip, "00C0000000") == "6d00");
}

TEST_CASE("INTERNAL AUTHENTICATE refuses other challenges, other places, other chips") {
  auto chip = card("open-td1,aa=ecdsa-secp256r1-sha256");
  CHECK(ask(chip, "00880000070102030405060700") == "6700");
  CHECK(ask(chip, "008800000901020304050607080900") == "6700");
  CHECK(ask(chip, std::string("0088000008") + rnd_ifd) == "6700");
  CHECK(ask(chip, std::string("0088000108") + rnd_ifd + "00") == "6a86");
  CHECK(ask(chip, "00A4000C023F00") == "9000");
  CHECK(ask(chip, std::string("0088000008") + rnd_ifd + "00") == "6985");
  auto locked = card("icao-td3-aa-ecdsa");
  CHECK(ask(locked, std::string("0088000008") + rnd_ifd + "00") == "6982");
  auto without = card("open-td1");
  CHECK(ask(without, std::string("0088000008") + rnd_ifd + "00") == "6d00");
}

TEST_CASE("names of Active Authentication, right and wrong") {
  for (const auto& name : active_authentications()) CHECK(active_authentication_named(name, "x"));
  CHECK(ok(active_authentication_named("ecdsa-secp256r1-explicit-sha1-der-no-info", "x")).key.form ==
        CurveForm::in_full);
  for (const auto* name : {"", "rsa", "rsa-2048", "rsa-2047-sha256", "rsa-2048-sha256-", "rsa-2048-sha256-der",
                           "ecdsa-secp256k1-sha256", "ecdsa-secp256r1", "dsa-1024-sha1", "ecdsa-secp256r1-sha256-x"}) {
    CAPTURE(name);
    if (std::string_view(name) != "rsa-2048-sha256-") CHECK_FALSE(active_authentication_named(name, "x"));
  }
  CHECK(open_card("icao-td3-bac,aa=nonsense").error().code == ErrorCode::usage_bad_value);
  CHECK(open_card("icao-td3-bac,ca=nonsense").error().code == ErrorCode::usage_bad_value);
}

TEST_CASE("rows 77 to 79 and 82: what is wrong with the answer") {
  const auto faulty = [](const std::string& fault, const std::string& aa) {
    auto chip = card("open-td1,aa=" + aa + ",fault=" + fault);
    auto signature = authenticate(chip);
    return std::pair(std::move(chip), std::move(signature));
  };
  const auto tail = [](const Bytes& bytes) { return core::to_hex(BytesView(bytes).last(2)); };
  const auto digest_of = [](const Bytes& opened, const char* challenge) {
    const auto inside = BytesView(opened).subspan(1, opened.size() - 3);
    const auto m1 = inside.first(inside.size() - 32);
    return core::equal(inside.last(32),
                       crypto::hash(crypto::HashAlgorithm::sha256, core::concat({m1, hex(challenge)})));
  };
  const auto opened = [&](const std::string& fault) {
    const auto [chip, signature] = faulty(fault, "rsa-1280-sha256");
    return opened_by_openssl(chip, signature);
  };
  CHECK(tail(opened("aa-trailer")) == "34bd");
  CHECK(digest_of(opened("aa-trailer"), rnd_ifd));
  CHECK(tail(opened("aa-hash")) == "34cc");
  CHECK_FALSE(digest_of(opened("aa-hash"), rnd_ifd));
  CHECK(digest_of(opened("aa-old-challenge"), "0000000000000000"));
  for (const auto* aa : {"rsa-1024-sha1", "ecdsa-secp256r1-sha256", "ecdsa-brainpoolP320r1-sha256"}) {
    CHECK(faulty("aa-leading-zeros", aa).second[0] == 0);
  }
  CHECK(faulty("aa-der", "ecdsa-secp256r1-sha256").second[0] == 0x30);
  CHECK(faulty("aa-plain", "ecdsa-secp256r1-sha256").second.size() == 64);
  CHECK(faulty("aa-long-key", "rsa-1024-sha1").second.size() == 384);
  CHECK(faulty("aa-rsa-1024", "rsa-2048-sha256").second.size() == 128);
  const auto [bare, representative] = faulty("aa-exponent-one", "rsa-1280-sha256");
  CHECK(tail(representative) == "34cc");
  CHECK(tail(bare.card().files.find("DG15")->content) == "0101");
  CHECK(tail(faulty("aa-exponent-zero", "rsa-1280-sha256").first.card().files.find("DG15")->content) == "0100");
  const auto [own, signature] = faulty("aa-own-key", "rsa-1280-sha256");
  CHECK(opened_by_openssl(own, signature)[0] == 0x6A);
  CHECK(own.card().files.find("DG15")->content !=
        card("open-td1,aa=rsa-1280-sha256").card().files.find("DG15")->content);
}

TEST_CASE("rows 76 and 82: chips that do not sign") {
  const auto command = std::string("0088000008") + rnd_ifd + "00";
  for (const auto* fault : {"aa-6d00", "clone-full", "clone-bare"}) {
    auto chip = card(std::string("open-td1,aa=rsa-2048-sha256,fault=") + fault);
    CHECK(ask(chip, command) == "6d00");
    CHECK((chip.card().files.find("DG15") == nullptr) == (std::string_view(fault) == "clone-bare"));
  }
  auto silent = card("open-td1,fault=aa-silent");
  CHECK(ask(silent, command) == "removed");
  CHECK(ask(silent, "00B09E0001") == "removed");
  silent.reset();
  CHECK(ask(silent, "00A4040C07A0000002471001") == "9000");
  CHECK(ask(silent, command) == "removed");
  const auto connection = ok(open_card("open-td1,fault=aa-silent"));
  ok(connection->transmit(hex("00A4040C07A0000002471001")));
  CHECK(connection->transmit(hex(command)).error().code == ErrorCode::pcsc_card_mute);
  CHECK(connection->transmit(hex(command)).error().code == ErrorCode::pcsc_card_mute);
  ok(connection->reset());
  CHECK(connection->transmit(hex("00B09E0001")).has_value());
}
