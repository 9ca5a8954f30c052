#include <algorithm>
#include <chipid/virtual_card.hpp>
#include <set>

#include "asn1/reader.hpp"
#include "card/virtual_reader.hpp"
#include "core/bytes.hpp"
#include "core/hex.hpp"
#include "core/text.hpp"
#include "crypto/hash.hpp"
#include "faults/groups.hpp"
#include "outside_program.hpp"
#include "personalise/rogue_pki.hpp"
#include "support/vectors.hpp"
#include "terminal.hpp"

using namespace chipid;
using namespace chipid::virtual_card;
using test::has;
using test::ok;
using test::run;
using test::TemporaryFolder;
using test::write;

namespace {

CardImage card_with(const std::string& fault, const std::string& specimen = "icao-td3-bac") {
  return ok(prepare_card(specimen, {.fault = fault})).chip.card();
}

Bytes file_of(const CardImage& card, const char* name) {
  const auto* file = card.files.find(name);
  return file == nullptr ? Bytes{} : file->content;
}

// EF.SOD without its tag 77 and length, as openssl reads it.
struct OpenedSod {
  explicit OpenedSod(const CardImage& card) {
    write(folder / "sod.der", BytesView(file_of(card, "EF_SOD")).subspan(4));
  }
  // Whether the signature holds, whoever made it; the content is in the file then.
  [[nodiscard]] bool verifies() const {
    return has(run("(openssl cms -verify -noverify -inform DER -binary -in " + folder / "sod.der" + " -out " +
                   folder / "content" + "; true)"),
               "successful");
  }
  [[nodiscard]] std::string text() const {
    return run("openssl cms -cmsout -print -noout -inform DER -in " + folder / "sod.der");
  }
  [[nodiscard]] std::string certificates() const {
    return run("openssl pkcs7 -inform der -noout -print_certs -text -in " + folder / "sod.der");
  }
  [[nodiscard]] std::string content() const {
    CHECK(verifies());
    return core::to_hex(test::read_bytes(folder / "content"));
  }
  TemporaryFolder folder;
};

std::string sod_text(const std::string& fault) {
  return OpenedSod(card_with(fault)).text();
}
std::string sod_certificates(const std::string& fault) {
  return OpenedSod(card_with(fault)).certificates();
}
std::string sod_content(const std::string& fault) {
  return OpenedSod(card_with(fault)).content();
}

std::string sha256_hex(const Bytes& bytes) {
  return core::to_hex(crypto::hash(crypto::HashAlgorithm::sha256, bytes));
}

}  // namespace

TEST_CASE("each fault has one name, and the signed ones are the same in every process") {
  std::set<std::string_view> names;
  for (const auto& fault : fault_table()) CHECK(names.insert(fault.name).second);
  for (auto* const group : {security_object_faults, signer_faults, proof_faults, content_faults}) {
    for (const auto& fault : group()) {
      const auto first = card_with(std::string(fault.name), "vn-citizen-2021");
      const auto second = card_with(std::string(fault.name), "vn-citizen-2021");
      for (const auto& file : first.files.files()) {
        CHECK(file_of(second, std::string(file.kind->name).c_str()) == file.content);
      }
    }
  }
}

TEST_CASE("rows 47 and 48: a group is not what was signed, in one letter or one bit") {
  const auto good = card_with("");
  for (const auto& [fault, group] : {std::pair{"dg1-altered", "DG1"}, std::pair{"dg2-bit", "DG2"}}) {
    const auto bad = card_with(fault);
    const auto before = file_of(good, group);
    const auto after = file_of(bad, group);
    int different_bits = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
      for (unsigned bits = before[i] ^ after[i]; bits != 0; bits &= bits - 1) ++different_bits;
    }
    CHECK(different_bits == 1);
    CHECK(file_of(bad, "EF_SOD") == file_of(good, "EF_SOD"));
  }
}

TEST_CASE("rows 49 to 52: openssl on the signed object") {
  CHECK_FALSE(OpenedSod(card_with("sod-signature")).verifies());
  CHECK(has(sod_text("content-type-swapped"), "eContentType: undefined (2.23.136.1.1.1)"));
  CHECK(has(sod_text("content-type-swapped"), "OBJECT:pkcs7-data (1.2.840.113549.1.7.1)"));
  CHECK(has(sod_text("content-type-master-list"), "eContentType: undefined (2.23.136.1.1.2)"));
  CHECK(has(sod_text("legacy-data"), "eContentType: pkcs7-data"));
  CHECK(has(sod_text("legacy-1-3-27"), "(1.3.27.1.1.1)"));
  CHECK(has(sod_text("legacy-1-2-528"), "(1.2.528.1.1006.1.20.1)"));
  CHECK_FALSE(has(sod_text("no-signed-attributes"), "signingTime"));
  for (const auto* fault : {"content-type-master-list", "legacy-data", "legacy-1-3-27", "legacy-1-2-528",
                            "no-signed-attributes", "cms-version-1", "cms-version-4", "second-signer-good"}) {
    CAPTURE(fault);
    CHECK(OpenedSod(card_with(fault)).verifies());
  }
  CHECK_FALSE(OpenedSod(card_with("second-signer-bad")).verifies());
  CHECK(has(sod_text("cms-version-1"), "version: 1\n    digestAlgorithms"));
  CHECK(has(sod_text("cms-version-4"), "version: 4\n    digestAlgorithms"));
}

TEST_CASE("rows 53 and 54: how the signer is named") {
  CHECK_FALSE(has(sod_text("no-signer-certificate"), "Document Signer 1"));
  CHECK(has(sod_text("issuer-reordered"), "issuer: CN=ChipID TEST CSCA - NOT A REAL AUTHORITY, O=ChipID Test, C=UT"));
  CHECK(has(sod_text("signer-by-key-identifier"), "d.subjectKeyIdentifier"));
  CHECK(OpenedSod(card_with("signer-by-key-identifier")).verifies());
}

TEST_CASE("row 55: the signer's time") {
  CHECK(has(sod_text("signed-before-signer"), "UTCTIME:Jan  1 09:00:00 2020 GMT"));
  CHECK_FALSE(has(sod_text("no-signing-time"), "signingTime"));
  CHECK(OpenedSod(card_with("no-signing-time")).verifies());
  CHECK(has(sod_certificates("signed-after-signer"), "Not After : Mar  1 00:00:00 2021 GMT"));
  CHECK(has(sod_certificates("signer-expired-since"), "Not After : Mar  1 00:00:00 2026 GMT"));
}

TEST_CASE("row 56: the revoked signer stands on the usual list") {
  const TemporaryFolder folder;
  ok(write_trust(folder.path()));
  const auto serial = core::to_hex(BytesView(serial_number(utopia_pki().signer.label + " (revoked)")).subspan(2));
  const auto crl = core::to_hex(test::read_bytes(folder / "crl-utopia.crl"));
  CHECK(has(crl, serial));
  CHECK(has(core::to_hex(file_of(card_with("signer-revoked"), "EF_SOD")), serial));
}

TEST_CASE("rows 59 to 62: authorities that must not be trusted") {
  CHECK(has(sod_certificates("csca-unknown"), "ChipID TEST CSCA UT unknown - NOT A REAL AUTHORITY"));
  const auto anchor = core::to_hex(ok(key_identifier(utopia_pki().csca)));
  const auto holds = [&](const char* fault) { return has(core::to_hex(file_of(card_with(fault), "EF_SOD")), anchor); };
  CHECK_FALSE(holds("csca-rogue-name"));
  CHECK(holds("csca-rogue-identifier"));
  CHECK(holds("csca-rogue-point"));
  CHECK(has(sod_certificates("csca-rogue-point"), "CA:TRUE"));
  const auto itself = sod_certificates("signer-self-signed");
  CHECK(has(itself, "Issuer: C=UT, O=ChipID Test, CN=ChipID TEST Document Signer 1"));
}

TEST_CASE("row 63: a link certificate, in the trust folder or in the card") {
  const TemporaryFolder folder;
  ok(write_trust(folder.path()));
  for (const auto* name : {"rekeyed", "renamed"}) {
    const OpenedSod sod(card_with("csca-" + std::string(name)));
    run("openssl pkcs7 -inform der -print_certs -in " + sod.folder / "sod.der" + " -out " + folder / "signer.pem");
    const auto link = folder / ("link-utopia-" + std::string(name) + ".der");
    run("openssl x509 -inform der -in " + link + " -out " + folder / "link.pem");
    run("openssl verify -partial_chain -trusted " + folder / "link.pem " + folder / "signer.pem");
  }
  CHECK(has(sod_certificates("link-in-card"), "Issuer: C=UT, O=ChipID Test, CN=ChipID TEST CSCA - NOT"));
  CHECK(has(sod_certificates("link-in-card"), "carried"));
}

TEST_CASE("rows 64 and 65: the signer's extensions and its curve") {
  CHECK(has(sod_certificates("signer-key-usage"), "Certificate Sign"));
  CHECK(has(sod_certificates("signer-tls"), "TLS Web Server Authentication"));
  CHECK(has(sod_certificates("signer-unknown-critical"), "2.999.1: critical"));
  CHECK(has(sod_certificates("signer-below-signer"), "(below another)"));
  CHECK_FALSE(has(core::to_hex(ok(make_csca_certificate(not_an_authority(utopia_pki())))), "0603551d13"));
  for (const auto* fault : {"explicit-known", "explicit-forged", "explicit-unknown"}) {
    CAPTURE(fault);
    CHECK(has(sod_certificates(fault), "Field Type: prime-field"));
    CHECK(OpenedSod(card_with(fault)).verifies());
  }
}

TEST_CASE("rows 66 and 67: algorithms") {
  CHECK(has(sod_certificates("weak-rsa-1024"), "Public-Key: (1024 bit)"));
  CHECK(has(sod_text("weak-sha1"), "ecdsa-with-SHA1"));
  CHECK(has(sod_content("weak-sha1-hashes"), "06052b0e03021a"));
  CHECK(has(sod_content("md5-hashes"), "06082a864886f70d0205"));
  CHECK(has(sod_text("md5-signature"), "md5WithRSAEncryption"));
  CHECK(has(sod_content("digest-parameters-null"),
            "608648016503040201"
            "0500"));
  for (const auto* fault : {"pss-salt-0", "pss-salt-20", "pss-salt-32", "pss-salt-48", "pss-salt-64"}) {
    CAPTURE(fault);
    CHECK(OpenedSod(card_with(fault)).verifies());
  }
  // OpenSSL wants the NULL or takes it as it is, by version: only that the rest is as it should be.
  CHECK(has(sod_text("digest-info-without-null"), "sha256WithRSAEncryption"));
}

TEST_CASE("rows 68 and 69: the security object") {
  CHECK(has(sod_content("lds-version-1"), "1304303130381306303430303030"));
  CHECK(sod_content("lds-version-1").find("020101") < 12);
  CHECK(sod_content("lds-version-2").find("020102") < 12);
  CHECK(has(sod_content("hash-too-short"), "020101041f"));
  CHECK(has(sod_content("group-17"), "0201110420"));
  const auto twice = sod_content("group-twice");
  CHECK(twice.find("0201010420") != twice.rfind("0201010420"));
}

TEST_CASE("rows 70, 71 and 105: what is listed, where, and what is there") {
  const auto unsigned_group = card_with("group-unsigned");
  CHECK(has(core::to_hex(file_of(unsigned_group, "EF_COM")), "6c"));
  CHECK_FALSE(has(OpenedSod(unsigned_group).content(), sha256_hex(file_of(unsigned_group, "DG12"))));
  const auto hidden = card_with("group-hidden", "icao-td1-bac");
  CHECK(core::to_hex(file_of(hidden, "EF_COM")).substr(36) == "5c026175");
  CHECK(has(OpenedSod(hidden).content(), sha256_hex(file_of(hidden, "DG12"))));
  const auto stripped = card_with("dg15-stripped", "bench-bac");
  CHECK(stripped.files.find("DG15") == nullptr);
  CHECK_FALSE(has(core::to_hex(file_of(stripped, "EF_COM")), "6f"));
  CHECK(has(OpenedSod(stripped).content(), "02010f0420"));
  CHECK_FALSE(has(sod_content("sod-without-dg1"), "0201010420"));
  CHECK_FALSE(has(sod_content("sod-without-dg2"), "0201020420"));
  CHECK(card_with("sod-absent").files.find("EF_SOD") == nullptr);
  Chip chip = ok(prepare_card("open-td1", {.fault = "sod-unreadable"})).chip;
  CHECK(test::ask(chip, "00A4040C07A0000002471001") == "9000");
  CHECK(test::ask(chip, "00B09D0004") == "6f00");
  CHECK(test::ask(chip, "00B0810001") == "619000");
}

TEST_CASE("rows 72, 74 and 75: the form of EF.SOD") {
  const auto size = [](const char* fault) { return file_of(card_with(fault), "EF_SOD").size(); };
  CHECK(size("sod-truncated") == size("") - 16);
  CHECK(size("sod-trailing") == size("") + 2);
  CHECK(OpenedSod(card_with("sod-indefinite")).verifies());
  CHECK(OpenedSod(card_with("sod-indefinite")).content() == sod_content(""));
  CHECK(core::to_hex(file_of(card_with("sod-indefinite"), "EF_SOD")).substr(8, 4) == "3080");
  // The standard wants the first of these accepted; openssl hashes the attributes as they stand, so it takes the
  // second.
  CHECK_FALSE(OpenedSod(card_with("attributes-unsorted")).verifies());
  CHECK(OpenedSod(card_with("attributes-signed-unsorted")).verifies());
}

TEST_CASE("row 73: countries that differ, and those that only seem to") {
  CHECK(has(sod_certificates("country-of-signer"), "Subject: C=ZZ"));
  CHECK(has(core::to_hex(file_of(card_with("country-of-document"), "DG1")), core::to_hex(core::as_bytes("P<ZZZ"))));
  CHECK(has(core::to_hex(file_of(card_with("country-germany"), "DG1")), core::to_hex(core::as_bytes("P<D<<"))));
  CHECK(has(sod_certificates("country-germany"), "Issuer: C=DE"));
}

TEST_CASE("rows 84, 90 and 107: content") {
  const auto mrz = [](const char* fault) { return core::to_hex(file_of(card_with(fault), "DG1")); };
  CHECK(mrz("mrz-check-digit").size() == mrz("").size());
  CHECK(mrz("mrz-check-digit") != mrz(""));
  CHECK(has(sod_content("mrz-check-digit"), sha256_hex(file_of(card_with("mrz-check-digit"), "DG1"))));
  CHECK(card_with("mrz-check-digit").mrz_information == card_with("").mrz_information);
  CHECK(has(mrz("expired-unknown-csca"), core::to_hex(core::as_bytes("260114"))));
  CHECK(card_with("expired-unknown-csca").mrz_information == card_with("").mrz_information);
  Chip chip = ok(prepare_card("open-td1", {.fault = "reread-differs"})).chip;
  CHECK(test::ask(chip, "00A4040C07A0000002471001") == "9000");
  const auto first = test::ask(chip, "00B0810004");
  CHECK(first != test::ask(chip, "00B0810004"));
}

TEST_CASE("openssl: master lists") {
  const TemporaryFolder folder;
  ok(write_trust(folder.path(), "lists"));
  ok(write_trust(folder.path()));
  const auto verify = [&](const std::string& kind, const std::string& options) {
    return has(run("(openssl cms -verify -inform DER -binary -purpose any -CAfile " + folder / "csca-utopia.pem " +
                   options + " -in " + folder / ("master-list" + kind + ".ml") + " -out " + folder / "content; true)"),
               "successful");
  };
  CHECK(verify("", ""));
  const auto content = test::read_bytes(folder / "content");
  auto members = ok(asn1::Reader(content).sequence());
  CHECK(ok(members.small_integer()) == 0);
  auto certificates = ok(members.set());
  std::size_t count = 0;
  while (!certificates.at_end()) {
    (void)ok(certificates.sequence());
    ++count;
  }
  CHECK(count == 2 + 2 * pkis().size());
  CHECK_FALSE(verify("-wrong-signature", ""));
  CHECK_FALSE(verify("-expired-signer", ""));
  CHECK(verify("-expired-signer", "-no_check_time"));
  CHECK(verify("-broken-certificate", ""));
  CHECK(test::read_bytes(folder / "master-list-unsigned.ml") == content);
  const auto ldif = std::string(core::as_text(test::read_bytes(folder / "master-list-ldif.ldif")));
  CHECK(has(ldif, "\npkdMasterListContent:: MI"));
  CHECK(has(ldif, "\nuserCertificate;binary:: MII"));
  CHECK(has(ldif, "\ncertificateRevocationList;binary:: MII"));
  CHECK(test::error_of(write_master_list(folder / "x", "none")) == "usage.bad_value");
}

TEST_CASE("cards by number: about 20 kB, one signer a number") {
  const TemporaryFolder folder;
  for (const auto* pki : {"rsa-2048-sha256", "ecdsa-p256", "ecdsa-bp256"}) {
    const auto files = ok(numbered_card_files(7, 3, pki));
    CHECK(files == ok(numbered_card_files(7, 3, pki)));
    CHECK(files.at("DG1") != ok(numbered_card_files(8, 3, pki)).at("DG1"));
    std::size_t size = 0;
    for (const auto& [name, content] : files) size += content.size();
    CHECK(size > 18000);
    CHECK(size < 24000);
    write(folder / "sod.der", BytesView(files.at("EF_SOD")).subspan(4));
    run("openssl cms -verify -noverify -inform DER -binary -in " + folder / "sod.der" + " -out " + folder / "content");
    CHECK(has(run("openssl pkcs7 -inform der -noout -print_certs -in " + folder / "sod.der"), "number 3"));
  }
  CHECK(test::error_of(numbered_card_files(1, 1, "none")) == "usage.bad_value");
}
