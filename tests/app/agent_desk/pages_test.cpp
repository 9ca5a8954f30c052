#include <QCheckBox>
#include <QPushButton>
#include <QTemporaryDir>

#include "../ui/counter_fixture.hpp"
#include "../ui/layout_faults.hpp"
#include "agent_host/agent_host.hpp"
#include "ui/agent/agent_banner.hpp"
#include "ui/ready_page.hpp"
#include "ui/side_pages.hpp"
#include "ui/theme.hpp"

// What the operator sees of pages that ask: the agent of a practice counter, with its window, without its doors.
using namespace chipid;
using namespace chipid::counter;
using agent::DeskPhase;
using agent::Scope;
using agent::Scopes;

namespace {

Scopes scopes(std::initializer_list<Scope> members) {
  Scopes all;
  for (const auto scope : members) all.set(agent::index_of(scope));
  return all;
}

struct Place {
  QTemporaryDir folder;
  PracticeSupply* supply = new PracticeSupply(1);
  Counter counter{std::unique_ptr<CardSupply>(supply)};
  agent::AgentHost host{counter, [](const std::string&) {}};
  MainWindow window{counter, all_workflows({}).value(), {.language = Language::en}, supply, {.agent = &host}};
  std::vector<agent::DeskEvent> told = {};
  int paired = 0;  ///< status of the answer to who wants to be paired

  Place() {
    counter.start(counter::test::practice_trust());
    host.open({.folder = (folder.path() + QStringLiteral("/agent")).toStdString(), .keyring = false});
    window.resize(1366, 768);
    window.show();
    const bool up = QTest::qWaitFor(
        [&] { return host.agent() != nullptr && counter.lane().state() == State::idle && counter.lanes().size() == 1; },
        20'000);
    if (!up) qFatal("the counter does not come up");
  }
  ~Place() { host.close(); }

  void start(const Scopes& wanted, const Scopes& to_confirm = {}) {
    host.desk().start({.read_id = "r",
                       .origin = "https://clinic.example",
                       .site = "Clinic",
                       .purpose = "admission",
                       .scopes = wanted,
                       .to_confirm = to_confirm,
                       .key = "001090000123",
                       .challenge = {1, 2, 3, 4, 5, 6, 7, 8}},
                      [this](agent::DeskEvent event) { told.push_back(std::move(event)); });
  }
  const agent::ReadDone* done() const { return told.empty() ? nullptr : std::get_if<agent::ReadDone>(&told.back()); }
  void pair(const std::string& origin, const std::string& code) {
    host.agent()->answer({.method = "POST",
                          .path = "/v1/pair",
                          .origin = origin,
                          .body = R"({"name": "Clinic", "code": ")" + code + R"("})"},
                         agent::now(), [this](const agent::HttpAnswer& answer) { paired = answer.status; });
  }
  AgentBanner& banner() { return *window.findChild<AgentBanner*>(); }
  template <typename Widget>
  Widget* seen(const QString& text) const {
    for (auto* widget : window.findChildren<Widget*>()) {
      if (widget->isVisible() && widget->text().contains(text)) return widget;
    }
    return nullptr;
  }
  bool shows(const QString& text) const { return seen<QLabel>(text) != nullptr; }
  bool press(const QString& text) const {
    auto* button = seen<QPushButton>(text);
    if (button != nullptr) button->click();
    return button != nullptr;
  }
};

}  // namespace

class AgentPagesTest : public QObject {
  Q_OBJECT

 private slots:
  void a_page_is_let_in_with_less_than_it_asked_for() {
    Place place;
    place.window.open_side(SideId::agent);
    QVERIFY(place.press(QStringLiteral("Show a code")));
    const auto code = place.host.pairing().code;
    QCOMPARE(code.size(), std::size_t(6));
    const auto shown = QString::fromStdString(code);
    QVERIFY(place.shows(shown.left(3) + QLatin1Char(' ') + shown.mid(3)));
    QVERIFY(place.shows(QStringLiteral("3 tries left")));
    place.pair("http://clinic.example", code);
    QTRY_VERIFY(place.shows(QStringLiteral("http://clinic.example (Clinic)")));
    QVERIFY(place.shows(QStringLiteral("plain HTTP")));
    auto* address = place.seen<QCheckBox>(QStringLiteral("name, birth"));
    QVERIFY(address != nullptr && address->isChecked());
    address->click();
    QVERIFY(place.press(QStringLiteral("Let it in")));
    QTRY_COMPARE(place.paired, 200);
    QCOMPARE(place.host.sites().size(), std::size_t(1));
    QCOMPARE(place.host.sites()[0].scopes, scopes({Scope::id, Scope::verification}));
  }

  void a_page_is_let_in_by_one_press() {
    Place place;
    place.window.open_side(SideId::agent);
    place.host.open_pairing();
    place.pair("https://clinic.example", place.host.pairing().code);
    QTRY_VERIFY(place.shows(QStringLiteral("Let this page in?")));
    QVERIFY(place.press(QStringLiteral("Let it in")));
    QTRY_COMPARE(place.paired, 200);
  }

  void a_card_whose_key_is_wanted_is_told() {
    Place place;
    place.start(scopes({Scope::id}));
    place.supply->place("vn-citizen-2021");
    QTRY_VERIFY_WITH_TIMEOUT(place.shows(QStringLiteral("is here: scan its code")), 20'000);
  }

  void a_wrong_code_costs_a_try_and_refusing_lets_nobody_in() {
    Place place;
    place.window.open_side(SideId::agent);
    place.host.open_pairing();
    const auto code = place.host.pairing().code;
    place.pair("https://clinic.example", code == "000000" ? "000001" : "000000");
    QTRY_VERIFY(place.paired >= 400);
    QCOMPARE(place.host.pairing().tries_left, 2U);
    place.pair("https://clinic.example", code);
    QTRY_VERIFY(place.shows(QStringLiteral("Let this page in?")));
    QVERIFY(place.press(QStringLiteral("Refuse")));
    QTRY_VERIFY(place.paired >= 400);
    QVERIFY(place.host.sites().empty());
  }

  void a_page_is_sent_away() {
    Place place;
    place.host.open_pairing();
    place.pair("https://clinic.example", place.host.pairing().code);
    QTRY_VERIFY(place.host.pairing().asked.has_value());
    place.host.decide(place.host.pairing().asked->scopes);
    place.window.open_side(SideId::agent);
    QTRY_VERIFY(place.shows(QStringLiteral("https://clinic.example")));
    QVERIFY(place.press(QStringLiteral("Send away")));
    QVERIFY(place.shows(QStringLiteral("has to be paired again")));
    auto* confirm = qobject_cast<QPushButton*>(place.window.focusWidget());
    QVERIFY(confirm != nullptr);
    confirm->click();
    QTRY_VERIFY(place.host.sites().empty());
    QVERIFY(place.shows(QStringLiteral("Nobody yet.")));
  }

  void a_page_that_waits_is_shown_and_takes_no_focus() {
    Place place;
    auto* focused = place.window.focusWidget();
    place.start(scopes({Scope::id}));
    QTRY_VERIFY(place.banner().isVisible());
    QVERIFY(place.shows(QStringLiteral("https://clinic.example (Clinic) waits for a card")));
    QVERIFY(place.shows(QStringLiteral("admission")));
    QCOMPARE(place.window.focusWidget(), focused);
    place.supply->place("vn-citizen-2021");
    QTRY_VERIFY_WITH_TIMEOUT(place.done() != nullptr, 20'000);
    QVERIFY(place.shows(QStringLiteral("Given to https://clinic.example")));
    QTest::keyClick(&place.window, Qt::Key_F7, Qt::ShiftModifier);
    QTRY_VERIFY(!place.banner().isVisible());
    QTRY_VERIFY(std::holds_alternative<agent::Forgotten>(place.told.back()));
  }

  void shift_f6_sends_the_card_that_lies_there_without_the_portrait() {
    Place place;
    place.window.give_key(QStringLiteral("001090000123"));
    place.supply->place("vn-citizen-2021");
    QTRY_COMPARE_WITH_TIMEOUT(place.counter.lane().state(), State::result, 20'000);
    place.start(scopes({Scope::id, Scope::portrait}), scopes({Scope::portrait}));
    QTRY_VERIFY(place.shows(QStringLiteral("asks for the card that is here already")));
    QTest::keyClick(&place.window, Qt::Key_F6, Qt::ShiftModifier);  // before anybody can have read what is asked
    QTest::qWait(1200);
    QVERIFY(place.done() == nullptr);
    auto* portrait = place.seen<QCheckBox>(QStringLiteral("portrait"));
    QVERIFY(portrait != nullptr && portrait->isChecked());
    portrait->click();
    QTest::keyClick(&place.window, Qt::Key_F6, Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(place.done() != nullptr, 20'000);
    QCOMPARE(place.done()->answer.granted, scopes({Scope::id}));
  }

  void nothing_of_the_line_is_cut() {
    Place place;
    place.start(scopes({Scope::id, Scope::demographics, Scope::portrait, Scope::family, Scope::raw}),
                agent::confirmed_each_time());
    QTRY_VERIFY(place.banner().isVisible());
    auto choices = place.window.choices();
    for (const auto language : {Language::vi, Language::en}) {
      for (const int percent : {100, 150, 200}) {
        choices.language = language;
        choices.text_percent = percent;
        place.window.choose(choices);
        place.window.resize(1366, 768);
        const auto faults = [&] { return counter::test::layout_faults(place.window); };
        (void)QTest::qWaitFor([&] { return faults().isEmpty(); }, 5'000);
        const auto pictures = qEnvironmentVariable("CHIPID_PICTURES");
        const auto name =
            QStringLiteral("/agent-line-%1-%2.png").arg(language == Language::vi ? "vi" : "en").arg(percent);
        if (!pictures.isEmpty()) place.window.grab().save(pictures + name);
        QVERIFY2(faults().isEmpty(), qPrintable(name + faults().join(QStringLiteral(" / "))));
      }
    }
  }

  void alone_with_a_citizen_nobody_is_asked() {
    Place place;
    auto choices = place.window.choices();
    choices.workflow = QStringLiteral("kiosk");
    choices.kiosk_lock = QStringLiteral("chosen");
    place.window.choose(choices);
    place.start(scopes({Scope::id}));
    QTest::qWait(200);
    QVERIFY(!place.banner().isVisible());
  }
};

QTEST_MAIN(AgentPagesTest)
#include "pages_test.moc"
