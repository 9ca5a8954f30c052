// Run inside scripts/with-pcscd without a card.
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chipid/readers.hpp>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>

#include "support/event_log.hpp"
#include "support/vectors.hpp"
#include "support/vpcd_card.hpp"

using namespace chipid;
using namespace std::chrono_literals;
using test::EventLog;
using test::VpcdCard;

namespace {

Bytes always_ok(BytesView) {
  return {0x90, 0x00};
}

void expect_empty_readers(EventLog& log, unsigned first_id) {
  CHECK(log.next() == "reader_added " + std::to_string(first_id));
  CHECK(log.next() == "reader_added " + std::to_string(first_id + 1));
}

std::size_t open_files() {
  const std::filesystem::directory_iterator files("/proc/self/fd");
  return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

/// The private service of this test, ended and started again by the test itself.
class Service {
 public:
  Service() : process_(static_cast<pid_t>(std::atoi(std::getenv("CHIPID_PCSCD_PID")))) {}
  Service(const Service&) = delete;
  Service& operator=(const Service&) = delete;
  ~Service() { kill(); }
  void kill() const {
    REQUIRE(::kill(process_, SIGKILL) == 0);
    if (ours_) ::waitpid(process_, nullptr, 0);
  }
  void start() {
    std::string words[] = {"pcscd", "--foreground", "--config", "/run/pcscd/readers"};
    char* arguments[] = {words[0].data(), words[1].data(), words[2].data(), words[3].data(), nullptr};
    std::filesystem::remove("/run/pcscd/pcscd.comm");
    std::filesystem::remove("/run/pcscd/pcscd.pid");
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&quiet, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    REQUIRE(::posix_spawnp(&process_, words[0].c_str(), &quiet, nullptr, arguments, environ) == 0);
    posix_spawn_file_actions_destroy(&quiet);
    ours_ = true;
  }

 private:
  pid_t process_;
  bool ours_ = false;
};

}  // namespace

TEST_CASE("a card comes and goes fifty times, every time told") {
  EventLog log;
  const ReaderMonitor monitor(log.sink());
  expect_empty_readers(log, 1);
  for (int i = 0; i < 50; ++i) {
    VpcdCard card(always_ok);
    REQUIRE(log.next() == "card_inserted 1 3b80800101");
    card.remove();
    REQUIRE(log.next() == "card_removed 1");
  }
  CHECK(log.empty());
}

TEST_CASE("two cards at once, in two readers") {
  EventLog log;
  const ReaderMonitor monitor(log.sink());
  expect_empty_readers(log, 1);
  {
    const VpcdCard first(always_ok, 0);
    CHECK(log.next() == "card_inserted 1 3b80800101");
    const VpcdCard second(always_ok, 1);
    CHECK(log.next() == "card_inserted 2 3b80800101");
  }
  auto gone = std::vector{log.next(), log.next()};
  std::sort(gone.begin(), gone.end());
  CHECK(gone == std::vector<std::string>{"card_removed 1", "card_removed 2"});
}

TEST_CASE("monitors begin and end at once and leave nothing open") {
  {
    const ReaderMonitor warm_up([](const ReaderEvent&) {});
  }
  const auto before = open_files();
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < 50; ++i) const ReaderMonitor monitor([](const ReaderEvent&) {});
  CHECK(std::chrono::steady_clock::now() - start < 10s);
  CHECK(open_files() == before);
}

TEST_CASE("an idle watch uses no measurable processor time") {
  EventLog log;
  const ReaderMonitor monitor(log.sink());
  expect_empty_readers(log, 1);
  std::this_thread::sleep_for(100ms);
  const auto before = std::clock();
  std::this_thread::sleep_for(3s);
  CHECK(std::clock() - before < CLOCKS_PER_SEC / 200);
}

TEST_CASE("adverse 16: the service is killed and started again, the watch goes on, nothing leaks", "[service]") {
  EventLog log;
  Service service;
  std::size_t files = 0;
  const ReaderMonitor monitor(log.sink());
  for (unsigned i = 0; i < 10; ++i) {
    expect_empty_readers(log, 2 * i + 1);
    if (i == 0) files = open_files();
    CHECK(open_files() == files);
    service.kill();
    CHECK(log.next() == "reader_removed " + std::to_string(2 * i + 2));
    CHECK(log.next() == "reader_removed " + std::to_string(2 * i + 1));
    CHECK(log.next() == "service_lost pcsc.no_service");
    service.start();
    CHECK(log.next() == "service_back");
  }
  expect_empty_readers(log, 21);
  const VpcdCard card(always_ok);
  CHECK(log.next() == "card_inserted 21 3b80800101");
}
