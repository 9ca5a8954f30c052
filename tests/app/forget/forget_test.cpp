#include <fcntl.h>
#include <unistd.h>

#include "forget/forget.hpp"
#include "planted.hpp"
#include "store/slots_in_file.hpp"

using namespace chipid;
using namespace chipid::counter;
using namespace chipid::counter::store::test;

namespace {

// A keyring that is there, or is not.
struct SpiedKeyring final : store::Keyring {
  bool reachable = true;
  std::vector<store::CounterId> removed = {};

  store::Outcome<std::optional<SecretBytes>> find(const store::CounterId&) override { return std::nullopt; }
  store::Outcome<> keep(const store::CounterId&, const SecretBytes&) override { return {}; }
  store::Outcome<> remove(const store::CounterId& counter) override {
    if (!reachable) return store::trouble(store::TroubleCode::no_keyring, "locked");
    removed.push_back(counter);
    return {};
  }
};

struct Home {
  QTemporaryDir made;
  fs::path folder = made.path().toStdString();
  fs::path config = folder / "config";
  fs::path elsewhere = folder / "elsewhere";
  SpiedKeyring keyring;
  Traces traces = {.config = config,
                   .counters = {config / "history", config / "practice-history"},
                   .own_history = config / "history.db"};

  Home() {
    fs::create_directories(elsewhere);
    plant_history(config, config / "history.db");
    plant_the_rest(config);
  }
  Erased forget() {
    Erased erased;
    forget_people(traces, &keyring, erased);
    return erased;
  }
};

std::vector<WhyLeft> reasons(const Erased& erased) {
  std::vector<WhyLeft> all;
  for (const auto& left : erased.left) all.push_back(left.why);
  return all;
}

const std::map<std::string, std::string>& the_rest() {
  static const auto rest = [] {
    const QTemporaryDir folder;
    plant_the_rest(folder.path().toStdString());
    return all_below(folder.path().toStdString());
  }();
  return rest;
}

}  // namespace

TEST_CASE("Forgetting leaves nothing of people and all of the rest") {
  Home home;
  REQUIRE(all_below(home.config).size() == the_rest().size() + 11);
  const auto erased = home.forget();
  CHECK(erased.is_complete());
  CHECK(erased.left.empty());
  CHECK(all_below(home.config) == the_rest());
  CHECK_FALSE(fs::exists(home.config / "history"));
  CHECK(home.forget().gone.empty());
}

TEST_CASE("Keys are written over before they are deleted, also in the history") {
  Home home;
  const auto key = home.config / "history/history.key";
  const auto kept = content(key);
  const int open_before = ::open(key.c_str(), O_RDONLY | O_CLOEXEC);
  const auto aside = home.elsewhere / "history.db";
  fs::create_hard_link(home.config / "history.db", aside);
  const auto erased = home.forget();
  std::string now(kept.size(), 'x');
  REQUIRE(::pread(open_before, now.data(), now.size(), 0) == static_cast<ssize_t>(now.size()));
  ::close(open_before);
  CHECK(now == std::string(kept.size(), '\0'));
  CHECK(reasons(erased) == std::vector{WhyLeft::second_name});
  // The slot's own bytes, wherever SQLite may have put them.
  CHECK(content(aside).find(kept.substr(kept.size() - 40)) == std::string::npos);
}

TEST_CASE("A key that has a second name is not written over under that name") {
  Home home;
  const auto backup = home.elsewhere / "backup.key";
  fs::create_hard_link(home.config / "history/history.key", backup);
  const auto before = content(backup);
  const auto erased = home.forget();
  CHECK(content(backup) == before);
  CHECK(reasons(erased) == std::vector{WhyLeft::second_name});
  CHECK_FALSE(erased.is_complete());
}

TEST_CASE("The keyring forgets the counter, and is told of where it cannot be reached") {
  Home home;
  const auto keys = ok(store::found_site());
  const auto slot =
      ok(store::make_slot(keys, "Quầy 1", {store::Protection::keyring, SecretBytes(std::string(32, 'k'))}));
  ok(store::keep_slot(home.config / "history", slot));
  home.keyring.reachable = GENERATE(true, false);
  const auto erased = home.forget();
  CHECK(erased.is_complete());
  CHECK(home.keyring.removed.size() == (home.keyring.reachable ? 1U : 0U));
  CHECK(reasons(erased) == (home.keyring.reachable ? std::vector<WhyLeft>() : std::vector{WhyLeft::keyring}));
  CHECK_FALSE(fs::exists(home.config / "history/history.key"));
}

TEST_CASE("What an earlier run left is deleted by the next") {
  Home home;
  for (const auto* gone : {"history/history.key", "history.db", "history.db-wal"}) {
    fs::remove(home.config / gone);
    const auto erased = home.forget();
    CHECK(erased.is_complete());
    CHECK(all_below(home.config) == the_rest());
    plant_history(home.config, home.config / "history.db");
  }
}

TEST_CASE("No link is followed") {
  Home home;
  const auto target = home.elsewhere / "target";
  const auto links =
      GENERATE("history/history.key", "history/waiting/0000000000000009.entry", "history.db", "history.db-wal");
  write(target, "not to be touched");
  fs::remove(home.config / links);
  fs::create_symlink(target, home.config / links);
  const auto erased = home.forget();
  CHECK(content(target) == "not to be touched");
  CHECK(fs::is_symlink(home.config / links));
  CHECK_FALSE(erased.is_complete());
}

TEST_CASE("A folder that is a link is left with all that is in it") {
  Home home;
  const auto folder = GENERATE("history", "history/waiting", "history/drafts");
  fs::rename(home.config / folder, home.elsewhere / "moved");
  fs::create_directory_symlink(home.elsewhere / "moved", home.config / folder);
  const auto before = all_below(home.elsewhere);
  const auto erased = home.forget();
  CHECK(all_below(home.elsewhere) == before);
  CHECK_FALSE(erased.is_complete());
}

TEST_CASE("Files and folders of another user stay") {
  // Only root can give files away.
  if (::geteuid() != 0) return;
  Home home;
  const auto others = GENERATE("history", "history/history.key", "history.db");
  REQUIRE(::lchown((home.config / others).c_str(), 65534, 65534) == 0);
  const auto erased = home.forget();
  CHECK(fs::exists(home.config / others));
  const auto told = reasons(erased);
  CHECK(std::find(told.begin(), told.end(), WhyLeft::another_user) != told.end());
}

TEST_CASE("What is not of this program stays, in folders of this program too") {
  Home home;
  write(home.config / "history/notes.txt", "own notes");
  write(home.config / "history/drafts/0123.draft.txt", "own notes");
  const auto erased = home.forget();
  CHECK(content(home.config / "history/notes.txt") == "own notes");
  CHECK(content(home.config / "history/drafts/0123.draft.txt") == "own notes");
  CHECK_FALSE(erased.is_complete());
}

TEST_CASE("Of a place that a user named only a history goes") {
  Home home;
  const auto file = home.elsewhere / "records.db";
  home.traces.places = {QString::fromStdString(file.string())};
  write(home.elsewhere / "letter.txt", "a letter");
  SECTION("a history") {
    plant_history(home.folder / "other", file);
    CHECK(home.forget().is_complete());
    CHECK(all_below(home.elsewhere).size() == 1);
  }
  SECTION("a text") {
    write(file, "SQLite format 3 is what this text is about");
    CHECK(reasons(home.forget()) == std::vector{WhyLeft::foreign});
    CHECK(all_below(home.elsewhere).size() == 2);
  }
  SECTION("a history and more") {
    plant_history(home.folder / "other", file);
    ok(ok(store::Connection::open(store::SqliteFile{file}))->run(QStringLiteral("CREATE TABLE patients (name TEXT)")));
    CHECK(reasons(home.forget()) == std::vector{WhyLeft::foreign});
    CHECK(content(file).size() > 4096);
  }
  SECTION("nothing") {
    CHECK(home.forget().is_complete());
  }
  CHECK(content(home.elsewhere / "letter.txt") == "a letter");
}

TEST_CASE("A history that another program has open stays") {
  Home home;
  const auto other = ok(store::Connection::open(store::SqliteFile{home.traces.own_history}));
  ok(other->run(QStringLiteral("BEGIN IMMEDIATE")));
  CHECK(reasons(home.forget()) == std::vector{WhyLeft::in_use});
  CHECK(fs::exists(home.traces.own_history));
}

TEST_CASE("Everything takes the rest along, no link followed") {
  Home home;
  home.traces.files = {home.config / "site-key.pem", home.config / "site-key.pub"};
  for (const auto* folder : {"agent", "workflows", "templates", "trust", "enrolled"})
    home.traces.folders.push_back(home.config / folder);
  home.traces.is_settings_file = [](std::string_view name) { return name == "counter.ini"; };
  write(home.elsewhere / "root.cer", "not to be touched");
  fs::create_symlink(home.elsewhere / "root.cer", home.config / "trust/link.cer");
  auto erased = home.forget();
  forget_the_rest(home.traces, nullptr, erased);
  CHECK(content(home.elsewhere / "root.cer") == "not to be touched");
  CHECK(all_below(home.config).size() == 1);
  CHECK_FALSE(erased.is_complete());
}
