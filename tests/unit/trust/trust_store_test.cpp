#include <chipid/binding.hpp>
#include <chipid/trust.hpp>
#include <cstdlib>

#include "core/hex.hpp"
#include "crypto/hash.hpp"
#include "test_pki.hpp"
#include "trust/authority.hpp"
#include "trust/store.hpp"

using namespace chipid;
using namespace chipid::test;
namespace fs = std::filesystem;

namespace {

const Party first{.country = "XB", .name = "CSCA XB", .label = "xb first"};
const Party second{.country = "XB", .name = "CSCA XB", .label = "xb second"};
const Party list_signer{.country = "XB", .name = "list signer", .label = "xb list signer"};

Bytes canonical(const Party& party) {
  return ok(pki::parse_name(party.distinguished_name())).canonical;
}

Bytes digest_of(BytesView bytes) {
  return crypto::hash(crypto::HashAlgorithm::sha256, bytes);
}

TrustStore load(const fs::path& path) {
  const fs::path paths[] = {path};
  return ok(TrustStore::load(paths));
}

}  // namespace

TEST_CASE("every certificate, list and CRL of a named folder counts, whatever the order of the files") {
  const TemporaryFolder folder;
  (void)folder.write("1.crl", make_crl({.issuer = first}));
  (void)folder.write("2.cer", make_link(second, first));
  (void)folder.write("3.cer", make_csca(first));
  const auto ds = make_certificate({.subject = list_signer, .issuer = first, .serial = 5});
  (void)folder.write("4.cer", ds);
  (void)folder.write("README", Bytes{'h', 'i'});
  const auto store = load(folder.path());
  CHECK(store.summary().anchors == 2);
  CHECK(store.store().anchors_named(canonical(first)).size() == 2);
  CHECK(store.store().anchors_with_key(second.key_identifier()).size() == 1);
  CHECK(store.store().crls_of(canonical(first)).size() == 1);
  CHECK(store.store().signer(canonical(first), Bytes{5}));
  const auto anchor = store.store().anchors_with_key(first.key_identifier()).at(0);
  CHECK(anchor->scope.passports);
  CHECK(anchor->scope.citizen_cards);
  REQUIRE(store.problems().size() == 1);
  CHECK(store.problems().front().text.en.find("README") != std::string::npos);
  CHECK(store.store().last_expiry());
}

TEST_CASE("a named list of an unknown signer counts and is told, one whose signature is wrong does not") {
  const TemporaryFolder folder;
  auto list = make_master_list({make_csca(second)}, list_signer, first);
  const auto unknown = load(folder.write("list.ml", list));
  CHECK(unknown.summary().anchors == 1);
  REQUIRE(unknown.problems().size() == 1);
  CHECK(unknown.problems().front().id == "trust.unknown_list");

  (void)folder.write("first.cer", make_csca(first));
  const auto known = load(folder.path());
  CHECK(known.summary().anchors == 2);
  CHECK(known.problems().empty());
  CHECK(known.summary().newest_list == "2026-01-01");

  list.back() ^= 1U;
  const auto wrong = load(folder.write("list.ml", list));
  CHECK(wrong.summary().anchors == 0);
  CHECK(wrong.problems().size() == 1);
}

TEST_CASE("a path that is not there is an error, an empty folder an empty store") {
  const TemporaryFolder folder;
  const fs::path absent[] = {folder.path() / "absent"};
  CHECK(error_of(TrustStore::load(absent)) == "usage.file");
  CHECK(load(folder.path()).summary().anchors == 0);
  CHECK(TrustStore().summary().anchors == 0);
}

TEST_CASE("the default store is $CHIPID_HOME/trust, and nothing counts there without import") {
  const TemporaryFolder home;
  fs::create_directories(home.path() / "trust");
  (void)home.write("trust/dropped.cer", make_csca(first));
  const char* before = std::getenv("CHIPID_HOME");
  const std::string kept = before == nullptr ? "" : before;
  ::setenv("CHIPID_HOME", home.path().c_str(), 1);
  CHECK(TrustStore::default_path() == home.path() / "trust");
  const auto store = ok(TrustStore::load_default());
  CHECK(store.summary().anchors == 0);
  CHECK(store.problems().size() == 1);
  before == nullptr ? ::unsetenv("CHIPID_HOME") : ::setenv("CHIPID_HOME", kept.c_str(), 1);
}

TEST_CASE("adverse 111: an authority that the site holds for compromised") {
  const auto certificate = ok(pki::parse_certificate(make_csca(first)));
  Policy policy;
  CHECK_FALSE(trust::is_compromised(certificate, policy));
  policy.compromised_csca = {core::to_hex(certificate.sha256)};
  CHECK(trust::is_compromised(certificate, policy));
}

TEST_CASE("a list of authorities is named by what is in it, not by its files") {
  const TemporaryFolder one;
  const TemporaryFolder other;
  CHECK(trust_list_id(TrustStore()).empty());
  const auto csca = make_csca(first);
  (void)one.write("a.cer", csca);
  CHECK(trust_list_id(load(one.path())) == core::to_hex(digest_of(digest_of(csca))));
  (void)one.write("b.cer", make_csca(second));
  (void)other.write("1.cer", make_csca(second));
  CHECK(trust_list_id(load(one.path())) != trust_list_id(load(other.path())));
  (void)other.write("2.cer", csca);
  CHECK(trust_list_id(load(one.path())) == trust_list_id(load(other.path())));
}
