#include <signal.h>

#include <algorithm>
#include <chipid/readers.hpp>
#include <chrono>
#include <cstdlib>

#include "support/vectors.hpp"
#include "support/vpcd_card.hpp"

using namespace chipid;
using namespace std::chrono_literals;
using test::error_of;
using test::hex;
using test::ok;
using test::VpcdCard;

namespace {

constexpr auto first = "Virtual PCD 00 00";
constexpr auto second = "Virtual PCD 00 01";

ReaderInfo reader(std::string_view name) {
  const auto readers = ok(list_readers());
  const auto found = std::find_if(readers.begin(), readers.end(), [&](const auto& r) { return r.name == name; });
  REQUIRE(found != readers.end());
  return *found;
}

// The service looks for cards every 400 ms.
void wait_until(std::string_view name, bool card_present) {
  for (int i = 0; i < 200 && reader(name).card_present != card_present; ++i) std::this_thread::sleep_for(20ms);
  REQUIRE(reader(name).card_present == card_present);
}

/// A card of status 9000 for everything, in a reader, seen by the service; out and unseen at its end.
struct SimpleCard {
  explicit SimpleCard(VpcdCard::Answer answer, const char* name = first)
      : reader_name(name), card(std::move(answer), name == first ? 0 : 1) {
    wait_until(reader_name, true);
  }
  ~SimpleCard() { take_out(); }
  void take_out() {
    card.remove();
    wait_until(reader_name, false);
  }
  std::string reader_name;
  VpcdCard card;
};

Bytes always_ok(BytesView) {
  return {0x90, 0x00};
}

}  // namespace

TEST_CASE("readers are listed with what is in them") {
  const auto empty = ok(list_readers());
  REQUIRE(empty.size() == 2);
  CHECK(empty[0].name == first);
  CHECK_FALSE(empty[0].card_present);
  CHECK(empty[0].atr.empty());
  const SimpleCard card(always_ok, second);
  CHECK(reader(second).atr == VpcdCard::atr());
  CHECK_FALSE(reader(second).mute);
  CHECK_FALSE(reader(second).in_use);
  CHECK(reader(second).driver.empty());  // vpcd tells no vendor
}

TEST_CASE("a reader is found by a part of its name, or by the card in it") {
  const SimpleCard card(always_ok, second);
  for (const auto* name : {"00 01", second, ""}) {
    const auto connection = ok(connect_reader(name));
    CHECK(connection->reader_name() == second);
    CHECK(connection->atr() == VpcdCard::atr());
    CHECK(ok(connection->transmit(hex("00A4040C"))) == hex("9000"));
  }
}

TEST_CASE("no card, a name of several readers and an unknown name are told apart") {
  CHECK(error_of(connect_reader()) == "pcsc.no_card");
  CHECK(error_of(connect_reader(first)) == "pcsc.no_card");
  CHECK(error_of(connect_reader("Virtual")) == "pcsc.reader_not_found");
  CHECK(connect_reader("Virtual").error().detail == "Virtual PCD 00 00; Virtual PCD 00 01");
  CHECK(error_of(connect_reader("Gemalto")) == "pcsc.reader_not_found");
}

TEST_CASE("short and extended commands and answers go through whole") {
  const SimpleCard card([](BytesView command) {
    Bytes answer(command.size() > 7 ? 65'533 : 256, command.back());
    answer.insert(answer.end(), {0x90, 0x00});
    return answer;
  });
  const auto connection = ok(connect_reader(first));
  CHECK(ok(connection->transmit(hex("00B0000000"))).size() == 258);
  Bytes extended = hex("00D6000000FFF0");
  extended.resize(7 + 0xFFF0, 0x5A);
  const auto answer = ok(connection->transmit(extended));
  CHECK(answer.size() == 65'535);
  CHECK(answer.front() == 0x5A);
}

TEST_CASE("a card taken away in mid-session is card_removed, then and ever after") {
  SimpleCard card(always_ok);
  const auto connection = ok(connect_reader(first));
  ok(connection->transmit(hex("00840000")));
  card.card.remove();
  CHECK(error_of(connection->transmit(hex("00840000"))) == "pcsc.card_removed");
  CHECK(error_of(connection->transmit(hex("00840000"))) == "pcsc.card_removed");
  CHECK_FALSE(connection->reset());
}

TEST_CASE("a card that leaves in the middle of a command is card_removed") {
  VpcdCard* itself = nullptr;
  SimpleCard card([&](BytesView) {
    itself->remove();
    return Bytes{};
  });
  itself = &card.card;
  CHECK(error_of(ok(connect_reader(first))->transmit(hex("00840000"))) == "pcsc.card_removed");
}

TEST_CASE("adverse 17: whoever comes second waits about a second and is told busy, a reset lets nobody in") {
  const SimpleCard card(always_ok);
  auto connection = ok(connect_reader(first));
  const auto resets = card.card.resets();
  ok(connection->reset());
  CHECK(card.card.resets() == resets + 1);
  const auto start = std::chrono::steady_clock::now();
  CHECK(error_of(connect_reader(first)) == "pcsc.busy");
  const auto waited = std::chrono::steady_clock::now() - start;
  CHECK(waited > 700ms);
  CHECK(waited < 3s);
  CHECK(reader(first).shared);
  CHECK(ok(connection->transmit(hex("00840000"))) == hex("9000"));
  connection.reset();
  ok(connect_reader(first));
}

TEST_CASE("without a service there is a clear error", "[service][absent]") {
  CHECK(error_of(list_readers()) == "pcsc.no_service");
  CHECK(error_of(connect_reader("Virtual PCD")) == "pcsc.no_service");
}

TEST_CASE("a service that stops in mid-session is no_service", "[service][stops]") {
  const VpcdCard card(always_ok);
  wait_until(first, true);
  const auto connection = ok(connect_reader(first));
  REQUIRE(::kill(static_cast<pid_t>(std::atoi(std::getenv("CHIPID_PCSCD_PID"))), SIGKILL) == 0);
  std::this_thread::sleep_for(100ms);
  CHECK(error_of(connection->transmit(hex("00840000"))) == "pcsc.no_service");
  CHECK(error_of(connect_reader(first)) == "pcsc.no_service");
}
