#include <QComboBox>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <functional>

#include "counter_fixture.hpp"
#include "layout_faults.hpp"
#include "ui/help_page.hpp"
#include "ui/language.hpp"
#include "ui/side_pages.hpp"

// Nothing is cut, covered or outside at 1366x768, in both languages, the three themes, at 100, 150 and 200 per cent;
// every control has a name.
using namespace chipid;
using namespace chipid::counter;
using test::Desk;

namespace {

const QString number = QStringLiteral("001090000123");

QStringList unnamed(const QWidget& window) {
  QStringList bad;
  for (const auto* widget : window.findChildren<QWidget*>()) {
    const bool control = qobject_cast<const QPushButton*>(widget) || qobject_cast<const QComboBox*>(widget) ||
                         qobject_cast<const QLineEdit*>(widget);
    if (control && widget->isVisible() && widget->accessibleName().isEmpty()) {
      bad << QString::fromLatin1(widget->metaObject()->className());
    }
  }
  return bad;
}

}  // namespace

class LayoutTest : public QObject {
  Q_OBJECT

  // In both languages, the three themes and three sizes of text. With CHIPID_PICTURES each is kept in that folder.
  void check(
      Desk& desk, const QString& page, const std::function<void()>& more = [] {}) {
    const auto before = desk.window.choices();
    for (const auto language : {Language::vi, Language::en}) {
      for (const auto& palette : palettes()) {
        for (const int percent : {100, 150, 200}) {
          auto choices = before;
          choices.language = language;
          choices.theme = palette.id;
          choices.text_percent = percent;
          desk.window.choose(choices);
          look_at(desk, QStringLiteral("%1-%2-%3-%4").arg(page, language_id(language), palette.id).arg(percent));
          more();
          if (QTest::currentTestFailed()) return;
        }
      }
    }
    desk.window.choose(before);
  }

  static void look_at(Desk& desk, const QString& name) {
    desk.window.resize(1366, 768);
    const auto faults = [&] { return test::layout_faults(desk.window) + unnamed(desk.window); };
    // Long enough for a page that loads a plug-in on a busy computer; what is wrong stays wrong.
    (void)QTest::qWaitFor([&] { return faults().isEmpty(); }, 10'000);
    const auto pictures = qEnvironmentVariable("CHIPID_PICTURES");
    if (!pictures.isEmpty()) desk.window.grab().save(QStringLiteral("%1/%2.png").arg(pictures, name));
    QVERIFY2(desk.window.width() <= 1366 && desk.window.height() <= 768, qPrintable(name));
    QVERIFY2(faults().isEmpty(), qPrintable(name + QStringLiteral(": ") + faults().join(QStringLiteral(" / "))));
  }

  static void use(Desk& desk, const QString& workflow) {
    auto choices = desk.window.choices();
    choices.workflow = workflow;
    desk.window.choose(choices);
  }

  // The first two fields of the person are wholly in sight.
  static void check_first_fields(const Desk& desk) {
    int seen = 0;
    for (const auto* label : desk.window.findChildren<QLabel*>()) {
      const bool large = label->property("role") == QStringLiteral("value_large") && !label->text().isEmpty();
      seen += large && label->isVisible() && test::in_sight(*label) ? 1 : 0;
    }
    QVERIFY2(seen >= 2, qPrintable(QStringLiteral("%1 large fields in sight").arg(seen)));
  }

 private slots:
  void the_walk_sees_what_is_wrong() {
    const auto faults_of = [](const std::function<void(QWidget&)>& make) {
      QWidget window;
      window.resize(400, 200);
      make(window);
      window.show();
      return test::layout_faults(window);
    };
    const auto words = QStringLiteral("words that need some room");
    const auto placed = [&](auto* widget, QRect place) {
      widget->setGeometry(place);
      return widget;
    };
    QVERIFY(faults_of([&](QWidget& w) { placed(new QLabel(words, &w), {0, 0, 390, 40}); }).isEmpty());
    QCOMPARE(faults_of([&](QWidget& w) { placed(new QLabel(words, &w), {0, 0, 60, 40}); }).size(), 1);
    QCOMPARE(faults_of([&](QWidget& w) {
               placed(new QLabel(words, &w), {0, 0, 60, 20})->setWordWrap(true);
             }).size(),
             1);
    QCOMPARE(faults_of([&](QWidget& w) { placed(new QPushButton(words, &w), {0, 0, 60, 40}); }).size(), 1);
    QCOMPARE(faults_of([&](QWidget& w) { placed(new QCheckBox(words, &w), {0, 0, 60, 40}); }).size(), 1);
    QCOMPARE(faults_of([&](QWidget& w) { placed(new QComboBox(&w), {0, 0, 90, 40})->addItem(words); }).size(), 1);
    QCOMPARE(faults_of([&](QWidget& w) {
               placed(new QLineEdit(&w), {0, 0, 90, 40})->setPlaceholderText(words);
             }).size(),
             1);
    QCOMPARE(faults_of([&](QWidget& w) { placed(new QFrame(&w), {380, 0, 60, 40}); }).size(), 1);
    QCOMPARE(faults_of([&](QWidget& w) {
               placed(new QFrame(&w), {0, 0, 60, 40});
               placed(new QFrame(&w), {50, 30, 60, 40});
             }).size(),
             1);
    QCOMPARE(faults_of([&](QWidget& w) {
               auto* area = placed(new QScrollArea(&w), {0, 0, 200, 100});
               area->setWidget(placed(new QFrame, {0, 0, 300, 900}));
             }).size(),
             1);
  }
  void ready() {
    Desk desk;
    check(desk, QStringLiteral("ready"));
  }
  void ready_with_a_code() {
    Desk desk;
    desk.window.give_key(QStringLiteral("001090000123|012345678|Nguyễn Văn A|15011990|Nam|Hà Nội|20042021"));
    check(desk, QStringLiteral("code"), [&] { check_first_fields(desk); });
  }
  void result() {
    Desk desk;
    QVERIFY(desk.shows_result("vn-citizen-2021", number));
    check(desk, QStringLiteral("result"), [&] { check_first_fields(desk); });
  }
  void result_with_long_texts() {
    Desk desk;
    QVERIFY(desk.shows_result("vn-citizen-long", QStringLiteral("046192004321")));
    check(desk, QStringLiteral("long"));
  }
  void result_of_a_workflow_with_a_list() {
    Desk desk;
    use(desk, QStringLiteral("exam"));
    QVERIFY(desk.shows_result("vn-citizen-2021", number));
    QTRY_VERIFY(desk.lane().data().listing.has_value());
    check(desk, QStringLiteral("result-exam"));
    desk.window.open_side(SideId::list);
    check(desk, QStringLiteral("list"));
  }
  void kiosk() {
    Desk desk;
    use(desk, QStringLiteral("kiosk"));
    check(desk, QStringLiteral("kiosk-code"));
    auto choices = desk.window.choices();
    choices.kiosk_lock = QStringLiteral("chosen");
    desk.window.choose(choices);
    check(desk, QStringLiteral("kiosk"));
    QVERIFY(desk.shows_result("vn-citizen-2021", number));
    check(desk, QStringLiteral("kiosk-result"));
  }
  void why() {
    Desk desk;
    QVERIFY(desk.shows_result("vn-citizen-2021,fault=dg2-bit", number));
    desk.window.show_why(true);
    check(desk, QStringLiteral("why"));
  }
  void help() {
    Desk desk;
    desk.window.give_key(QStringLiteral("999999"));
    desk.supply->place("vn-citizen-2021");
    QVERIFY(desk.reaches(State::wrong_key));
    QTest::qWait(50);
    check(desk, QStringLiteral("help"), [&] {
      const auto* field = desk.window.findChild<HelpPage*>()->findChild<QLineEdit*>();
      QVERIFY(test::in_sight(*field));
    });
  }
  void reading() {
    Desk desk;
    desk.window.give_key(number);
    desk.supply->place("vn-citizen-2021,timing=contactless-106");
    QVERIFY(desk.reaches(State::reading));
    desk.supply->remove();
    QVERIFY(desk.reaches(State::card_lost));
    look_at(desk, QStringLiteral("card-lost"));
  }
  void side_pages() {
    Desk desk;
    QVERIFY(desk.shows_result("vn-citizen-2021", number));
    for (const auto& entry : side_entries()) {
      desk.window.open_side(entry.id);
      QVERIFY2(desk.window.side_page() != nullptr, entry.name);
      check(desk, QStringLiteral("side-%1").arg(QLatin1String(entry.name)));
      desk.window.close_side();
    }
  }
  void margins_follow_a_change_of_text_size_at_once() {
    Desk desk;
    const auto* footer = desk.window.findChild<QFrame*>(QStringLiteral("practice"));
    const auto before = footer->layout()->contentsMargins();
    auto choices = desk.window.choices();
    choices.text_percent = 200;
    desk.window.choose(choices);
    QVERIFY(footer->layout()->contentsMargins().left() > before.left());
    choices.text_percent = 100;
    desk.window.choose(choices);
    QCOMPARE(footer->layout()->contentsMargins(), before);
  }
};

QTEST_MAIN(LayoutTest)
#include "layout_test.moc"
