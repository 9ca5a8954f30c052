#include "ledger_fixture.hpp"

// A supervisor lets somebody through: by name where the site has no accounts, else by PIN, always with a reason.
using namespace chipid;
using namespace chipid::counter;
using test::Desk;
using test::found_site;
using test::Ledger;

namespace {

Workflow strict_workflow() {
  auto workflow = all_workflows({}).value().front();
  workflow.id = "strict";
  for (auto& [verdict, admission] : workflow.admits) admission = Admission::supervisor;
  return workflow;
}

QLineEdit* edit(const QWidget& window, const QString& name) {
  for (auto* each : window.findChildren<QLineEdit*>()) {
    if (each->isVisible() && each->accessibleName() == name) return each;
  }
  return nullptr;
}

}  // namespace

class ApproveTest : public QObject {
  Q_OBJECT

 private slots:
  void without_accounts_the_name_is_a_claim_and_marked_as_one() {
    Desk desk(1, {strict_workflow()});
    QVERIFY(desk.shows_result("vn-citizen-2021", test::number));
    QTest::keyClick(desk.window.focusWidget(), Qt::Key_F12);
    QVERIFY(qobject_cast<ApprovePage*>(desk.window.side_page()));
    QVERIFY(desk.shows(QStringLiteral("chưa có tài khoản")) || desk.shows(QStringLiteral("không được xác minh")));
    auto* name = edit(desk.window, QStringLiteral("Tên người phụ trách"));
    QVERIFY(name);
    QCOMPARE(desk.window.focusWidget(), name);
    name->setText(QStringLiteral("Mai"));
    QTest::keyClick(name, Qt::Key_Return);
    auto* reason = qobject_cast<QLineEdit*>(desk.window.focusWidget());
    QVERIFY(reason && reason != name);
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(!desk.lane().data().approval);
    reason->setText(QStringLiteral("đã gọi về nhà"));
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(desk.lane().data().approval);
    QCOMPARE(desk.lane().data().approval->by, std::string("Mai"));
    QCOMPARE(desk.lane().data().approval->reason, std::string("đã gọi về nhà"));
    QVERIFY(!desk.lane().data().approval->pin_checked);
    QCOMPARE(desk.window.side_page(), nullptr);
    desk.window.open_side(SideId::approve);
    QVERIFY(desk.shows(QStringLiteral("chưa được xác minh")));
    QVERIFY(!edit(desk.window, QStringLiteral("Tên người phụ trách")));
  }

  void where_the_workflow_admits_or_stops_there_is_nothing_to_decide() {
    auto stopping = strict_workflow();
    for (auto& [verdict, admission] : stopping.admits) admission = Admission::stop;
    auto admitting = strict_workflow();
    admitting.id = "admitting";
    for (auto& [verdict, admission] : admitting.admits) admission = Admission::warn;
    for (const auto& [workflow, text] : {std::pair(stopping, QStringLiteral("không ai được cho qua")),
                                         std::pair(admitting, QStringLiteral("không cần người phụ trách"))}) {
      Desk desk(1, {workflow});
      QVERIFY(desk.shows_result("vn-citizen-2021", test::number));
      desk.window.open_side(SideId::approve);
      QVERIFY(desk.shows(text));
      QVERIFY(!edit(desk.window, QStringLiteral("Tên người phụ trách")));
    }
  }

  void with_accounts_the_pin_of_a_supervisor_is_asked_for_and_the_approval_is_recorded() {
    const QTemporaryDir home;
    Ledger ledger(home.path(), {});
    QVERIFY(found_site(ledger, home.filePath("history.db"), true));
    std::optional<store::Outcome<>> made;
    ledger.history.add_account(&ledger.window, "lan", store::Role::operator_, SecretBytes(std::string_view("860413")),
                               [&](const auto& outcome) { made = outcome; });
    QVERIFY(ledger.waits([&] { return made && made->has_value(); }));
    ledger.history.sign_out();
    auto choices = ledger.window.choices();
    choices.workflow = QStringLiteral("bank");
    ledger.window.choose(choices);
    QVERIFY(ledger.reads_only("vn-citizen-2021,fault=dg2-bit", test::number));
    ledger.open<ApprovePage>(SideId::approve);
    // Operators are not among those to choose from.
    QVERIFY(ledger.waits([&] { return ledger.control<QComboBox>("Supervisor")->count() == 1; }));
    QVERIFY(ledger.type("Reason, which is recorded", "known to the branch"));
    QVERIFY(ledger.type("PIN", "860413"));
    QVERIFY(ledger.press("Let this person through"));
    QVERIFY(ledger.comes("is not the right one"));
    QVERIFY(!ledger.counter.lane().data().approval);
    QVERIFY(ledger.type("PIN", test::pin));
    QVERIFY(ledger.press("Let this person through"));
    QVERIFY(ledger.waits([&] { return ledger.counter.lane().data().approval.has_value(); }));
    QVERIFY(ledger.counter.lane().data().approval->pin_checked);
    QCOMPARE(ledger.counter.lane().data().approval->by, std::string("mai"));
    // Nobody was signed in by it.
    QVERIFY(!ledger.history.actor());
    QVERIFY(ledger.finishes());
    std::optional<store::Outcome<store::Actor>> in;
    ledger.history.sign_in(&ledger.window, "mai", SecretBytes(std::string_view("274951")),
                           [&](const auto& actor) { in = actor; });
    QVERIFY(ledger.waits([&] { return in && in->has_value(); }));
    ledger.open<HistoryPage>(SideId::history);
    QVERIFY(ledger.comes("Let through by a supervisor"));
    QVERIFY(ledger.shows("known to the branch"));
    QVERIFY(!ledger.shows("name not checked"));
  }

  void an_answer_about_a_person_who_left_lets_nobody_else_through() {
    const QTemporaryDir home;
    Ledger ledger(home.path(), {});
    QVERIFY(found_site(ledger, home.filePath("history.db"), true));
    auto choices = ledger.window.choices();
    choices.workflow = QStringLiteral("bank");
    ledger.window.choose(choices);
    QVERIFY(ledger.reads_only("vn-citizen-2021,fault=dg2-bit", test::number));
    ledger.open<ApprovePage>(SideId::approve);
    QVERIFY(ledger.waits([&] { return ledger.control<QComboBox>("Supervisor")->count() == 1; }));
    QVERIFY(ledger.type("Reason, which is recorded", "known to the branch"));
    QVERIFY(ledger.type("PIN", test::pin));
    ledger.button("Let this person through")->click();
    // Before the answer the person leaves; the next one stands there when it comes.
    ledger.window.close_side();
    ledger.open<ApprovePage>(SideId::approve);
    QTest::qWait(2000);
    QVERIFY(!ledger.counter.lane().data().approval);
    QVERIFY(ledger.button("Let this person through")->isEnabled());
    for (const auto* field : ledger.window.side_page()->findChildren<QLineEdit*>()) QVERIFY(field->text().isEmpty());
  }

  void a_locked_history_is_opened_before_anybody_signs() {
    const QTemporaryDir home;
    {
      Ledger ledger(home.path(), {});
      QVERIFY(found_site(ledger, home.filePath("history.db"), true));
    }
    Ledger ledger(home.path(), home.filePath("history.db"));
    QVERIFY(ledger.reaches(HistoryState::locked));
    auto choices = ledger.window.choices();
    choices.workflow = QStringLiteral("bank");
    ledger.window.choose(choices);
    QVERIFY(ledger.reads_only("vn-citizen-2021,fault=dg2-bit", test::number));
    ledger.open<ApprovePage>(SideId::approve);
    QVERIFY(ledger.comes("The history has to be open"));
    QVERIFY(!ledger.button("Let this person through"));
  }
};

QTEST_MAIN(ApproveTest)
#include "approve_test.moc"
