#include <QFile>
#include <QPushButton>

#include "../typing/screen.hpp"
#include "counter_fixture.hpp"
#include "ui/typing/type_page.hpp"

// The page that types a person into another program's form, before a real one on a screen of its own.
using namespace chipid;
using namespace chipid::counter;
using typing::test::Program;
using typing::test::Screen;

namespace {

const QString number = QStringLiteral("001090000123");
QByteArray profile_of(const QByteArray& steps) {
  return "{\"name\": \"F\", \"window\": {\"title\": \"form of patients\"}, \"steps\": [" + steps + "]}";
}

const QByteArray whole_form =
    "{\"field\": \"number\"}, {\"key\": \"Tab\"}, {\"field\": \"name\", \"case\": \"upper\"}, {\"key\": \"Tab\"},"
    "{\"field\": \"birth_date\", \"date\": \"ddmmyyyy\"}";

/// A counter, a profile, and the other program.
struct Desk : test::Desk {
  QTemporaryDir dir;
  Program form;

  explicit Desk(bool with_profile = true) {
    if (with_profile) use(profile_of(whole_form));
  }
  void use(const QByteArray& json) {
    QFile file(dir.filePath(QStringLiteral("profile.json")));
    if (!file.open(QIODevice::WriteOnly)) qFatal("no profile");
    file.write(json);
    file.close();
    auto choices = window.choices();
    choices.typing_profile = file.fileName();
    window.choose(choices);
  }
  bool opens_form(const QStringList& habits = {}) {
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    form.setProcessEnvironment(environment);
    return form.starts(QStringLiteral(CHIPID_FORM),
                       QStringList{QStringLiteral("--form"), file(), QStringLiteral("Form of patients")} + habits) &&
           form.says("shown");
  }
  [[nodiscard]] QString file() const { return dir.filePath(QStringLiteral("form.txt")); }
  [[nodiscard]] QStringList lines() const {
    QFile kept(file());
    if (!kept.open(QIODevice::ReadOnly)) return {};
    return QString::fromUtf8(kept.readAll()).split(QLatin1Char('\n'));
  }
  QPushButton* button(const QString& text) {
    for (auto* each : window.side_page()->findChildren<QPushButton*>()) {
      if (each->isVisible() && each->accessibleName() == text) return each;
    }
    return nullptr;
  }
  bool soon_shows(const QString& text) {
    return QTest::qWaitFor([&] { return shows(text); }, 20'000);
  }
  TypePage* page() { return qobject_cast<TypePage*>(window.side_page()); }
};

}  // namespace

class TypePageTest : public QObject {
  Q_OBJECT

 private slots:
  void init() { QVERIFY2(screen_.up, "Xvfb does not start"); }

  void one_key_types_the_person_and_closes() {
    Desk desk;
    QVERIFY(desk.opens_form());
    QVERIFY(desk.shows_result("vn-citizen-2021", number));
    const auto name = desk.lane().data().report->document.name.value();
    QTest::keyClick(&desk.window, Qt::Key_F7);
    QVERIFY(desk.page() != nullptr);
    QVERIFY(QTest::qWaitFor([&] { return desk.window.side_page() == nullptr; }, 20'000));
    QTRY_COMPARE(desk.lines().value(0), number);
    QCOMPARE(desk.lines().value(1), QString::fromStdString(name).toUpper());
    QTRY_COMPARE(desk.lines().value(2), QStringLiteral("15011990"));
    QCOMPARE(desk.lane().data().steps_done.count("type"), std::size_t{1});
    QVERIFY(desk.shows(QStringLiteral("Đã gõ xong vào biểu mẫu.")));
  }

  void what_would_be_typed_is_shown_before() {
    Desk desk;
    QVERIFY(desk.shows_result("vn-citizen-2021", number));
    desk.window.open_side(SideId::type);
    QVERIFY(desk.shows(QStringLiteral("Sẵn sàng gõ vào biểu mẫu.")));
    QVERIFY(desk.shows(QStringLiteral(": 15011990")));
    QVERIFY(desk.shows(QStringLiteral("phím Tab")));
    QVERIFY(desk.button(QStringLiteral("Gõ")) != nullptr);
    desk.supply->remove();
    QVERIFY(QTest::qWaitFor([&] { return desk.window.side_page() == nullptr; }, 5000));
    QVERIFY(!desk.knows(QStringLiteral("15011990")));
  }

  void nothing_is_typed_of_an_invalid_card() {
    Desk desk;
    QVERIFY(desk.opens_form());
    QVERIFY(desk.shows_result("vn-citizen-2021,fault=dg2-bit", number));
    QTest::keyClick(&desk.window, Qt::Key_F7);
    QVERIFY(desk.soon_shows(QStringLiteral("Không gõ dữ liệu của người này.")));
    QVERIFY(desk.button(QStringLiteral("Gõ")) == nullptr);
    QTest::qWait(500);
    QCOMPARE(desk.lines().join(QString()), QString());
    QCOMPARE(desk.lane().data().steps_done.count("type"), std::size_t{0});
  }

  void a_window_in_between_is_named() {
    Desk desk;
    QVERIFY(desk.opens_form({QStringLiteral("0"), QStringLiteral("5")}));
    QVERIFY(desk.shows_result("vn-citizen-2021", number));
    QTest::keyClick(&desk.window, Qt::Key_F7);
    QVERIFY(desk.soon_shows(QStringLiteral("Một cửa sổ khác hiện lên phía trước")));
    QVERIFY(desk.shows(QStringLiteral("(Thief)")));
    QCOMPARE(desk.lane().data().steps_done.count("type"), std::size_t{0});
  }

  void without_a_profile_or_with_a_broken_one_it_says_what_to_do() {
    Desk desk(false);
    QVERIFY(desk.shows_result("vn-citizen-2021", number));
    QTest::keyClick(&desk.window, Qt::Key_F7);
    QVERIFY(desk.soon_shows(QStringLiteral("Chưa chọn hồ sơ gõ.")));
    desk.use(profile_of("{\"key\": \"Nothing\"}"));
    QVERIFY(desk.soon_shows(QStringLiteral("steps/1/key")));
  }

  void a_profile_is_recorded_saved_and_tried_without_a_card() {
    Desk desk(false);
    QVERIFY(desk.opens_form());
    desk.window.open_side(SideId::type);
    QVERIFY(desk.button(QStringLiteral("Ghi lại thao tác")) != nullptr);
    desk.button(QStringLiteral("Ghi lại thao tác"))->click();
    QVERIFY(desk.shows(QStringLiteral("Trần Thị Mỹ Duyên")));
    QTest::qWait(700);
    const auto with = [](const QStringList& words) { QProcess::execute(QStringLiteral("xdotool"), words); };
    with({QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("20"), QStringLiteral("001185012345")});
    with({QStringLiteral("key"), QStringLiteral("Tab")});
    QVERIFY(desk.soon_shows(QStringLiteral("Số phím đã nhấn: 13")));
    desk.button(QStringLiteral("Dừng"))->click();
    QVERIFY(desk.soon_shows(QStringLiteral("Đã ghi xong")));
    QVERIFY(desk.page()->is_busy());
    desk.page()->save(desk.dir.filePath(QStringLiteral("recorded.json")).toStdString());
    QCOMPARE(desk.window.choices().typing_profile, desk.dir.filePath(QStringLiteral("recorded.json")));
    QTRY_VERIFY(desk.button(QStringLiteral("Gõ thử người mẫu")) != nullptr);
    desk.button(QStringLiteral("Gõ thử người mẫu"))->click();
    QVERIFY(desk.soon_shows(QStringLiteral("Đã gõ xong vào biểu mẫu.")));
    QTRY_VERIFY(desk.lines().contains(QStringLiteral("001185012345")));
    QCOMPARE(desk.lines().join(QString()).count(QStringLiteral("001185012345")), 2);
  }

  void without_a_screen_it_says_so() {
    const auto display = qgetenv("DISPLAY");
    qunsetenv("DISPLAY");
    {
      Desk desk;
      desk.window.open_side(SideId::type);
      QVERIFY(desk.shows(QStringLiteral("Không có màn hình X11")));
    }
    qputenv("DISPLAY", display);
  }

 private:
  Screen screen_;
};

QTEST_MAIN(TypePageTest)

#include "type_page_test.moc"
