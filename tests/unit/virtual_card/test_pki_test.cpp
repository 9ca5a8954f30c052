#include <algorithm>
#include <chipid/virtual_card.hpp>

#include "asn1/reader.hpp"
#include "card/virtual_reader.hpp"
#include "core/bytes.hpp"
#include "core/hex.hpp"
#include "core/text.hpp"
#include "crypto/hash.hpp"
#include "outside_program.hpp"
#include "personalise/crl.hpp"
#include "personalise/rogue_pki.hpp"
#include "support/vectors.hpp"
#include "trust/trust_folder.hpp"

using namespace chipid;
using namespace chipid::virtual_card;
using test::has;
using test::ok;
using test::run;
using test::TemporaryFolder;
using test::write;

namespace {

bool is_explicit(const TestPki& pki) {
  return pki.csca.key.form == CurveForm::in_full;
}

// What a certificate signs, and its signature.
struct Signed {
  Bytes content;
  Bytes signature;
};
Signed signed_part(BytesView certificate) {
  auto members = ok(asn1::Reader(certificate).sequence());
  const auto content = ok(members.any()).whole;
  ok(members.any());
  return {{content.begin(), content.end()}, core::to_bytes(ok(members.bit_string()))};
}

// openssl's path check refuses domain parameters in full (error 94), its signature check does not.
std::string check_signature(const TemporaryFolder& folder, const std::string& issuer_der, BytesView certificate) {
  const auto parts = signed_part(certificate);
  write(folder / "content", parts.content);
  write(folder / "signature", parts.signature);
  const auto text = run("openssl x509 -inform der -noout -text -certopt ext_dump -in " + issuer_der);
  run("openssl x509 -inform der -noout -pubkey -in " + issuer_der + " > " + folder / "key.pem");
  const auto hash = has(text, "ecdsa-with-SHA512") ? "sha512"
                    : has(text, "SHA384")          ? "sha384"
                    : has(text, "SHA224")          ? "sha224"
                                                   : "sha256";
  return run("openssl dgst -" + std::string(hash) + " -verify " + folder / "key.pem" + " -signature " +
             folder / "signature " + folder / "content" + "; true");
}

}  // namespace

TEST_CASE("openssl: each authority's certificates are in order") {
  const TemporaryFolder folder;
  std::vector<TestPki> authorities{utopia_pki(), viet_nam_pki()};
  for (const auto& family : pkis()) authorities.push_back(ok(with_family(utopia_pki(), family)));
  for (const auto& pki : authorities) {
    CAPTURE(pki.file_name);
    const auto csca = ok(make_csca_certificate(pki));
    const auto signer = ok(make_signer_certificate(pki));
    write(folder / "csca.der", csca);
    write(folder / "signer.der", signer);
    if (pki.signer.key.form == CurveForm::in_full) {
      CHECK(is_explicit(pki));
      CHECK(has(check_signature(folder, folder / "csca.der", csca), "Verified OK"));
      CHECK(has(check_signature(folder, folder / "csca.der", signer), "Verified OK"));
    } else {
      CHECK_FALSE(is_explicit(pki));
      run("openssl x509 -inform der -in " + folder / "csca.der" + " -out " + folder / "csca.pem");
      run("openssl x509 -inform der -in " + folder / "signer.der" + " -out " + folder / "signer.pem");
      run("openssl verify -x509_strict -auth_level 0 -CAfile " + folder / "csca.pem " + folder / "signer.pem");
    }
  }
}

TEST_CASE("openssl: the card's signature by each authority") {
  const TemporaryFolder folder;
  for (const auto& name : pkis()) {
    CAPTURE(name);
    const auto card = ok(prepare_card("icao-td1-bac", {.pki = name}));
    const auto& sod = card.chip.card().files.find("EF_SOD")->content;
    write(folder / "sod.der", BytesView(sod).subspan(4));
    run("openssl cms -verify -noverify -inform DER -binary -in " + folder / "sod.der" + " -out " + folder / "content");
    const auto text = run("openssl pkcs7 -inform der -noout -print_certs -text -in " + folder / "sod.der");
    CHECK(has(text, "Field Type: prime-field") == has(name, "explicit"));
    if (has(name, "pss")) {
      const auto salt = std::stoi(name.substr(name.find("salt") + 4));
      char wanted[16];
      std::snprintf(wanted, sizeof wanted, "0x%02X", static_cast<unsigned>(salt));
      CHECK(has(text, "Salt Length: " + std::string(wanted)));
    }
  }
}

TEST_CASE("openssl: the revocation lists, by whom and about whom") {
  const TemporaryFolder folder;
  const auto serial = core::to_hex(BytesView(signer_serial_number(utopia_pki())).subspan(2));
  const auto text_of = [&](const std::string& set, const std::string& file) {
    ok(write_trust(folder.path(), set));
    const auto text = run("openssl crl -inform der -noout -text -in " + folder / file);
    auto lower = text;
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
    return lower;
  };
  CHECK_FALSE(has(text_of("", "crl-utopia.crl"), serial));
  CHECK(has(text_of("", "crl-utopia.crl"), "next update: jan  1 00:00:00 2035"));
  CHECK(has(
      run("openssl crl -inform der -noout -in " + folder / "crl-utopia.crl" + " -CAfile " + folder / "csca-utopia.pem"),
      "verify OK"));
  CHECK(has(run("openssl crl -inform der -noout -in " + folder / "crl-viet-nam.crl" + " -CAfile " +
                folder / "csca-viet-nam.pem"),
            "verify OK"));
  CHECK(has(text_of("crl-revoked", "crl-utopia.crl"), serial));
  CHECK(has(text_of("crl-stale", "crl-utopia.crl"), "next update: jan  1 00:00:00 2026"));
  CHECK_FALSE(has(text_of("crl-stale", "crl-utopia.crl"), serial));
  CHECK(has(text_of("crl-stale-revoked", "crl-utopia.crl"), serial));
  for (const auto* set : {"crl-rogue", "crl-new-key-revoked"}) {
    CHECK(has(text_of(set, "crl-utopia.crl"), serial));
    CHECK(has(run("(openssl crl -inform der -noout -in " + folder / "crl-utopia.crl" + " -CAfile " +
                  folder / "csca-utopia.pem; true)"),
              "verify failure"));
  }
}

TEST_CASE("the link certificates bring a new key under the old one's signature") {
  const TemporaryFolder folder;
  ok(write_trust(folder.path()));
  for (const auto* name : {"link-utopia-rekeyed.der", "link-utopia-renamed.der"}) {
    run("openssl x509 -inform der -in " + folder / name + " -out " + folder / "link.pem");
    run("openssl verify -partial_chain -CAfile " + folder / "csca-utopia.pem " + folder / "link.pem");
  }
  CHECK_FALSE(std::filesystem::exists(folder / "csca-utopia-rekeyed.der"));
  CHECK(
      has(check_signature(folder, folder / "csca-viet-nam.der", test::read_bytes(folder / "link-viet-nam-renamed.der")),
          "Verified OK"));
}

TEST_CASE("a forged generator gives the attacker the anchor's public point") {
  const TemporaryFolder folder;
  for (const auto& pki : {utopia_pki(), viet_nam_pki()}) {
    const auto rogue = rogue_same_point(pki);
    CHECK(ok(key_identifier(rogue.csca)) == ok(key_identifier(pki.csca)));
    CHECK(csca_distinguished_name(rogue) == csca_distinguished_name(pki));
    write(folder / "anchor.der", ok(make_csca_certificate(pki)));
    write(folder / "rogue.der", ok(make_csca_certificate(rogue)));
    const auto signer = ok(make_signer_certificate(rogue));
    CHECK(has(check_signature(folder, folder / "rogue.der", signer), "Verified OK"));
    CHECK_FALSE(has(check_signature(folder, folder / "anchor.der", signer), "Verified OK"));
  }
}

TEST_CASE("the rogues' certificates verify under their own keys alone") {
  const TemporaryFolder folder;
  const auto pki = utopia_pki();
  write(folder / "anchor.der", ok(make_csca_certificate(pki)));
  for (auto* const imitate : {rogue_same_name, rogue_same_identifier}) {
    const auto rogue = imitate(pki);
    write(folder / "rogue.der", ok(make_csca_certificate(rogue)));
    const auto signer = ok(make_signer_certificate(rogue));
    CHECK(has(check_signature(folder, folder / "rogue.der", signer), "Verified OK"));
    CHECK_FALSE(has(check_signature(folder, folder / "anchor.der", signer), "Verified OK"));
  }
  CHECK(ok(key_identifier(rogue_same_identifier(pki).csca)) == ok(key_identifier(pki.csca)));
  CHECK(ok(key_identifier(rogue_same_name(pki).csca)) != ok(key_identifier(pki.csca)));
}

// Published once, kept: a change of any test key or profile is seen here.
TEST_CASE("the trust folder is the same in every process") {
  const TemporaryFolder folder;
  ok(write_trust(folder.path()));
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  Bytes all;
  for (const auto& path : paths) core::append(all, test::read_bytes(path));
  CHECK(paths.size() == 2 * (3 + 2) + 2 * 2 * pkis().size());
  CHECK(core::to_hex(crypto::hash(crypto::HashAlgorithm::sha256, all)).substr(0, 16) == "0563247ef084f30d");
}

TEST_CASE("an authority is chosen by name, a folder's card is signed already") {
  CHECK(ok(open_card("icao-td3-bac,pki=rsa-2048-sha256"))->reader_name() == "virtual:icao-td3-bac");
  CHECK(test::error_of(open_card("icao-td3-bac,pki=none")) == "usage.bad_value");
  const TemporaryFolder folder;
  CHECK(test::error_of(write_trust(folder.path(), "none")) == "usage.bad_value");
  ok(dump_card("icao-td1-bac", folder.path()));
  CHECK(test::error_of(open_card("dir:" + folder.path().string() + ",pki=rsa-2048-sha256")) == "usage.bad_value");
}
