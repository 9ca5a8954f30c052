#include <QFile>
#include <iterator>

#include "counter_fixture.hpp"
#include "watch/watched_application.hpp"

// Five hundred people, one after the other, as they come: most cards are in order, some are not, and hands slip.
using namespace chipid;
using namespace chipid::counter;
using test::Desk;

namespace {

const QString number = QStringLiteral("001090000123");
const std::string citizen = "vn-citizen-2021";
constexpr int cards = 500;
constexpr int warm_up = 100;
constexpr double most_memory = 120;
constexpr double most_growth = 4;
constexpr std::chrono::milliseconds longest_pause{50};

/// Megabytes of this process in memory.
double memory() {
  QFile file(QStringLiteral("/proc/self/statm"));
  if (!file.open(QIODevice::ReadOnly)) return 0;
  return file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

bool shows_verdict(Desk& desk, Verdict verdict) {
  return desk.reaches(State::result) && desk.lane().data().report->verification.verdict == verdict;
}

bool reads(Desk& desk, const std::string& specimen, Verdict verdict) {
  desk.window.give_key(number);
  desk.supply->place(specimen);
  return shows_verdict(desk, verdict);
}

bool fails(Desk& desk, const std::string& fault, State state) {
  desk.window.give_key(number);
  desk.supply->place(citizen + ",fault=" + fault);
  return desk.reaches(state);
}

bool slips(Desk& desk) {
  const auto slow = citizen + ",timing=contactless-848";
  desk.window.give_key(number);
  desk.supply->place(slow);
  if (!desk.reaches(State::reading)) return false;
  desk.supply->remove();
  if (!desk.reaches(State::card_lost)) return false;
  desk.supply->place(slow);
  return shows_verdict(desk, Verdict::authentic);
}

bool is_given_up(Desk& desk) {
  desk.window.give_key(number);
  desk.supply->place(citizen + ",timing=contactless-106");
  if (!desk.reaches(State::reading)) return false;
  QTest::keyClick(&desk.window, Qt::Key_Escape);
  return desk.reaches(State::idle);
}

bool gets_a_wrong_key_first(Desk& desk) {
  desk.window.give_key(QStringLiteral("999999"));
  desk.supply->place(citizen);
  if (!desk.reaches(State::wrong_key)) return false;
  desk.window.give_key(number);
  return shows_verdict(desk, Verdict::authentic);
}

bool comes_before_its_key(Desk& desk) {
  desk.supply->place(citizen);
  if (!desk.reaches(State::key_needed)) return false;
  desk.window.give_key(number);
  return shows_verdict(desk, Verdict::authentic);
}

bool is_looked_into(Desk& desk) {
  if (!reads(desk, citizen + ",fault=csca-unknown", Verdict::inconclusive)) return false;
  desk.window.show_why(true);
  QCoreApplication::processEvents();
  desk.window.show_why(false);
  return true;
}

/// In the order in which people come, over and over.
bool is_served(Desk& desk, int person) {
  switch (person % 20) {
    case 1:
      return reads(desk, citizen + ",fault=dg2-bit", Verdict::invalid);
    case 3:
      return gets_a_wrong_key_first(desk);
    case 5:
      return fails(desk, "sm-wrong-mac", State::failed);
    case 7:
      return slips(desk);
    case 9:
      return comes_before_its_key(desk);
    case 11:
      return is_looked_into(desk);
    case 13:
      return fails(desk, "card-removed", State::card_lost);
    case 15:
      return is_given_up(desk);
    case 17:
      return reads(desk, citizen + ",fault=clone-full", Verdict::invalid);
    default:
      return reads(desk, citizen, Verdict::authentic);
  }
}

}  // namespace

class SoakTest : public QObject {
  Q_OBJECT

 private slots:
  // What is left behind by one card must not trouble the next, however many come.
  void five_hundred_cards_in_a_row() {
    auto& application = *static_cast<WatchedApplication*>(qApp);
    Desk desk;
    application.watch();
    double settled = 0;
    for (int person = 0; person < cards; ++person) {
      QVERIFY2(is_served(desk, person), qPrintable(QString::number(person)));
      // Every other card is taken over by the next one as it lies there.
      if (person % 2 == 0)
        QTest::keyClick(&desk.window, desk.lane().state() == State::result ? Qt::Key_F10 : Qt::Key_Escape);
      desk.supply->remove();
      QCoreApplication::processEvents();
      if (person == warm_up) settled = memory();
    }
    QTest::keyClick(&desk.window, Qt::Key_F10);
    QTest::keyClick(&desk.window, Qt::Key_Escape);
    QVERIFY(desk.reaches(State::idle));
    QVERIFY(!desk.knows(number));
    const double at_end = memory();
    const double pause = static_cast<double>(application.longest_pause().count()) / 1000;
    qInfo().noquote() << QStringLiteral(
                             "%1 cards: %2 MB of memory, %3 MB more than after %4; longest pause %5 ms (event %6)")
                             .arg(cards)
                             .arg(at_end, 0, 'f', 1)
                             .arg(at_end - settled, 0, 'f', 1)
                             .arg(warm_up)
                             .arg(pause, 0, 'f', 1)
                             .arg(application.longest_event());
    QVERIFY(at_end < most_memory);
    QVERIFY(at_end - settled < most_growth);
    QVERIFY(application.longest_pause() < longest_pause);
  }
};

int main(int argc, char* argv[]) {
  WatchedApplication application(argc, argv);
  SoakTest test;
  return QTest::qExec(&test, argc, argv);
}
#include "soak_test.moc"
