#include "layout_faults.hpp"
#include "ledger_fixture.hpp"
#include "ui/language.hpp"

// The pages of history, staff and supervisor in the states that they have with a history: nothing is cut or covered.
using namespace chipid;
using namespace chipid::counter;
using test::found_site;
using test::Ledger;

class LedgerLayoutTest : public QObject {
  Q_OBJECT

  // In both languages, the three themes and three sizes of text. With CHIPID_PICTURES each is kept in that folder.
  static void check(Ledger& ledger, const QString& page) {
    const auto before = ledger.window.choices();
    // What is said for a moment does not follow the look.
    QVERIFY(ledger.waits([&] { return !ledger.toast(); }));
    for (const auto language : {Language::vi, Language::en}) {
      for (const auto& palette : palettes()) {
        for (const int percent : {100, 150, 200}) {
          auto choices = before;
          choices.language = language;
          choices.theme = palette.id;
          choices.text_percent = percent;
          ledger.window.choose(choices);
          look_at(ledger, QStringLiteral("%1-%2-%3-%4").arg(page, language_id(language), palette.id).arg(percent));
          if (QTest::currentTestFailed()) return;
        }
      }
    }
    ledger.window.choose(before);
  }

  static void look_at(Ledger& ledger, const QString& name) {
    ledger.window.resize(1366, 768);
    (void)QTest::qWaitFor([&] { return test::layout_faults(ledger.window).isEmpty(); }, 500);
    const auto pictures = qEnvironmentVariable("CHIPID_PICTURES");
    if (!pictures.isEmpty()) ledger.window.grab().save(QStringLiteral("%1/%2.png").arg(pictures, name));
    const auto faults = test::layout_faults(ledger.window);
    QVERIFY2(ledger.window.width() <= 1366 && ledger.window.height() <= 768, qPrintable(name));
    QVERIFY2(faults.isEmpty(), qPrintable(name + QStringLiteral(": ") + faults.join(QStringLiteral(" / "))));
  }

 private slots:
  void settings_where_a_key_is_to_be_made() {
    const QTemporaryDir home;
    Ledger ledger(home.path(), home.filePath("history.db"));
    QVERIFY(ledger.reaches(HistoryState::not_set_up));
    ledger.window.open_side(SideId::settings);
    QVERIFY(ledger.pick("What opens the key", 1));
    check(ledger, QStringLiteral("history-settings"));
  }

  void a_locked_history() {
    const QTemporaryDir home;
    {
      Ledger ledger(home.path(), {});
      QVERIFY(found_site(ledger, home.filePath("history.db"), false));
    }
    Ledger ledger(home.path(), home.filePath("history.db"));
    QVERIFY(ledger.reaches(HistoryState::locked));
    ledger.window.open_side(SideId::history);
    check(ledger, QStringLiteral("history-locked"));
  }

  void records_an_audit_and_a_question() {
    const QTemporaryDir home;
    Ledger ledger(home.path(), {});
    QVERIFY(found_site(ledger, home.filePath("history.db"), true));
    QVERIFY(ledger.reads("vn-citizen-2021", test::number));
    auto& page = ledger.open<HistoryPage>(SideId::history);
    QVERIFY(ledger.comes("Records: 2"));
    QVERIFY(ledger.press("Check the history"));
    QVERIFY(ledger.comes("The history is whole."));
    check(ledger, QStringLiteral("history-records"));
    page.deeds().begin(DeedsPanel::Deed::erase_person);
    check(ledger, QStringLiteral("history-deed"));
  }

  void staff() {
    const QTemporaryDir home;
    Ledger ledger(home.path(), {});
    QVERIFY(found_site(ledger, home.filePath("history.db"), true));
    ledger.open<PeoplePage>(SideId::people);
    QVERIFY(ledger.press("New PIN for mai"));
    check(ledger, QStringLiteral("people"));
    ledger.history.sign_out();
    check(ledger, QStringLiteral("people-signed-out"));
  }

  void a_supervisor_signs() {
    const QTemporaryDir home;
    Ledger ledger(home.path(), {});
    QVERIFY(found_site(ledger, home.filePath("history.db"), true));
    auto choices = ledger.window.choices();
    choices.workflow = QStringLiteral("bank");
    ledger.window.choose(choices);
    QVERIFY(ledger.reads_only("vn-citizen-2021,fault=dg2-bit", test::number));
    ledger.open<ApprovePage>(SideId::approve);
    check(ledger, QStringLiteral("approve"));
  }
};

QTEST_MAIN(LedgerLayoutTest)
#include "ledger_layout_test.moc"
