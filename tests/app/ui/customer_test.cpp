#include <QFile>
#include <QScreen>

#include "counter_fixture.hpp"
#include "layout_faults.hpp"
#include "ui/customer/customer_screen.hpp"

// The second screen: where it stands, what it tells the customer, and what it never tells.
using namespace chipid;
using namespace chipid::counter;
using test::Desk;

namespace {

const QString number = QStringLiteral("001090000123");
const QString clerk_screen = QStringLiteral("clerk");
const QString customer_screen = QStringLiteral("customer");

constexpr auto two_screens = R"({"screens": [
  {"name": "clerk", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
  {"name": "customer", "x": 1366, "y": 0, "width": 1024, "height": 600, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
]})";

void choose_screen(Desk& desk, const QString& name) {
  auto choices = desk.window.choices();
  choices.customer_screen = name;
  desk.window.choose(choices);
}

QString all_words(const CustomerDisplay& display) {
  QString words = display.accessibleName();
  for (const auto* label : display.findChildren<QLabel*>()) words += label->text() + QLatin1Char('\n');
  return words;
}

}  // namespace

class CustomerTest : public QObject {
  Q_OBJECT

 private slots:
  void it_stands_on_the_screen_that_was_chosen_and_nowhere_else() {
    QCOMPARE(QGuiApplication::screens().size(), 2);
    Desk desk;
    const CustomerScreen customer(desk.window, desk.counter);
    QVERIFY(customer.display() == nullptr);
    choose_screen(desk, customer_screen);
    QVERIFY(customer.display() != nullptr);
    QCOMPARE(customer.display()->geometry(), QRect(1366, 0, 1024, 600));
    QVERIFY(!customer.display()->testAttribute(Qt::WA_QuitOnClose));
    for (const auto& other : {clerk_screen, QStringLiteral("unplugged"), QString()}) {
      choose_screen(desk, other);
      QVERIFY(customer.display() == nullptr);
    }
  }

  void it_is_blank_between_people_and_masks_who_is_served() {
    Desk desk;
    const CustomerScreen customer(desk.window, desk.counter);
    choose_screen(desk, customer_screen);
    const auto& display = *customer.display();
    const auto blank = [&] { return !display.findChild<QLabel*>()->isVisible(); };
    QVERIFY(blank());
    QVERIFY(desk.shows_result("vn-citizen-2021", number));
    QVERIFY(!blank());
    const auto words = all_words(display);
    QVERIFY2(words.contains(QStringLiteral("Xin cảm ơn")), qPrintable(words));
    QVERIFY(words.contains(QStringLiteral("N••• V••• A•••     ••• 123")));
    QVERIFY(words.contains(QStringLiteral("Mục đích: ")));
    QVERIFY(words.contains(QStringLiteral("Quầy xem: Họ và tên, Số định danh")));
    for (const auto& secret : {QStringLiteral("Nguyễn"), number, QStringLiteral("1990"), QStringLiteral("THẺ THẬT")}) {
      QVERIFY2(!words.contains(secret), qPrintable(secret));
    }
    desk.supply->remove();
    QVERIFY(desk.reaches(State::clearing));
    QVERIFY(!all_words(display).contains(QStringLiteral("•••")));
    QVERIFY(display.findChild<CountdownRing*>()->isVisible());
    desk.lane().finish();
    QVERIFY(desk.reaches(State::idle));
    QVERIFY(blank());
    QVERIFY(!all_words(display).contains(QStringLiteral("Xin")));
  }

  void a_card_whose_check_failed_is_not_told_of_before_others() {
    Desk desk;
    const CustomerScreen customer(desk.window, desk.counter);
    choose_screen(desk, customer_screen);
    QVERIFY(desk.shows_result("vn-citizen-2021,fault=dg2-bit", number));
    const auto words = all_words(*customer.display());
    QVERIFY(words.contains(QStringLiteral("Xin liên hệ nhân viên tại quầy")));
    QVERIFY(!words.contains(QStringLiteral("KHÔNG ĐẠT")));
  }

  void nothing_is_cut_on_small_and_large_screens() {
    Desk desk;
    QVERIFY(desk.shows_result("vn-citizen-2021", number));
    const auto workflows = all_workflows({}).value();
    CustomerDisplay display;
    display.show();
    for (const auto language : {Language::vi, Language::en}) {
      for (const auto& workflow : workflows) {
        for (const auto size : {QSize(800, 480), QSize(1024, 600), QSize(1920, 1080)}) {
          auto choices = desk.window.choices();
          choices.language = language;
          desk.window.choose(choices);
          const auto& known = desk.lane().data();
          display.resize(size);
          display.show_view(
              make_customer_view({.state = State::result}, known.document, &*known.report, workflow, language), 20,
              false);
          const auto faults = [&] { return test::layout_faults(display); };
          (void)QTest::qWaitFor([&] { return faults().isEmpty(); }, 500);
          const auto name = QStringLiteral("customer-%1-%2-%3")
                                .arg(workflow.id.c_str(), choices.language == Language::vi ? "vi" : "en")
                                .arg(size.width());
          const auto pictures = qEnvironmentVariable("CHIPID_PICTURES");
          if (!pictures.isEmpty()) display.grab().save(QStringLiteral("%1/%2.png").arg(pictures, name));
          QVERIFY2(faults().isEmpty() && display.size() == size,
                   qPrintable(name + faults().join(QStringLiteral(" / "))));
        }
      }
    }
  }
};

int main(int argc, char* argv[]) {
  const QTemporaryDir folder;
  const auto screens = folder.filePath(QStringLiteral("screens.json"));
  QFile file(screens);
  if (!file.open(QIODevice::WriteOnly) || file.write(two_screens) < 0) return 1;
  file.close();
  qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.toLocal8Bit());
  const QApplication application(argc, argv);
  CustomerTest test;
  return QTest::qExec(&test, argc, argv);
}
#include "customer_test.moc"
