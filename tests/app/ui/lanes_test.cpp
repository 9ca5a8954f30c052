#include "counter_fixture.hpp"
#include "ui/lane_strip.hpp"
#include "ui/practice_bar.hpp"

// Several readers at one counter, as the clerk sees them.
using namespace chipid;
using namespace chipid::counter;
using test::Desk;

namespace {

const QString number = QStringLiteral("001090000123");
const std::string card = "vn-citizen-2021";

QList<QPushButton*> lane_buttons(const Desk& desk) {
  QList<QPushButton*> shown;
  for (auto* button : desk.window.findChild<LaneStrip*>()->findChildren<QPushButton*>()) {
    if (button->isVisible()) shown << button;
  }
  return shown;
}

}  // namespace

class LanesTest : public QObject {
  Q_OBJECT

 private slots:
  void one_reader_needs_no_strip() {
    Desk desk;
    QVERIFY(!desk.window.findChild<LaneStrip*>()->isVisible());
  }

  void each_of_two_readers_says_what_happens_there() {
    Desk desk(2);
    QTRY_COMPARE(lane_buttons(desk).size(), 2);
    desk.supply->place(card, 1);
    QTRY_VERIFY(lane_buttons(desk)[1]->text().contains(QStringLiteral("Cần quét mã")));
    QVERIFY(lane_buttons(desk)[1]->isChecked());
    QVERIFY(lane_buttons(desk)[1]->accessibleName().contains(QStringLiteral("Đầu đọc luyện tập 2")));
    QVERIFY(lane_buttons(desk)[0]->text().contains(QStringLiteral("Đang trống")));
  }

  void a_click_and_control_tab_show_the_other_reader() {
    Desk desk(2);
    desk.window.give_key(number);
    desk.supply->place(card, 0);
    QVERIFY(desk.reaches(State::result));
    desk.supply->place(card, 1);
    QTRY_COMPARE(desk.counter.lanes().at(1)->state(), State::key_needed);
    QVERIFY(desk.shows(QStringLiteral("NGUYỄN")) || desk.shows(QStringLiteral("Nguyễn")));
    QTest::keyClick(&desk.window, Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(desk.lane().state(), State::key_needed);
    QVERIFY(!desk.knows(QStringLiteral("NGUYỄN")) && !desk.knows(QStringLiteral("Nguyễn Văn")));
    QTest::mouseClick(lane_buttons(desk)[0], Qt::LeftButton);
    QCOMPARE(desk.lane().state(), State::result);
  }

  void a_strip_holds_nothing_of_a_person() {
    Desk desk(2);
    desk.window.give_key(number);
    desk.supply->place(card, 1);
    QVERIFY(desk.reaches(State::result));
    for (const auto* button : lane_buttons(desk)) {
      QVERIFY(!button->text().contains(number) && !button->accessibleName().contains(number));
    }
  }
};

QTEST_MAIN(LanesTest)
#include "lanes_test.moc"
