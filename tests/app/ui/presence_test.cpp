#include "ui/presence.hpp"

#include <QCloseEvent>

#include "counter_fixture.hpp"

// The window on the desktop, and several readers in it.
using namespace chipid;
using namespace chipid::counter;
using test::Desk;

namespace {

const QString number = QStringLiteral("001090000123");
const std::string card = "vn-citizen-2021";

void choose(Desk& desk, bool come_forward, bool tray) {
  auto choices = desk.window.choices();
  choices.come_forward = come_forward;
  choices.tray = tray;
  desk.window.choose(choices);
}

}  // namespace

class PresenceTest : public QObject {
  Q_OBJECT

 private slots:
  void a_card_brings_the_window_forward_where_that_is_wanted() {
    Desk desk;
    Presence presence(desk.window, desk.counter);
    choose(desk, true, false);
    desk.window.showMinimized();
    desk.supply->place(card);
    QVERIFY(desk.reaches(State::key_needed));
    QVERIFY(!desk.window.isMinimized());
  }

  void a_card_leaves_the_window_where_it_is_otherwise() {
    Desk desk;
    Presence presence(desk.window, desk.counter);
    choose(desk, false, false);
    desk.window.showMinimized();
    desk.supply->place(card);
    QVERIFY(desk.reaches(State::key_needed));
    QVERIFY(desk.window.isMinimized());
  }

  // The platform of the tests has no tray: nothing may vanish into one.
  void without_a_tray_closing_closes() {
    Desk desk;
    Presence presence(desk.window, desk.counter);
    choose(desk, true, true);
    QVERIFY(!QSystemTrayIcon::isSystemTrayAvailable());
    QVERIFY(desk.window.close());
    QVERIFY(!desk.window.isVisible());
  }
};

QTEST_MAIN(PresenceTest)
#include "presence_test.moc"
