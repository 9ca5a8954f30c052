#include <QSqlDatabase>
#include <QSqlQuery>
#include <fstream>
#include <nlohmann/json.hpp>

#include "ledger_fixture.hpp"

// The history through the window: turned on, opened, searched, audited, cleaned up; who may do what.
using namespace chipid;
using namespace chipid::counter;
using test::found_site;
using test::Ledger;
namespace fs = std::filesystem;

namespace {

QString file_of(const QTemporaryDir& home) {
  return home.filePath(QStringLiteral("history.db"));
}

/// Done to the file by another program.
bool edit_by_hand(const QString& file, const QString& statement) {
  bool good = false;
  {
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("by hand"));
    database.setDatabaseName(file);
    good = database.open() && QSqlQuery(database).exec(statement);
  }
  QSqlDatabase::removeDatabase(QStringLiteral("by hand"));
  return good;
}

}  // namespace

class LedgerPagesTest : public QObject {
  Q_OBJECT

 private slots:
  void a_history_is_turned_on_from_the_settings_and_opened_by_its_passphrase_the_next_day() {
    const QTemporaryDir home;
    {
      Ledger ledger(home.path(), {});
      QVERIFY(!ledger.window.findChild<QWidget*>("history_pills")->isVisible());
      ledger.window.open_side(SideId::settings);
      QVERIFY(ledger.pick("History of checked cards", 1));
      QVERIFY(ledger.reaches(HistoryState::not_set_up));
      QVERIFY(ledger.header_says("Not recorded"));
      // No keyring on this computer: it says so and what to do.
      QVERIFY(ledger.press("Make the key of the site"));
      QVERIFY(ledger.comes("use a passphrase"));
      QVERIFY(ledger.pick("What opens the key", 1));
      QVERIFY(ledger.type("Passphrase, 12 characters or more", test::passphrase));
      QVERIFY(ledger.type("The same passphrase again", "something else"));
      QVERIFY(ledger.press("Make the key of the site"));
      QVERIFY(ledger.comes("The two are not the same"));
      QVERIFY(ledger.type("Passphrase, 12 characters or more", test::passphrase));
      QVERIFY(ledger.type("The same passphrase again", test::passphrase, Qt::Key_Return));
      QVERIFY(ledger.reaches(HistoryState::ready));
      QVERIFY(ledger.comes("The key of this counter is ready."));
      QVERIFY(!ledger.header_says("Not recorded"));
      QCOMPARE(ledger.window.choices().history_place, file_of(home));
      QVERIFY(ledger.reads("vn-citizen-2021", test::number));
    }
    Ledger ledger(home.path(), file_of(home));
    QVERIFY(ledger.reaches(HistoryState::locked));
    QVERIFY(ledger.header_says("locked"));
    ledger.open<HistoryPage>(SideId::history);
    QVERIFY(ledger.comes("Cards are not recorded: the history is locked."));
    QVERIFY(ledger.type("Passphrase of the history", "a wrong passphrase", Qt::Key_Return));
    QVERIFY(ledger.comes("is not the right one"));
    QVERIFY(ledger.type("Passphrase of the history", test::passphrase, Qt::Key_Return));
    QVERIFY(ledger.reaches(HistoryState::ready));
    QVERIFY(ledger.comes("Records: 1"));
    QVERIFY(ledger.comes("GENUINE CARD"));
  }

  void what_is_recorded_is_found_by_number_and_by_a_name_without_accents_and_shows_nobody() {
    const QTemporaryDir home;
    Ledger ledger(home.path(), {});
    QVERIFY(found_site(ledger, file_of(home), false));
    QVERIFY(ledger.reads("vn-citizen-2021", test::number));
    QVERIFY(ledger.reads("vn-citizen-2021,fault=dg2-bit", test::number));
    ledger.open<HistoryPage>(SideId::history);
    QVERIFY(ledger.comes("Records: 2"));
    QVERIFY(ledger.comes("Clinic reception"));
    QVERIFY(ledger.shows("••• 123"));
    QVERIFY(ledger.type("Number or name", "001 090 000123", Qt::Key_Return));
    QVERIFY(ledger.comes("Records: 2"));
    QVERIFY(ledger.type("Number or name", "nguyen", Qt::Key_Return));
    QVERIFY(ledger.comes("Records: 2"));
    QVERIFY(ledger.type("Number or name", "trần", Qt::Key_Return));
    QVERIFY(ledger.comes("No record fits."));
    QVERIFY(ledger.type("Number or name", "12", Qt::Key_Return));
    QVERIFY(ledger.comes("Check the number or name"));
    QVERIFY(ledger.pick("Days", 3));
    QVERIFY(ledger.comes("Records: 2"));
    for (const auto* label : ledger.window.findChildren<QLabel*>()) QVERIFY(!label->text().contains(test::number));
  }

  void a_record_that_comes_while_the_page_is_open_is_shown() {
    const QTemporaryDir home;
    Ledger ledger(home.path(), {});
    QVERIFY(found_site(ledger, file_of(home), false));
    QVERIFY(ledger.reads_only("vn-citizen-2021", test::number));
    ledger.open<HistoryPage>(SideId::history);
    QVERIFY(ledger.comes("No record fits."));
    QVERIFY(ledger.finishes());
    QVERIFY(ledger.comes("Records: 1"));
  }

  void what_was_searched_for_is_gone_with_the_page() {
    const QTemporaryDir home;
    Ledger ledger(home.path(), {});
    QVERIFY(found_site(ledger, file_of(home), false));
    ledger.open<HistoryPage>(SideId::history);
    QVERIFY(ledger.type("Number or name", test::number, Qt::Key_Return));
    QVERIFY(ledger.comes("No record fits."));
    ledger.window.close_side();
    for (const auto* edit : ledger.window.findChildren<QLineEdit*>()) {
      QVERIFY(!edit->text().contains(test::number));
      QVERIFY(!edit->isUndoAvailable());
    }
  }

  void an_audit_names_the_first_record_that_was_removed_by_hand() {
    const QTemporaryDir home;
    Ledger ledger(home.path(), {});
    QVERIFY(found_site(ledger, file_of(home), false));
    for (int i = 0; i < 3; ++i) QVERIFY(ledger.reads("vn-citizen-2021", test::number));
    ledger.open<HistoryPage>(SideId::history);
    QVERIFY(ledger.press("Check the history"));
    QVERIFY(ledger.comes("The history is whole."));
    QVERIFY(edit_by_hand(file_of(home), QStringLiteral("DELETE FROM history_entries WHERE sequence = 2")));
    QVERIFY(ledger.press("Check the history"));
    QVERIFY(ledger.comes("The history was changed."));
    QVERIFY(ledger.shows(", record 2"));
    QVERIFY(ledger.shows("This record is gone"));
    QVERIFY(ledger.shows("compare it with a backup"));
  }

  void old_records_and_those_of_one_person_go_with_a_reason_by_a_supervisor_alone() {
    const QTemporaryDir home;
    Ledger ledger(home.path(), {});
    QVERIFY(found_site(ledger, file_of(home), false));
    QVERIFY(ledger.reads("vn-citizen-2021", test::number));
    ledger.open<HistoryPage>(SideId::history);
    QVERIFY(ledger.press("Delete a person's records"));
    QVERIFY(ledger.type("Number of the person", test::number));
    // Without a reason nothing happens.
    QVERIFY(ledger.press("Delete"));
    QVERIFY(ledger.type("Reason, which is recorded", "asked for it", Qt::Key_Return));
    QVERIFY(ledger.comes("this site has none yet"));
    std::optional<store::Outcome<store::Actor>> first;
    ledger.history.found_accounts(&ledger.window, "mai", SecretBytes(std::string_view("274951")),
                                  [&](const auto& actor) { first = actor; });
    QVERIFY(ledger.waits([&] { return first && first->has_value(); }));
    QVERIFY(ledger.press("Delete"));
    QVERIFY(ledger.comes("Records removed: 1"));
    QVERIFY(ledger.comes("One person's records deleted"));
    QVERIFY(ledger.shows("asked for it"));
    QVERIFY(!ledger.shows("GENUINE CARD"));
    QVERIFY(ledger.press("Check the history"));
    QVERIFY(ledger.comes("The history is whole."));
    QVERIFY(ledger.press("Remove old records"));
    QVERIFY(ledger.type("Reason, which is recorded", "end of year", Qt::Key_Return));
    QVERIFY(ledger.comes("Records removed: 0"));
  }

  void what_is_kept_of_one_person_is_handed_out_in_a_file_of_this_user_alone() {
    const QTemporaryDir home;
    Ledger ledger(home.path(), {});
    QVERIFY(found_site(ledger, file_of(home), true));
    QVERIFY(ledger.reads("vn-citizen-2021", test::number));
    auto& page = ledger.open<HistoryPage>(SideId::history);
    const fs::path file = home.filePath(QStringLiteral("records.json")).toStdString();
    page.deeds().export_to(file, test::number.toStdString(), "asked for it");
    QVERIFY(ledger.comes("The records were written."));
    QCOMPARE(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    std::ifstream in(file);
    const auto json = nlohmann::json::parse(in, nullptr, false);
    QVERIFY(!json.is_discarded());
    QCOMPARE(json["entries"].size(), std::size_t{1});
    QVERIFY(json.dump().find(test::number.toStdString()) == std::string::npos);
    QVERIFY(ledger.comes("One person's records handed out"));
    page.deeds().export_to(home.filePath("absent/records.json").toStdString(), test::number.toStdString(), "again");
    QVERIFY(ledger.comes("Choose another place") || ledger.comes("read-only"));
  }

  void the_first_supervisor_makes_accounts_and_who_signs_in_is_named_in_the_header_and_in_records() {
    const QTemporaryDir home;
    Ledger ledger(home.path(), {});
    QVERIFY(found_site(ledger, file_of(home), false));
    ledger.open<PeoplePage>(SideId::people);
    QVERIFY(ledger.comes("The first supervisor"));
    QVERIFY(ledger.type("Name", "mai"));
    QVERIFY(ledger.type("PIN", "111111"));
    QVERIFY(ledger.type("The same PIN again", "111111", Qt::Key_Return));
    QVERIFY(ledger.comes("too easy to guess"));
    QVERIFY(ledger.type("PIN", test::pin));
    QVERIFY(ledger.type("The same PIN again", test::pin, Qt::Key_Return));
    QVERIFY(ledger.comes("Signed in: mai"));
    QVERIFY(ledger.header_says("mai"));
    QVERIFY(ledger.comes("A new account"));
    QVERIFY(ledger.type("Name", "lan"));
    QVERIFY(ledger.pick("Role", 0));
    QVERIFY(ledger.type("PIN", "860413"));
    QVERIFY(ledger.type("The same PIN again", "860413", Qt::Key_Return));
    QVERIFY(ledger.comes("The account was made: lan"));
    QVERIFY(ledger.waits([&] { return ledger.button("Remove the account lan") != nullptr; }));
    QVERIFY(ledger.press("Sign out"));
    QVERIFY(ledger.comes("Nobody is signed in"));
    QVERIFY(!ledger.button("Remove the account lan"));
    QVERIFY(ledger.pick("Name", 0));
    QVERIFY(ledger.type("PIN", "000000", Qt::Key_Return));
    QVERIFY(ledger.comes("is not the right one"));
    QVERIFY(ledger.type("PIN", "860413", Qt::Key_Return));
    QVERIFY(ledger.comes("Signed in: lan"));
    QVERIFY(!ledger.shows("A new account"));
    ledger.window.close_side();
    QVERIFY(ledger.reads("vn-citizen-2021", test::number));
    ledger.open<HistoryPage>(SideId::history);
    QVERIFY(ledger.comes("· lan ·"));
    // What an operator may not do is not offered.
    QVERIFY(!ledger.button("Delete a person's records"));
    ledger.history.sign_out();
    QVERIFY(ledger.comes("Sign in first to see the records."));
    QVERIFY(!ledger.shows("· lan ·"));
  }

  void a_pin_is_set_anew_and_the_last_supervisor_stays() {
    const QTemporaryDir home;
    Ledger ledger(home.path(), {});
    QVERIFY(found_site(ledger, file_of(home), true));
    ledger.open<PeoplePage>(SideId::people);
    QVERIFY(ledger.press("Remove the account mai"));
    QVERIFY(ledger.press("Remove"));
    QVERIFY(ledger.comes("Make another supervisor first."));
    QVERIFY(ledger.press("New PIN for mai"));
    QVERIFY(ledger.type("PIN", "860413"));
    QVERIFY(ledger.type("The same PIN again", "860413", Qt::Key_Return));
    QVERIFY(ledger.comes("The PIN was set."));
  }

  void where_there_are_accounts_a_supervisor_alone_changes_the_history() {
    const QTemporaryDir home;
    Ledger ledger(home.path(), {});
    QVERIFY(found_site(ledger, file_of(home), true));
    ledger.history.sign_out();
    ledger.window.open_side(SideId::settings);
    QVERIFY(ledger.comes("Only a supervisor changes this"));
    QVERIFY(!ledger.pick("History of checked cards", 0));
    QVERIFY(!ledger.pick("Records are kept", 0));
    ledger.window.close_side();
    std::optional<store::Outcome<store::Actor>> in;
    ledger.history.sign_in(&ledger.window, "mai", SecretBytes(std::string_view("274951")),
                           [&](const auto& actor) { in = actor; });
    QVERIFY(ledger.waits([&] { return in && in->has_value(); }));
    ledger.window.open_side(SideId::settings);
    QVERIFY(ledger.pick("Records are kept", 0));
    QCOMPARE(ledger.history.setup().days, 30);
    QVERIFY(ledger.pick("History of checked cards", 0));
    QVERIFY(ledger.reaches(HistoryState::off));
    QVERIFY(!ledger.window.findChild<QWidget*>("history_pills")->isVisible());
  }

  void a_server_is_used_once_its_address_makes_sense() {
    const QTemporaryDir home;
    Ledger ledger(home.path(), {});
    ledger.window.open_side(SideId::settings);
    QVERIFY(ledger.pick("History of checked cards", 2));
    QVERIFY(ledger.type("Address of the server", "postgresql://", Qt::Key_Return));
    QVERIFY(ledger.comes("is not usable"));
    QCOMPARE(ledger.window.choices().history_place, QString());
    QVERIFY(ledger.type("Address of the server", "postgresql://chipid@127.0.0.1:1/history", Qt::Key_Return));
    QCOMPARE(ledger.window.choices().history_place, QStringLiteral("postgresql://chipid@127.0.0.1:1/history"));
  }
};

QTEST_MAIN(LedgerPagesTest)
#include "ledger_pages_test.moc"
