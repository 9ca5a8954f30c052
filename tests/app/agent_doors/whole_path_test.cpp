#include <QProcess>
#include <QSignalSpy>

#include "../agent_desk/desk_fixture.hpp"
#include "doors/agent_conversations.hpp"
#include "doors/old_page.hpp"
#include "doors/socket_door.hpp"
#include "server/agent_server.hpp"

// From a program, an extension's host and an old page to a card in a practice reader and back: real doors, real agent,
// real reads of virtual cards.
using namespace chipid;
using namespace chipid::counter;
using namespace chipid::counter::agent;
using test::good_card;
using test::Page;
using test::scopes;

namespace {

constexpr auto extension = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";
const auto old_origin = std::string("https://his.example.vn");

Now clock_now() {
  return {std::chrono::steady_clock::now(), std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())};
}

SiteKey key_in(const QString& folder) {
  const auto pem = folder + "/agent.pem";
  QProcess openssl;
  openssl.start("openssl", {"genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", pem});
  openssl.waitForFinished();
  QFile::setPermissions(pem, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
  return SiteKey::load(pem.toStdString()).value();
}

struct CounterOfTest {
  QTemporaryDir folder;
  Page page;
  QStringList log;
  std::vector<PairingAsk> asked;
  RefusalLog refusals{[this](const std::string& line) { log << QString::fromStdString(line); }};
  std::unique_ptr<Agent> agent;
  std::unique_ptr<SocketDoor> door;

  CounterOfTest() {
    const AgentEvents events{.on_pairing_asked = [this](const PairingAsk& ask, const PairingDecision& decide) {
      asked.push_back(ask);
      QTimer::singleShot(0, [ask, decide] { decide(ask.scopes, clock_now()); });
    }};
    agent = std::move(Agent::open({.sites_file = (folder.path() + "/sites.json").toStdString(), .version = "test"},
                                  key_in(folder.path()), page.desk, refusals, events)
                          .value());
    door = std::make_unique<SocketDoor>(conversations_with(*agent, clock_now),
                                        [this](const std::string& line) { log << QString::fromStdString(line); });
    if (door->listen(folder.path() + "/chipid/agent.sock")) qFatal("the door does not open");
  }
  ~CounterOfTest() { door.reset(); }

  std::unique_ptr<QProcess> python(const QStringList& arguments) const {
    auto made = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("XDG_RUNTIME_DIR", folder.path());
    environment.insert("XDG_CONFIG_HOME", folder.path());
    environment.insert("PYTHONDONTWRITEBYTECODE", "1");
    made->setProcessEnvironment(environment);
    made->start(CHIPID_PYTHON, arguments);
    return made;
  }
  static bool ends(QProcess& process, int code) {
    const bool over = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 30'000);
    if (!over || process.exitCode() != code) qWarning() << process.exitCode() << process.readAllStandardError();
    return over && process.exitCode() == code;
  }
  bool somebody_waits() const {
    return QTest::qWaitFor([this] { return agent->subscriber().has_value(); }, 20'000);
  }
  QString code() { return QString::fromStdString(agent->open_pairing(clock_now()).value()); }
};

const QStringList over_socket{CHIPID_SAMPLE};
const QStringList over_host{CHIPID_DOOR_TESTS "/over_native_host.py", CHIPID_SAMPLE, CHIPID_NATIVE_HOST, extension};

}  // namespace

class WholePathTest : public QObject {
  Q_OBJECT

 private slots:
  void a_program_pairs_and_reads_data() {
    QTest::addColumn<QStringList>("program");
    QTest::addColumn<QString>("origin");
    QTest::newRow("socket") << over_socket << QString();
    QTest::newRow("native host") << over_host << QString(extension);
  }
  void a_program_pairs_and_reads() {
    QFETCH(QStringList, program);
    QFETCH(QString, origin);
    CounterOfTest counter;
    QVERIFY(CounterOfTest::ends(*counter.python(program + QStringList{"pair", "000000"}), 1));
    QVERIFY(CounterOfTest::ends(*counter.python(program + QStringList{"read"}), 1));
    QVERIFY(CounterOfTest::ends(*counter.python(program + QStringList{"pair", counter.code()}), 0));
    QCOMPARE(counter.asked.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(counter.asked[0].origin), origin);
    const auto reading = counter.python(program + QStringList{"read", "--key", QString::fromStdString(test::number)});
    QVERIFY(counter.somebody_waits());
    counter.page.supply->place(good_card);
    QVERIFY(CounterOfTest::ends(*reading, 0));
    const auto said = reading->readAllStandardOutput();
    QVERIFY2(said.contains("\"accepted\": true") && said.contains(QByteArray::fromStdString(test::number)), said);
    QTRY_COMPARE(counter.door->connections(), 0);
  }

  void a_page_of_another_bridge_works_after_changing_its_address_data() {
    QTest::addColumn<QString>("client");
    QTest::newRow("Socket.IO 4") << "socket.io-client";
    QTest::newRow("Socket.IO 2") << "socket.io-client-2";
  }
  void a_page_of_another_bridge_works_after_changing_its_address() {
    QFETCH(QString, client);
    if (!QDir(CHIPID_SOCKET_IO).exists()) QSKIP("npm could not fetch the clients of Socket.IO");
    CounterOfTest counter;
    AgentServer server(*counter.agent, counter.refusals, chosen_profiles({"hn212-socket-io"}, {}));
    QVERIFY(!server.start(0));
    const auto page = [&](const QString& origin, const QString& transport) {
      auto made = std::make_unique<QProcess>();
      made->start("node", {CHIPID_DOOR_TESTS "/socket_io_pages/page.cjs", CHIPID_SOCKET_IO, client,
                           "http://127.0.0.1:" + QString::number(server.port()), origin, transport});
      return made;
    };
    const auto origin = QString::fromStdString(old_origin);
    QVERIFY(CounterOfTest::ends(*page(origin, "websocket"), 3));
    QVERIFY(counter.agent->add_old_page("HIS", old_origin, scopes({Scope::id, Scope::demographics}), clock_now())
                .has_value());
    QVERIFY(CounterOfTest::ends(*page("https://evil.example", "websocket"), 3));
    QVERIFY(CounterOfTest::ends(*page(origin, "polling"), 3));
    const auto old = page(origin, "websocket");
    QVERIFY(counter.somebody_waits());
    QVERIFY(counter.page.counter.give_key(QString::fromStdString(test::number)));
    counter.page.supply->place(good_card);
    QVERIFY(counter.page.reaches(State::result));
    QTest::qWait(500);
    QVERIFY(!old->readAllStandardOutput().contains(QByteArray::fromStdString(test::number)));
    counter.page.desk.send(counter.page.desk.view().read_id, {});
    QVERIFY(CounterOfTest::ends(*old, 0));
    const auto said = old->readAllStandardOutput();
    QVERIFY2(said.contains("\"id\":2") && said.contains("\"idCode\":\"" + QByteArray::fromStdString(test::number)),
             said);
  }

  // Any program may say that it is an extension: without the key that was paired it is nobody.
  void an_origin_that_is_claimed_opens_nothing() {
    CounterOfTest counter;
    QVERIFY(CounterOfTest::ends(*counter.python(over_host + QStringList{"pair", counter.code()}), 0));
    QProcess::execute("openssl", {"genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out",
                                  counter.folder.path() + "/chipid-sample/key.pem"});
    const auto claims = counter.python(over_host + QStringList{"read", "--key", QString::fromStdString(test::number)});
    counter.page.supply->place(good_card);
    QVERIFY(CounterOfTest::ends(*claims, 1));
    QVERIFY(claims->readAllStandardOutput().isEmpty());
    QVERIFY(counter.log.filter("gate=token").size() == 1);
  }

  void an_old_page_gets_its_shape_when_the_operator_sends() {
    CounterOfTest counter;
    const auto shape = documented_profiles().back();
    const auto reply = std::make_shared<std::optional<CompatibilityTalk::Reply>>();
    const auto open = [&] {
      return OldPage::open(*counter.agent, {shape, [] { return std::string(43, 'A'); }}, old_origin, "127.0.0.1:17870",
                           {.to_page = [](const std::string&) {},
                            .reply = [reply](const CompatibilityTalk::Reply& given) { *reply = given; },
                            .end = [] {},
                            .later = [](const std::function<void()>& step) { QTimer::singleShot(0, step); },
                            .clock = clock_now});
    };
    QVERIFY(open() == nullptr);
    QVERIFY(counter.agent->add_old_page("HIS", old_origin, scopes({Scope::id, Scope::demographics}), clock_now())
                .has_value());
    const auto page = open();
    QVERIFY(page != nullptr);
    QVERIFY(counter.somebody_waits());
    QVERIFY(counter.page.counter.give_key(QString::fromStdString(test::number)));
    counter.page.supply->place(good_card);
    QVERIFY(counter.page.reaches(State::result));
    QTest::qWait(500);
    QVERIFY2(!*reply, "without the operator's Send nothing goes out");
    counter.page.desk.send(counter.page.desk.view().read_id, {});
    QTRY_VERIFY(*reply);
    QCOMPARE((*reply)->status, 200);
    QVERIFY((*reply)->body.find("\"cardNumber\":\"" + test::number + "\"") != std::string::npos);
    QVERIFY((*reply)->body.find("\"faceImageBase64\":\"\"") != std::string::npos);
  }
};

QTEST_MAIN(WholePathTest)
#include "whole_path_test.moc"
