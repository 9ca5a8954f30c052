#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>

#include "counter_fixture.hpp"
#include "ui/compare/compare_page.hpp"

// The page that holds chip, code, form and the site's record against one another.
using namespace chipid;
using namespace chipid::counter;
using test::Desk;

namespace {

const QString number = QStringLiteral("001090000123");
const QString name = QStringLiteral("Nguyễn Văn A");

struct Register {
  QTemporaryDir folder;
  QString path = folder.filePath(QStringLiteral("register.csv"));

  explicit Register(const QString& rows) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) qFatal("no register");
    file.write((QStringLiteral("\uFEFFSố CCCD,Họ và tên,Ngày sinh,Giới tính\r\n") + rows).toUtf8());
  }
};

ComparePage* opened(Desk& desk, const QString& register_path) {
  auto choices = desk.window.choices();
  choices.records_file = register_path;
  desk.window.choose(choices);
  if (!desk.shows_result("vn-citizen-2021", number)) return nullptr;
  QTest::keyClick(&desk.window, Qt::Key_F4);
  return qobject_cast<ComparePage*>(desk.window.side_page());
}

QLineEdit* form_field(ComparePage* page, const QString& accessible) {
  for (auto* edit : page->findChildren<QLineEdit*>()) {
    if (edit->accessibleName() == accessible) return edit;
  }
  return nullptr;
}

QPushButton* copy_button(ComparePage* page) {
  for (auto* button : page->findChildren<QPushButton*>()) {
    if (button->accessibleName() == QStringLiteral("Sao chép mục đã đánh dấu")) return button;
  }
  return nullptr;
}

}  // namespace

class CompareTest : public QObject {
  Q_OBJECT

 private slots:
  void the_record_is_looked_up_and_what_differs_is_ticked_and_copied() {
    const Register site(QStringLiteral("001090000123,Nguyễn Văn B,15/01/1990,Nam\r\n"));
    Desk desk;
    auto* page = opened(desk, site.path);
    QVERIFY(page != nullptr);
    QVERIFY(QTest::qWaitFor([&] { return desk.shows(QStringLiteral("Nguyễn Văn B")); }));
    QVERIFY(desk.shows(QStringLiteral("Có thông tin khác nhau")));
    QVERIFY(desk.shows(QStringLiteral("theo số định danh")));
    const QSignalSpy chosen(page, &ComparePage::updates_chosen);
    copy_button(page)->click();
    QCOMPARE(chosen.count(), 1);
    const auto lines = QApplication::clipboard()->text();
    QVERIFY(lines.startsWith(QStringLiteral("Họ và tên: Nguyễn Văn A\n")));
    QVERIFY(!lines.contains(number));
  }

  void a_tick_that_was_taken_off_stays_off() {
    const Register site(QStringLiteral("001090000123,Nguyễn Văn B,15/01/1990,Nữ\r\n"));
    Desk desk;
    auto* page = opened(desk, site.path);
    QVERIFY(page != nullptr);
    QVERIFY(QTest::qWaitFor([&] { return desk.shows(QStringLiteral("Nguyễn Văn B")); }));
    for (auto* tick : page->findChildren<QCheckBox*>()) {
      if (tick->isChecked() && tick->text() == QStringLiteral("Họ và tên")) tick->click();
    }
    QTest::keyClicks(form_field(page, QStringLiteral("Giới tính trên tờ khai")), QStringLiteral("Nam"));
    copy_button(page)->click();
    QVERIFY(!QApplication::clipboard()->text().contains(name));
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("Giới tính: Nam\n")));
  }

  void what_the_form_says_is_compared_as_it_is_typed() {
    Desk desk;
    auto* page = opened(desk, {});
    QVERIFY(page != nullptr);
    QVERIFY(QTest::qWaitFor([&] { return desk.shows(QStringLiteral("Chưa chọn tệp hồ sơ")); }));
    auto* edit = form_field(page, QStringLiteral("Ngày sinh trên tờ khai"));
    QVERIFY(edit != nullptr);
    QTest::keyClicks(edit, QStringLiteral("15/1/1990"));
    QVERIFY(desk.shows(QStringLiteral("≈ giống, cách viết khác")));
    edit->clear();
    QTest::keyClicks(edit, QStringLiteral("16/1/1990"));
    QVERIFY(desk.shows(QStringLiteral("≠ khác")));
  }

  void nothing_stays_when_the_page_is_left_or_the_card_goes() {
    const Register site(QStringLiteral("001090000123,Nguyễn Văn B,15/01/1990,Nam\r\n"));
    Desk desk;
    auto* page = opened(desk, site.path);
    QVERIFY(page != nullptr);
    QVERIFY(QTest::qWaitFor([&] { return desk.shows(QStringLiteral("Nguyễn Văn B")); }));
    QTest::keyClicks(form_field(page, QStringLiteral("Họ và tên trên tờ khai")), QStringLiteral("Le C"));
    desk.supply->remove();
    QVERIFY(desk.reaches(State::clearing));
    QVERIFY(desk.window.side_page() == nullptr);
    for (const auto& gone : {QStringLiteral("Nguyễn Văn B"), QStringLiteral("Le C"), name, number}) {
      QVERIFY2(!desk.knows(gone), qPrintable(gone));
    }
  }

  void undo_brings_back_nobodys_form() {
    Desk desk;
    auto* page = opened(desk, {});
    auto* field = form_field(page, QStringLiteral("Họ và tên trên tờ khai"));
    QVERIFY(field != nullptr);
    QTest::keyClicks(field, QStringLiteral("Le Thi C"));
    desk.window.close_side();
    QVERIFY(field->text().isEmpty());
    field->undo();
    QCOMPARE(field->text(), QString());
  }

  // Two readers: the page stays open when the other reader's result takes the place of the one that goes.
  void what_was_typed_for_one_card_is_not_held_against_the_next() {
    Desk desk(2);
    const auto key = [](const char* specimen) { return QString::fromStdString(practice_key({.specimen = specimen})); };
    QVERIFY(desk.shows_result("icao-td3-pace", key("icao-td3-pace")));
    desk.window.open_side(SideId::compare);
    auto* page = qobject_cast<ComparePage*>(desk.window.side_page());
    QVERIFY(page != nullptr);
    const auto* first = &desk.lane();
    auto* field = form_field(page, QStringLiteral("Họ và tên trên tờ khai"));
    QVERIFY(field != nullptr);
    QTest::keyClicks(field, QStringLiteral("Le Thi C"));
    desk.window.give_key(key("icao-td1-bac"));
    desk.supply->place("icao-td1-bac", 1);
    QVERIFY(QTest::qWaitFor([&] { return desk.counter.lanes()[1]->state() == State::result; }, 20'000));
    QCOMPARE(&desk.lane(), first);
    desk.supply->remove(0);
    QVERIFY(QTest::qWaitFor([&] { return &desk.lane() != first; }));
    QVERIFY(desk.window.side_page() == page);
    QCOMPARE(field->text(), QString());
  }

  void a_card_whose_check_failed_gives_nothing_to_a_record() {
    const Register site(QStringLiteral("001090000123,Nguyễn Văn B,15/01/1990,Nam\r\n"));
    Desk desk;
    auto choices = desk.window.choices();
    choices.records_file = site.path;
    desk.window.choose(choices);
    QVERIFY(desk.shows_result("vn-citizen-2021,fault=dg2-bit", number));
    desk.window.open_side(SideId::compare);
    auto* page = qobject_cast<ComparePage*>(desk.window.side_page());
    QVERIFY(page != nullptr);
    QVERIFY(QTest::qWaitFor([&] { return desk.shows(QStringLiteral("Nguyễn Văn B")); }));
    QVERIFY(!copy_button(page)->isEnabled());
    QVERIFY(desk.shows(QStringLiteral("không được đưa dữ liệu của thẻ vào hồ sơ")));
  }
};

QTEST_MAIN(CompareTest)
#include "compare_test.moc"
