#include <QPushButton>

#include "counter_fixture.hpp"
#include "ui/queue/queue_page.hpp"
#include "ui/side_frame.hpp"

// The page of all readers.
using namespace chipid;
using namespace chipid::counter;
using test::Desk;

namespace {

const QString number = QStringLiteral("001090000123");
const std::string card = "vn-citizen-2021";

}  // namespace

class QueueTest : public QObject {
  Q_OBJECT

 private slots:
  void a_row_a_reader_with_the_person_masked() {
    Desk desk(2);
    desk.window.give_key(number);
    desk.supply->place(card, 1);
    QVERIFY(desk.reaches(State::result));
    desk.window.open_side(SideId::queue);
    QVERIFY(desk.window.side_page() != nullptr);
    QVERIFY(desk.shows(QStringLiteral("Đầu đọc luyện tập 1")) && desk.shows(QStringLiteral("Đầu đọc luyện tập 2")));
    QVERIFY(desk.shows(QStringLiteral("••• 123")));
    QVERIFY(!desk.knows(number));
    QVERIFY(desk.shows(QStringLiteral("Vừa xong")));
  }

  void a_row_leads_to_its_reader() {
    Desk desk(2);
    desk.supply->place(card, 1);
    QTRY_COMPARE(desk.lane().state(), State::key_needed);
    desk.counter.show(*desk.counter.lanes().at(0));
    desk.window.open_side(SideId::queue);
    const auto buttons = desk.window.side_page()->findChildren<QPushButton*>();
    QCOMPARE(buttons.size(), 2);
    buttons[1]->click();
    QVERIFY(desk.window.side_page() == nullptr);
    QCOMPARE(desk.lane().state(), State::key_needed);
  }

  void a_card_takes_the_place_of_the_page() {
    Desk desk;
    desk.window.open_side(SideId::queue);
    QVERIFY(desk.window.side_page() != nullptr);
    QVERIFY(desk.shows_result(card, number));
    QVERIFY(desk.window.side_page() == nullptr);
  }

  void the_focus_is_on_the_page_and_nowhere_else() {
    Desk desk;
    desk.window.open_side(SideId::queue);
    const auto* frame = desk.window.findChild<SideFrame*>();
    QVERIFY(desk.window.focusWidget() != nullptr);
    QVERIFY(frame->isAncestorOf(desk.window.focusWidget()));
  }

  void escape_leads_back() {
    Desk desk;
    desk.window.open_side(SideId::queue);
    QTest::keyClick(&desk.window, Qt::Key_Escape);
    QVERIFY(desk.window.side_page() == nullptr);
  }

  void the_waiting_screen_names_the_cards_done_lately_masked() {
    Desk desk;
    QVERIFY(desk.shows_result(card, number));
    desk.lane().finish();
    desk.supply->remove();
    QVERIFY(desk.reaches(State::idle));
    QVERIFY(desk.shows(QStringLiteral("••• 123")));
    QVERIFY(!desk.knows(number));
  }
};

QTEST_MAIN(QueueTest)
#include "queue_test.moc"
