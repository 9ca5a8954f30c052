#include <random>

#include "socket_wire.hpp"

using namespace chipid::test;
namespace http = chipid::http;

namespace {

// The same every time.
class Mutator {
 public:
  explicit Mutator(unsigned seed) : random_(seed) {}
  std::size_t below(std::size_t bound) { return random_() % bound; }
  std::string operator()(std::string bytes) {
    for (std::size_t changes = 1 + below(4); changes > 0; --changes) change(bytes);
    return bytes;
  }

 private:
  void change(std::string& bytes) {
    const std::size_t at = below(bytes.size() + 1);
    switch (below(4)) {
      case 0:
        bytes.insert(at, 1, static_cast<char>(below(256)));
        break;
      case 1:
        bytes.erase(at, 1 + below(8));
        break;
      case 2:
        bytes.insert(at, bytes.substr(below(bytes.size() + 1), below(64)));
        break;
      default:
        if (at < bytes.size()) bytes[at] = static_cast<char>(below(256));
    }
  }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE("http server: mutated requests are answered or closed and the server goes on") {
  RunningSockets running({.head_time = 1s, .body_time = 1s}, 2);
  Mutator mutate(98);
  const std::string seeds[] = {
      get("/a?b=c", "X: y\r\n"),
      post("some body", ""),
      get("/", "") + get("/2"),
      upgrade() + text("hello"),
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nT: r\r\n\r\n",
      "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\nabc"};
  for (int round = 0; round < 3000; ++round) {
    const std::string bytes = mutate(seeds[mutate.below(std::size(seeds))]);
    Wire wire(running.address());
    wire.send(bytes);
    wire.send_end();
    const std::string answer = wire.read_until("\r\n\r\n", 5s);
    INFO(round << ": " << bytes);
    REQUIRE((answer.empty() || answer.starts_with("HTTP/1.1 ")));
  }
  CHECK(status_of(running.ask(get())) == "200");
}

TEST_CASE("web socket: mutated frames are answered or closed and the server goes on") {
  RunningSockets running({}, 2);
  Mutator mutate(112);
  const std::string seed = text("hello") + frame(0x01, "Hel") + frame(0x89, "p") + frame(0x80, "lo") +
                           text(std::string(300, 'x')) + frame(0x88, "\x03\xe8");
  for (int round = 0; round < 1000; ++round) {
    Wire wire = running.open();
    wire.send(mutate(seed));
    wire.send_end();
    REQUIRE(wire.closes(5s));
  }
  for (int i = 0; i < 300 && running.server->counters().sockets > 0; ++i) std::this_thread::sleep_for(10ms);
  CHECK(running.notes.opened == running.notes.closed);
  CHECK(status_of(running.ask(get())) == "200");
}
