#include "socket_wire.hpp"

using namespace chipid::test;
namespace http = chipid::http;

TEST_CASE("web socket: the opening is RFC 6455's example") {
  RunningSockets running;
  Wire wire(running.address());
  wire.send(upgrade("Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n"));
  const std::string answer = wire.read_until("\r\n\r\n");
  CHECK(status_of(answer) == "101");
  CHECK(answer.find("\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n") != std::string::npos);
  CHECK(answer.find("Extensions") == std::string::npos);
  CHECK(answer.find("Protocol:") == std::string::npos);
}

TEST_CASE("web socket: messages go there and back, whole, in fragments, behind the request") {
  RunningSockets running;
  Wire wire(running.address());
  wire.send(upgrade() + text("early"));
  REQUIRE(status_of(wire.read_until("\r\n\r\n")) == "101");
  CHECK(next_frame(wire).payload == "early");
  wire.send(frame(0x01, "Hel") + frame(0x89, "ping") + frame(0x00, "") + frame(0x80, "lo"));
  const Received pong = next_frame(wire);
  CHECK(pong.first == 0x8a);
  CHECK(pong.payload == "ping");
  const Received whole = next_frame(wire);
  CHECK(whole.first == 0x81);
  CHECK(whole.payload == "Hello");
  for (const std::size_t size : {0U, 125U, 126U, 65535U, 65536U}) {
    wire.send(text(std::string(size, 'x')));
    CHECK(next_frame(wire).payload.size() == size);
  }
}

TEST_CASE("web socket: the subprotocol is named, and a handler may refuse") {
  Running running;
  running.handler.socket = [](const http::Head& head) -> std::variant<http::Response, http::Handler::Accepted> {
    if (head.path != "/s") return http::Response{.status = 404};
    static EchoSocket::Notes notes;
    return http::Handler::Accepted{.handler = std::make_unique<EchoSocket>(notes), .protocol = "chipid.v1"};
  };
  Wire wire(running.address());
  wire.send(upgrade("Sec-WebSocket-Protocol: chipid.v1\r\n"));
  CHECK(wire.read_until("\r\n\r\n").find("\r\nSec-WebSocket-Protocol: chipid.v1\r\n") != std::string::npos);
  std::string other = upgrade();
  other.replace(other.find("/s"), 2, "/x");
  CHECK(status_of(running.ask(other)) == "404");
}

TEST_CASE("web socket: an opening that is none is refused") {
  RunningSockets running;
  const auto without = [&](std::string_view part, std::string_view other) {
    std::string request = upgrade();
    request.replace(request.find(part), part.size(), other);
    return status_of(running.ask(request));
  };
  CHECK(without("Version: 13", "Version: 8") == "426");
  CHECK(without("dGhlIHNhbXBsZSBub25jZQ==", "short") == "400");
  CHECK(without("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n", "") == "400");
  CHECK(without("GET", "POST") == "400");
  CHECK(without("HTTP/1.1", "HTTP/1.0") == "400");
  CHECK(without("Host: a\r\n", "Host: a\r\nContent-Length: 3\r\n") == "400");
  CHECK(running.notes.opened == 0);
}

TEST_CASE("web socket: what is no message of ours is closed with its code") {
  struct Case {
    const char* name;
    std::string bytes;
    int code;
  };
  const std::string unmasked = "\x81\x02hi";
  const std::string long_form = std::string("\x81\xfe\x00\x02", 4) + "\x01\x02\x03\x04" + "ab";
  const std::string top_bit = std::string("\x81\xff\x80\x00\x00\x00\x00\x00\x00\x01", 10) + "\x01\x02\x03\x04" + "a";
  const Case cases[] = {
      {"binary", frame(0x82, "x"), 1003},
      {"binary fragment", frame(0x02, "x"), 1003},
      {"not UTF-8", text("\xc3\x28"), 1007},
      {"overlong UTF-8", text("\xc0\xaf"), 1007},
      {"overlong UTF-8 of three bytes", text("\xe0\x80\xaf"), 1007},
      {"overlong UTF-8 of four bytes", text("\xf0\x80\x80\xaf"), 1007},
      {"surrogate", text("\xed\xa0\x80"), 1007},
      {"beyond Unicode", text("\xf4\x90\x80\x80"), 1007},
      {"UTF-8 cut off", text("\xe2\x82"), 1007},
      {"UTF-8 broken before the last fragment", frame(0x01, "\xff"), 1007},
      {"unmasked", unmasked, 1002},
      {"compressed", frame(0xc1, "x"), 1002},
      {"reserved bit 2", frame(0xa1, "x"), 1002},
      {"unknown opcode", frame(0x83, "x"), 1002},
      {"unknown control", frame(0x8b, "x"), 1002},
      {"continuation of nothing", frame(0x80, "x"), 1002},
      {"text within a message", frame(0x01, "x") + text("y"), 1002},
      {"fragmented ping", frame(0x09, "x"), 1002},
      {"ping too long", frame(0x89, std::string(126, 'x')), 1002},
      {"length not shortest", long_form, 1002},
      {"length with its top bit", top_bit, 1002},
      {"close of one byte", frame(0x88, "x"), 1002},
      {"close with a code that is never sent", frame(0x88, "\x03\xed"), 1002},
      {"close with a reason that is not UTF-8", frame(0x88, "\x03\xe8\xff"), 1007},
      {"close", frame(0x88, "\x03\xe8"), 1000},
      {"close without a code", frame(0x88, ""), 1005},
      {"close with a code of its own", frame(0x88, "\x0f\xa1why"), 4001},
  };
  RunningSockets running;
  for (const auto& [name, bytes, code] : cases) {
    INFO(name);
    Wire wire = running.open();
    wire.send(bytes);
    CHECK(close_code(wire) == code);
    CHECK(wire.closes(3s));
  }
  CHECK(running.notes.texts == 0);
  running.server.reset();
  CHECK(running.notes.closed == running.notes.opened);
}

TEST_CASE("web socket: a message in fragments is as long as all of them") {
  RunningSockets running({.message_bytes = 1000});
  Wire whole = running.open();
  whole.send(text(std::string(1000, 'x')));
  CHECK(next_frame(whole).payload.size() == 1000);
  // The head alone is enough: the payload never comes.
  whole.send(text(std::string(1001, 'x')).substr(0, 8));
  CHECK(close_code(whole) == 1009);
  Wire parts = running.open();
  parts.send(frame(0x01, std::string(600, 'x')) + frame(0x00, std::string(401, 'x')).substr(0, 8));
  CHECK(close_code(parts) == 1009);
  Wire huge = running.open();
  huge.send(std::string("\x81\xff\x7f\xff\xff\xff\xff\xff\xff\xff", 10) + "mask");
  CHECK(close_code(huge) == 1009);
}

TEST_CASE("web socket: too many frames of one message") {
  RunningSockets running({.frames_per_message = 8});
  const auto fragments = [&](int number, unsigned between) {
    Wire wire = running.open();
    wire.send(frame(0x01, ""));
    for (int i = 2; i < number; ++i) wire.send(frame(between, ""));
    wire.send(frame(0x80, "x"));
    return close_code(wire);
  };
  CHECK(fragments(9, 0x00) == 1008);
  CHECK(fragments(9, 0x89) == 1008);
  Wire eight = running.open();
  eight.send(frame(0x01, "a"));
  for (int i = 0; i < 6; ++i) eight.send(frame(0x00, ""));
  eight.send(frame(0x80, "b"));
  CHECK(next_frame(eight).payload == "ab");
}

TEST_CASE("web socket: half a message has its time") {
  RunningSockets running({.message_time = 1s});
  for (const std::string& start : {frame(0x01, "half"), std::string("\x81", 1), text("whole").substr(0, 8)}) {
    Wire wire = running.open();
    const auto from = std::chrono::steady_clock::now();
    wire.send(start);
    // Fragments and bytes that go on coming are no excuse.
    for (int i = 0; i < 16 && start.size() > 8; ++i) {
      std::this_thread::sleep_for(100ms);
      wire.send(frame(0x00, "."));
    }
    CHECK(close_code(wire) == 1008);
    CHECK(std::chrono::steady_clock::now() - from < 2s);
  }
}

TEST_CASE("web socket: a silent peer is pinged and then closed, one that answers stays") {
  RunningSockets running({.ping_every = 1s});
  Wire silent = running.open();
  Wire alive = running.open();
  for (int i = 0; i < 3; ++i) {
    CHECK(next_frame(alive).first == 0x89);
    alive.send(frame(0x8a, ""));
  }
  CHECK(next_frame(silent).first == 0x89);
  CHECK(silent.closes(1s));
  alive.send(text("still here"));
  CHECK(next_frame(alive).payload == "still here");
}

TEST_CASE("web socket: a peer that does not read is closed, and memory is bounded") {
  RunningSockets running({.write_time = 1s, .queued_bytes = 100000});
  Wire wire = running.open();
  while (running.notes.opened == 0) std::this_thread::sleep_for(1ms);
  for (int i = 0; i < 2000; ++i) running.notes.link->send(std::string(10000, 'x'));
  for (int i = 0; i < 400 && running.notes.closed == 0; ++i) std::this_thread::sleep_for(10ms);
  CHECK(running.notes.closed == 1);
  const auto limits = running.handler.limits();
  CHECK(std::find(limits.begin(), limits.end(), "queued_bytes 127.0.0.1") != limits.end());
}

TEST_CASE("web socket: one more than there may be is refused, and the place is free again later") {
  RunningSockets running({.sockets = 2});
  Wire first = running.open();
  {
    Wire second = running.open();
    CHECK(status_of(running.ask(upgrade())) == "503");
    second.send(frame(0x88, "\x03\xe8"));
    CHECK(close_code(second) == 1000);
  }
  for (int i = 0; i < 200 && running.server->counters().sockets > 1; ++i) std::this_thread::sleep_for(10ms);
  Wire third = running.open();
  third.send(text("in"));
  CHECK(next_frame(third).payload == "in");
}

TEST_CASE("web socket: closed by us after what was sent before, with a reason cut between characters") {
  RunningSockets running;
  Wire wire = running.open();
  while (running.notes.opened == 0) std::this_thread::sleep_for(1ms);
  std::string reason(122, 'x');
  running.notes.link->send("last");
  running.notes.link->close(4401, reason + "\xe1\xba\xa5");
  running.notes.link->send("never");
  CHECK(next_frame(wire).payload == "last");
  const Received closed = next_frame(wire);
  CHECK(closed.first == 0x88);
  CHECK(closed.payload == "\x11\x31" + reason);
  wire.send(frame(0x88, "\x11\x31"));
  CHECK(wire.closes(1s));
}

TEST_CASE("web socket: stop says that we go, and a link left over does nothing") {
  RunningSockets running({}, 3);
  Wire wire = running.open();
  wire.send(text("a"));
  CHECK(next_frame(wire).payload == "a");
  std::thread peer([&] {
    CHECK(close_code(wire) == 1001);
    wire.send(frame(0x88, "\x03\xe9"));
  });
  running.server->stop(3s);
  peer.join();
  CHECK(running.notes.closed == 1);
  running.server.reset();
  running.notes.link->send("late");
  running.notes.link->close(1000, "");
}

TEST_CASE("web socket: what was taken counts no longer, empty messages neither") {
  RunningSockets running({.queued_bytes = 2000});
  Wire wire = running.open();
  for (int i = 0; i < 100; ++i) {
    wire.send(text(i % 2 == 0 ? "" : "some text"));
    REQUIRE(next_frame(wire).first == 0x81);
  }
}

TEST_CASE("web socket: messages from many threads come whole") {
  RunningSockets running({}, 2);
  Wire wire = running.open();
  while (running.notes.opened == 0) std::this_thread::sleep_for(1ms);
  std::vector<std::thread> senders;
  for (int t = 0; t < 4; ++t)
    senders.emplace_back([&, t] {
      for (int i = 0; i < 100; ++i) running.notes.link->send(std::string(static_cast<std::size_t>(t * 100 + 1), 'x'));
    });
  int whole = 0;
  for (int i = 0; i < 400; ++i) whole += next_frame(wire).payload.size() % 100 == 1 ? 1 : 0;
  for (std::thread& sender : senders) sender.join();
  CHECK(whole == 400);
}
