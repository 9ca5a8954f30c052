#include <sys/resource.h>
#include <sys/socket.h>

#include <fstream>

#include "fixture.hpp"

using namespace chipid::test;
namespace http = chipid::http;
using Clock = std::chrono::steady_clock;

namespace {

// The address sanitizer keeps what was freed for a while: nothing can be said of memory then.
std::size_t resident_kib() {
#ifdef __SANITIZE_ADDRESS__
  return 0;
#endif
  std::ifstream status("/proc/self/status");
  std::string word;
  while (status >> word)
    if (word == "VmRSS:") break;
  std::size_t kib = 0;
  status >> kib;
  return kib;
}

bool noted(Running& running, const std::string& limit) {
  const auto limits = running.handler.limits();
  return std::find(limits.begin(), limits.end(), limit + " 127.0.0.1") != limits.end();
}

// Few descriptors for as long as a test lasts.
struct FewDescriptors {
  explicit FewDescriptors(rlim_t most) {
    getrlimit(RLIMIT_NOFILE, &before);
    const rlimit few = {.rlim_cur = most, .rlim_max = before.rlim_max};
    setrlimit(RLIMIT_NOFILE, &few);
  }
  ~FewDescriptors() { setrlimit(RLIMIT_NOFILE, &before); }
  rlimit before = {};
};

}  // namespace

TEST_CASE("http limits: a head may be so long and no longer") {
  Running running(with({.header_bytes = 1000}));
  const auto head_of = [](std::size_t size) {
    const std::string without = get("/", "Connection: close\r\nX: \r\n");
    return get("/", "Connection: close\r\nX: " + std::string(size - without.size(), 'x') + "\r\n");
  };
  CHECK(status_of(running.ask(head_of(1000))) == "200");
  CHECK(status_of(running.ask(head_of(1001))) == "431");
  CHECK(status_of(running.ask("GET /" + std::string(5000, 'x'))) == "431");
  CHECK(noted(running, "header_bytes"));
}

TEST_CASE("http limits: a body that is told to be too long is refused unread") {
  Running running(with({.body_bytes = 1000}));
  CHECK(status_of(running.ask(post(std::string(1000, 'x')))) == "200");
  Wire wire(running.address());
  wire.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1001\r\n\r\n");
  CHECK(status_of(wire.read_all(1s)) == "413");
  running.handler.largest_body = 10;
  CHECK(status_of(running.ask(post("12345678901"))) == "413");
  // Asked whether to send it: no "100 Continue" comes.
  Wire polite(running.address());
  polite.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\nExpect: 100-continue\r\n\r\n");
  CHECK(status_of(polite.read_all(1s)) == "413");
  CHECK(noted(running, "body_bytes"));
}

TEST_CASE("http limits: chunks are counted") {
  Running running(with({.body_bytes = 1000}));
  const std::string head = "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n";
  const auto chunks = [&](std::size_t number) {
    std::string all = head;
    for (std::size_t i = 0; i < number; ++i) all += "1\r\nx\r\n";
    return running.ask(all + "0\r\n\r\n");
  };
  CHECK(status_of(chunks(1000)) == "200");
  CHECK(status_of(chunks(1001)) == "413");
  CHECK(status_of(running.ask(head + "ffffffff\r\n")) == "413");
}

TEST_CASE("http limits: the line of a chunk and the trailer are as long as a head") {
  Running running(with({.header_bytes = 1000}));
  const std::string head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
  CHECK(status_of(running.ask(head + "1;" + std::string(100000, 'x'))) == "431");
  CHECK(status_of(running.ask(head + "0\r\nX: " + std::string(100000, 'x'))) == "431");
}

TEST_CASE("http limits: a gigabyte is not taken") {
  Running running;
  Wire wire(running.address());
  wire.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n40000000\r\n");
  const std::size_t before = resident_kib();
  const std::string part(1 << 20, 'x');
  std::size_t taken = 0;
  while (taken < 1024 && wire.send(part)) ++taken;
  CHECK(taken < 64);
  CHECK(resident_kib() < before + 16 * 1024);
  CHECK(status_of(running.ask(get())) == "200");
}

TEST_CASE("http limits: bodies of all connections together") {
  Running running(with({.bodies_bytes = 1000, .free_body_bytes = 100}));
  std::vector<http::Responder> kept;
  running.handler.answer = [&](const http::Request& /*request*/, http::Responder respond) {
    kept.push_back(std::move(respond));
  };
  Wire first(running.address());
  first.send(post(std::string(600, 'x'), ""));
  while (running.handler.asked == 0) std::this_thread::sleep_for(1ms);
  CHECK(status_of(running.ask(post(std::string(700, 'x')))) == "503");
  CHECK(noted(running, "bodies_bytes"));
  // A small one gets in beside them.
  Wire small(running.address());
  small.send(post(std::string(100, 'x'), ""));
  while (running.handler.asked < 2) std::this_thread::sleep_for(1ms);
  kept.front()({.status = 201});
  CHECK(status_of(first.read_answer()) == "201");
  running.handler.answer = nullptr;
  CHECK(status_of(running.ask(post(std::string(600, 'x')))) == "200");
}

TEST_CASE("http limits: a refusal reaches a peer that is still sending") {
  Running running;
  for (int i = 0; i < 3; ++i) {
    Wire wire(running.address());
    wire.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 400000\r\n\r\n");
    // Closed with bytes unread, it would be reset: sending fails then, and other systems than Linux forget the answer.
    for (int part = 0; part < 40; ++part) {
      std::this_thread::sleep_for(1ms);
      REQUIRE(wire.send(std::string(10000, 'x')));
    }
    REQUIRE(status_of(wire.read_all(3s)) == "413");
  }
}

TEST_CASE("http limits: a slow head, a slow body, a slow handler, a silent peer") {
  Running running(with({.head_time = 1s, .body_time = 1s, .answer_time = 1s, .idle_time = 1s}));
  const auto drip = [&](std::string_view first, std::string_view drop) {
    Wire wire(running.address());
    wire.send(first);
    const auto from = Clock::now();
    std::string answer;
    while (answer.empty() && Clock::now() - from < 3s) {
      wire.send(drop);
      answer = wire.read_until("\r\n\r\n", 100ms);
    }
    CHECK(Clock::now() - from < 2s);
    return status_of(answer);
  };
  CHECK(drip("GET / HTTP/1.1\r\n", "X: y\r\n") == "408");
  CHECK(noted(running, "head_time"));
  CHECK(drip("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n", "x") == "408");
  CHECK(noted(running, "body_time"));
  Wire silent(running.address());
  CHECK(silent.read_all(3s).empty());
  CHECK(silent.closes(0ms));
  Wire idle(running.address());
  idle.send(get("/", ""));
  CHECK(status_of(idle.read_answer()) == "200");
  CHECK(idle.closes(2s));
  std::vector<http::Responder> kept;
  running.handler.answer = [&](const http::Request& /*request*/, http::Responder respond) {
    kept.push_back(std::move(respond));
  };
  Wire late(running.address());
  late.send(get("/", ""));
  CHECK(status_of(late.read_answer()) == "503");
  CHECK(noted(running, "answer_time"));
  kept.front()({.body = "too late"});
  CHECK(late.read_all(200ms).empty());
}

TEST_CASE("http limits: the time of a head is its own, however long a peer may be silent before") {
  Running running(with({.head_time = 1s, .idle_time = 60s}));
  Wire wire(running.address());
  wire.send(get("/", ""));
  CHECK(status_of(wire.read_answer()) == "200");
  std::this_thread::sleep_for(1200ms);  // past the timer of the first head
  wire.send("GET / HTTP/1.1\r\n");
  CHECK(status_of(wire.read_all(3s)) == "408");
}

TEST_CASE("http limits: a peer that does not take its answer") {
  Running running(with({.write_time = 1s}));
  running.handler.answer = [](const http::Request& /*request*/, http::Responder respond) {
    respond({.body = std::string(64 << 20, 'x')});
  };
  Wire wire(running.address());
  wire.send(get());
  for (int i = 0; i < 300 && !noted(running, "write_time"); ++i) std::this_thread::sleep_for(10ms);
  CHECK(noted(running, "write_time"));
  CHECK(running.server->counters().open == 0);
}

TEST_CASE("http limits: the 513th connection is closed at once, and its place is free once another goes") {
  Running running;
  std::vector<Wire> all;
  for (int i = 0; i < 512; ++i) all.emplace_back(running.address());
  Wire one_more(running.address());
  CHECK(one_more.closes(1s));
  CHECK(noted(running, "connections"));
  all.back().send(get("/in", "Connection: close\r\n"));
  CHECK(status_of(all.back().read_all()) == "200");
  all.pop_back();
  for (int i = 0; i < 300 && running.server->counters().open > 511; ++i) std::this_thread::sleep_for(10ms);
  CHECK(status_of(running.ask(get())) == "200");
}

TEST_CASE("http limits: ten thousand connections, and a good client is served all the while") {
  Running running({.threads = 2, .limits = {.connections = 400, .head_time = 1s}});
  const std::size_t before = resident_kib();
  for (int batch = 0; batch < 25; ++batch) {
    std::vector<Wire> all;
    for (int i = 0; i < 400; ++i) {
      all.emplace_back(running.address());
      all.back().send("GET / HTT");
    }
    all.clear();
    std::string answer;  // until the server has seen them go
    for (int i = 0; i < 200 && answer.empty(); ++i) answer = running.ask(get());
    REQUIRE(status_of(answer) == "200");
  }
  CHECK(running.server->counters().connections > 10000);
  CHECK(resident_kib() < before + 32 * 1024);
}

#ifndef __SANITIZE_ADDRESS__  // which needs descriptors for its own checks
TEST_CASE("http limits: out of descriptors, the server waits and goes on") {
  Running running;
  std::vector<Wire> all;
  {
    const FewDescriptors few(static_cast<rlim_t>(Wire(running.address()).descriptor()) + 20);
    for (int i = 0; i < 30; ++i) {
      all.emplace_back(running.address());
      if (all.back().descriptor() < 0) break;
    }
    for (int i = 0; i < 100 && running.server->counters().limited == 0; ++i) std::this_thread::sleep_for(10ms);
    const auto limits = running.handler.limits();
    CHECK(std::find(limits.begin(), limits.end(), "descriptors ") != limits.end());
    all.clear();
    CHECK(status_of(running.ask(get())) == "200");
  }
}
#endif
