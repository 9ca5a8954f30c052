#include <QComboBox>

#include "counter_fixture.hpp"
#include "ui/header_bar.hpp"
#include "ui/kiosk/kiosk_code.hpp"
#include "ui/kiosk/kiosk_page.hpp"
#include "ui/kiosk/lock_page.hpp"
#include "ui/scanner_filter.hpp"

// The citizen is alone with it.
using namespace chipid;
using namespace chipid::counter;
using test::Desk;

namespace {

const QString number = QStringLiteral("001090000123");
const std::string card = "vn-citizen-2021";

struct Kiosk : Desk {
  Kiosk() {
    auto choices = window.choices();
    choices.workflow = QStringLiteral("kiosk");
    choices.kiosk_lock = kiosk_lock(QStringLiteral("2468")).value();
    window.choose(choices);
  }
  void type(const QString& digits) {
    for (auto* pad : window.findChildren<KeyPad*>()) {
      if (pad->isVisible()) QTest::keyClicks(pad->findChild<QLineEdit*>(), digits + QStringLiteral("\r"));
    }
  }
  bool locked() { return !window.findChild<HeaderBar*>()->isVisible(); }
};

}  // namespace

class KioskTest : public QObject {
  Q_OBJECT

 private slots:
  void a_code_is_kept_as_what_cannot_be_read_back() {
    const auto lock = kiosk_lock(QStringLiteral("2468"));
    QVERIFY(lock && !lock->contains(QStringLiteral("2468")));
    QVERIFY(opens_kiosk(*lock, QStringLiteral("2468")));
    QVERIFY(!opens_kiosk(*lock, QStringLiteral("2469")));
    QVERIFY(!opens_kiosk(QStringLiteral("zz"), QStringLiteral("2468")) && !opens_kiosk({}, {}));
    for (const char* bad : {"", "123", "1234567890123", "12a4"}) QVERIFY(!kiosk_lock(QString::fromLatin1(bad)));
  }

  void step_by_step_and_nothing_in_clear() {
    Kiosk kiosk;
    QVERIFY(kiosk.shows(QStringLiteral("QUÉT MÃ QR TRÊN THẺ")));
    kiosk.type(QStringLiteral("000123"));
    QVERIFY(kiosk.shows(QStringLiteral("ĐẶT THẺ LÊN ĐẦU ĐỌC")));
    kiosk.supply->place(card);
    QVERIFY(kiosk.reaches(State::result));
    QVERIFY(kiosk.shows(QStringLiteral("THẺ HỢP LỆ")));
    QVERIFY(kiosk.shows(QStringLiteral("••• 123")));
    QVERIFY(!kiosk.knows(QStringLiteral("Nguyễn Văn A")) && !kiosk.knows(number));
  }

  void a_card_that_is_not_in_order_is_sent_to_the_counter_without_a_verdict() {
    Kiosk kiosk;
    QVERIFY(kiosk.shows_result("vn-citizen-2021,fault=dg2-bit", number));
    QVERIFY(kiosk.shows(QStringLiteral("MỜI BẠN ĐẾN QUẦY")));
    QVERIFY(!kiosk.shows(QStringLiteral("KHÔNG ĐẠT")));
  }

  void no_key_of_the_counter_works() {
    Kiosk kiosk;
    QVERIFY(kiosk.shows_result(card, number));
    for (const auto key : {Qt::Key_F1, Qt::Key_F3, Qt::Key_F4, Qt::Key_F5, Qt::Key_F6, Qt::Key_F8, Qt::Key_F9,
                           Qt::Key_F11, Qt::Key_F12, Qt::Key_1, Qt::Key_Return}) {
      QTest::keyClick(&kiosk.window, key);
      QVERIFY2(kiosk.window.side_page() == nullptr && kiosk.locked(), qPrintable(QString::number(key)));
    }
    QVERIFY(!kiosk.window.close());
    QVERIFY(kiosk.window.isVisible());
  }

  void staff_unlock_it_by_their_code_alone() {
    Kiosk kiosk;
    QTest::keyClick(&kiosk.window, Qt::Key_F2);
    kiosk.type(QStringLiteral("1111"));
    QVERIFY(kiosk.locked() && kiosk.shows(QStringLiteral("không đúng")));
    kiosk.type(QStringLiteral("2468"));
    QVERIFY(!kiosk.locked());
    QVERIFY(kiosk.window.close());
  }

  void a_code_typed_fast_is_no_scan() {
    Kiosk kiosk;
    const ScannerFilter filter(&kiosk.window);
    QTest::keyClick(&kiosk.window, Qt::Key_F2);
    auto* field = kiosk.window.findChild<LockPage*>()->findChild<QLineEdit*>();
    field->setFocus();
    for (int i = 0; i < 8; ++i) QTest::keyClick(kiosk.window.windowHandle(), '5');
    QCOMPARE(field->text().size(), 8);
  }

  void after_five_wrong_codes_the_right_one_waits_too() {
    Kiosk kiosk;
    QTest::keyClick(&kiosk.window, Qt::Key_F2);
    for (int i = 0; i < 5; ++i) kiosk.type(QStringLiteral("1111"));
    kiosk.type(QStringLiteral("2468"));
    QVERIFY(kiosk.locked());
  }

  void escape_leads_back_and_starts_again() {
    Kiosk kiosk;
    QTest::keyClick(&kiosk.window, Qt::Key_F2);
    QVERIFY(kiosk.window.findChild<LockPage*>()->isVisible());
    QTest::keyClick(&kiosk.window, Qt::Key_Escape);
    QVERIFY(kiosk.window.findChild<KioskPage*>()->isVisible());
    QVERIFY(kiosk.shows_result(card, number));
    QTest::keyClick(&kiosk.window, Qt::Key_Escape);
    QCOMPARE(kiosk.lane().state(), State::idle);
  }

  void whoever_walks_away_leaves_nothing() {
    Kiosk kiosk;
    kiosk.window.give_key(number);
    QVERIFY(kiosk.reaches(State::key_ready));
    for (auto* timer : kiosk.window.findChild<KioskPage*>()->findChildren<QTimer*>(QStringLiteral("idle"))) {
      QVERIFY(timer->isActive());
      timer->start(1);
    }
    QVERIFY(kiosk.reaches(State::idle));
  }

  void who_passes_it_in_the_list_of_workflows_is_not_locked_out() {
    Desk desk;
    auto choices = desk.window.choices();
    choices.kiosk_lock = kiosk_lock(QStringLiteral("2468")).value();
    desk.window.choose(choices);
    auto* header = desk.window.findChild<HeaderBar*>();
    auto* list = header->findChild<QComboBox*>();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_End);
    QVERIFY(header->isVisible() && desk.shows(QStringLiteral("10 giây")));
    QTest::keyClick(list, Qt::Key_Home);
    QCOMPARE(desk.window.choices().workflow, QStringLiteral("clinic"));
  }

  void without_a_code_one_is_chosen_first() {
    Desk desk;
    auto choices = desk.window.choices();
    choices.workflow = QStringLiteral("kiosk");
    desk.window.choose(choices);
    QVERIFY(desk.shows(QStringLiteral("Chọn mã dành cho nhân viên")));
    QTest::keyClick(&desk.window, Qt::Key_Escape);
    QVERIFY(desk.window.findChild<HeaderBar*>()->isVisible());
  }
};

QTEST_MAIN(KioskTest)
#include "kiosk_test.moc"
