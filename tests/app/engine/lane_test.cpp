#include "engine/lane.hpp"

#include <QSignalSpy>
#include <QTest>
#include <chipid/virtual_card.hpp>
#include <filesystem>

#include "engine/practice_supply.hpp"

// One lane with a practice reader: the table of states over real reads of virtual cards.
using namespace chipid;
using namespace chipid::counter;

namespace {

const QString number = QStringLiteral("001090000123");
const QString code = QStringLiteral("001090000123|012345678|Nguyễn Văn A|15011990|Nam|Hà Nội|20042021");

VerifyOptions practice_trust() {
  const auto folder = std::filesystem::temp_directory_path() / "chipid-lane-test-trust";
  std::filesystem::remove_all(folder);
  if (!virtual_card::write_trust(folder)) qFatal("no trust folder");
  const std::filesystem::path paths[] = {folder};
  auto store = TrustStore::load(paths);
  std::filesystem::remove_all(folder);
  return {.trust = *store};
}

/// A counter with one practice reader.
struct Counter {
  PracticeSupply supply;
  Lane lane{supply, QString::fromStdString(PracticeSupply::reader_name(0))};

  Counter() {
    lane.set_verify(practice_trust());
    lane.set_workflow({.clear_after = std::chrono::seconds(1)});
    supply.watch([this](const ReaderEvent& event) {
      QMetaObject::invokeMethod(
          &lane, [this, event] { lane.on_reader(event); }, Qt::QueuedConnection);
    });
    QCoreApplication::processEvents();
  }
  ~Counter() { supply.stop(); }

  bool reaches(State state, int milliseconds = 10'000) {
    return QTest::qWaitFor([&] { return lane.state() == state; }, milliseconds);
  }
};

}  // namespace

class LaneTest : public QObject {
  Q_OBJECT

 private slots:
  void a_card_is_read_and_shown() {
    Counter counter;
    QVERIFY(counter.reaches(State::idle));
    QVERIFY(counter.lane.give_key(code).has_value());
    QCOMPARE(counter.lane.data().code->number, number.toStdString());
    counter.supply.place("vn-citizen-2021");
    QVERIFY(counter.reaches(State::result));
    const auto& data = counter.lane.data();
    QVERIFY(data.report->verification.verdict.has_value());
    QVERIFY(data.report->qr.has_value());
    QVERIFY(!data.portrait.isNull());
    QVERIFY(data.portrait_checked);
    QCOMPARE(data.document.name.value_or(""), std::string("Nguyễn Văn A"));
  }

  void text_is_there_before_the_portrait() {
    Counter counter;
    bool text_first = false;
    QObject::connect(&counter.lane, &Lane::changed, [&] {
      const auto& data = counter.lane.data();
      if (data.document.name && data.portrait.isNull() && counter.lane.state() == State::reading) text_first = true;
    });
    QVERIFY(counter.lane.give_key(number).has_value());
    counter.supply.place("vn-citizen-2021,timing=contactless-424");
    QVERIFY(counter.reaches(State::result, 20'000));
    QVERIFY(text_first);
  }

  void a_wrong_key_is_counted_and_the_right_one_goes_on() {
    Counter counter;
    QVERIFY(counter.lane.give_key(QStringLiteral("999999")).has_value());
    counter.supply.place("vn-citizen-2021");
    QVERIFY(counter.reaches(State::wrong_key));
    QCOMPARE(counter.lane.tries(), 1);
    QTRY_VERIFY(counter.lane.data().trouble.has_value());
    QCOMPARE(counter.lane.data().trouble->code, ErrorCode::access_wrong_key);
    QVERIFY(counter.lane.give_key(number).has_value());
    QVERIFY(counter.reaches(State::result));
  }

  void a_card_that_slips_goes_on() {
    Counter counter;
    QVERIFY(counter.lane.give_key(number).has_value());
    counter.supply.place("vn-citizen-2021,timing=contactless-424");
    QVERIFY(counter.reaches(State::reading));
    counter.supply.remove();
    QVERIFY(counter.reaches(State::card_lost));
    QVERIFY(counter.lane.seconds_left() > 0);
    counter.supply.place("vn-citizen-2021,timing=contactless-424");
    QVERIFY(counter.reaches(State::result, 20'000));
  }

  void escape_stops_within_a_fifth_of_a_second() {
    Counter counter;
    QVERIFY(counter.lane.give_key(number).has_value());
    counter.supply.place("vn-citizen-2021,timing=contactless-106");
    QVERIFY(counter.reaches(State::reading));
    QElapsedTimer timer;
    timer.start();
    counter.lane.cancel();
    QVERIFY(timer.elapsed() < 50);
    QCOMPARE(counter.lane.state(), State::idle);
    QVERIFY(!counter.lane.data().document.name.has_value());
  }

  void what_is_tried_again_has_its_key() {
    Counter counter;
    QVERIFY(counter.lane.give_key(number).has_value());
    counter.supply.place("vn-citizen-2021,fault=sm-bad-padding");
    QVERIFY(counter.reaches(State::failed));
    counter.lane.try_again();
    QCOMPARE(counter.lane.state(), State::connecting);
    QVERIFY(counter.reaches(State::failed));
    QCOMPARE(counter.lane.data().trouble->code, ErrorCode::sm_fault);
  }

  void the_next_card_finds_nothing_of_the_last() {
    Counter counter;
    QVERIFY(counter.lane.give_key(number).has_value());
    counter.supply.place("vn-citizen-2021");
    QVERIFY(counter.reaches(State::result));
    counter.supply.place("vn-citizen-2024");
    QVERIFY(counter.reaches(State::key_needed));
    QVERIFY(!counter.lane.data().report.has_value());
    QVERIFY(!counter.lane.data().document.name.has_value());
    QVERIFY(counter.lane.data().portrait.isNull());
  }

  void the_screen_clears_after_the_workflows_time() {
    Counter counter;
    QVERIFY(counter.lane.give_key(number).has_value());
    counter.supply.place("vn-citizen-2021");
    QVERIFY(counter.reaches(State::result));
    counter.supply.remove();
    QVERIFY(counter.reaches(State::clearing));
    QVERIFY(counter.lane.blurred());
    QVERIFY(counter.reaches(State::idle, 4'000));
    QVERIFY(!counter.lane.data().report.has_value());
  }

  void a_hundred_cards_in_a_row() {
    Counter counter;
    for (int i = 0; i < 100; ++i) {
      const bool bad = i % 7 == 3;
      QVERIFY(counter.lane.give_key(number).has_value());
      counter.supply.place(bad ? "vn-citizen-2021,fault=dg2-bit" : "vn-citizen-2021");
      QVERIFY(counter.reaches(State::result));
      QCOMPARE(counter.lane.data().report->verification.verdict == Verdict::invalid, bad);
      counter.lane.finish();
      counter.supply.remove();
      QVERIFY(counter.reaches(State::idle));
    }
  }
};

QTEST_GUILESS_MAIN(LaneTest)
#include "lane_test.moc"
