#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QPushButton>

#include "counter_fixture.hpp"
#include "engine/site_key_file.hpp"
#include "papers/paper.hpp"
#include "ui/papers/paper_preview.hpp"

// The page that prints: by its key at once, by hand, and when something is in the way.
using namespace chipid;
using namespace chipid::counter;
using test::Desk;

namespace {

const QString number = QStringLiteral("001090000123");
const QString name = QStringLiteral("Nguyễn Văn A");
const std::string card = "vn-citizen-2021";

/// A counter whose printers are played by scripts.
struct Place {
  QTemporaryDir folder;
  QByteArray path_before = qgetenv("PATH");
  std::unique_ptr<Desk> desk;

  explicit Place(const char* workflow = "clinic", const QString& printer = {}) {
    qputenv("PATH", folder.path().toUtf8() + ":/usr/bin:/bin");
    script(QStringLiteral("lpstat"), "echo Quay_1");
    script(QStringLiteral("lp"), "cat > paper.pdf");
    QDir(folder.path()).mkpath(QStringLiteral("config"));
    QDir(folder.path()).mkpath(QStringLiteral("out"));
    desk = std::make_unique<Desk>(std::size_t{1}, all_workflows({}).value(),
                                  counter::Site{.config = folder.filePath(QStringLiteral("config")).toStdString()});
    auto choices = desk->window.choices();
    choices.workflow = QString::fromLatin1(workflow);
    choices.printer = printer;
    choices.export_folder = folder.filePath(QStringLiteral("out"));
    choices.site_name = QStringLiteral("Trạm y tế xã A");
    desk->window.choose(choices);
  }
  ~Place() { qputenv("PATH", path_before); }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

  void script(const QString& file_name, const QByteArray& body) const {
    write(file_name, "#!/bin/sh\ncd '" + folder.path().toUtf8() + "'\n" + body + "\n");
    QFile::setPermissions(folder.filePath(file_name), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  }
  void write(const QString& file_name, const QByteArray& content) const {
    QDir(folder.path()).mkpath(QFileInfo(file_name).path());
    QFile file(folder.filePath(file_name));
    if (!file.open(QIODevice::WriteOnly)) qFatal("not written");
    file.write(content);
  }
  [[nodiscard]] QString text_of(const QString& file_name) const {
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {folder.filePath(file_name), QStringLiteral("-")});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).simplified();
  }
  [[nodiscard]] QStringList files() const {
    return QDir(folder.filePath(QStringLiteral("out"))).entryList(QDir::Files);
  }
  [[nodiscard]] bool done(const char* step) const { return desk->lane().data().steps_done.count(step) != 0; }
  [[nodiscard]] bool is_open() const { return desk->window.side_page() != nullptr; }
  void press(Qt::Key key) const { QTest::keyClick(&desk->window, key); }
  // On whatever has the focus, as a keyboard does.
  void type(Qt::Key key) const { QTest::keyClick(desk->window.focusWidget(), key); }
  [[nodiscard]] QPushButton* button(const QString& accessible) const {
    for (auto* each : desk->window.side_page()->findChildren<QPushButton*>()) {
      if (each->accessibleName() == accessible && each->isVisible()) return each;
    }
    return nullptr;
  }
};

}  // namespace

class PrintTest : public QObject {
  Q_OBJECT

 private slots:
  void its_key_prints_at_once_where_all_is_set_up() {
    const Place site("clinic", QStringLiteral("Quay_1"));
    QVERIFY(site.desk->shows_result(card, number));
    site.press(Qt::Key_F8);
    QVERIFY(QTest::qWaitFor([&] { return site.done("print"); }));
    QVERIFY(!site.is_open());
    QVERIFY(site.desk->shows(QStringLiteral("Đã gửi đến máy in Quay_1")));
    const auto text = site.text_of(QStringLiteral("paper.pdf"));
    for (const auto& part : {name, number, QStringLiteral("Trạm y tế xã A"), QStringLiteral("BẢN TẬP DƯỢT")}) {
      QVERIFY2(text.contains(part), qPrintable(text));
    }
  }

  void a_file_by_enter() {
    const Place site;
    QVERIFY(site.desk->shows_result(card, number));
    site.press(Qt::Key_F8);
    QVERIFY(site.is_open());
    QVERIFY(site.files().isEmpty());
    const auto* preview = site.desk->window.findChild<PaperPreview*>();
    QVERIFY(preview->accessibleDescription().contains(name));
    site.type(Qt::Key_Return);
    QVERIFY(!site.is_open());
    QVERIFY(site.done("print"));
    QCOMPARE(site.files().size(), 1);
    QVERIFY(site.files()[0].startsWith(QStringLiteral("slip-")) && !site.files()[0].contains(number));
    QVERIFY(site.text_of(QStringLiteral("out/") + site.files()[0]).contains(name));
  }

  void a_bank_makes_its_key_and_hands_out_a_signed_receipt() {
    const Place site("bank");
    QVERIFY(site.desk->shows_result(card, number));
    site.press(Qt::Key_F8);
    const auto* preview = site.desk->window.findChild<PaperPreview*>();
    QVERIFY(preview->accessibleDescription().contains(QStringLiteral("KHÔNG có chữ ký số")));
    QVERIFY(site.desk->shows(QStringLiteral("Cơ sở chưa có khóa")));
    auto* make = site.button(QStringLiteral("Tạo khóa ký biên nhận"));
    QVERIFY(make != nullptr);
    make->click();
    QVERIFY(preview->accessibleDescription().contains(QStringLiteral("Có chữ ký số của cơ sở")));
    QVERIFY(!make->isVisible());
    QVERIFY(site.desk->shows(QStringLiteral("hãy giữ cả bằng chứng")));
    site.button(QStringLiteral("In"))->click();
    QVERIFY(site.done("receipt") && !site.done("print"));
    const auto key = SiteKey::load(site_key_file(site.folder.filePath(QStringLiteral("config")).toStdString()));
    QVERIFY(key.has_value());
    QVERIFY(site.text_of(QStringLiteral("out/") + site.files().value(0)).contains(QStringLiteral("Có chữ ký số")));
  }

  void a_case_number_gets_onto_the_paper_and_is_forgotten() {
    const Place site;
    QVERIFY(site.desk->shows_result(card, number));
    site.press(Qt::Key_F8);
    auto* reference = site.desk->window.side_page()->findChild<QLineEdit*>();
    reference->setFocus();
    QTest::keyClicks(reference, QStringLiteral("HS-77"));
    site.type(Qt::Key_Return);
    QVERIFY(!site.is_open());
    QVERIFY(site.text_of(QStringLiteral("out/") + site.files().value(0)).contains(QStringLiteral("HS-77")));
    QVERIFY(!site.desk->knows(QStringLiteral("HS-77")));
  }

  void an_invalid_card_prints_nothing() {
    const Place site("clinic", QStringLiteral("Quay_1"));
    QVERIFY(site.desk->shows_result("vn-citizen-2021,fault=dg2-bit", number));
    QCOMPARE(site.desk->lane().data().report->verification.verdict, std::optional(Verdict::invalid));
    site.press(Qt::Key_F8);
    QVERIFY(site.is_open());
    QVERIFY(!site.button(QStringLiteral("In"))->isEnabled());
    QVERIFY(site.desk->shows(QString::fromStdString(leave_sentence(Leave::blocked).vi)));
    site.type(Qt::Key_Return);
    QTest::qWait(300);
    QVERIFY(!QFile::exists(site.folder.filePath(QStringLiteral("paper.pdf"))));
    QVERIFY(!site.done("print"));
  }

  void a_warning_is_seen_before_anything_is_printed() {
    const Place site("clinic", QStringLiteral("Quay_1"));
    site.write(QStringLiteral("config/templates/slip.vi.html"), "<!-- page: A5 -->\n{{name");
    QVERIFY(site.desk->shows_result(card, number));
    site.press(Qt::Key_F8);
    QVERIFY(site.is_open());
    QVERIFY(site.desk->shows(QStringLiteral("Không dùng được mẫu in riêng")));
    QVERIFY(site.desk->shows(QStringLiteral("slip.vi.html, line 2")));
    QTest::qWait(200);
    QVERIFY(!site.done("print"));
    site.type(Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return site.done("print"); }));
    QVERIFY(site.text_of(QStringLiteral("paper.pdf")).contains(name));
  }

  void a_printer_that_refuses_is_told_and_may_be_tried_again() {
    const Place site("clinic", QStringLiteral("Quay_1"));
    site.script(QStringLiteral("lp"), "echo 'lp: out of paper' >&2; exit 1");
    QVERIFY(site.desk->shows_result(card, number));
    site.press(Qt::Key_F8);
    QVERIFY(QTest::qWaitFor([&] { return site.desk->shows(QStringLiteral("out of paper")); }));
    QVERIFY(site.is_open() && !site.done("print"));
    site.script(QStringLiteral("lp"), "cat > paper.pdf");
    site.type(Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return site.done("print"); }));
  }

  void who_leaves_meanwhile_gets_the_paper_and_the_next_one_no_tick() {
    const Place site("post_office", QStringLiteral("Quay_1"));
    site.script(QStringLiteral("lp"), "cat > part.pdf; while [ ! -e go ]; do sleep 0.05; done; mv part.pdf paper.pdf");
    QVERIFY(site.desk->shows_result(card, number));
    site.press(Qt::Key_F8);
    QVERIFY(site.is_open());
    QVERIFY(site.desk->shows(QStringLiteral("Đang in")) || site.button(QStringLiteral("Đang in…")) != nullptr);
    site.desk->supply->remove();
    site.desk->lane().finish();
    QVERIFY(site.desk->reaches(State::idle));
    QVERIFY(!site.is_open());
    QVERIFY(!site.desk->knows(name) && !site.desk->knows(number));
    QVERIFY(site.desk->shows_result(card, number));
    site.write(QStringLiteral("go"), "");
    QVERIFY(QTest::qWaitFor([&] { return site.desk->shows(QStringLiteral("Đã gửi đến máy in")); }));
    QVERIFY(!site.done("print"));
    QVERIFY(QFile::exists(site.folder.filePath(QStringLiteral("paper.pdf"))));
  }

  void no_file_of_the_print_is_left_or_made() {
    const Place site("clinic", QStringLiteral("Quay_1"));
    const QTemporaryDir scratch;
    qputenv("TMPDIR", scratch.path().toUtf8());
    site.script(QStringLiteral("lp"), "ls -A \"$TMPDIR\" > seen; cat > paper.pdf");
    QVERIFY(site.desk->shows_result(card, number));
    site.press(Qt::Key_F8);
    QVERIFY(QTest::qWaitFor([&] { return site.done("print"); }));
    qunsetenv("TMPDIR");
    QFile seen(site.folder.filePath(QStringLiteral("seen")));
    QVERIFY(seen.open(QIODevice::ReadOnly));
    QCOMPARE(seen.readAll(), QByteArray());
    QVERIFY(QDir(scratch.path()).isEmpty());
    QVERIFY(site.files().isEmpty());
  }

  void printers_are_offered_and_the_choice_is_kept() {
    const Place site;
    QVERIFY(site.desk->shows_result(card, number));
    site.press(Qt::Key_F8);
    QComboBox* box = nullptr;
    for (auto* each : site.desk->window.side_page()->findChildren<QComboBox*>()) {
      if (each->accessibleName() == QStringLiteral("In ra đâu")) box = each;
    }
    QVERIFY(box != nullptr);
    QVERIFY(QTest::qWaitFor([&] { return box->count() == 2; }));
    box->setCurrentIndex(1);
    emit box->activated(1);
    QCOMPARE(site.desk->window.choices().printer, QStringLiteral("Quay_1"));
  }

  void settings_keep_the_name_of_the_site_and_copy_templates() {
    const Place site;
    site.desk->window.open_side(SideId::settings);
    QLineEdit* edit = nullptr;
    for (auto* each : site.desk->window.side_page()->findChildren<QLineEdit*>()) {
      if (each->accessibleName() == QStringLiteral("Tên cơ sở in trên giấy")) edit = each;
    }
    QVERIFY(edit != nullptr);
    QCOMPARE(edit->text(), QStringLiteral("Trạm y tế xã A"));
    edit->setText(QStringLiteral("Bưu cục B"));
    emit edit->editingFinished();
    QCOMPARE(site.desk->window.choices().site_name, QStringLiteral("Bưu cục B"));
    site.button(QStringLiteral("Chép mẫu có sẵn vào đó"))->click();
    QVERIFY(QFile::exists(site.folder.filePath(QStringLiteral("config/templates/receipt.en.html"))));
    QVERIFY(site.desk->shows(QStringLiteral("Số mẫu đã chép, sửa được ngay: 4")));
  }
};

QTEST_MAIN(PrintTest)
#include "print_test.moc"
