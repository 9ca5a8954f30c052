#include "trust/file_contents.hpp"

#include "core/text.hpp"
#include "test_pki.hpp"
#include "trust/ldif.hpp"
#include "trust/master_list.hpp"

using namespace chipid;
using namespace chipid::test;
using trust::Form;
using trust::Item;
using trust::parse_file;

namespace {

const Party csca{.name = "Form CSCA", .label = "form csca"};
const Party signer{.name = "Form signer", .label = "form signer"};

Bytes bytes_of(const std::string& text) {
  return {text.begin(), text.end()};
}

// Lines of 76 characters, each after the first begun with a space.
std::string folded(const std::string& line) {
  std::string text;
  for (std::size_t i = 0; i < line.size(); i += 76) text += (i == 0 ? "" : " ") + line.substr(i, 76) + "\n";
  return text;
}

}  // namespace

TEST_CASE("a file's form is found by its content") {
  const auto certificate = make_csca(csca);
  CHECK(ok(parse_file(certificate)).form == Form::certificate);
  CHECK(ok(parse_file(make_crl({.issuer = csca}))).form == Form::crl);
  CHECK(ok(parse_file(make_master_list({certificate}, signer, csca))).form == Form::master_list);
  CHECK(ok(parse_file(make_bare_list({certificate}))).form == Form::bare_list);
  CHECK(error_of(parse_file(bytes_of("hello"))) == "data.malformed");
  CHECK(error_of(parse_file({})) == "data.malformed");
}

TEST_CASE("PEM holds any number of anything, a bad block spoils no other") {
  const auto text = pem("CERTIFICATE", make_csca(csca)) + "a remark\n" + pem("X509 CRL", make_crl({.issuer = csca})) +
                    "-----BEGIN CERTIFICATE-----\n!!!\n-----END CERTIFICATE-----\n" +
                    pem("CMS", make_master_list({make_csca(csca)}, signer, csca));
  const auto contents = ok(parse_file(bytes_of(text)));
  CHECK(contents.form == Form::pem);
  REQUIRE(contents.items.size() == 3);
  CHECK(contents.items[0].kind == Item::Kind::certificate);
  CHECK(contents.items[1].kind == Item::Kind::crl);
  CHECK(contents.items[2].kind == Item::Kind::signed_list);
  CHECK(contents.unreadable == std::vector<std::size_t>{3});
}

TEST_CASE("LDIF as the ICAO PKD writes it: folded lines, base64, attributes by any case") {
  const auto certificate = make_csca(csca);
  const auto crl = make_crl({.issuer = csca});
  const auto list = make_master_list({certificate}, signer, csca);
  const auto text = "# ICAO PKD\nversion: 1\n\ndn: c=UT,dc=data,dc=download,dc=pkd\nobjectClass: pkdDownload\n" +
                    folded("CACertificate;binary:: " + base64(certificate)) +
                    folded("userCertificate;binary:: " + base64(make_list_signer(signer, csca))) + "\ndn: cn=2\n" +
                    folded("certificateRevocationList;binary:: " + base64(crl)) +
                    "\r\ndn: cn=3\r\npkdMasterListContent:: " + base64(list) + "\r\nuserCertificate;binary:: %%%\r\n";
  const auto contents = ok(parse_file(bytes_of(text)));
  CHECK(contents.form == Form::ldif);
  REQUIRE(contents.items.size() == 4);
  CHECK(contents.items[0].der == certificate);
  CHECK(contents.items[2].kind == Item::Kind::crl);
  CHECK(contents.items[2].der == crl);
  CHECK(contents.items[3].kind == Item::Kind::signed_list);
  CHECK(contents.items[3].der == list);
  CHECK(contents.unreadable.size() == 1);
}

TEST_CASE("LDIF that changes, or fetches, is refused") {
  CHECK(error_of(trust::parse_ldif("dn: cn=1\nchangetype: delete\n")) == "data.malformed");
  CHECK(ok(trust::parse_ldif("dn: cn=1\nuserCertificate:< file:///etc/passwd\n")).bad_lines ==
        std::vector<std::size_t>{2});
}

TEST_CASE("a list with one member cut short is no list") {
  auto list = make_bare_list({make_csca(csca), make_csca(signer)});
  CHECK(ok(trust::parse_csca_master_list(list)).size() == 2);
  list.pop_back();
  CHECK_FALSE(trust::parse_csca_master_list(list));
}

TEST_CASE("a certs-only bundle gives its certificates") {
  // SignedData without content and signers, as `openssl crl2pkcs7 -nocrl` writes it.
  const auto certificate = make_csca(csca);
  const auto contents = ok(parse_file(make_bundle({certificate, make_csca(signer)})));
  CHECK(contents.form == Form::bundle);
  REQUIRE(contents.items.size() == 2);
  CHECK(contents.items[0].der == certificate);
}
