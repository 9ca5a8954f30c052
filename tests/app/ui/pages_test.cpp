#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

#include "counter_fixture.hpp"
#include "ui/clipboard.hpp"
#include "ui/person_page.hpp"
#include "ui/portrait_view.hpp"
#include "ui/ready_page.hpp"
#include "ui/scanner_filter.hpp"
#include "ui/verdict_band.hpp"

// What each page shows of what the lane says, and what keys and scanners do.
using namespace chipid;
using namespace chipid::counter;
using test::Desk;

namespace {

const QString number = QStringLiteral("001090000123");
const QString name = QStringLiteral("Nguyễn Văn A");
const QString code =
    QStringLiteral("001090000123|012345678|Nguyễn Văn A|15011990|Nam|Số 1, Đường C, Phường D, Quận E, Hà Nội|20042021");

}  // namespace

class PagesTest : public QObject {
  Q_OBJECT

 private slots:
  void the_waiting_page_says_what_to_do() {
    Desk desk;
    QVERIFY(desk.shows(QStringLiteral("ĐẶT THẺ LÊN ĐẦU ĐỌC hoặc QUÉT MÃ QR")));
    QVERIFY(desk.shows(QStringLiteral("Đầu đọc sẵn sàng")));
    desk.supply->place("vn-citizen-2021");
    QVERIFY(desk.reaches(State::key_needed));
    QVERIFY(desk.shows(QStringLiteral("QUÉT MÃ QR hoặc NHẬP SỐ")));
  }

  void a_code_alone_is_shown_as_not_verified() {
    Desk desk;
    desk.window.give_key(code);
    QVERIFY(desk.shows(name));
    QVERIFY(desk.shows(QStringLiteral("CHƯA ĐỌC CHIP")));
  }

  void a_result_has_its_band_its_fields_and_its_portrait() {
    Desk desk;
    const auto* band = desk.window.findChild<PersonPage*>()->findChild<BandWidget*>();
    const QSignalSpy announced(band, &BandWidget::announced);
    QVERIFY(desk.shows_result("vn-citizen-2021", number));
    QVERIFY(desk.shows(QStringLiteral("THẺ THẬT")));
    QVERIFY(desk.shows(name));
    QVERIFY(desk.window.findChild<PortraitView*>()->has_portrait());
    QTRY_COMPARE(announced.count(), 1);
    QVERIFY(band->accessibleName().startsWith(QStringLiteral("THẺ THẬT. ")));
  }

  void what_was_copied_does_not_stay_on_the_clipboard() {
    auto* clipboard = QGuiApplication::clipboard();
    put_on_clipboard(name, std::chrono::milliseconds(50));
    QCOMPARE(clipboard->text(), name);
    QTRY_COMPARE(clipboard->text(), QString());
    put_on_clipboard(name, std::chrono::milliseconds(50));
    clipboard->setText(QStringLiteral("the clerk's own"));
    QTest::qWait(150);
    QCOMPARE(clipboard->text(), QStringLiteral("the clerk's own"));
  }

  void undo_brings_back_nobodys_number() {
    Desk desk;
    auto* edit = desk.window.findChild<ReadyPage*>()->findChild<QLineEdit*>();
    QTest::keyClicks(edit, number);
    QVERIFY(edit->text().isEmpty());
    edit->undo();
    QCOMPARE(edit->text(), QString());
    QTest::keyClicks(edit, QStringLiteral("00109"));
    QTest::keyClick(&desk.window, Qt::Key_Escape);
    QVERIFY(edit->text().isEmpty());
    edit->undo();
    QCOMPARE(edit->text(), QString());
  }

  void a_dialog_goes_with_the_page_that_asked() {
    Desk desk;
    QVERIFY(desk.shows_result("vn-citizen-2021", number));
    desk.window.open_side(SideId::face);
    auto* dialog = new QDialog(desk.window.side_page());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QPointer open(dialog);
    dialog->open();
    desk.supply->remove();
    QVERIFY(desk.reaches(State::clearing));
    QVERIFY(QTest::qWaitFor([&] { return open.isNull(); }));
    QVERIFY(QApplication::activeModalWidget() == nullptr);
  }

  void keys_copy_ask_why_hold_and_end() {
    Desk desk;
    QVERIFY(desk.shows_result("vn-citizen-2021", number));
    QTest::keyClick(&desk.window, Qt::Key_1);
    QCOMPARE(QApplication::clipboard()->text(), name);
    QTest::keyClick(&desk.window, Qt::Key_F1);
    QVERIFY(desk.shows(QStringLiteral("Những gì đã kiểm tra")));
    QTest::keyClick(&desk.window, Qt::Key_Escape);
    QVERIFY(!desk.shows(QStringLiteral("Những gì đã kiểm tra")));
    QCOMPARE(desk.lane().state(), State::result);
    QTest::keyClick(&desk.window, Qt::Key_Space);
    QVERIFY(desk.lane().situation().held);
    QTest::keyClick(&desk.window, Qt::Key_F10);
    QCOMPARE(desk.lane().state(), State::idle);
    QVERIFY(!desk.knows(name));
  }

  void the_next_card_finds_nothing_of_the_last_in_any_widget() {
    Desk desk;
    QVERIFY(desk.shows_result("vn-citizen-2021", code));
    desk.window.show_why(true);
    desk.window.show_why(false);
    QVERIFY(desk.knows(name));
    desk.supply->place("vn-citizen-2024");
    QVERIFY(desk.reaches(State::key_needed));
    QVERIFY(!desk.knows(name));
    QVERIFY(!desk.knows(number));
    QVERIFY(!desk.window.findChild<PortraitView*>()->has_portrait());
  }

  void a_card_taken_away_leaves_nothing_to_be_read_by_passers_by() {
    Desk desk;
    QVERIFY(desk.shows_result("vn-citizen-2021", number));
    desk.supply->remove();
    QVERIFY(desk.reaches(State::clearing));
    QVERIFY(!desk.knows(name));
    QTest::keyClick(&desk.window, Qt::Key_Space);
    QVERIFY(desk.knows(name));
  }

  void a_wrong_key_gets_help_and_another_try() {
    Desk desk;
    desk.window.give_key(QStringLiteral("999999"));
    desk.supply->place("vn-citizen-2021");
    QVERIFY(desk.reaches(State::wrong_key));
    QTRY_VERIFY(desk.shows(QStringLiteral("access.wrong_key")));
    desk.window.give_key(number);
    QVERIFY(desk.reaches(State::result));
  }

  void nonsense_is_refused_beside_the_field() {
    Desk desk;
    desk.window.give_key(QStringLiteral("12345"));
    QVERIFY(desk.shows(QStringLiteral("Hãy nhập đủ 12 số")));
    QCOMPARE(desk.lane().state(), State::idle);
  }

  void twelve_digits_go_at_once_and_six_after_a_pause() {
    Desk desk;
    auto* edit = desk.window.findChild<ReadyPage*>()->findChild<QLineEdit*>();
    QTest::keyClicks(edit, number);
    QCOMPARE(desk.lane().state(), State::key_ready);
    desk.lane().drop_key();
    desk.supply->place("vn-citizen-2021");
    QVERIFY(desk.reaches(State::key_needed));
    QTest::keyClicks(edit, QStringLiteral("000123"));
    QCOMPARE(desk.lane().state(), State::key_needed);
    QVERIFY(desk.reaches(State::result));
  }

  void a_scan_reaches_the_lane_whatever_field_has_the_focus() {
    Desk desk;
    ScannerFilter filter(&desk.window);
    connect(&filter, &ScannerFilter::scanned, &desk.window, &MainWindow::give_key);
    auto* edit = desk.window.findChild<ReadyPage*>()->findChild<QLineEdit*>();
    edit->setFocus();
    for (const auto sign : number) {
      QTest::keyClick(desk.window.windowHandle(), sign.toLatin1());
    }
    QTest::keyClick(desk.window.windowHandle(), Qt::Key_Return);
    QTest::qWait(120);
    QCOMPARE(edit->text(), QString());
    QVERIFY(desk.lane().situation().key);
  }

  void what_a_person_types_passes_the_filter() {
    Desk desk;
    const ScannerFilter filter(&desk.window);
    auto* edit = desk.window.findChild<ReadyPage*>()->findChild<QLineEdit*>();
    edit->setFocus();
    for (const char sign : {'1', '2', '3'}) {
      QTest::keyClick(desk.window.windowHandle(), sign);
      QTest::qWait(90);
    }
    QCOMPARE(edit->text(), QStringLiteral("123"));
  }

  void each_practice_card_ends_as_its_table_says() {
    Desk desk;
    for (const auto& card : practice_cards()) {
      desk.window.give_key(QString::fromStdString(practice_key(card)));
      desk.supply->place(card.specimen);
      const auto ended = [&] { return desk.lane().data().report || desk.lane().data().trouble; };
      QVERIFY2(QTest::qWaitFor(ended, 20'000), card.title.en.c_str());
      const auto& data = desk.lane().data();
      if (card.verdict) {
        QVERIFY2(data.report && data.report->verification.verdict == card.verdict, card.title.en.c_str());
      } else {
        QVERIFY2(data.trouble && data.trouble->code == card.trouble, card.title.en.c_str());
      }
      desk.lane().cancel();
      desk.lane().finish();
      desk.supply->remove();
      QVERIFY(desk.reaches(State::idle));
    }
  }

  void the_window_is_never_blocked_while_a_card_is_read() {
    Desk desk;
    qint64 best = longest_silence(desk);
    for (int i = 1; i < reads && best > longest_pause; ++i) best = std::min(best, longest_silence(desk));
    qInfo() << "longest pause of the event loop in ms:" << best;
    QVERIFY2(best <= longest_pause, qPrintable(QString::number(best)));
  }

 private:
  static constexpr qint64 longest_pause = 50;
  // Other programs can hold a window up as well, but not in each of so many reads.
  static constexpr int reads = 4;

  static qint64 longest_silence(Desk& desk) {
    QElapsedTimer since;
    qint64 longest = 0;
    QTimer beat;
    beat.setTimerType(Qt::PreciseTimer);
    connect(&beat, &QTimer::timeout, [&] { longest = std::max(longest, since.restart()); });
    desk.window.give_key(number);
    since.start();
    beat.start(5);
    desk.supply->place("vn-citizen-2021,timing=contactless-424");
    if (!desk.reaches(State::result)) return longest_pause + 1;
    QTest::qWait(100);
    desk.lane().finish();
    desk.supply->remove();
    return desk.reaches(State::idle) ? longest : longest_pause + 1;
  }
};

QTEST_MAIN(PagesTest)
#include "pages_test.moc"
