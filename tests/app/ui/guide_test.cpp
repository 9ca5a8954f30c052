#include <QBuffer>
#include <QDesktopServices>
#include <QFile>
#include <QKeySequence>
#include <QPushButton>
#include <QRegularExpression>

#include "counter_fixture.hpp"
#include "ui/guide/guide_page.hpp"
#include "ui/guide/guide_view.hpp"
#include "ui/language.hpp"
#include "ui/side_pages.hpp"

// The user guide in the window, and whether it names the keys that the window has.
using namespace chipid;
using namespace chipid::counter;
using test::Desk;

namespace {

QString picture() {
  QImage image(8, 4, QImage::Format_RGB32);
  image.fill(Qt::red);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  image.save(&buffer, "PNG");
  return QStringLiteral("data:image/png;base64,") + QString::fromLatin1(bytes.toBase64());
}

QString guide_text() {
  return QStringLiteral(
             "<html><head><style>body{color:#123456}</style></head><body><header><h1>Sách</h1>"
             "<nav><a href=\"#one\">Một</a></nav></header><main><section id=\"one\">\n<h2>Chương một</h2>\n"
             "<p>Chữ một <a href=\"#two\">tiếp</a></p><img src=\"%1\"></section>"
             "<section id=\"two\"><h2>Chương hai</h2><img src=\"file:///etc/passwd\"></section></main></body></html>")
      .arg(picture());
}

bool write(const QString& path, const QString& text) {
  QFile file(path);
  return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
}

/// A folder of shared data with a guide in it, while it lives.
struct Installed {
  QTemporaryDir data;
  QString path = data.filePath(QStringLiteral("doc/chipid/chipid-guide-vi.html"));

  explicit Installed(const QString& text = guide_text()) {
    qputenv("XDG_DATA_HOME", data.path().toUtf8());
    if (!QDir().mkpath(QFileInfo(path).path()) || !write(path, text)) qFatal("no guide");
  }
  ~Installed() { qunsetenv("XDG_DATA_HOME"); }
};

/// Stands for the browser.
class Browser : public QObject {
  Q_OBJECT

 public:
  QList<QUrl> opened;
  Browser() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
  ~Browser() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }

 public slots:
  void open(const QUrl& url) { opened << url; }
};

GuideView& view_of(Desk& desk) {
  return *desk.window.findChild<GuideView*>();
}

// Key and title of each row of the table of keys.
QMap<QString, QString> keys_of_guide(const char* language) {
  QFile file(QStringLiteral(CHIPID_GUIDE "/%1/keys.md").arg(QLatin1String(language)));
  QMap<QString, QString> keys;
  if (!file.open(QIODevice::ReadOnly)) return keys;
  static const QRegularExpression row(QStringLiteral("^\\| `([^`]+)` \\| \\*\\*([^*]+)\\*\\*"),
                                      QRegularExpression::MultilineOption);
  for (auto found = row.globalMatch(QString::fromUtf8(file.readAll())); found.hasNext();) {
    const auto match = found.next();
    keys[match.captured(1)] = match.captured(2);
  }
  return keys;
}

QString whole_guide(const char* language) {
  QString text;
  const QDir folder(QStringLiteral(CHIPID_GUIDE "/%1").arg(QLatin1String(language)));
  for (const auto& name : folder.entryList({QStringLiteral("*.md")})) {
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::ReadOnly)) text += QString::fromUtf8(file.readAll());
  }
  return text.simplified();
}

// Keys of the flow, which are no pages of their own.
const QStringList keys_of_flow = {QStringLiteral("F1"), QStringLiteral("F2"), QStringLiteral("F10"),
                                  QStringLiteral("F11")};

}  // namespace

class GuideTest : public QObject {
  Q_OBJECT

 private slots:
  void contents_then_a_chapter_then_the_next() {
    const Installed installed;
    Desk desk;
    desk.window.open_side(SideId::guide);
    auto& view = view_of(desk);
    QVERIFY(view.toPlainText().contains(QStringLiteral("Sách")));
    emit desk.counter.changed();
    QVERIFY(!desk.shows(QStringLiteral("Máy này chưa có bản hướng dẫn")));
    QVERIFY(!view.toPlainText().contains(QStringLiteral("Chữ một")));
    emit view.anchorClicked(QUrl(QStringLiteral("#one")));
    QVERIFY(view.toPlainText().contains(QStringLiteral("Chữ một")));
    QCOMPARE(view.accessibleName(), QStringLiteral("Chương một"));
    emit view.anchorClicked(QUrl(QStringLiteral("#two")));
    QVERIFY(view.toPlainText().contains(QStringLiteral("Chương hai")));
    desk.window.side_page()->findChildren<QPushButton*>().at(0)->click();
    QVERIFY(view.toPlainText().contains(QStringLiteral("Sách")));
  }

  void a_link_is_followed_by_keyboard_alone() {
    const Installed installed;
    Desk desk;
    desk.window.open_side(SideId::guide);
    auto& view = view_of(desk);
    QVERIFY(view.hasFocus());
    QTest::keyClick(&view, Qt::Key_Tab);
    QTest::keyClick(&view, Qt::Key_Return);
    QVERIFY(view.toPlainText().contains(QStringLiteral("Chữ một")));
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(desk.window.side_page() == nullptr);
  }

  void a_picture_of_the_text_is_shown_and_nothing_else_is_loaded() {
    const Installed installed;
    Desk desk;
    desk.window.open_side(SideId::guide);
    auto* document = view_of(desk).document();
    const auto own = document->resource(QTextDocument::ImageResource, QUrl(picture()));
    QCOMPARE(own.value<QImage>().size(), QSize(8, 4));
    const QUrl others[] = {QUrl(QStringLiteral("file:///etc/passwd")), QUrl(QStringLiteral("http://127.0.0.1/x.png"))};
    for (const auto& other : others) {
      const auto loaded = document->resource(QTextDocument::ImageResource, other);
      QVERIFY(loaded.value<QImage>().isNull() && loaded.toByteArray().isEmpty());
    }
  }

  void the_colours_are_those_of_the_look() {
    const Installed installed;
    Desk desk;
    auto choices = desk.window.choices();
    choices.theme = QStringLiteral("dark");
    desk.window.choose(choices);
    desk.window.open_side(SideId::guide);
    emit view_of(desk).anchorClicked(QUrl(QStringLiteral("#one")));
    const auto html = view_of(desk).toHtml();
    QVERIFY(html.contains(palette_named(choices.theme)->accent.name()));
    QVERIFY(!html.contains(QStringLiteral("#123456")));
  }

  void its_key_asks_the_browser_and_the_page_stays() {
    const Installed installed;
    Browser browser;
    Desk desk;
    QTest::keyClick(&desk.window, Qt::Key_F1, Qt::ShiftModifier);
    QCOMPARE(browser.opened, QList<QUrl>{QUrl::fromLocalFile(installed.path)});
    QVERIFY(view_of(desk).isVisible());
    QTest::keyClick(&desk.window, Qt::Key_F1, Qt::ShiftModifier);
    QVERIFY(desk.window.side_page() == nullptr);
  }

  void the_menu_shows_the_page_alone() {
    const Installed installed;
    Browser browser;
    Desk desk;
    desk.window.open_side(SideId::guide);
    QVERIFY(browser.opened.isEmpty() && view_of(desk).isVisible());
  }

  void the_paper_is_offered_where_it_is() {
    const Installed installed;
    Browser browser;
    Desk desk;
    desk.window.open_side(SideId::guide);
    const auto* buttons = desk.window.side_page();
    QVERIFY(!buttons->findChildren<QPushButton*>().at(2)->isVisible());
    desk.window.close_side();
    const auto pdf = installed.data.filePath(QStringLiteral("doc/chipid/chipid-guide-vi.pdf"));
    QVERIFY(write(pdf, QStringLiteral("%PDF")));
    desk.window.open_side(SideId::guide);
    buttons->findChildren<QPushButton*>().at(2)->click();
    QCOMPARE(browser.opened, QList<QUrl>{QUrl::fromLocalFile(pdf)});
  }

  // The platform of these tests has no browser.
  void where_no_browser_answers_it_is_read_here() {
    const Installed installed;
    Desk desk;
    QTest::keyClick(&desk.window, Qt::Key_F1, Qt::ShiftModifier);
    QVERIFY(view_of(desk).isVisible());
    QVERIFY(desk.shows(QStringLiteral("Hãy đọc ngay tại đây")));
  }

  void without_a_guide_it_says_whom_to_ask() {
    const QTemporaryDir empty;
    qputenv("XDG_DATA_HOME", empty.path().toUtf8());
    Browser browser;
    Desk desk;
    QTest::keyClick(&desk.window, Qt::Key_F1, Qt::ShiftModifier);
    QVERIFY(desk.shows(QStringLiteral("Máy này chưa có bản hướng dẫn")));
    QVERIFY(browser.opened.isEmpty() && !view_of(desk).isVisible());
    qunsetenv("XDG_DATA_HOME");
  }

  void another_file_of_that_name_is_no_guide() {
    const Installed installed(QStringLiteral("<html><body>something else</body></html>"));
    Desk desk;
    desk.window.open_side(SideId::guide);
    QVERIFY(desk.shows(QStringLiteral("Máy này chưa có bản hướng dẫn")));
  }

  void a_card_takes_its_place() {
    const Installed installed;
    Desk desk;
    desk.window.open_side(SideId::guide);
    QVERIFY(desk.shows_result("vn-citizen-2021", QStringLiteral("001090000123")));
    QVERIFY(desk.window.side_page() == nullptr);
  }

  void the_table_of_keys_is_that_of_the_window_data() {
    QTest::addColumn<QString>("language");
    for (const auto* language : {"vi", "en"}) QTest::newRow(language) << QString::fromLatin1(language);
  }

  void the_table_of_keys_is_that_of_the_window() {
    QFETCH(QString, language);
    use_language(*language_named(language));
    auto keys = keys_of_guide(language.toLatin1().constData());
    QVERIFY(!keys.isEmpty());
    for (const auto& entry : side_entries()) {
      if (entry.key == 0) continue;
      QCOMPARE(keys.take(QKeySequence(entry.key).toString()), side_title(entry.id));
    }
    for (const auto& key : keys_of_flow) QVERIFY2(!keys.take(key).isEmpty(), qPrintable(key));
    QCOMPARE(keys.keys(), QStringList());
  }

  void every_page_of_the_menu_is_named_data() { the_table_of_keys_is_that_of_the_window_data(); }

  void every_page_of_the_menu_is_named() {
    QFETCH(QString, language);
    use_language(*language_named(language));
    const auto text = whole_guide(language.toLatin1().constData());
    for (const auto& entry : side_entries()) {
      const auto name = QStringLiteral("**%1**").arg(side_title(entry.id));
      QVERIFY2(text.contains(name), qPrintable(name));
    }
  }
};

QTEST_MAIN(GuideTest)
#include "guide_test.moc"
