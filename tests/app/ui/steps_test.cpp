#include <QClipboard>
#include <QDir>
#include <QFile>

#include "counter_fixture.hpp"
#include "ui/step_bar.hpp"

// What is left to do after the verdict, lists, and going on with a code alone.
using namespace chipid;
using namespace chipid::counter;
using test::Desk;

namespace {

const QString number = QStringLiteral("001090000123");
const QString code = QStringLiteral("001090000123|012345678|Nguyễn Văn A|15011990|Nam|Số 1, Hà Nội|20042021");
const std::string card = "vn-citizen-2021";

QStringList steps(const Desk& desk) {
  QStringList texts;
  for (const auto* button : desk.window.findChild<StepBar*>()->findChildren<QPushButton*>()) {
    if (button->isVisible()) texts << button->text();
  }
  return texts;
}

void use(Desk& desk, const char* workflow, const QString& list = {}) {
  auto choices = desk.window.choices();
  choices.workflow = QString::fromLatin1(workflow);
  choices.list_file = list;
  desk.window.choose(choices);
}

/// A list of recipients in a folder of its own.
struct List {
  QTemporaryDir folder;
  QString path = QDir(folder.path()).filePath(QStringLiteral("recipients.csv"));

  explicit List(const QByteArray& rows) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) qFatal("no list");
    file.write("Số CCCD,Họ và tên,Số tiền\r\n" + rows);
  }
  [[nodiscard]] QByteArray noted() const {
    QFile file(QDir(folder.path()).filePath(QStringLiteral("recipients-noted.csv")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
};

}  // namespace

class StepsTest : public QObject {
  Q_OBJECT

 private slots:
  void the_steps_of_the_workflow_stand_under_the_verdict_and_return_does_the_next() {
    Desk desk;
    QVERIFY(desk.shows_result(card, number));
    QVERIFY(steps(desk).at(0).contains(QStringLiteral("Đối chiếu")));
    QTest::qWait(100);
    QTest::keyClick(&desk.window, Qt::Key_Return);
    QCOMPARE(desk.window.side_page()->metaObject()->className(), "chipid::counter::ComparePage");
    QTest::keyClick(&desk.window, Qt::Key_Escape);
    QVERIFY(steps(desk).at(0).startsWith(QStringLiteral("✓ Đối chiếu")));
    QVERIFY(!desk.window.findChild<StepBar*>()->findChild<QPushButton*>()->accessibleName().isEmpty());
  }

  void the_line_end_of_a_scanner_does_nothing() {
    Desk desk;
    QVERIFY(desk.shows_result(card, number));
    QTest::qWait(100);
    QTest::keyClick(&desk.window, Qt::Key_A);
    QTest::keyClick(&desk.window, Qt::Key_Return);
    QVERIFY(desk.window.side_page() == nullptr);
  }

  void who_is_stopped_has_no_steps() {
    Desk desk;
    QVERIFY(desk.shows_result("vn-citizen-2021,fault=dg2-bit", number));
    QVERIFY(steps(desk).isEmpty());
    QTest::qWait(100);
    QTest::keyClick(&desk.window, Qt::Key_Return);
    QCOMPARE(desk.lane().state(), State::result);
  }

  void who_is_on_the_list_is_noted_by_one_key_and_done_by_the_next() {
    const List list("001090000123,Nguyễn Văn A,2.500.000\r\n");
    Desk desk;
    use(desk, "exam", list.path);
    QVERIFY(desk.shows_result(card, number));
    QTRY_VERIFY(desk.lane().data().listing.has_value());
    QVERIFY(desk.shows(QStringLiteral("có tên người này")));
    desk.window.open_side(SideId::list);
    QVERIFY(desk.shows(QStringLiteral("2.500.000")));
    desk.window.side_page()->begin_at_once();
    QTRY_VERIFY(desk.window.side_page() == nullptr);
    QCOMPARE(desk.lane().data().steps_done, std::set<std::string>{"list"});
    QVERIFY(list.noted().contains("001090000123"));
    QCOMPARE(list.noted().count('\n'), 2);
  }

  void who_comes_twice_is_told_of() {
    const List list("001090000123,Nguyễn Văn A,2.500.000\r\n");
    Desk desk;
    use(desk, "payout", list.path);
    for (int visit = 0; visit < 2; ++visit) {
      QVERIFY(desk.shows_result(card, number));
      QTRY_VERIFY(desk.lane().data().listing.has_value());
      desk.window.open_side(SideId::list);
      desk.window.side_page()->begin_at_once();
      if (visit == 0) {
        QTRY_VERIFY(desk.window.side_page() == nullptr);
        desk.lane().finish();
        desk.supply->remove();
        QVERIFY(desk.reaches(State::idle));
      }
    }
    QCOMPARE(desk.lane().data().listing->state, ListState::done_before);
    QVERIFY(desk.shows(QStringLiteral("đã được ghi nhận")));
    QCOMPARE(list.noted().count('\n'), 2);
  }

  void who_is_not_on_the_list_is_stopped_and_the_wrong_name_wants_a_supervisor() {
    const List other("001090000124,Nguyễn Văn A,1\r\n");
    Desk desk;
    use(desk, "payout", other.path);
    QVERIFY(desk.shows_result(card, number));
    QTRY_VERIFY(desk.lane().data().listing.has_value());
    QVERIFY(desk.shows(QStringLiteral("không có tên người này")));
    QVERIFY(steps(desk).isEmpty());
    const List name("001090000123,Trần Thị B,1\r\n");
    use(desk, "payout", name.path);
    QTRY_COMPARE(desk.lane().data().listing->state, ListState::other_name);
    desk.window.open_side(SideId::list);
    desk.window.side_page()->begin_at_once();
    QTest::qWait(200);
    QVERIFY(name.noted().isEmpty() && other.noted().isEmpty());
  }

  void whoever_a_list_holds_up_a_supervisor_may_let_through() {
    const List name("001090000123,Trần Thị B,1\r\n");
    Desk desk;
    use(desk, "payout", name.path);
    QVERIFY(desk.shows_result(card, number));
    QTRY_VERIFY(desk.lane().data().listing.has_value());
    desk.window.open_side(SideId::approve);
    QVERIFY(desk.shows(QStringLiteral("Chỉ người phụ trách mới được tiếp tục")));
  }

  void what_was_done_is_ticked_for_whom_it_was_done() {
    Desk desk(2);
    for (const unsigned reader : {0U, 1U}) {
      desk.supply->place(card, reader);
      auto* lane = desk.counter.lanes().at(reader);
      QTRY_COMPARE(lane->state(), State::key_needed);
      QVERIFY(lane->give_key(number));
      QTRY_COMPARE(lane->state(), State::result);
    }
    const auto* first = desk.counter.lanes().at(0);
    const auto* second = desk.counter.lanes().at(1);
    QVERIFY(first->data().visit != 0 && second->data().visit != first->data().visit);
    QVERIFY(desk.counter.note_step(first->data().visit, "send"));
    QCOMPARE(first->data().steps_done, std::set<std::string>{"send"});
    QVERIFY(second->data().steps_done.empty());
    QVERIFY(!desk.counter.note_step(0, "send") && !desk.counter.note_step(first->data().visit + 1000, "send"));
  }

  void a_card_that_failed_is_not_taken_by_its_code() {
    Desk desk;
    QVERIFY(desk.shows_result("vn-citizen-2021,fault=dg2-bit", number));
    QTest::keyClick(&desk.window, Qt::Key_F10);
    desk.window.give_key(code);
    QTest::keyClick(&desk.window, Qt::Key_F11);
    QVERIFY(!desk.lane().data().report);
    desk.supply->remove();
    QTRY_COMPARE(desk.lane().situation().card, CardPresence::none);
    QTest::keyClick(&desk.window, Qt::Key_F11);
    QVERIFY(!desk.lane().data().report && desk.shows(QStringLiteral("không đạt kiểm tra")));
  }

  void nothing_of_a_card_that_failed_is_copied() {
    Desk desk;
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    QVERIFY(desk.shows_result("vn-citizen-2021,fault=dg2-bit", number));
    QTest::keyClick(&desk.window, Qt::Key_1);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
  }

  void another_workflow_is_not_asked_for_whom_this_one_holds_back() {
    Desk desk;
    use(desk, "bank");
    QVERIFY(desk.shows_result("vn-citizen-2021,fault=csca-unknown", number));
    use(desk, "clinic");
    QVERIFY(!desk.lane().data().report && !desk.knows(number));
  }

  void an_approval_holds_for_what_was_known_when_it_was_given() {
    Desk desk;
    QVERIFY(desk.shows_result("vn-citizen-2021,fault=csca-unknown", number));
    desk.lane().approve({.by = "Lan", .reason = "known"});
    QVERIFY(desk.lane().data().approval.has_value());
    desk.lane().set_listing({.state = ListState::other_name});
    QVERIFY(!desk.lane().data().approval);
    desk.lane().approve({.by = "Lan", .reason = "known"});
    desk.lane().add_match({.modality = MatchModality::face, .decision = MatchDecision::no_match}, {});
    QVERIFY(!desk.lane().data().approval);
  }

  void without_a_list_nobody_is_paid_by_the_verdict_alone() {
    Desk desk;
    use(desk, "payout");
    QVERIFY(desk.shows_result(card, number));
    QTRY_VERIFY(desk.lane().data().listing.has_value());
    QCOMPARE(desk.lane().data().listing->state, ListState::unreadable);
    QVERIFY(desk.shows(QStringLiteral("không dùng được")));
  }

  void a_code_alone_goes_on_without_the_chip_as_unverified() {
    Desk desk;
    desk.window.give_key(code);
    QVERIFY(desk.reaches(State::key_ready));
    QTest::keyClick(&desk.window, Qt::Key_F11);
    QCOMPARE(desk.lane().state(), State::result);
    QVERIFY(desk.lane().data().report->verification.verdict == Verdict::unverified);
    QVERIFY(desk.shows(QStringLiteral("CHƯA ĐỌC CHIP")) && desk.shows(QStringLiteral("mã QR, chưa kiểm tra")));
    QTest::keyClick(&desk.window, Qt::Key_F10);
    QCOMPARE(desk.lane().state(), State::idle);
    QVERIFY(!desk.knows(QStringLiteral("Nguyễn Văn A")));
  }

  void a_card_laid_down_afterwards_begins_anew() {
    Desk desk;
    desk.window.give_key(code);
    QVERIFY(desk.reaches(State::key_ready));
    QVERIFY(desk.lane().go_without_chip());
    desk.supply->place(card);
    QVERIFY(desk.reaches(State::key_needed));
    QVERIFY(!desk.lane().data().report);
  }

  void without_a_code_or_with_a_card_at_work_there_is_nothing_to_go_on_with() {
    Desk desk;
    QVERIFY(!desk.lane().go_without_chip());
    desk.window.give_key(number);
    QVERIFY(desk.reaches(State::key_ready));
    QVERIFY(!desk.lane().go_without_chip());
  }
};

QTEST_MAIN(StepsTest)
#include "steps_test.moc"
