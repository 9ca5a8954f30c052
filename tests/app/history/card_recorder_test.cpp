#include "history/card_recorder.hpp"

#include <QDir>
#include <chipid/virtual_card.hpp>

#include "engine/practice_supply.hpp"
#include "history_desk.hpp"

using namespace chipid;
using namespace chipid::counter;
using namespace chipid::counter::store;
using namespace chipid::counter::store::test;

namespace {

const QString number = QStringLiteral("001090000123");
const std::string card = "vn-citizen-2021";

TrustStore practice_trust() {
  const QTemporaryDir folder;
  const std::filesystem::path path = folder.path().toStdString();
  REQUIRE(virtual_card::write_trust(path));
  const std::filesystem::path paths[] = {path};
  return TrustStore::load(paths).value();
}

Workflow bank() {
  return {.id = "bank",
          .admits = {{Verdict::authentic, Admission::admit}},
          .clear_after = std::chrono::seconds(60),
          .then = {"print"}};
}

// A counter with its readers, its history and what connects them.
struct Counting : HistoryDesk {
  PracticeSupply* supply = new PracticeSupply(1);
  Counter counter{std::unique_ptr<CardSupply>(supply)};
  std::optional<CardRecorder> recorder;

  explicit Counting(const QString& place, const Workflow& workflow = bank()) {
    found(place, by_passphrase(), 365);
    counter.set_workflow(workflow);
    counter.start(practice_trust());
    wait_until([&] { return counter.lanes().size() == 1; });
    recorder.emplace(counter, *history);
  }
  Lane& lane() { return counter.lane(); }
  void judge() {
    REQUIRE(counter.give_key(number));
    supply->place(card);
    wait_until([&] { return lane().state() == State::result; });
  }
  void finish() {
    lane().finish();
    supply->remove();
    wait_until([&] { return lane().state() == State::idle; });
  }
  std::vector<StoredEntry> records() {
    return ok(answer<Found>(
                  [&](auto* context, auto heard) { history->find_by_number(context, number.toStdString(), heard); }))
        .entries;
  }
};

MatchResult same_face() {
  return {.modality = MatchModality::face, .decision = MatchDecision::match, .score = 0.9, .threshold = 0.4};
}

}  // namespace

TEST_CASE("A judged card is recorded once, when its person leaves, with all that was done") {
  const NewPlace place(Server::sqlite);
  Counting desk(place.text());
  desk.judge();
  desk.lane().add_match(same_face(), {.wording = "face_here.1", .purpose = "bank", .time = monday});
  desk.lane().note_step("print");
  CHECK(desk.records().empty());
  desk.finish();
  wait_until([&] { return desk.records().size() == 1; });
  const auto entry = desk.records().front().entry;
  CHECK(entry.kind == EntryKind::check);
  CHECK(entry.masked_number == "••• 123");
  CHECK(entry.verdict == "authentic");
  CHECK(entry.purpose == "bank");
  CHECK(entry.admission == "admit");
  CHECK(entry.sources == "chip");
  CHECK(entry.comparisons == "face:match");
  CHECK(entry.consent == "face_here.1");
  CHECK(entry.agreed_at == monday);
  CHECK(entry.handed_to == "print");
  CHECK(entry.days_kept == 365);
  CHECK_FALSE(entry.pin_checked);
  CHECK(desk.audit().broken.empty());
}

TEST_CASE("An approval is a record of its own, and its reason is in the check's") {
  const NewPlace place(Server::sqlite);
  Counting desk(place.text());
  ok(answer<Actor>(
      [&](auto* context, auto heard) { desk.history->found_accounts(context, "minh", secret_of("580213"), heard); }));
  desk.judge();
  desk.lane().approve({.by = "minh", .reason = "known for years", .time = monday, .pin_checked = true});
  wait_until([&] { return desk.records().size() == 1; });
  const auto approval = desk.records().front().entry;
  CHECK(approval.kind == EntryKind::approval);
  CHECK(approval.by == "minh");
  CHECK(approval.reason == "known for years");
  CHECK(approval.pin_checked);
  desk.finish();
  wait_until([&] { return desk.records().size() == 2; });
  const auto check = desk.records().front().entry;
  CHECK(check.kind == EntryKind::check);
  CHECK(check.by == "minh");
  CHECK(check.reason == "known for years");
}

TEST_CASE("Who is still before the counter when the program ends is recorded") {
  const NewPlace place(Server::sqlite);
  Counting desk(place.text());
  desk.judge();
  desk.recorder.reset();
  wait_until([&] { return desk.records().size() == 1; });
}

TEST_CASE("A key that is opened while a person is before the counter serves that person") {
  const NewPlace place(Server::sqlite);
  Counting desk(place.text());
  desk.history->configure(desk.setup(place.text()));
  desk.wait_for(HistoryState::locked);
  desk.judge();
  ok(answer<void>(
      [&](auto* context, auto heard) { desk.history->unlock(context, secret_of("correct horse battery"), heard); }));
  desk.wait_for(HistoryState::ready);
  desk.finish();
  wait_until([&] { return desk.records().size() == 1; });
  CHECK(desk.history->status().missed == 0);
  desk.history->configure(desk.setup(place.text()));
  desk.wait_for(HistoryState::locked);
  desk.judge();
  desk.finish();
  CHECK(desk.history->status().missed == 1);
}

TEST_CASE("A kiosk records nobody") {
  const NewPlace place(Server::sqlite);
  auto workflow = bank();
  workflow.kiosk = true;
  Counting desk(place.text(), workflow);
  desk.judge();
  desk.finish();
  desk.recorder.reset();
  // All that was asked for is on the disk after that.
  desk.history.reset();
  desk.start(place.text());
  ok(answer<void>(
      [&](auto* context, auto heard) { desk.history->unlock(context, secret_of("correct horse battery"), heard); }));
  CHECK(desk.records().empty());
}

TEST_CASE("Killed while a person is before it, a counter has recorded that person after its next start") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  HistoryDesk desk;
  desk.found(place.text(), by_passphrase());
  desk.history.reset();
  auto environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("HISTORY_PLACE"), place.text());
  environment.insert(QStringLiteral("HISTORY_FOLDER"), desk.folder.path());
  QProcess process;
  process.setProcessEnvironment(environment);
  process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("[.counter]")});
  QByteArray said;
  while (!said.contains("drafted") && process.waitForReadyRead(60000)) said += process.readAll();
  REQUIRE(said.contains("drafted"));
  process.kill();
  REQUIRE(process.waitForFinished());
  desk.start(place.text());
  ok(answer<void>(
      [&](auto* context, auto heard) { desk.history->unlock(context, secret_of("correct horse battery"), heard); }));
  wait_until([&] { return desk.audit().entries == 1; });
  const auto found = ok(answer<Found>(
      [&](auto* context, auto heard) { desk.history->find_by_number(context, number.toStdString(), heard); }));
  REQUIRE(found.entries.size() == 1);
  CHECK(found.entries[0].entry.verdict == "authentic");
}

TEST_CASE("Judges a card and waits to be killed", "[.counter]") {
  NewPlace application(Server::sqlite);
  History history;
  history.configure(
      {.place = qEnvironmentVariable("HISTORY_PLACE"), .folder = qEnvironmentVariable("HISTORY_FOLDER").toStdString()});
  history.unlock(&history, secret_of("correct horse battery"), [](const auto&) {});
  wait_until([&] { return history.status().state == HistoryState::ready; });
  auto* supply = new PracticeSupply(1);
  Counter counter{std::unique_ptr<CardSupply>(supply)};
  counter.set_workflow(bank());
  counter.start(practice_trust());
  wait_until([&] { return counter.lanes().size() == 1; });
  const CardRecorder recorder(counter, history);
  REQUIRE(counter.give_key(number));
  supply->place(card);
  wait_until([&] { return counter.lane().state() == State::result; });
  const QDir drafts(qEnvironmentVariable("HISTORY_FOLDER") + QStringLiteral("/drafts"));
  wait_until([&] { return !drafts.entryList({QStringLiteral("*.draft")}).isEmpty(); });
  std::puts("drafted");
  std::fflush(stdout);
  QThread::sleep(60);
}
