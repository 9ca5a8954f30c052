#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include "outlets/outbox.hpp"
#include "people.hpp"

// Patients on their way to a FHIR server that has faults.
using namespace chipid;
using namespace chipid::counter;
using namespace chipid::counter::outlets;
using test::person;

namespace {

/// The server on a port that the system chose, with a profile that leads to it.
class Server {
 public:
  explicit Server(const QStringList& words, QJsonObject profile = {}) : profile_(std::move(profile)) {
    start(words);
    write_profile();
  }
  ~Server() { stop(); }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  void start(const QStringList& words) {
    process_.start(QStringLiteral(CHIPID_PYTHON),
                   QStringList{QStringLiteral(CHIPID_OUTLET_TESTS "/fhir_server.py")} + words);
    while (!process_.canReadLine()) {
      if (!process_.waitForReadyRead(20'000)) qFatal("no server");
    }
    address_ = QString::fromUtf8(process_.readLine()).trimmed();
  }
  void stop() {
    process_.kill();
    process_.waitForFinished(5'000);
  }
  void write_profile() {
    profile_[QStringLiteral("format")] = QStringLiteral("chipid-receiver-1");
    profile_[QStringLiteral("name")] = QStringLiteral("HIS");
    profile_[QStringLiteral("base_url")] = address_ + QStringLiteral("/r4");
    auto limits = profile_[QStringLiteral("limits")].toObject();
    for (const auto* name : {"first_pause_ms", "longest_pause_ms"}) limits[QLatin1String(name)] = 20;
    profile_[QStringLiteral("limits")] = limits;
    write("profile.json", QJsonDocument(profile_).toJson());
  }
  void write(const char* name, const QByteArray& content, bool private_file = true) const {
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly)) qFatal("no file");
    file.write(content);
    file.setPermissions(private_file ? QFileDevice::ReadOwner | QFileDevice::WriteOwner
                                     : QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther);
  }
  [[nodiscard]] QString path(const char* name) const { return folder_.filePath(QLatin1String(name)); }
  [[nodiscard]] std::filesystem::path profile() const { return path("profile.json").toStdString(); }
  [[nodiscard]] QList<QJsonObject> requests() {
    process_.waitForReadyRead(100);
    while (process_.canReadLine()) seen_ << QJsonDocument::fromJson(process_.readLine()).object();
    return seen_;
  }
  [[nodiscard]] qsizetype patients() const {
    QNetworkAccessManager network;
    auto* reply = network.get(QNetworkRequest(QUrl(address_ + QStringLiteral("/patients"))));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000)) qFatal("no list");
    return QJsonDocument::fromJson(reply->readAll()).array().size();
  }

 private:
  QTemporaryDir folder_;
  QProcess process_;
  QString address_;
  QJsonObject profile_;
  QList<QJsonObject> seen_;
};

QStringList faults(const char* words) {
  return QString::fromLatin1(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QJsonObject limits(std::initializer_list<std::pair<QString, QJsonValue>> values) {
  return {{QStringLiteral("limits"), QJsonObject(values)}};
}

TroubleCode trouble_of(const Outbox& outbox) {
  return outbox.queue().messages().front().trouble.value().code;
}

bool ends(const Outbox& outbox, int milliseconds = 20'000) {
  return QTest::qWaitFor([&] { return outbox.queue().waiting() == 0; }, milliseconds);
}

}  // namespace

class OutboxTest : public QObject {
  Q_OBJECT

 private slots:
  void a_patient_arrives_as_fhir_asks() {
    Server server({});
    Outbox outbox;
    const QSignalSpy delivered(&outbox, &Outbox::delivered);
    const auto id = outbox.send(person(), server.profile());
    QVERIFY(id.has_value());
    QCOMPARE(outbox.queue().waiting(), std::size_t{1});
    QVERIFY(ends(outbox));
    QCOMPARE(delivered.first().first().value<std::uint64_t>(), *id);
    QCOMPARE(server.patients(), 1);
    const auto request = server.requests().value(0);
    const auto headers = request["headers"].toObject();
    QCOMPARE(request["method"].toString(), QStringLiteral("POST"));
    QCOMPARE(request["path"].toString(), QStringLiteral("/r4/Patient"));
    QCOMPARE(headers["content-type"].toString(), QStringLiteral("application/fhir+json; charset=utf-8"));
    QCOMPARE(headers["if-none-exist"].toString(),
             QStringLiteral("identifier=http%3A%2F%2Ffhir.ehealth.gov.vn%2Fcore%2Fsid%2Fnational_id%7C001090000123"));
    QVERIFY(request["body"].toString().contains(QStringLiteral("Nguyễn Văn A")));
    QVERIFY(!headers.contains(QStringLiteral("cookie")) && !headers.contains(QStringLiteral("authorization")));
  }

  void who_is_sent_twice_is_there_once() {
    Server server({});
    Outbox outbox;
    for (int i = 0; i < 3; ++i) {
      QVERIFY(outbox.send(person(), server.profile()).has_value());
      QVERIFY(ends(outbox));
    }
    QCOMPARE(outbox.queue().delivered(), std::size_t{3});
    QCOMPARE(server.patients(), 1);
  }

  void an_update_replaces_by_number() {
    Server server({}, {{QStringLiteral("mode"), QStringLiteral("update")}});
    Outbox outbox;
    for (int i = 0; i < 2; ++i) {
      QVERIFY(outbox.send(person(), server.profile()).has_value());
      QVERIFY(ends(outbox));
    }
    QCOMPARE(server.patients(), 1);
    QCOMPARE(server.requests().value(1)["method"].toString(), QStringLiteral("PUT"));
    QVERIFY(server.requests().value(1)["path"].toString().startsWith(QStringLiteral("/r4/Patient?identifier=")));
  }

  void a_fault_that_passes_is_got_over_exactly_once_data() {
    QTest::addColumn<QString>("faults");
    QTest::addColumn<int>("requests");
    QTest::newRow("busy, then well") << "503 502 504" << 4;
    QTest::newRow("asks to wait") << "busy" << 2;
    QTest::newRow("drops, then well") << "drop drop" << 3;
    QTest::newRow("takes it and drops") << "drop-late drop-late" << 3;
    QTest::newRow("half an answer") << "half" << 2;
    QTest::newRow("too many") << "429 500" << 3;
    QTest::newRow("no HTTP") << "noise" << 2;
    QTest::newRow("redirects with the body") << "redirect-307" << 2;
  }
  void a_fault_that_passes_is_got_over_exactly_once() {
    QFETCH(QString, faults);
    QFETCH(int, requests);
    Server server(faults.split(QLatin1Char(' ')));
    Outbox outbox;
    QVERIFY(outbox.send(person(), server.profile()).has_value());
    QVERIFY(ends(outbox));
    QCOMPARE(outbox.queue().delivered(), std::size_t{1});
    QCOMPARE(server.patients(), 1);
    // Not one more than we know of: nothing below us sends again by itself.
    QCOMPARE(server.requests().size(), requests);
  }

  void a_fault_that_stays_is_told_and_waits_for_people_data() {
    QTest::addColumn<QString>("fault");
    QTest::addColumn<TroubleCode>("code");
    QTest::newRow("bad request") << "400" << TroubleCode::refused;
    QTest::newRow("not found") << "404" << TroubleCode::refused;
    QTest::newRow("unprocessable") << "422" << TroubleCode::refused;
    QTest::newRow("no right") << "403" << TroubleCode::not_authorised;
    QTest::newRow("several there") << "412" << TroubleCode::several_matches;
    QTest::newRow("redirect") << "redirect" << TroubleCode::strange_answer;
    QTest::newRow("a portal's page") << "web" << TroubleCode::strange_answer;
    QTest::newRow("nothing at all") << "blank" << TroubleCode::strange_answer;
    QTest::newRow("endless answer") << "huge" << TroubleCode::strange_answer;
  }
  void a_fault_that_stays_is_told_and_waits_for_people() {
    QFETCH(QString, fault);
    QFETCH(TroubleCode, code);
    Server server({fault});
    Outbox outbox;
    const QSignalSpy refused(&outbox, &Outbox::refused);
    QVERIFY(outbox.send(person(), server.profile()).has_value());
    QVERIFY(ends(outbox));
    QCOMPARE(refused.count(), 1);
    QCOMPARE(outbox.queue().refused(), std::size_t{1});
    QVERIFY(trouble_of(outbox) == code);
    QCOMPARE(server.patients(), 0);
    QCOMPARE(server.requests().size(), 1);
    outbox.try_again();
    QVERIFY(ends(outbox));
    QCOMPARE(server.patients(), 1);
  }

  void silence_ends_and_is_tried_again_data() {
    QTest::addColumn<QString>("fault");
    QTest::newRow("hangs") << "hang";
    QTest::newRow("drips") << "drip";
  }
  void silence_ends_and_is_tried_again() {
    QFETCH(QString, fault);
    Server server({fault}, limits({{QStringLiteral("whole_ms"), 500}}));
    Outbox outbox;
    QElapsedTimer time;
    time.start();
    QVERIFY(outbox.send(person(), server.profile()).has_value());
    QVERIFY(ends(outbox));
    QVERIFY(time.elapsed() >= 500 && time.elapsed() < 10'000);
    QCOMPARE(server.patients(), 1);
  }

  void a_server_that_is_away_gets_everybody_when_it_is_back() {
    Server server({});
    server.stop();
    Outbox outbox;
    QVERIFY(outbox.send(person("vn-citizen-2021"), server.profile()).has_value());
    QVERIFY(outbox.send(person("vn-citizen-2024"), server.profile()).has_value());
    QVERIFY(QTest::qWaitFor([&] { return outbox.queue().messages().back().attempts > 1; }, 10'000));
    QVERIFY(trouble_of(outbox) == TroubleCode::unreachable);
    QCOMPARE(outbox.queue().waiting(), std::size_t{2});
    outbox.clear();
    QVERIFY(outbox.queue().messages().empty());
  }

  void the_window_is_never_held_up() {
    Server server({QStringLiteral("hang")}, limits({{QStringLiteral("whole_ms"), 1'500}}));
    Outbox outbox;
    const auto who = person();
    QElapsedTimer since;
    qint64 longest = 0;
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] { longest = qMax(longest, since.restart()); });
    since.start();
    beat.start(5);
    QVERIFY(outbox.send(who, server.profile()).has_value());
    QVERIFY(ends(outbox));
    QVERIFY2(longest < 300, qPrintable(QString::number(longest)));
  }

  void an_outbox_that_goes_while_it_sends_leaves_nothing_behind() {
    Server server({QStringLiteral("hang")});
    {
      Outbox outbox;
      QVERIFY(outbox.send(person(), server.profile()).has_value());
      QVERIFY(QTest::qWaitFor([&] { return server.requests().size() == 1; }, 10'000));
    }
    QTest::qWait(50);
  }

  void a_token_goes_along_and_a_file_open_to_others_does_not_count() {
    const QJsonObject bearer{{QStringLiteral("file"), QStringLiteral("token")},
                             {QStringLiteral("before"), QStringLiteral("Bearer ")}};
    Server server({QStringLiteral("--token"), QStringLiteral("s3cret")},
                  {{QStringLiteral("headers"), QJsonObject{{QStringLiteral("Authorization"), bearer}}}});
    Outbox outbox;
    QVERIFY(outbox.send(person(), server.profile()).error().code == TroubleCode::profile_file);
    server.write("token", "s3cret\n", false);
    QVERIFY(outbox.send(person(), server.profile()).error().code == TroubleCode::profile_file);
    server.write("token", "wrong\n");
    QVERIFY(outbox.send(person(), server.profile()).has_value());
    QVERIFY(ends(outbox));
    QVERIFY(trouble_of(outbox) == TroubleCode::not_authorised);
    server.write("token", "s3cret\n");
    QVERIFY(outbox.send(person(), server.profile()).has_value());
    QVERIFY(ends(outbox));
    QCOMPARE(outbox.queue().refused(), std::size_t{0});
    QCOMPARE(outbox.queue().delivered(), std::size_t{1});
  }

  void over_tls_the_server_proves_itself_and_the_counter_too() {
    QTemporaryDir made;
    QCOMPARE(QProcess::execute(QStringLiteral(CHIPID_CERTIFICATES), {made.path()}), 0);
    const auto file = [&](const char* name) { return made.filePath(QLatin1String(name)); };
    const auto tls = [&](const char* authorities, bool client) {
      QJsonObject parts{{QStringLiteral("authorities"), file(authorities)}};
      if (client) {
        parts[QStringLiteral("client_certificate")] = file("client.pem");
        parts[QStringLiteral("client_key")] = file("client-key.pem");
      }
      return QJsonObject{{QStringLiteral("tls"), parts}};
    };
    const auto outcome = [&](const char* server_name, const char* authorities, bool client) {
      const auto certificate = file(server_name) + QStringLiteral(".pem");
      const auto key = file(server_name) + QStringLiteral("-key.pem");
      QStringList words{QStringLiteral("--certificate"), certificate, QStringLiteral("--key"), key};
      if (client) words << QStringLiteral("--clients") << file("authority.pem");
      Server server(words, tls(authorities, client));
      Outbox outbox;
      if (!outbox.send(person(), server.profile()) || !ends(outbox)) return QStringLiteral("no end");
      if (outbox.queue().delivered() == 1) return QStringLiteral("delivered");
      return QString::fromLatin1(trouble_id(trouble_of(outbox)).data());
    };
    QCOMPARE(outcome("server", "authority.pem", false), QStringLiteral("delivered"));
    QCOMPARE(outcome("server", "authority.pem", true), QStringLiteral("delivered"));
    QCOMPARE(outcome("stranger-server", "authority.pem", false), QStringLiteral("outlet.untrusted"));
    QCOMPARE(outcome("other-name", "authority.pem", false), QStringLiteral("outlet.untrusted"));
  }

  void nothing_of_an_invalid_card_is_sent() {
    Server server({});
    Outbox outbox;
    auto who = person("vn-citizen-2021,fault=dg2-bit");
    who.approval = Approval{.by = "supervisor"};
    QVERIFY(outbox.send(who, server.profile()).error().code == TroubleCode::held_back);
    who = person();
    who.report.document.number.reset();
    QVERIFY(outbox.send(who, server.profile()).error().code == TroubleCode::no_number);
    who.report.document.number = "001&name=x";
    QVERIFY(outbox.send(who, server.profile()).error().code == TroubleCode::no_number);
    QVERIFY(outbox.send(person(), {}).error().code == TroubleCode::no_receiver);
    QVERIFY(outbox.send(person(), "/nowhere.json").error().code == TroubleCode::profile);
    QVERIFY(outbox.queue().messages().empty());
    QVERIFY(server.requests().isEmpty());
  }
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "outbox_test.moc"
