#include <chipid/trust_import.hpp>
#include <fstream>
#include <set>

#include "asn1/writer.hpp"
#include "core/durable_file.hpp"
#include "test_pki.hpp"
#include "trust/store.hpp"

#if defined(__unix__)
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace chipid;
using namespace chipid::test;
namespace fs = std::filesystem;

namespace {

const Party publisher{.country = "UT", .name = "Publisher CSCA", .label = "publisher"};
const Party list_signer{.country = "UT", .name = "List signer", .label = "list signer"};

Party csca(const std::string& name) {
  return {.country = "XA", .name = name, .label = name};
}

Bytes list(const std::vector<std::string>& names, const std::string& signing_time = "260101000000Z") {
  std::vector<Bytes> members{make_csca(publisher)};
  for (const auto& name : names) members.push_back(make_csca(csca(name)));
  return make_master_list(members, list_signer, publisher, signing_time);
}

struct Site {
  TemporaryFolder home;
  TrustFolder folder{home.path() / "trust"};
  TrustImportOptions options;

  Site() { options.roots = {home.write("root.cer", make_csca(publisher))}; }
  Result<TrustChange> import(const Bytes& file) { return folder.import(file, "file", options); }
  std::set<std::string> anchors() const {
    std::set<std::string> names;
    for (const auto& item : ok(folder.contents()).items) {
      if (item.kind == TrustItem::Kind::anchor) names.insert(item.subject);
    }
    return names;
  }
  Result<TrustStore> load() const {
    const fs::path paths[] = {folder.path()};
    return TrustStore::load(paths);
  }
};

const std::set<std::string> only_a{"C=UT, CN=Publisher CSCA", "C=XA, CN=A"};
const std::set<std::string> a_and_b{"C=UT, CN=Publisher CSCA", "C=XA, CN=A", "C=XA, CN=B"};

}  // namespace

TEST_CASE("a newer list replaces the state's list before, an older is refused, unless asked for") {
  Site site;
  ok(site.import(list({"A", "B"})));
  CHECK(site.anchors() == a_and_b);
  const auto newer = ok(site.import(list({"A"}, "260301000000Z")));
  CHECK(site.anchors() == only_a);
  REQUIRE(newer.dropped.size() == 1);
  CHECK(newer.dropped.front().subject == "C=XA, CN=B");

  CHECK(error_of(site.import(list({"A", "B"}))) == "trust.list_older");
  CHECK(site.anchors() == only_a);
  site.options.allow_older = true;
  ok(site.import(list({"A", "B"})));
  CHECK(site.anchors() == a_and_b);
}

TEST_CASE("a root given once is known for the next list") {
  Site site;
  ok(site.import(list({"A"})));
  site.options.roots.clear();
  CHECK(ok(site.import(list({"A", "B"}, "260301000000Z"))).added.size() == 1);
}

TEST_CASE("the same list once more changes nothing") {
  Site site;
  ok(site.import(list({"A"})));
  const auto index = read_bytes(site.folder.path() / "index");
  const auto again = ok(site.import(list({"A"})));
  CHECK(again.added.empty());
  CHECK(again.already_there == 2);
  CHECK(read_bytes(site.folder.path() / "index") == index);
}

TEST_CASE("a preview says what an import does, and changes nothing, not even making the folder") {
  Site site;
  const auto first = list({"A", "B"});
  const auto second = list({"A", "C"}, "260301000000Z");
  const auto as_imported = [](TrustChange preview) {
    CHECK(preview.preview);
    preview.preview = false;
    return to_json(preview);
  };
  site.options.now = pki::Time(std::chrono::sys_days(std::chrono::year(2026) / 3 / 31));
  const auto before = ok(site.folder.preview(first, "file", site.options));
  CHECK_FALSE(fs::exists(site.folder.path()));
  CHECK(as_imported(before) == to_json(ok(site.import(first))));

  const auto index = read_bytes(site.folder.path() / "index");
  const auto held = ok(core::FileLock::try_lock(site.folder.path() / "lock"));
  const auto seen = ok(site.folder.preview(site.home.write("second.ml", second), site.options));
  CHECK(read_bytes(site.folder.path() / "index") == index);
  REQUIRE(seen.added.size() == 1);
  CHECK(seen.added.front().subject == "C=XA, CN=C");
  REQUIRE(seen.dropped.size() == 1);
  CHECK(seen.dropped.front().subject == "C=XA, CN=B");
  REQUIRE(seen.lists.size() == 1);
  CHECK(seen.lists.front().age_days == 30);
  REQUIRE(seen.replaced.size() == 1);
  CHECK(seen.replaced.front().signed_at == "2026-01-01");
}

TEST_CASE("a preview refuses what an import refuses") {
  Site site;
  ok(site.import(list({"A"}, "260301000000Z")));
  CHECK(error_of(site.folder.preview(list({"A"}), "file", site.options)) == "trust.list_older");
  CHECK(error_of(TrustFolder(site.home.path() / "other").preview(list({"A"}), "file", {})) ==
        "trust.list_signer_unknown");
  CHECK(error_of(site.folder.preview(site.home.path() / "absent", site.options)) == "usage.file");
}

TEST_CASE("undoing tells which list goes and which comes back") {
  Site site;
  ok(site.import(list({"A"})));
  ok(site.import(list({"A", "B"}, "260301000000Z")));
  const auto undone = ok(site.folder.undo());
  REQUIRE(undone.lists.size() == 1);
  CHECK(undone.lists.front().signed_at == "2026-01-01");
  REQUIRE(undone.replaced.size() == 1);
  CHECK(undone.replaced.front().signed_at == "2026-03-01");
}

TEST_CASE("one import can be undone, and done again") {
  Site site;
  ok(site.import(list({"A"})));
  ok(site.import(list({"A", "B"}, "260301000000Z")));
  ok(site.folder.undo());
  CHECK(site.anchors() == only_a);
  CHECK(ok(site.load()).summary().anchors == 2);
  CHECK(ok(site.load()).problems().empty());
  ok(site.folder.undo());
  CHECK(site.anchors() == a_and_b);
}

TEST_CASE("removal by the beginning of the id") {
  Site site;
  ok(site.import(list({"A", "B"})));
  const auto items = ok(site.folder.contents()).items;
  const auto id = std::find_if(items.begin(), items.end(), [](const auto& item) { return item.country == "XA"; })->id;
  CHECK(error_of(site.folder.remove(id.substr(0, 7))) == "trust.not_found");
  CHECK(error_of(site.folder.remove("0000000000000000")) == "trust.not_found");
  CHECK(ok(site.folder.remove(id.substr(0, 12))).dropped.size() == 1);
  CHECK(site.anchors().size() == 2);
}

TEST_CASE("the signer of a list must be issued for that, by whom it says, valid then") {
  Site site;
  auto plan = SignedPlan{.content_type = {2, 23, 136, 1, 1, 2},
                         .content = make_bare_list({make_csca(csca("A"))}),
                         .signer = list_signer,
                         .issuer = publisher};
  const auto with = [&](const CertificatePlan& signer) {
    plan.certificates = {make_certificate(signer)};
    return error_of(site.import(make_signed_data(plan)));
  };
  const asn1::Oid lists{2, 23, 136, 1, 1, 3};
  CHECK(with({.subject = list_signer, .issuer = publisher}) == "trust.list_refused");  // a document signer
  CHECK(with({.subject = list_signer, .issuer = publisher, .until = "251231000000Z", .purposes = {lists}}) ==
        "trust.list_refused");
  CHECK(with({.subject = list_signer, .issuer = publisher, .purposes = {lists}, .spoiled = true}) ==
        "trust.list_signer_unknown");
  auto rogue = publisher;
  rogue.label = "rogue";
  CHECK(with({.subject = list_signer, .issuer = rogue, .purposes = {lists}}) == "trust.list_signer_unknown");
  auto foreigner = list_signer;
  foreigner.country = "XA";
  CHECK(with({.subject = foreigner, .issuer = publisher, .purposes = {lists}}) == "trust.list_refused");
  // Another signer's certificate in its place.
  auto other = list_signer;
  other.label = "another signer";
  CHECK(with({.subject = other, .issuer = publisher, .purposes = {lists}}) == "trust.list_refused");
  CHECK(with({.subject = list_signer, .issuer = publisher, .purposes = {lists}}).empty());
}

TEST_CASE("adverse 50: a list whose signed content type is another, or whose content is no list") {
  Site site;
  auto plan = SignedPlan{.content_type = {2, 23, 136, 1, 1, 2},
                         .content = make_bare_list({make_csca(csca("A"))}),
                         .certificates = {make_list_signer(list_signer, publisher)},
                         .signer = list_signer,
                         .issuer = publisher,
                         .serial = 9};
  plan.change_attributes = [](auto& all) {
    all.at(1) = attribute({1, 2, 840, 113549, 1, 9, 3}, {asn1::der::oid({2, 23, 136, 1, 1, 1})});
  };
  CHECK(error_of(site.import(make_signed_data(plan))) == "trust.list_refused");
  plan.change_attributes = {};
  CHECK(site.import(make_signed_data(plan)));
  plan.content_type = {2, 23, 136, 1, 1, 1};
  CHECK(error_of(site.import(make_signed_data(plan))) == "trust.list_refused");
}

TEST_CASE("a list from the future is refused: the clock is wrong") {
  Site site;
  site.options.now = pki::Time(std::chrono::sys_days(std::chrono::year(2025) / 1 / 1));
  CHECK(error_of(site.import(list({"A"}))) == "trust.list_refused");
}

TEST_CASE("one writer at a time") {
  Site site;
  ok(site.import(list({"A"})));
  const auto held = ok(core::FileLock::try_lock(site.folder.path() / "lock"));
  REQUIRE(held);
  CHECK(error_of(site.import(list({"A", "B"}, "260301000000Z"))) == "trust.locked");
  CHECK(error_of(site.folder.undo()) == "trust.locked");
  CHECK(site.anchors() == only_a);
}

TEST_CASE("adverse 106: a file dropped into the store is not used and is told") {
  Site site;
  ok(site.import(list({"A"})));
  const auto dropped = make_csca(csca("dropped"));
  std::ofstream(site.folder.path() / "dropped.cer", std::ios::binary)
      .write(reinterpret_cast<const char*>(dropped.data()), static_cast<std::streamsize>(dropped.size()));
  const auto store = ok(site.load());
  CHECK(store.summary().anchors == 2);
  REQUIRE(store.problems().size() == 1);
  CHECK(store.problems().front().id == "trust.not_imported");
  CHECK(store.problems().front().text.en.find("dropped.cer") != std::string::npos);
  const auto name = ok(pki::parse_certificate(dropped)).subject.canonical;
  CHECK(store.store().anchors_named(name).empty());
}

TEST_CASE("a certificate changed on the disk is not used, and the audit tells") {
  Site site;
  ok(site.import(list({"A"})));
  const auto name = ok(pki::parse_certificate(make_csca(csca("A")))).subject.canonical;
  const auto found = ok(site.load()).store().anchors_named(name);
  REQUIRE(found.size() == 1);
  CHECK(found.front()->origin == "master list of UT, 2026-01-01");
  CHECK(found.front()->scope.passports);
  CHECK_FALSE(found.front()->scope.citizen_cards);
  auto forged = csca("A");
  forged.label = "forged";
  for (const auto& item : ok(site.folder.contents()).items) {
    if (item.subject != "C=XA, CN=A") continue;
    ok(core::replace_file(site.folder.path() / (item.id + ".cer"), make_csca(forged)));
  }
  CHECK(ok(site.load()).store().anchors_named(name).empty());
  const auto audit = ok(site.folder.audit());
  CHECK(std::any_of(audit.findings.begin(), audit.findings.end(),
                    [](const auto& finding) { return finding.id == "trust.damaged_file"; }));
}

TEST_CASE("a damaged index is told and can be undone") {
  Site site;
  ok(site.import(list({"A"})));
  ok(site.import(list({"A", "B"}, "260301000000Z")));
  fs::resize_file(site.folder.path() / "index", 300);
  CHECK(error_of(site.load()) == "trust.damaged");
  CHECK(error_of(site.import(list({"A"}))) == "trust.damaged");
  ok(site.folder.undo());
  CHECK(site.anchors() == only_a);
}

TEST_CASE("update takes each source by itself, what comes over a network has to be signed") {
  Site site;
  const auto good = site.home.write("good.ml", list({"A"}));
  const auto fetch = [](const std::string& address) -> Result<Bytes> {
    if (address == "https://example.org/list") return list({"A", "B"}, "260301000000Z");
    if (address == "https://example.org/one.cer") return make_csca(csca("C"));
    return fail(ErrorCode::network_failure, address);
  };
  const auto updates = site.folder.update(
      {good.string(), "https://example.org/list", "https://example.org/one.cer", "http://example.org/gone"}, fetch,
      site.options);
  REQUIRE(updates.size() == 4);
  CHECK(updates[0].change);
  CHECK(updates[1].change);
  CHECK(updates[2].error->code == ErrorCode::trust_unsigned);
  CHECK(updates[3].error->code == ErrorCode::network_failure);
  CHECK(site.anchors() == a_and_b);

  ok(site.folder.set_sources({"https://example.org/list", "/media/list.ml"}));
  CHECK(ok(site.folder.sources()) == std::vector<std::string>{"https://example.org/list", "/media/list.ml"});
  CHECK(ok(site.load()).problems().empty());
}

#if defined(__unix__)
// The import is ended at different moments; whatever the moment, the state is the one before or the one after.
TEST_CASE("an import that is killed leaves the old state or the new one") {
  Site site;
  ok(site.import(list({"A"})));
  std::vector<std::string> names{"A"};
  for (int i = 0; i < 60; ++i) names.push_back("N" + std::to_string(i));
  const auto big = list(names, "260301000000Z");
  std::size_t before = 0;
  for (int delay = 0; delay < 40; ++delay) {
    const auto child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      (void)site.import(big);
      ::_exit(0);
    }
    ::usleep(static_cast<useconds_t>(delay) * 2000U);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    const auto count = site.anchors().size();
    CHECK((count == 2 || count == names.size() + 1));
    before += count == 2 ? 1 : 0;
    if (count != 2) ok(site.folder.undo());
    CHECK(site.anchors() == only_a);
    CHECK(ok(site.load()).summary().anchors == 2);
  }
  INFO(before << " of 40 were ended before the change");
  ok(site.import(big));
  CHECK(site.anchors().size() == names.size() + 1);
}
#endif
