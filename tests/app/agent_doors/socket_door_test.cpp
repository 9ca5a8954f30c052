#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QDir>
#include <QLocalSocket>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <cstring>

#include "doors/socket_door.hpp"
#include "framing/frame_buffer.hpp"

// The socket door with clients of its own, and the native host as a browser starts it. Behind the door stands a core
// that says back what it hears.
using namespace chipid::counter::agent;

namespace {

constexpr auto extension = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";

struct Heard {
  QList<DoorPeer> peers;
  QStringList lines, log;
  int gone = 0;
  DoorLink last;
};

class Echo : public Conversation {
 public:
  Echo(Heard& heard, DoorLink link) : heard_(heard), link_(std::move(link)) {}
  ~Echo() override { ++heard_.gone; }
  void say(std::string message) override {
    heard_.lines << QString::fromStdString(message);
    if (message == "flood") return flood();
    link_.send(message);
    if (message == "bye") link_.close();
  }

 private:
  void flood() {
    for (int i = 0; i < 100; ++i) link_.send(std::string(100'000, 'a'));
  }
  Heard& heard_;
  DoorLink link_;
};

std::unique_ptr<SocketDoor> door(Heard& heard, SocketDoorLimits limits = {}) {
  return std::make_unique<SocketDoor>(
      [&heard](DoorPeer peer, DoorLink link) {
        heard.peers << peer;
        heard.last = link;
        return std::make_unique<Echo>(heard, std::move(link));
      },
      [&heard](const std::string& line) { heard.log << QString::fromStdString(line); }, limits);
}

unsigned mode_of(const QString& path) {
  struct stat found {};
  return lstat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_mode & 0777U : 0U;
}

// A socket in the file system that nobody listens on, or (kept) one that somebody does.
int bare_socket(const QString& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  qstrncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof address.sun_path);
  const int made = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const bool bound = bind(made, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  return bound && ::listen(made, 4) == 0 ? made : -1;
}

// Connects as user 65534 in a process of its own; its exit: 0 something was said to it, 1 closed in silence, 2 not
// reached.
int greet_as_nobody(const QString& path) {
  const auto child = fork();
  if (child == 0) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof address.sun_path);
    const int mine = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (setgid(65534) != 0 || setuid(65534) != 0) _exit(3);
    if (connect(mine, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) _exit(2);
    (void)!write(mine, "{}\n", 3);
    char c = 0;
    _exit(read(mine, &c, 1) > 0 ? 0 : 1);
  }
  int status = -1;
  while (waitpid(child, &status, WNOHANG) == 0) QTest::qWait(5);
  return WEXITSTATUS(status);
}

}  // namespace

class SocketDoorTest : public QObject {
  Q_OBJECT

 private:
  std::unique_ptr<QTemporaryDir> folder_;
  QString path_;

  std::unique_ptr<QLocalSocket> client() {
    auto made = std::make_unique<QLocalSocket>();
    made->connectToServer(path_);
    return made->waitForConnected(1000) ? std::move(made) : nullptr;
  }
  static QByteArray answer(QLocalSocket& socket) {
    for (int i = 0; i < 400 && !socket.canReadLine(); ++i) QTest::qWait(5);
    return socket.readLine().trimmed();
  }
  std::unique_ptr<QProcess> host(const QStringList& arguments) {
    auto made = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("XDG_RUNTIME_DIR", folder_->path());
    made->setProcessEnvironment(environment);
    made->start(QStringLiteral(CHIPID_NATIVE_HOST), arguments);
    return made->waitForStarted() ? std::move(made) : nullptr;
  }
  static QByteArray framed(const QByteArray& text) {
    return QByteArray::fromStdString(frame_of(text.toStdString()).value());
  }
  // The next message that a browser would get.
  static QByteArray message(QProcess& process, FrameBuffer& frames) {
    for (int i = 0; i < 400; ++i) {
      frames.take(process.readAllStandardOutput().toStdString());
      if (const auto found = frames.next()) return QByteArray::fromStdString(*found);
      QTest::qWait(5);
    }
    return {};
  }

 private slots:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    path_ = folder_->path() + "/chipid/agent.sock";
  }

  void only_this_user_reaches_it() {
    Heard heard;
    QDir(folder_->path()).mkdir("chipid");
    QFile::setPermissions(folder_->path() + "/chipid", QFileDevice::Permissions(0x7777));
    const auto open = door(heard);
    QVERIFY(!open->listen(path_));
    QCOMPARE(mode_of(folder_->path() + "/chipid"), 0700U);
    QCOMPARE(mode_of(path_), 0600U);
  }

  void a_folder_that_is_a_link_is_not_taken() {
    Heard heard;
    QDir(folder_->path()).mkdir("elsewhere");
    QVERIFY(QFile::link(folder_->path() + "/elsewhere", folder_->path() + "/chipid"));
    QVERIFY(door(heard)->listen(path_) == DoorFailure::folder_unsafe);
  }

  void another_user_is_closed_in_silence() {
    if (geteuid() != 0) QSKIP("another user can be made by root alone");
    Heard heard;
    const auto open = door(heard);
    QVERIFY(!open->listen(path_));
    QCOMPARE(greet_as_nobody(path_), 2);
    // With the rights of the folder and socket out of the way, the peer's user is still looked at.
    for (const auto& way : {folder_->path(), folder_->path() + "/chipid", path_})
      QCOMPARE(chmod(QFile::encodeName(way).constData(), 0777), 0);
    QCOMPARE(greet_as_nobody(path_), 1);
    QVERIFY(heard.lines.isEmpty());
    QCOMPARE(heard.log, QStringList{"refused gate=listener door=socket code=another_user"});
  }

  void a_line_is_a_message_of_a_program() {
    Heard heard;
    const auto open = door(heard);
    QVERIFY(!open->listen(path_));
    auto program = client();
    program->write("{\"type\":\"hello\"}\n{\"b\"");
    QCOMPARE(answer(*program), QByteArray("{\"type\":\"hello\"}"));
    program->write(":1}\n");
    QCOMPARE(answer(*program), QByteArray("{\"b\":1}"));
    QCOMPARE(heard.peers.size(), 1);
    QCOMPARE(heard.peers[0].door, std::string("socket"));
    QCOMPARE(heard.peers[0].address, std::string("unix"));
    QCOMPARE(heard.peers[0].origin, std::string());
    program.reset();
    QTRY_COMPARE(heard.gone, 1);
    QTRY_COMPARE(open->connections(), 0);
    heard.last.send("nobody is there any more");
  }

  void the_core_can_end_it_after_its_last_word() {
    Heard heard;
    const auto open = door(heard);
    QVERIFY(!open->listen(path_));
    auto program = client();
    program->write("bye\n");
    QCOMPARE(answer(*program), QByteArray("bye"));
    QTRY_COMPARE(program->state(), QLocalSocket::UnconnectedState);
    QTRY_COMPARE(heard.gone, 1);
  }

  void what_a_crash_left_is_replaced() {
    Heard heard;
    QDir(folder_->path()).mkdir("chipid");
    ::close(bare_socket(path_));
    QVERIFY(mode_of(path_) != 0);
    const auto open = door(heard);
    QVERIFY(!open->listen(path_));
    auto program = client();
    program->write("{}\n");
    QCOMPARE(answer(*program), QByteArray("{}"));
  }

  void a_living_agent_is_not_replaced() {
    Heard first, second;
    const auto open = door(first);
    QVERIFY(!open->listen(path_));
    QVERIFY(door(second)->listen(path_) == DoorFailure::another_agent);
    auto program = client();
    program->write("{}\n");
    QCOMPARE(answer(*program), QByteArray("{}"));
    QCOMPARE(first.lines.size(), 1);
  }

  void whoever_listens_there_is_not_replaced() {
    Heard heard;
    QDir(folder_->path()).mkdir("chipid");
    const int other = bare_socket(path_);
    QVERIFY(other >= 0);
    QVERIFY(door(heard)->listen(path_) == DoorFailure::another_agent);
    QVERIFY(client() != nullptr);
    ::close(other);
  }

  void the_seventeenth_is_told_and_closed() {
    Heard heard;
    const auto open = door(heard);
    QVERIFY(!open->listen(path_));
    std::vector<std::unique_ptr<QLocalSocket>> programs;
    for (int i = 0; i < 16; ++i) programs.push_back(client());
    QTRY_COMPARE(open->connections(), 16);
    auto one_more = client();
    QVERIFY(answer(*one_more).contains("too_many_connections"));
    QTRY_COMPARE(one_more->state(), QLocalSocket::UnconnectedState);
    QTRY_COMPARE(open->connections(), 16);
    programs.pop_back();
    QTRY_COMPARE(open->connections(), 15);
    auto next = client();
    next->write("{}\n");
    QCOMPARE(answer(*next), QByteArray("{}"));
  }

  void what_is_no_line_of_ours_is_refused_data() {
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("too long") << QByteArray(65537, 'a') + "\n" << QByteArray("message_too_long");
    QTest::newRow("without end") << QByteArray(200'000, 'a') << QByteArray("message_too_long");
    QTest::newRow("NUL") << QByteArray("{\0}\n", 4) << QByteArray("message_malformed");
    QTest::newRow("a site as an extension")
        << QByteArray("{\"type\":\"door\",\"door\":\"native\",\"origin\":\"https://a.example\"}\n")
        << QByteArray("origin_malformed");
  }
  void what_is_no_line_of_ours_is_refused() {
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, code);
    Heard heard;
    const auto open = door(heard);
    QVERIFY(!open->listen(path_));
    auto program = client();
    program->write(sent);
    QVERIFY(answer(*program).contains(code));
    QTRY_COMPARE(program->state(), QLocalSocket::UnconnectedState);
    QVERIFY(heard.lines.isEmpty());
    QCOMPARE(heard.log.size(), 1);
    QVERIFY(heard.log[0].startsWith("refused gate="));
  }

  void slow_peers_are_dropped() {
    Heard heard;
    const SocketDoorLimits limits{.first_line = std::chrono::milliseconds(80),
                                  .whole_line = std::chrono::milliseconds(80)};
    const auto open = door(heard, limits);
    QVERIFY(!open->listen(path_));
    auto silent = client();
    QVERIFY(answer(*silent).contains("too_slow"));
    auto dripping = client();
    dripping->write("{}\n");
    QCOMPARE(answer(*dripping), QByteArray("{}"));
    QTest::qWait(200);
    dripping->write("{");
    for (int i = 0; i < 20 && dripping->state() == QLocalSocket::ConnectedState; ++i) {
      dripping->write(" ");
      QTest::qWait(20);
    }
    QVERIFY(answer(*dripping).contains("too_slow"));
    auto waiting = client();
    waiting->write("{}\n");
    QCOMPARE(answer(*waiting), QByteArray("{}"));
    QTest::qWait(200);
    QCOMPARE(waiting->state(), QLocalSocket::ConnectedState);
  }

  void a_peer_that_does_not_read_is_dropped() {
    Heard heard;
    const auto open = door(heard, {.queued_bytes = 1'000'000});
    QVERIFY(!open->listen(path_));
    auto deaf = client();
    deaf->setReadBufferSize(1);
    deaf->write("flood\n");
    QTRY_COMPARE(heard.gone, 1);
    QVERIFY(heard.log.contains("refused gate=limits door=socket limit=queued_bytes"));
  }

  void a_peer_that_takes_nothing_in_time_is_dropped() {
    Heard heard;
    const auto open = door(heard, {.queued_bytes = 100'000'000, .write = std::chrono::milliseconds(100)});
    QVERIFY(!open->listen(path_));
    auto deaf = client();
    deaf->setReadBufferSize(1);
    deaf->write("flood\n");
    QTRY_COMPARE(heard.gone, 1);
    QVERIFY(heard.log.contains("refused gate=limits door=socket limit=write_time"));
  }

  void the_native_host_carries_messages_of_its_extension() {
    Heard heard;
    const auto open = door(heard);
    QVERIFY(!open->listen(path_));
    const auto browser = host({QString(extension) + "/"});
    browser->write(framed("{\"type\":\"hello\"}") + framed("{\"n\":2}"));
    FrameBuffer frames;
    QCOMPARE(message(*browser, frames), QByteArray("{\"type\":\"hello\"}"));
    QCOMPARE(message(*browser, frames), QByteArray("{\"n\":2}"));
    QCOMPARE(heard.peers.size(), 1);
    QCOMPARE(heard.peers[0].door, std::string("native"));
    QCOMPARE(heard.peers[0].address, std::string("native"));
    QCOMPARE(heard.peers[0].origin, std::string(extension));
    browser->closeWriteChannel();
    QTRY_COMPARE(browser->state(), QProcess::NotRunning);
    QCOMPARE(browser->exitCode(), 0);
    QTRY_COMPARE(heard.gone, 1);
  }

  void the_native_host_says_what_to_do_where_no_agent_runs() {
    const auto browser = host({QString(extension) + "/"});
    FrameBuffer frames;
    const auto said = message(*browser, frames);
    QVERIFY(said.contains("\"type\":\"refused\"") && said.contains("\"code\":\"agent_not_running\""));
    QVERIFY(said.contains("chipid-counter --agent") && said.contains(QByteArray("Hãy mở chương trình quầy")));
    QTRY_COMPARE(browser->state(), QProcess::NotRunning);
    QCOMPARE(browser->exitCode(), 1);
  }

  void the_native_host_ends_on_what_is_no_message_data() {
    QTest::addColumn<QByteArray>("sent");
    const quint32 longer = 65537;
    QByteArray length(4, '\0');
    std::memcpy(length.data(), &longer, 4);
    QTest::newRow("too long") << length;
    QTest::newRow("empty") << QByteArray(4, '\0');
    QTest::newRow("two lines") << framed("{}\n{\"type\":\"auth\"}");
  }
  void the_native_host_ends_on_what_is_no_message() {
    QFETCH(QByteArray, sent);
    Heard heard;
    const auto open = door(heard);
    QVERIFY(!open->listen(path_));
    const auto browser = host({"/manifest.json", "counter@example.vn"});
    browser->write(sent);
    FrameBuffer frames;
    QVERIFY(message(*browser, frames).contains("message_malformed"));
    QTRY_COMPARE(browser->state(), QProcess::NotRunning);
    QVERIFY(heard.lines.isEmpty());
  }

  void the_native_host_ends_when_the_agent_goes() {
    Heard heard;
    auto open = door(heard);
    QVERIFY(!open->listen(path_));
    const auto browser = host({QString(extension) + "/"});
    browser->write(framed("{}"));
    FrameBuffer frames;
    QCOMPARE(message(*browser, frames), QByteArray("{}"));
    open.reset();
    QVERIFY(message(*browser, frames).contains("agent_gone"));
    QTRY_COMPARE(browser->state(), QProcess::NotRunning);
  }

  void started_by_hand_the_native_host_explains_itself() {
    const auto hand = host({});
    QTRY_COMPARE(hand->state(), QProcess::NotRunning);
    QCOMPARE(hand->exitCode(), 2);
    QVERIFY(hand->readAllStandardError().contains("docs/native-messaging.md"));
    QVERIFY(hand->readAllStandardOutput().isEmpty());
  }
};

QTEST_GUILESS_MAIN(SocketDoorTest)
#include "socket_door_test.moc"
