#include "trust/admission.hpp"

#include <chipid/trust_import.hpp>
#include <set>

#include "test_pki.hpp"

using namespace chipid;
using namespace chipid::test;

namespace {

const Party first{.country = "XB", .name = "CSCA XB", .label = "xb first"};
const Party second{.country = "XB", .name = "CSCA XB", .label = "xb second"};
const Party renamed{.country = "XB", .name = "CSCA XB third", .label = "xb third"};
const Party foreign{.country = "XC", .name = "CSCA XC", .label = "xc"};
const Party document_signer{.country = "XB", .name = "DS XB", .label = "xb ds"};

Bytes text_bytes(const std::string& text) {
  return {text.begin(), text.end()};
}

Bytes pem_of(const std::vector<Bytes>& certificates) {
  std::string text;
  for (const auto& certificate : certificates) text += pem("CERTIFICATE", certificate);
  return text_bytes(text);
}

struct Site {
  TemporaryFolder home;
  TrustFolder folder{home.path() / "trust"};
  Result<TrustChange> import(const Bytes& file, const TrustImportOptions& options = {}) {
    return folder.import(file, "file", options);
  }
};

std::string reasons(const TrustChange& change) {
  std::string all;
  for (const auto& entry : change.skipped) all += (all.empty() ? "" : " ") + entry.reason_id.substr(14);
  return all;
}

std::size_t count(const TrustChange& change, TrustItem::Kind kind) {
  return static_cast<std::size_t>(
      std::count_if(change.added.begin(), change.added.end(), [kind](const auto& item) { return item.kind == kind; }));
}

}  // namespace

TEST_CASE("one certificate named by itself is taken, a file of several is not, unless asked for") {
  Site site;
  CHECK(error_of(site.import(pem_of({make_csca(first), make_csca(foreign)}))) == "trust.unsigned");
  CHECK(error_of(site.import(make_bare_list({make_csca(first)}))) == "trust.unsigned");
  const auto change = ok(site.import(make_csca(first)));
  REQUIRE(change.added.size() == 1);
  CHECK(change.added.front().passports);
  CHECK_FALSE(change.added.front().citizen_cards);
  CHECK(ok(site.import(pem_of({make_csca(foreign)}))).added.size() == 1);
  const auto more = ok(site.import(make_bare_list({make_csca(second), make_csca(renamed)}), {.allow_unsigned = true}));
  CHECK(more.added.size() == 2);
}

TEST_CASE("a citizen-card authority is scoped as such, and both where both were said") {
  Site site;
  const auto change = ok(site.import(make_csca(first), {.kind = TrustKind::citizen}));
  CHECK(change.added.front().citizen_cards);
  CHECK_FALSE(change.added.front().passports);
  ok(site.import(make_csca(first)));
  const auto item = ok(site.folder.contents()).items.at(0);
  CHECK(item.citizen_cards);
  CHECK(item.passports);
}

TEST_CASE("adverse 62: a self-signed document signer is no authority") {
  Site site;
  CHECK(error_of(site.import(make_certificate({.subject = document_signer, .issuer = document_signer}))) ==
        "trust.nothing_usable");
}

TEST_CASE("adverse 63: a link certificate admits the next authority, whatever its name, and the one after") {
  Site site;
  ok(site.import(make_csca(first)));
  const auto change = ok(site.import(pem_of({make_csca(renamed), make_link(renamed, second), make_link(second, first),
                                             make_csca(second), make_csca(foreign)})));
  CHECK(count(change, TrustItem::Kind::anchor) == 4);
  CHECK(reasons(change) == "not_vouched");
  CHECK(change.skipped.front().place == 5);
}

TEST_CASE("a link by a rogue of the same name, or for another state, admits nothing") {
  Site site;
  ok(site.import(make_csca(first)));
  auto rogue = first;
  rogue.label = "rogue";
  CHECK(error_of(site.import(pem_of({make_link(second, rogue), make_csca(second)}))) == "trust.unsigned");
  const auto foreign_link = site.import(pem_of({make_link(foreign, first), make_csca(foreign)}));
  CHECK(error_of(foreign_link) == "trust.unsigned");
  CHECK(ok(site.folder.contents()).items.size() == 1);
}

TEST_CASE("a damaged self-signature, and what is no certificate, are skipped and told") {
  Site site;
  const auto change = ok(
      site.import(make_bare_list({make_csca(first),
                                  make_certificate({.subject = second, .issuer = second, .ca = true, .spoiled = true}),
                                  Bytes{0x30, 0x03, 0x02, 0x01, 0x00}}),
                  {.allow_unsigned = true}));
  CHECK(change.added.size() == 1);
  REQUIRE(change.skipped.size() == 2);
  std::set<std::string> ids{change.skipped[0].reason_id, change.skipped[1].reason_id};
  CHECK(ids == std::set<std::string>{"trust.skipped.self_signature", "trust.skipped.unreadable"});
}

TEST_CASE("adverse 57, 58: a CRL counts if any key of the authority signed it, never by its name alone") {
  Site site;
  CHECK(error_of(site.import(make_crl({.issuer = first}))) == "trust.nothing_usable");
  ok(site.import(make_csca(first)));
  auto rogue = first;
  rogue.label = "rogue";
  CHECK(error_of(site.import(make_crl({.issuer = rogue}))) == "trust.nothing_usable");
  CHECK(count(ok(site.import(make_crl({.issuer = first, .revoked = {5}}))), TrustItem::Kind::crl) == 1);
  // The new key of the same name.
  ok(site.import(pem_of({make_link(second, first)})));
  CHECK(count(ok(site.import(make_crl({.issuer = second, .this_update = "260201000000Z"}))), TrustItem::Kind::crl) ==
        1);
  // Older than what is there.
  CHECK(error_of(site.import(make_crl({.issuer = first, .this_update = "251201000000Z"}))) == "trust.nothing_usable");

  const std::filesystem::path paths[] = {site.folder.path()};
  const auto store = ok(TrustStore::load(paths));
  const auto name = ok(pki::parse_name(first.distinguished_name())).canonical;
  const auto crls = store.store().crls_of(name);
  REQUIRE(crls.size() == 2);
  CHECK(crls[0]->this_update > crls[1]->this_update);
  CHECK(crls[1]->revokes(Bytes{5}));
}

TEST_CASE("an LDIF brings lists, signers and CRLs, bad entries are told and spoil nothing") {
  Site site;
  const Party list_signer{.country = "XB", .name = "list signer", .label = "xb list signer"};
  const Party foreign_signer{.country = "XC", .name = "list signer", .label = "xc list signer"};
  const auto signer = make_certificate({.subject = document_signer, .issuer = foreign, .serial = 77});
  const auto text =
      "dn: c=XB\nuserCertificate;binary:: " + base64(signer) +
      "\ncertificateRevocationList;binary:: " + base64(make_crl({.issuer = foreign})) +
      "\npkdMasterListContent:: " + base64(make_master_list({make_csca(foreign)}, list_signer, first)) +
      "\npkdMasterListContent:: " + base64(make_master_list({make_csca(second)}, foreign_signer, foreign)) +
      "\nuserCertificate;binary:: AAAA\n";
  ok(site.import(make_csca(first)));
  const auto change = ok(site.import(text_bytes(text)));
  CHECK(change.form == "ldif");
  CHECK(count(change, TrustItem::Kind::signer) == 1);
  CHECK(count(change, TrustItem::Kind::crl) == 1);
  CHECK(count(change, TrustItem::Kind::anchor) == 2);
  CHECK(reasons(change) == "unreadable");

  const std::filesystem::path paths[] = {site.folder.path()};
  const auto store = ok(TrustStore::load(paths));
  const auto issuer = ok(pki::parse_name(foreign.distinguished_name())).canonical;
  const auto found = store.store().signer(issuer, Bytes{77});
  REQUIRE(found);
  CHECK(found->der == signer);
  CHECK(store.store().signer_with_key(document_signer.key_identifier()));
  CHECK_FALSE(store.store().signer(issuer, Bytes{78}));
}

TEST_CASE("the Indonesian authorities follow one another by their link certificates") {
  const auto folder = shared_vector("csca");
  if (!folder) return;
  Site site;
  ok(site.folder.import(*folder / "2010-12_CSCA.cer"));
  CHECK(error_of(site.folder.import(*folder / "2020-10_CSCA_LINK.cer")) == "trust.unsigned");
  for (const auto* name : {"2016-01_CSCA_LINK.cer", "2020-10_CSCA_LINK.cer"}) {
    const auto change = ok(site.folder.import(*folder / name));
    CHECK(count(change, TrustItem::Kind::anchor) == 1);
  }
  const auto both =
      ok(site.import(pem_of({read_bytes(*folder / "2016-01_CSCA.cer"), read_bytes(*folder / "2020-10_CSCA.cer")})));
  CHECK(count(both, TrustItem::Kind::anchor) == 2);
  CHECK(both.added.front().origins.at(0).starts_with("link certificate of"));
}
