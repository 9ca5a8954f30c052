#include "engine/lane.hpp"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <chipid/virtual_card.hpp>
#include <fstream>
#include <iterator>

#include "engine/practice_supply.hpp"

// Comparisons with the holder, taken into the report of a lane: the card itself asked for a finger, others given.
using namespace chipid;
using namespace chipid::counter;

namespace {

const std::string finger_card = "icao-moc";
const Consent face_consent{.wording = "face_here.1", .purpose = "bank"};
const Consent finger_consent{.modality = MatchModality::finger, .wording = "finger.1", .purpose = "bank"};

VerifyOptions practice_trust() {
  const QTemporaryDir folder;
  const std::filesystem::path path = folder.path().toStdString();
  if (!virtual_card::write_trust(path)) qFatal("no trust folder");
  const std::filesystem::path paths[] = {path};
  return {.trust = TrustStore::load(paths).value()};
}

FingerMatchRequest finger_of(virtual_card::Finger whose = virtual_card::Finger::own) {
  const QTemporaryDir folder;
  const auto path = folder.filePath(QStringLiteral("finger.fmr")).toStdString();
  if (!virtual_card::write_finger(finger_card, path, whose)) qFatal("no finger");
  std::ifstream file(path, std::ios::binary);
  const Bytes bytes{std::istreambuf_iterator<char>(file), {}};
  return finger_match_request(SecretBytes(BytesView(bytes))).value();
}

/// A lane with a practice reader and the card on it.
struct Desk {
  PracticeSupply supply;
  Lane lane{supply, QString::fromStdString(PracticeSupply::reader_name(0))};
  QSignalSpy answered{&lane, &Lane::finger_answered};

  explicit Desk(const std::string& card) {
    lane.set_verify(practice_trust());
    lane.set_workflow({.clear_after = std::chrono::seconds(60)});
    supply.watch([this](const ReaderEvent& event) {
      QMetaObject::invokeMethod(
          &lane, [this, event] { lane.on_reader(event); }, Qt::QueuedConnection);
    });
    const auto name = card.substr(0, card.find(','));
    if (!lane.give_key(QString::fromStdString(practice_key({.specimen = name})))) qFatal("no key");
    supply.place(card);
    if (!reaches(State::result)) qFatal("no result");
  }
  ~Desk() { supply.stop(); }

  bool reaches(State state) {
    return QTest::qWaitFor([&] { return lane.state() == state; }, 20'000);
  }
  MatchResult ask(const FingerMatchRequest& request) {
    const auto before = answered.count();
    if (!lane.ask_finger(request, finger_consent)) qFatal("not asked");
    if (!QTest::qWaitFor([&] { return answered.count() > before; }, 20'000)) qFatal("no answer");
    return answered.last().first().value<MatchResult>();
  }
  const ReadReport& report() { return *lane.data().report; }
  Verdict verdict() { return report().verification.verdict.value(); }
  CheckStatus status(std::string_view id) { return report().verification.find(id)->status; }
  std::string consent(std::string_view id) { return report().verification.find(id)->detail.at("consent"); }
};

}  // namespace

class LaneMatchesTest : public QObject {
  Q_OBJECT

 private slots:
  void a_face_that_does_not_match_is_looked_at() {
    Desk desk("vn-citizen-2021");
    QCOMPARE(desk.verdict(), Verdict::authentic);
    desk.lane.add_match({.decision = MatchDecision::no_match}, face_consent);
    QCOMPARE(desk.verdict(), Verdict::review);
    QCOMPARE(desk.consent("biometric.face"), std::string("face_here.1"));
    desk.lane.add_match({.decision = MatchDecision::match}, face_consent);
    QCOMPARE(desk.verdict(), Verdict::authentic);
    QCOMPARE(desk.consent("biometric.face"), std::string("face_here.1"));
    QCOMPARE(desk.report().matches.size(), std::size_t{2});
  }

  void a_match_makes_no_card_better() {
    Desk unknown("vn-citizen-2021,fault=csca-unknown");
    unknown.lane.add_match({.decision = MatchDecision::match}, face_consent);
    QCOMPARE(unknown.verdict(), Verdict::inconclusive);
    Desk replaced("vn-citizen-2021,fault=dg2-bit");
    replaced.lane.add_match({.decision = MatchDecision::match}, face_consent);
    QCOMPARE(replaced.verdict(), Verdict::invalid);
    QCOMPARE(replaced.status("biometric.face"), CheckStatus::inconclusive);
  }

  void the_tries_left_are_told_and_leave_no_trace_in_the_report() {
    Desk desk(finger_card + ",tries=2");
    const auto answer = desk.ask({});
    QCOMPARE(answer.tries_left.value_or(99), 2U);
    QVERIFY(!answer.trouble.has_value());
    QVERIFY(desk.report().matches.empty());
    QVERIFY(desk.lane.data().consents.empty());
    QCOMPARE(desk.lane.state(), State::result);
  }

  void the_card_accepts_its_holders_finger() {
    Desk desk(finger_card);
    const auto before = desk.verdict();
    desk.lane.add_match({.decision = MatchDecision::match}, face_consent);
    QCOMPARE(desk.ask(finger_of()).decision, MatchDecision::match);
    QCOMPARE(desk.status("biometric.finger"), CheckStatus::passed);
    QCOMPARE(desk.status("biometric.face"), CheckStatus::passed);
    QCOMPARE(desk.consent("biometric.face"), std::string("face_here.1"));
    QCOMPARE(desk.consent("biometric.finger"), std::string("finger.1"));
    QCOMPARE(desk.report().matches.size(), std::size_t{2});
    QCOMPARE(desk.verdict(), before);
    QVERIFY(!desk.lane.data().portrait.isNull());
    QVERIFY(desk.report().document.name.has_value());
  }

  void another_finger_is_refused_and_may_be_tried_again() {
    Desk desk(finger_card);
    const auto refused = desk.ask(finger_of(virtual_card::Finger::other));
    QCOMPARE(refused.decision, MatchDecision::no_match);
    QCOMPARE(refused.tries_left.value_or(99), 2U);
    QCOMPARE(desk.verdict(), Verdict::review);
    QCOMPARE(desk.ask(finger_of()).decision, MatchDecision::match);
    QCOMPARE(desk.report().matches.size(), std::size_t{2});
  }

  void the_last_try_is_kept_unless_it_is_asked_for() {
    Desk desk(finger_card + ",tries=1");
    auto request = finger_of();
    QCOMPARE(desk.ask(request).trouble->code, ErrorCode::finger_last_try);
    request.last_try = true;
    QCOMPARE(desk.ask(request).decision, MatchDecision::match);
  }

  void a_card_that_compares_none_says_so() {
    Desk desk("vn-citizen-2021");
    QCOMPARE(desk.ask({}).trouble->code, ErrorCode::finger_not_offered);
    QCOMPARE(desk.verdict(), Verdict::authentic);
  }

  void a_card_that_is_gone_is_not_asked() {
    Desk desk(finger_card);
    desk.supply.remove();
    QVERIFY(desk.reaches(State::clearing));
    QVERIFY(!desk.lane.ask_finger(finger_of(), finger_consent));
  }

  void another_card_in_its_place_is_no_answer() {
    Desk desk(finger_card + ",timing=contactless-106");
    QVERIFY(desk.lane.ask_finger(finger_of(), finger_consent));
    QVERIFY(desk.lane.asks_finger());
    QVERIFY(!desk.lane.ask_finger(finger_of(), finger_consent));
    desk.supply.place("vn-citizen-2021");
    QVERIFY(desk.reaches(State::key_needed));
    QVERIFY(!desk.lane.asks_finger());
    QVERIFY(!desk.lane.data().report.has_value());
    QTest::qWait(300);
    QVERIFY(desk.answered.empty() || desk.answered.last().first().value<MatchResult>().trouble.has_value());
    QVERIFY(!desk.lane.data().report.has_value());
  }
};

QTEST_GUILESS_MAIN(LaneMatchesTest)
#include "lane_matches_test.moc"
