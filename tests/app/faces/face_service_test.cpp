#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include "faces/face_comparer.hpp"
#include "faces_on_cards.hpp"

// Faces compared by the reference match service, over TLS.
using namespace chipid;
using namespace chipid::counter;
using namespace chipid::counter::test;

namespace {

const QString probe = faces + QStringLiteral("probe.jpg");

/// The service on a port that the system chose, with the profile that leads to it.
struct Service {
  QTemporaryDir folder;
  QProcess process;
  QString address;

  Service() {
    const QStringList certificates{folder.path()};
    if (QProcess::execute(QStringLiteral(CHIPID_CERTIFICATES), certificates) != 0) qFatal("no certificates");
    process.start(QStringLiteral(CHIPID_MATCH_SERVER),
                  {QStringLiteral("--certificate"), file("server.pem"), QStringLiteral("--key"), file("server-key.pem"),
                   QStringLiteral("--token"), file("token")});
    if (!process.waitForReadyRead(10'000)) qFatal("no service");
    const auto line = QString::fromUtf8(process.readAllStandardOutput());
    address = line.mid(line.indexOf(QStringLiteral("https://"))).trimmed();
    write_profile();
  }
  ~Service() {
    process.terminate();
    process.waitForFinished(5'000);
  }

  QString file(const char* name) const { return folder.filePath(QLatin1String(name)); }
  void write_profile() const {
    const auto example = read_all(QStringLiteral(CHIPID_OSIA_PROFILE));
    const auto size = static_cast<qsizetype>(example.size());
    auto profile = QJsonDocument::fromJson(QByteArray(reinterpret_cast<const char*>(example.data()), size)).object();
    profile[QStringLiteral("base_url")] = address;
    profile[QStringLiteral("tls")] = QJsonObject{{QStringLiteral("authorities"), QStringLiteral("authority.pem")}};
    QFile out(file("profile.json"));
    if (!out.open(QIODevice::WriteOnly)) qFatal("no profile");
    out.write(QJsonDocument(profile).toJson());
  }
};

// Where the networks have to be there their absence is a failure.
bool has_models() {
  const bool there = open_face_matcher().has_value();
  if (!there && qEnvironmentVariable("CHIPID_REQUIRE_MODELS") == QLatin1Char('1')) qFatal("no face models");
  return there;
}

MatchResult result_of(QSignalSpy& compared) {
  if (!QTest::qWaitFor([&] { return !compared.empty(); }, 30'000)) qFatal("no result");
  return compared.takeFirst().first().value<MatchResult>();
}

}  // namespace

class FaceServiceTest : public QObject {
  Q_OBJECT

  static void open(FaceComparer& comparer, const Service& service, const ReadReport& report) {
    QSignalSpy opened(&comparer, &FaceComparer::opened);
    comparer.open({.provider = service.file("profile.json").toStdString()}, report);
    QVERIFY(QTest::qWaitFor([&] { return !opened.empty(); }, 20'000));
    const auto readiness = opened.first().first().value<FaceReadiness>();
    QVERIFY2(!readiness.trouble, readiness.trouble ? readiness.trouble->detail.c_str() : "");
    QVERIFY(readiness.by_service);
    comparer.agree();
  }

 private slots:
  void a_service_matches_pictures_of_camera_and_file() {
    if (!has_models()) QSKIP("the face models are not installed");
    const Service service;
    FaceComparer comparer;
    QSignalSpy compared(&comparer, &FaceComparer::compared);
    open(comparer, service, genuine());
    comparer.compare(QImage(probe), PadLevel::attended);
    const auto frame = result_of(compared);
    QVERIFY2(!frame.trouble, frame.trouble ? frame.trouble->detail.c_str() : "");
    QCOMPARE(frame.decision, MatchDecision::match);
    QCOMPARE(frame.method, MatchMethod::remote);
    QCOMPARE(frame.pad_level, PadLevel::attended);
    comparer.compare_file(probe);
    const auto file = result_of(compared);
    QCOMPARE(file.decision, MatchDecision::match);
    QVERIFY(!file.transaction_id.empty());
    QVERIFY(file.transaction_id != frame.transaction_id);
  }

  void a_service_tells_strangers_apart() {
    if (!has_models()) QSKIP("the face models are not installed");
    const Service service;
    FaceComparer comparer;
    QSignalSpy compared(&comparer, &FaceComparer::compared);
    open(comparer, service, read("vn-citizen-2021", test_trust()));
    comparer.compare_file(probe);
    QCOMPARE(result_of(compared).decision, MatchDecision::no_match);
  }
};

QTEST_GUILESS_MAIN(FaceServiceTest)
#include "face_service_test.moc"
