#include "compatibility/socket_io.hpp"

#include <nlohmann/json.hpp>

#include "support/catch.hpp"

// The examples are those of the protocols' own documents (github.com/socketio: engine.io-protocol, socket.io-protocol).
using namespace chipid::counter::agent;
using Lines = std::vector<std::string>;

namespace {

SocketIo page(const char* query = "EIO=4&transport=websocket") {
  return SocketIo::from_query(query, "lv_VI97HAXpY6yYWAAAC").value();
}

}  // namespace

TEST_CASE("the handshake of Engine.IO names the session") {
  auto socket = page();
  const auto said = socket.open();
  REQUIRE(said.size() == 1);
  REQUIRE(said[0].front() == '0');
  const auto json = nlohmann::json::parse(said[0].substr(1));
  REQUIRE(json["sid"] == "lv_VI97HAXpY6yYWAAAC");
  REQUIRE(json["upgrades"].empty());
  REQUIRE(json["pingTimeout"].is_number());
  REQUIRE(!socket.connected());
}

TEST_CASE("a page of Socket.IO 4 joins by its own packet") {
  auto socket = page();
  (void)socket.open();
  REQUIRE(socket.hear("40").answers == Lines{R"(40{"sid":"lv_VI97HAXpY6yYWAAAC"})"});
  REQUIRE(socket.connected());
}

TEST_CASE("a page of Socket.IO 2 has joined by connecting") {
  auto socket = page("EIO=3&transport=websocket&t=Nxyz");
  REQUIRE(socket.open().at(1) == "40");
  REQUIRE(socket.connected());
  REQUIRE(socket.hear("2probe").answers == Lines{"3probe"});
  REQUIRE(socket.hear("2").answers == Lines{"3"});
}

TEST_CASE("an event is a channel and one value") {
  REQUIRE(SocketIo::event("hey", "\"Jude\"") == R"(42["hey","Jude"])");
  REQUIRE(SocketIo::event("/event", R"({"id":1})") == R"(42["/event",{"id":1}])");
}

TEST_CASE("polling and its upgrade and other versions are not spoken") {
  for (const auto* query : {"", "EIO=4&transport=polling", "EIO=4&transport=websocket&sid=lv_VI97HAXpY6yYWAAAC",
                            "EIO=5&transport=websocket", "transport=websocket", "xEIO=4&transport=websocket"})
    REQUIRE(!SocketIo::from_query(query, "s").has_value());
}

TEST_CASE("what a page emits is heard and not obeyed and what is no packet ends it") {
  auto socket = page();
  (void)socket.open();
  (void)socket.hear("40");
  const auto asked = socket.hear(R"(42["/get_aa",{"challenge":"AAAAAAAAAAA="}])");
  REQUIRE(asked.answers.empty());
  REQUIRE(!asked.end);
  REQUIRE(socket.hear("3").answers.empty());
  for (const auto* packet : {"", "1", "41", "4", "45", "x", "9"}) REQUIRE(socket.hear(packet).end);
  REQUIRE(page().hear("40/admin,").answers == Lines{R"(44{"message":"Invalid namespace"})"});
}
