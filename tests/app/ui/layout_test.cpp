#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

#include "counter_fixture.hpp"

// Nothing is clipped at 1366x768, in both languages, at 100 and 200 per cent; every control has a name.
using namespace chipid;
using namespace chipid::counter;
using test::Desk;

namespace {

const QString number = QStringLiteral("001090000123");

// How many pixels of a label's words are cut off.
int cut_off(const QLabel& label) {
  const auto wanted = label.wordWrap() ? QSize(0, label.heightForWidth(label.width())) : label.sizeHint();
  return std::max(wanted.width() - label.width(), wanted.height() - label.height());
}

QStringList clipped(const QWidget& window) {
  QStringList bad;
  if (window.width() > 1366 || window.height() > 768) bad << QStringLiteral("window %1").arg(window.width());
  for (const auto* label : window.findChildren<QLabel*>()) {
    if (label->isVisible() && cut_off(*label) > 1) bad << label->text();
  }
  for (const auto* button : window.findChildren<QPushButton*>()) {
    const auto hint = button->minimumSizeHint();
    if (button->isVisible() && (button->width() < hint.width() - 1 || button->height() < hint.height() - 1)) {
      bad << button->text();
    }
  }
  return bad;
}

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

  void check(Desk& desk, const char* page) {
    for (const auto language : {Language::vi, Language::en}) {
      for (const int percent : {100, 200}) {
        desk.window.choose({language, QStringLiteral("light"), percent, {}});
        desk.window.resize(1366, 768);
        (void)QTest::qWaitFor([&] { return clipped(desk.window).isEmpty(); }, 1500);
        const auto bad = clipped(desk.window) + unnamed(desk.window);
        QVERIFY2(bad.isEmpty(), qPrintable(QStringLiteral("%1 %2 %: ").arg(QLatin1String(page)).arg(percent) +
                                           bad.join(QStringLiteral(" / "))));
      }
    }
    desk.window.choose({Language::vi, QStringLiteral("light"), 100, {}});
  }

 private slots:
  void ready() {
    Desk desk;
    check(desk, "ready");
  }
  void ready_with_a_code() {
    Desk desk;
    desk.window.give_key(QStringLiteral("001090000123|012345678|Nguyễn Văn A|15011990|Nam|Hà Nội|20042021"));
    check(desk, "code");
  }
  void result() {
    Desk desk;
    QVERIFY(desk.shows_result("vn-citizen-2021", number));
    check(desk, "result");
  }
  void result_with_long_texts() {
    Desk desk;
    QVERIFY(desk.shows_result("vn-citizen-long", QStringLiteral("046192004321")));
    check(desk, "long");
  }
  void why() {
    Desk desk;
    QVERIFY(desk.shows_result("vn-citizen-2021,fault=dg2-bit", number));
    desk.window.show_why(true);
    check(desk, "why");
  }
  void help() {
    Desk desk;
    desk.window.give_key(QStringLiteral("999999"));
    desk.supply->place("vn-citizen-2021");
    QVERIFY(desk.reaches(State::wrong_key));
    QTest::qWait(50);
    check(desk, "help");
  }
};

QTEST_MAIN(LayoutTest)
#include "layout_test.moc"
