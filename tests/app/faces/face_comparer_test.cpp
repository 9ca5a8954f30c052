#include "faces/face_comparer.hpp"

#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include "faces_on_cards.hpp"

// Faces compared on a thread beside the window's: with the real networks where they are installed, and without.
using namespace chipid;
using namespace chipid::counter;
using namespace chipid::counter::test;

namespace {

// moc does not read raw strings: quotation marks are put in below.
constexpr auto profile =
    "{'format': 'chipid-match-provider-1', 'name': 'Test house',"
    "'base_url': 'https://127.0.0.1:%1', 'modalities': ['face'], 'threshold': 0.6,"
    "'steps': [{'name': 'verify', 'kind': 'compare', 'method': 'POST', 'path': '/v1/verify',"
    "'body': {'json': {'reference': '${reference_image}', 'probe': '${probe_image}'}}}],"
    "'answer': {'decision': {'pointer': '/decision', 'match': [true], 'no_match': [false]}}}";

FaceSetup service(const QTemporaryDir& folder, quint16 port) {
  const auto path = folder.filePath(QStringLiteral("service.json"));
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly)) qFatal("no profile");
  file.write(QString::fromLatin1(profile).replace(QLatin1Char('\''), QLatin1Char('"')).arg(port).toUtf8());
  return {.provider = path.toStdString()};
}

struct Desk {
  FaceComparer faces;
  QSignalSpy opened{&faces, &FaceComparer::opened};
  QSignalSpy looked{&faces, &FaceComparer::looked};
  QSignalSpy taken{&faces, &FaceComparer::taken};
  QSignalSpy compared{&faces, &FaceComparer::compared};

  explicit Desk(const FaceSetup& setup = {}, const ReadReport& report = genuine()) {
    faces.open(setup, report);
    if (!wait(opened)) qFatal("does not open");
  }
  static bool wait(QSignalSpy& spy, qsizetype count = 1) {
    return QTest::qWaitFor([&] { return spy.count() >= count; }, 20'000);
  }
  FaceReadiness readiness() { return opened.last().first().value<FaceReadiness>(); }
  bool can_compare() { return !readiness().trouble.has_value(); }
  MatchResult compare(const QString& file) {
    const auto before = compared.count();
    faces.compare_file(file);
    if (!wait(compared, before + 1)) qFatal("no result");
    return compared.last().first().value<MatchResult>();
  }
  Glance look(const QImage& frame) {
    const auto before = looked.count();
    const auto again = [&] {
      if (looked.count() == before) faces.look(frame);
      return looked.count() > before;
    };
    if (!QTest::qWaitFor(again, 20'000)) qFatal("does not look");
    return looked.last().first().value<Glance>();
  }
};

const QString probe = faces + QStringLiteral("probe.jpg");

}  // namespace

// Without the networks nothing can be shown here; where they have to be there it is a failure.
#define NEEDS_MODELS(desk)                                                                                             \
  if (!(desk).can_compare()) {                                                                                         \
    if (qEnvironmentVariable("CHIPID_REQUIRE_MODELS") == QLatin1Char('1')) QFAIL("the face models are not installed"); \
    QSKIP("the face models are not installed");                                                                        \
  }

class FaceComparerTest : public QObject {
  Q_OBJECT

 private slots:
  void the_holder_matches_the_portrait() {
    Desk desk;
    NEEDS_MODELS(desk);
    QVERIFY(desk.readiness().hints);
    desk.faces.agree();
    const auto result = desk.compare(probe);
    QCOMPARE(result.decision, MatchDecision::match);
    QCOMPARE(result.pad_level, PadLevel::none);
    QVERIFY(result.score.value_or(0) > 0.6);
    QCOMPARE(desk.taken.count(), 1);
    QVERIFY(!desk.taken.first().first().value<QImage>().isNull());
    desk.faces.compare(QImage(probe), PadLevel::attended);
    QVERIFY(Desk::wait(desk.compared, 2));
    const auto frame = desk.compared.last().first().value<MatchResult>();
    QCOMPARE(frame.decision, MatchDecision::match);
    QCOMPARE(frame.pad_level, PadLevel::attended);
  }

  void nothing_is_done_with_a_face_before_its_holder_agrees() {
    Desk desk;
    desk.faces.look(QImage(probe));
    desk.faces.compare(QImage(probe), PadLevel::attended);
    desk.faces.compare_file(probe);
    desk.faces.agree();
    desk.faces.disagree();
    desk.faces.compare_file(probe);
    QTest::qWait(1'500);
    QCOMPARE(desk.looked.count() + desk.compared.count() + desk.taken.count(), 0);
  }

  void what_is_before_the_camera_is_told() {
    Desk desk;
    NEEDS_MODELS(desk);
    desk.faces.agree();
    QImage wall(640, 480, QImage::Format_RGB888);
    wall.fill(QColor(180, 180, 170));
    QCOMPARE(desk.look(wall).trouble->code, ErrorCode::face_none);
    const QImage face(probe);
    QVERIFY(desk.look(face).fit());
    QVERIFY(!desk.look(face.scaledToWidth(face.width() / 8).scaledToWidth(face.width())).good());
  }

  void no_more_pictures_are_looked_at_than_are_needed() {
    Desk desk;
    NEEDS_MODELS(desk);
    desk.faces.agree();
    const QImage face(probe);
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 2'000) {
      desk.faces.look(face);
      QTest::qWait(10);
    }
    QVERIFY(desk.looked.count() <= 7);
    // On a busy computer one look takes long; the next one comes all the same.
    const auto looked_twice = [&] { return desk.faces.look(face), desk.looked.count() >= 2; };
    QVERIFY(QTest::qWaitFor(looked_twice, 20'000));
  }

  void the_window_is_never_kept_waiting() {
    Desk desk;
    desk.faces.agree();
    qint64 longest = 0;
    QElapsedTimer since;
    QTimer beat;
    connect(&beat, &QTimer::timeout, [&] { longest = std::max(longest, since.restart()); });
    since.start();
    beat.start(5);
    desk.faces.compare_file(probe);
    QVERIFY(Desk::wait(desk.compared));
    desk.faces.close();
    QTest::qWait(20);
    QVERIFY2(longest < 50, qPrintable(QString::number(longest)));
  }

  void a_file_that_is_no_picture_is_no_answer() {
    Desk desk;
    desk.faces.agree();
    const auto result = desk.compare(faces + QStringLiteral("README.md"));
    QCOMPARE(result.decision, MatchDecision::unavailable);
    QCOMPARE(result.trouble->code, ErrorCode::picture_unknown_format);
    QCOMPARE(desk.compare(QStringLiteral("/nowhere")).trouble->code, ErrorCode::usage_file);
  }

  void somebody_else_does_not_match() {
    Desk desk({}, read("vn-citizen-2021", {}));
    NEEDS_MODELS(desk);
    desk.faces.agree();
    QCOMPARE(desk.compare(probe).decision, MatchDecision::no_match);
  }

  void without_models_it_says_so() {
    const QTemporaryDir empty;
    Desk desk({.matcher = {.models = empty.path().toStdString()}});
    QCOMPARE(desk.readiness().trouble->code, ErrorCode::face_no_matcher);
    QVERIFY(!desk.readiness().hints);
    desk.faces.agree();
    QCOMPARE(desk.compare(probe).decision, MatchDecision::unavailable);
  }

  void a_service_that_does_not_answer_is_no_no() {
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    const auto port = listener.serverPort();
    listener.close();
    const QTemporaryDir folder;
    Desk desk(service(folder, port));
    QVERIFY(desk.can_compare());
    QVERIFY(desk.readiness().by_service);
    QCOMPARE(desk.readiness().service, std::string("Test house"));
    desk.faces.agree();
    const auto result = desk.compare(probe);
    QCOMPARE(result.decision, MatchDecision::unavailable);
    QCOMPARE(result.trouble->code, ErrorCode::match_no_answer);
  }

  void nothing_is_sent_of_a_portrait_that_is_not_proven() {
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    const QTemporaryDir folder;
    auto report = genuine();
    report.verification.verdict = Verdict::invalid;
    Desk desk(service(folder, listener.serverPort()), report);
    desk.faces.agree();
    QCOMPARE(desk.compare(probe).trouble->code, ErrorCode::export_invalid);
    QVERIFY(!listener.waitForNewConnection(200));
  }

  void a_person_who_leaves_ends_the_request() {
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    const QTemporaryDir folder;
    Desk desk(service(folder, listener.serverPort()));
    desk.faces.agree();
    desk.faces.compare_file(probe);
    QVERIFY(QTest::qWaitFor([&] { return listener.hasPendingConnections(); }, 10'000));
    desk.faces.close();
    QTest::qWait(500);
    QCOMPARE(desk.compared.count(), 0);
    QVERIFY(!desk.faces.comparing());
  }

  void a_profile_that_cannot_be_used_says_so() {
    Desk desk({.provider = "/nowhere/service.json"});
    QCOMPARE(desk.readiness().trouble->code, ErrorCode::usage_file);
  }
};

QTEST_GUILESS_MAIN(FaceComparerTest)
#include "face_comparer_test.moc"
