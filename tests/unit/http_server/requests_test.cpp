#include "fixture.hpp"

using namespace chipid::test;
namespace http = chipid::http;

TEST_CASE("http server: a request is answered and the connection kept") {
  Running running;
  Wire wire(running.address());
  wire.send(get("/a?b", ""));
  const std::string first = wire.read_answer();
  CHECK(status_of(first) == "200");
  CHECK(body_of(first) == "GET /a?b ");
  CHECK(first.find("\r\nDate: ") != std::string::npos);
  CHECK(first.find("Connection:") == std::string::npos);
  wire.send(post("hello"));
  const std::string second = wire.read_all();
  CHECK(body_of(second) == "POST / hello");
  CHECK(second.find("\r\nConnection: close\r\n") != std::string::npos);
}

TEST_CASE("http server: requests sent at once are answered in their order") {
  Running running({.threads = 4});
  std::string all;
  for (int i = 0; i < 200; ++i) all += get("/" + std::to_string(i), "");
  running.handler.answer = [](http::Request request, http::Responder respond) {
    std::thread([request = std::move(request), respond = std::move(respond)]() mutable {
      respond({.body = request.head.path});
    }).detach();
  };
  Wire wire(running.address());
  wire.send(all);
  for (int i = 0; i < 200; ++i) REQUIRE(body_of(wire.read_answer()) == "/" + std::to_string(i));
}

TEST_CASE("http server: a request that comes byte by byte is the same request") {
  Running running;
  Wire wire(running.address());
  for (const char byte : post("body")) wire.send({&byte, 1});
  CHECK(body_of(wire.read_all()) == "POST / body");
}

TEST_CASE("http server: chunks make one body and their trailer no field") {
  Running running;
  running.handler.answer = [](http::Request request, http::Responder respond) {
    respond({.body = request.body + " " + std::to_string(request.head.count("x"))});
  };
  Wire wire(running.address());
  wire.send(
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;ext=\"1\"\r\nde\r\n0\r\nX: "
      "1\r\n\r\n" +
      get("/next"));
  CHECK(body_of(wire.read_answer()) == "abcde 0");
  CHECK(status_of(wire.read_all()) == "200");
}

TEST_CASE("http server: HEAD has the length and no body") {
  Running running;
  const std::string answer = running.ask("HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  CHECK(answer.find("Content-Length: 7\r\n") != std::string::npos);
  CHECK(body_of(answer).empty());
}

TEST_CASE("http server: 100 Continue comes before the body and only where it is asked for") {
  Running running;
  Wire wire(running.address());
  wire.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
  CHECK(wire.read_until("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
  wire.send("ab");
  CHECK(body_of(wire.read_answer()) == "POST / ab");
  wire.send(post("x", "Expect: 200-maybe\r\n"));
  CHECK(status_of(wire.read_all()) == "417");
  // RFC 9110, 10.1.1: of HTTP/1.0 it is ignored.
  const std::string old = "POST / HTTP/1.0\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\nab";
  CHECK(status_of(running.ask(old)) == "200");
}

TEST_CASE("http server: HTTP/1.0 is closed after its answer unless it asks to be kept") {
  Running running;
  const std::string closed = running.ask("GET / HTTP/1.0\r\nHost: a\r\n\r\n");
  CHECK(status_of(closed) == "200");
  CHECK(closed.find("\r\nConnection: close\r\n") != std::string::npos);
  Wire wire(running.address());
  wire.send("GET / HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n");
  CHECK(wire.read_answer().find("\r\nConnection: keep-alive\r\n") != std::string::npos);
  wire.send(get("/again"));
  CHECK(body_of(wire.read_all()) == "GET /again ");
}

TEST_CASE("http server: a gate refuses before the body is read") {
  Running running;
  running.handler.gate = [](const http::Head& head) -> std::optional<http::Response> {
    CHECK(head.peer == "127.0.0.1");
    CHECK(head.field("x-y") == "z");
    return http::Response{.status = 403, .body = "no"};
  };
  Wire wire(running.address());
  wire.send("POST / HTTP/1.1\r\nHost: a\r\nX-Y:\t z \r\nContent-Length: 1000\r\n\r\n");
  const std::string answer = wire.read_all();
  CHECK(status_of(answer) == "403");
  CHECK(answer.find("\r\nConnection: close\r\n") != std::string::npos);
  CHECK(running.handler.asked == 0);
  CHECK(running.server->counters().refused == 1);
}

TEST_CASE("http server: a request that nobody answers gets 500") {
  Running running;
  running.handler.answer = [](const http::Request& /*request*/, const http::Responder& /*respond*/) {};
  CHECK(status_of(running.ask(get())) == "500");
  running.handler.answer = [](const http::Request& /*request*/, const http::Responder& /*respond*/) {
    throw std::runtime_error("trouble");
  };
  CHECK(status_of(running.ask(get())) == "500");
}

TEST_CASE("http server: the first answer counts and a late one does nothing") {
  Running running;
  std::optional<http::Responder> kept;
  running.handler.answer = [&](const http::Request& /*request*/, http::Responder respond) {
    kept = respond;
    respond({.body = "first"});
    respond({.body = "second"});
  };
  CHECK(body_of(running.ask(get())) == "first");
  running.server.reset();
  (*kept)({.body = "late"});
}

TEST_CASE("http server: an answer whose connection has gone does nothing") {
  Running running;
  std::optional<http::Responder> kept;
  std::atomic<bool> there{false};
  running.handler.answer = [&](const http::Request& /*request*/, http::Responder respond) {
    kept.emplace(std::move(respond));
    there = true;
  };
  {
    Wire wire(running.address());
    wire.send(get());
    while (!there) std::this_thread::sleep_for(1ms);
  }
  running.server.reset();
  (*kept)({.body = std::string(100000, 'x')});
  kept.reset();
}

TEST_CASE("http server: an answer cannot split the head") {
  Running running;
  running.handler.answer = [](const http::Request& /*request*/, http::Responder respond) {
    respond({.fields = {{"x", "1\r\nSet-Cookie: 2"}}, .body = "b"});
  };
  const std::string answer = running.ask(get());
  CHECK(status_of(answer) == "500");
  CHECK(answer.find("Set-Cookie") == std::string::npos);
}

TEST_CASE("http server: stop answers what is under way and closes the rest") {
  Running running;
  std::atomic<bool> there{false};
  std::thread worker;
  running.handler.answer = [&](const http::Request& /*request*/, http::Responder respond) {
    there = true;
    worker = std::thread([respond = std::move(respond)]() mutable {
      std::this_thread::sleep_for(100ms);
      respond({.body = "done"});
    });
  };
  Wire idle(running.address());
  Wire busy(running.address());
  busy.send(get("/", ""));
  while (!there) std::this_thread::sleep_for(1ms);
  running.server->stop(5s);
  worker.join();
  CHECK(body_of(busy.read_all()) == "done");
  CHECK(idle.closes());
  CHECK(running.server->counters().open == 0);
}

TEST_CASE("http server: a port that is taken and an address that is none") {
  Running running;
  Echo other;
  const auto colon = running.address().rfind(':');
  const auto port = static_cast<std::uint16_t>(std::stoi(running.address().substr(colon + 1)));
  auto started = http::Server::start({.addresses = {{"127.0.0.1", port}}}, other);
  REQUIRE(std::holds_alternative<http::StartFailure>(started));
  CHECK(std::get<http::StartFailure>(started).why == http::StartFailure::Why::address_taken);
  started = http::Server::start({.addresses = {{"192.0.2.1", 0}}}, other);
  REQUIRE(std::holds_alternative<http::StartFailure>(started));
  CHECK(std::get<http::StartFailure>(started).why == http::StartFailure::Why::address_unusable);
  started = http::Server::start({.addresses = {{"localhost", 0}}}, other);
  CHECK(std::holds_alternative<http::StartFailure>(started));
}
