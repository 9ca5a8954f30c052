#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>

#include "counter_fixture.hpp"
#include "outlets/outbox.hpp"
#include "ui/outlets/export_page.hpp"
#include "ui/outlets/outbox_notice.hpp"
#include "ui/outlets/quit_question.hpp"
#include "ui/outlets/send_page.hpp"

// What leaves the counter, by its keys.
using namespace chipid;
using namespace chipid::counter;
using test::Desk;

namespace {

const QString number = QStringLiteral("001090000123");

/// A counter whose files go into a folder and whose people go to a server.
struct Place {
  QTemporaryDir folder;
  QProcess server;
  Outbox outbox;
  Desk desk{1, all_workflows({}).value(), {.config = folder.path().toStdString(), .outbox = &outbox}};

  void choose(const std::function<void(Choices&)>& how) {
    auto choices = desk.window.choices();
    how(choices);
    desk.window.choose(choices);
  }
  void keep_files() {
    if (!QDir(folder.path()).mkdir(QStringLiteral("out"))) qFatal("no folder");
    choose([&](Choices& choices) { choices.export_folder = folder.filePath(QStringLiteral("out")); });
  }
  QStringList files() const { return QDir(folder.filePath(QStringLiteral("out"))).entryList(QDir::Files); }
  void serve(const QStringList& faults) {
    server.start(QStringLiteral(CHIPID_PYTHON), QStringList{QStringLiteral(CHIPID_FHIR_SERVER)} + faults);
    while (!server.canReadLine()) {
      if (!server.waitForReadyRead(20'000)) qFatal("no server");
    }
    const auto address = QString::fromUtf8(server.readLine()).trimmed();
    QFile profile(folder.filePath(QStringLiteral("his.json")));
    if (!profile.open(QIODevice::WriteOnly)) qFatal("no profile");
    profile.write(
        QStringLiteral(R"({"format": "chipid-receiver-1", "name": "HIS", "base_url": "%1"})").arg(address).toUtf8());
    choose([&](Choices& choices) { choices.receiver = profile.fileName(); });
  }
  bool shows_a_card(const std::string& specimen = "vn-citizen-2021") { return desk.shows_result(specimen, number); }
  void press(Qt::Key key) { QTest::keyClick(&desk.window, key); }
  bool has_done(const char* step) { return desk.lane().data().steps_done.count(step) != 0; }

  ~Place() {
    server.kill();
    server.waitForFinished(5'000);
  }
};

QPushButton* button(const QWidget& parent, const QString& words) {
  for (auto* each : parent.findChildren<QPushButton*>()) {
    if (each->isVisible() && (each->text().contains(words) || each->accessibleName().contains(words))) return each;
  }
  return nullptr;
}

}  // namespace

class OutletsPagesTest : public QObject {
  Q_OBJECT

 private slots:
  void one_key_writes_the_file_and_goes_back() {
    Place site;
    site.keep_files();
    QVERIFY(site.shows_a_card());
    site.press(Qt::Key_F9);
    QTRY_COMPARE(site.files().size(), 1);
    QTRY_VERIFY(site.desk.window.side_page() == nullptr);
    QVERIFY(site.desk.shows(QStringLiteral("Đã ghi: chipid-")));
    QVERIFY(site.has_done("export"));
    QVERIFY(site.files().first().endsWith(QStringLiteral(".json")));
  }

  void without_a_folder_it_is_asked_for() {
    Place site;
    QVERIFY(site.shows_a_card());
    site.press(Qt::Key_F9);
    auto* page = qobject_cast<ExportPage*>(site.desk.window.side_page());
    QVERIFY(page != nullptr);
    QVERIFY(page->findChild<QFileDialog*>() == nullptr);
    QTest::keyClick(page, Qt::Key_Return);
    auto* dialog = page->findChild<QFileDialog*>();
    QVERIFY(dialog != nullptr && dialog->fileMode() == QFileDialog::Directory);
    dialog->setDirectory(site.folder.path());
    emit dialog->fileSelected(site.folder.path());
    QTRY_VERIFY(site.desk.shows(QStringLiteral("Đã ghi: chipid-")));
    QVERIFY(site.desk.window.side_page() == page);
    QVERIFY(site.has_done("export"));
  }

  void the_kind_that_was_chosen_is_kept() {
    Place site;
    site.keep_files();
    QVERIFY(site.shows_a_card());
    site.desk.window.open_side(SideId::export_data);
    auto* page = site.desk.window.side_page();
    page->findChildren<QRadioButton*>().at(4)->click();
    QCOMPARE(site.desk.window.choices().export_kind, QStringLiteral("guests"));
    QTest::keyClick(page, Qt::Key_Return);
    QTRY_VERIFY(site.desk.shows(QStringLiteral("Đã ghi: guests-")));
    QTRY_VERIFY(button(*page, QStringLiteral("Ghi tệp"))->isEnabled());
    QTest::keyClick(page, Qt::Key_Return);
    QTRY_VERIFY(site.desk.shows(QStringLiteral("đã có trong sổ hôm nay")));
  }

  void of_an_invalid_card_evidence_alone() {
    Place site;
    site.keep_files();
    QVERIFY(site.shows_a_card("vn-citizen-2021,fault=dg2-bit"));
    site.press(Qt::Key_F9);
    auto* page = site.desk.window.side_page();
    QVERIFY(qobject_cast<ExportPage*>(page) != nullptr);
    QVERIFY(site.desk.shows(QStringLiteral("Không chuyển dữ liệu của thẻ này đi đâu")));
    QVERIFY(!button(*page, QStringLiteral("Ghi tệp"))->isEnabled());
    QTest::keyClick(page, Qt::Key_Return);
    QTest::qWait(100);
    QVERIFY(site.files().isEmpty());
    page->findChildren<QRadioButton*>().at(3)->click();
    QTest::keyClick(page, Qt::Key_Return);
    QTRY_COMPARE(site.files().size(), 1);
    QVERIFY(site.files().first().endsWith(QStringLiteral(".chipid")));
    site.press(Qt::Key_Escape);
    site.serve({});
    site.press(Qt::Key_F6);
    QVERIFY(!button(*site.desk.window.side_page(), QStringLiteral("Gửi"))->isEnabled());
    QVERIFY(site.outbox.queue().messages().empty());
  }

  void one_key_sends_and_goes_back() {
    Place site;
    site.serve({});
    QVERIFY(site.shows_a_card());
    site.press(Qt::Key_F6);
    QTRY_VERIFY(site.desk.window.side_page() == nullptr);
    QVERIFY(site.desk.shows(QStringLiteral("Đã gửi.")));
    QVERIFY(site.has_done("send"));
    QCOMPARE(site.outbox.queue().delivered(), std::size_t{1});
  }

  void without_a_server_it_says_what_to_set_up() {
    Place site;
    QVERIFY(site.shows_a_card());
    site.press(Qt::Key_F6);
    QVERIFY(qobject_cast<SendPage*>(site.desk.window.side_page()) != nullptr);
    QVERIFY(site.desk.shows(QStringLiteral("Chưa thiết lập máy chủ nhận dữ liệu")));
    button(*site.desk.window.side_page(), QStringLiteral("Cài đặt"))->click();
    QVERIFY(site.desk.shows(QStringLiteral("Máy chủ nhận dữ liệu")));
  }

  void a_refusal_stays_in_sight_until_somebody_deals_with_it() {
    Place site;
    site.serve({QStringLiteral("422")});
    auto* notice = site.desk.window.findChild<OutboxNotice*>();
    QVERIFY(notice != nullptr && !notice->isVisible());
    QVERIFY(site.shows_a_card());
    site.press(Qt::Key_F6);
    QTRY_VERIFY(site.desk.shows(QStringLiteral("Máy chủ không nhận dữ liệu")));
    QVERIFY(site.desk.window.side_page() != nullptr);
    QVERIFY(!site.has_done("send"));
    QVERIFY(notice->isVisible());
    // Also once the person is gone, masked.
    site.press(Qt::Key_Escape);
    site.press(Qt::Key_F10);
    site.desk.supply->remove();
    QVERIFY(site.desk.reaches(State::idle));
    QVERIFY(site.desk.shows(QStringLiteral("Bị máy chủ từ chối: 1")));
    button(*notice, QStringLiteral("Xem"))->click();
    QVERIFY(site.desk.shows(QStringLiteral("N••• V••• A•••")));
    QVERIFY(!site.desk.knows(number) && !site.desk.knows(QStringLiteral("Nguyễn Văn A")));
    button(*site.desk.window.side_page(), QStringLiteral("Gửi lại ngay"))->click();
    QTRY_COMPARE(site.outbox.queue().delivered(), std::size_t{1});
    QTRY_VERIFY(!notice->isVisible());
  }

  void what_waits_outlives_the_screen() {
    Place site;
    site.serve({QStringLiteral("503"), QStringLiteral("503")});
    QVERIFY(site.shows_a_card());
    site.press(Qt::Key_F6);
    QTRY_VERIFY(site.desk.window.findChild<OutboxNotice*>()->isVisible());
    site.press(Qt::Key_Escape);
    site.press(Qt::Key_F10);
    site.desk.supply->remove();
    QVERIFY(site.desk.reaches(State::idle));
    QTRY_COMPARE_WITH_TIMEOUT(site.outbox.queue().delivered(), std::size_t{1}, 10'000);
  }

  void a_slow_server_keeps_nobody_waiting() {
    Place site;
    site.serve({QStringLiteral("hang")});
    QVERIFY(site.shows_a_card());
    site.press(Qt::Key_F6);
    QTRY_VERIFY_WITH_TIMEOUT(site.desk.window.side_page() == nullptr, 6'000);
    QVERIFY(site.desk.shows(QStringLiteral("Sẽ tự gửi ngay khi máy chủ nhận được")));
    QCOMPARE(site.outbox.queue().waiting(), std::size_t{1});
  }

  void the_program_asks_before_it_loses_what_waits() {
    Place site;
    const QuitQuestion question(site.desk.window, site.outbox);
    site.serve({QStringLiteral("hang")});
    QVERIFY(site.shows_a_card());
    site.press(Qt::Key_F6);
    QVERIFY(site.outbox.queue().waiting() == 1);
    QVERIFY(!site.desk.window.close());
    auto* box = site.desk.window.findChild<QMessageBox*>();
    QVERIFY(box != nullptr && box->text().contains(QStringLiteral("Số người chưa gửi được: 1")));
    button(*box, QStringLiteral("Ở lại"))->click();
    QVERIFY(site.desk.window.isVisible());
    site.outbox.clear();
    QVERIFY(site.desk.window.close());
  }
};

QTEST_MAIN(OutletsPagesTest)
#include "outlets_pages_test.moc"
