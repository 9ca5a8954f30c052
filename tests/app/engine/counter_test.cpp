#include "engine/counter.hpp"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <chipid/virtual_card.hpp>

#include "engine/practice_supply.hpp"

// A counter with several practice readers.
using namespace chipid;
using namespace chipid::counter;

namespace {

const QString number = QStringLiteral("001090000123");
const std::string card = "vn-citizen-2021";

TrustStore practice_trust() {
  const QTemporaryDir folder;
  const std::filesystem::path path = folder.path().toStdString();
  if (!virtual_card::write_trust(path)) qFatal("no trust folder");
  const std::filesystem::path paths[] = {path};
  return TrustStore::load(paths).value();
}

struct Desk {
  PracticeSupply* supply;
  Counter counter;

  explicit Desk(std::size_t readers)
      : supply(new PracticeSupply(readers)), counter(std::unique_ptr<CardSupply>(supply)) {
    counter.set_workflow({.clear_after = std::chrono::seconds(1)});
    counter.start(practice_trust());
    if (!QTest::qWaitFor([&] { return counter.lanes().size() == readers; })) qFatal("no readers");
  }
  Lane& lane(std::size_t index) { return *counter.lanes().at(index); }
  bool reaches(std::size_t index, State state) {
    return QTest::qWaitFor([&] { return lane(index).state() == state; }, 20'000);
  }
};

}  // namespace

class CounterTest : public QObject {
  Q_OBJECT

 private slots:
  void each_reader_has_a_lane() {
    Desk desk(3);
    QCOMPARE(desk.lane(2).reader(), QStringLiteral("Practice reader 3"));
    QCOMPARE(&desk.counter.lane(), &desk.lane(0));
  }

  void two_cards_are_read_at_once_and_shown_in_the_order_of_their_results() {
    Desk desk(2);
    desk.supply->place(card, 0);
    QVERIFY(desk.reaches(0, State::key_needed));
    desk.supply->place(card, 1);
    QVERIFY(desk.reaches(1, State::key_needed));
    QVERIFY(desk.counter.give_key(number).has_value());
    QVERIFY(desk.counter.give_key(number).has_value());
    QVERIFY(desk.reaches(0, State::result));
    QVERIFY(desk.reaches(1, State::result));
    QCOMPARE(&desk.counter.lane(), &desk.lane(0));
    desk.lane(0).finish();
    QCOMPARE(&desk.counter.lane(), &desk.lane(1));
  }

  void a_key_follows_the_card_to_whichever_reader_it_is_laid_on() {
    Desk desk(2);
    QVERIFY(desk.counter.give_key(number).has_value());
    QCOMPARE(desk.lane(0).state(), State::key_ready);
    desk.supply->place(card, 1);
    QVERIFY(desk.reaches(1, State::result));
    QCOMPARE(desk.lane(0).state(), State::idle);
    QVERIFY(!desk.lane(0).data().code);
    QCOMPARE(&desk.counter.lane(), &desk.lane(1));
  }

  void a_result_on_the_screen_is_not_pushed_aside() {
    Desk desk(2);
    QVERIFY(desk.counter.give_key(number).has_value());
    desk.supply->place(card, 0);
    QVERIFY(desk.reaches(0, State::result));
    QVERIFY(desk.counter.give_key(number).has_value());
    desk.supply->place(card, 1);
    QVERIFY(desk.reaches(1, State::result));
    QCOMPARE(&desk.counter.lane(), &desk.lane(0));
    QSignalSpy judged(&desk.counter, &Counter::judged);
    desk.counter.show_next();
    QCOMPARE(&desk.counter.lane(), &desk.lane(1));
    desk.counter.show_next();
    QCOMPARE(&desk.counter.lane(), &desk.lane(0));
  }

  void a_card_is_judged_whole_by_the_trust_list_it_began_with() {
    Desk desk(1);
    QVERIFY(desk.counter.give_key(number).has_value());
    // Slow enough to be caught reading.
    desk.supply->place(card + ",timing=contactless-106", 0);
    QVERIFY(desk.reaches(0, State::reading));
    desk.counter.start(TrustStore{});
    QVERIFY(desk.reaches(0, State::result));
    QVERIFY(desk.lane(0).data().report->verification.verdict != Verdict::inconclusive);
    desk.lane(0).finish();
    desk.supply->remove(0);
    QVERIFY(desk.reaches(0, State::idle));
    QVERIFY(desk.counter.give_key(number).has_value());
    desk.supply->place(card, 0);
    QVERIFY(desk.reaches(0, State::result));
    QVERIFY(desk.lane(0).data().report->verification.verdict == Verdict::inconclusive);
  }

  void a_changed_trust_list_counts_once_it_is_loaded_again() {
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    PracticeSupply* supply = new PracticeSupply(1);
    Counter counter{std::unique_ptr<CardSupply>(supply)};
    counter.start({path});
    QVERIFY(QTest::qWaitFor([&] { return counter.trust().has_value(); }));
    QCOMPARE(counter.trust()->anchors, std::size_t{0});
    QVERIFY(virtual_card::write_trust(path).has_value());
    QVERIFY(counter.reload_trust());
    QVERIFY(QTest::qWaitFor([&] { return counter.trust()->anchors > 0; }));
  }

  void practice_keeps_its_own_authorities() {
    Desk desk(1);
    QVERIFY(!desk.counter.reload_trust());
  }

  void what_lies_on_two_readers_clears_apart() {
    Desk desk(2);
    for (const std::size_t reader : {std::size_t{0}, std::size_t{1}}) {
      QVERIFY(desk.counter.give_key(number).has_value());
      desk.supply->place(card, reader);
      QVERIFY(desk.reaches(reader, State::result));
    }
    desk.supply->remove(0);
    QVERIFY(desk.reaches(0, State::idle));
    QVERIFY(!desk.lane(0).data().report);
    QCOMPARE(desk.lane(1).state(), State::result);
    QVERIFY(desk.lane(1).data().report);
  }
};

QTEST_GUILESS_MAIN(CounterTest)
#include "counter_test.moc"
