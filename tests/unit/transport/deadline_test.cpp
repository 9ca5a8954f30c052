#include <chipid/deadline.hpp>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "support/scripted_connection.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using namespace std::chrono_literals;
using test::error_of;
using test::hex;
using test::ok;

namespace {

/// What the test and a card in another thread both know.
struct Shared {
  std::mutex mutex;
  std::condition_variable changed;
  bool hangs = true;
  bool closed = false;

  void wake() {
    const std::lock_guard lock(mutex);
    hangs = false;
    changed.notify_all();
  }
  void wait_until_closed() {
    std::unique_lock lock(mutex);
    REQUIRE(changed.wait_for(lock, 10s, [this] { return closed; }));
  }
};

/// Answers 00.. at once and hangs in everything else until it is woken.
class HangingConnection final : public CardConnection {
 public:
  explicit HangingConnection(std::shared_ptr<Shared> shared) : shared_(std::move(shared)) {}
  ~HangingConnection() override {
    const std::lock_guard lock(shared_->mutex);
    shared_->closed = true;
    shared_->changed.notify_all();
  }
  Result<Bytes> transmit(BytesView command) override {
    if (command[0] != 0x00) hang();
    return hex("9000");
  }
  Result<> reset() override {
    atr_ = hex("3B01");
    return {};
  }
  Bytes atr() const override { return atr_; }
  std::string reader_name() const override { return "hanging"; }
  std::size_t max_command_size() const override { return 261; }

 private:
  void hang() {
    std::unique_lock lock(shared_->mutex);
    shared_->changed.wait(lock, [this] { return !shared_->hangs; });
  }
  std::shared_ptr<Shared> shared_;
  Bytes atr_ = hex("3B00");
};

struct Card {
  explicit Card(std::chrono::milliseconds deadline)
      : connection(with_deadline(std::make_unique<HangingConnection>(shared), deadline, stop.get_token())) {}
  std::shared_ptr<Shared> shared = std::make_shared<Shared>();
  std::stop_source stop;
  std::unique_ptr<CardConnection> connection;
};

std::chrono::milliseconds since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
}

}  // namespace

TEST_CASE("a card that answers is the same card") {
  Card card(10s);
  CHECK(card.connection->reader_name() == "hanging");
  CHECK(card.connection->max_command_size() == 261);
  CHECK(card.connection->atr() == hex("3B00"));
  for (int i = 0; i < 1000; ++i) REQUIRE(ok(card.connection->transmit(hex("00840000"))) == hex("9000"));
  ok(card.connection->reset());
  CHECK(card.connection->atr() == hex("3B01"));
  card.connection.reset();
  CHECK(card.shared->closed);
}

TEST_CASE("errors come through") {
  const auto card = with_deadline(std::make_unique<test::ScriptedConnection>(
                                      [](BytesView) -> Result<Bytes> { return fail(ErrorCode::pcsc_card_removed); }),
                                  10s);
  CHECK(error_of(card->transmit(hex("00840000"))) == "pcsc.card_removed");
  CHECK(error_of(card->transmit(hex("00840000"))) == "pcsc.card_removed");
}

TEST_CASE("a hung card is mute after the deadline, and at once from then on") {
  Card card(100ms);
  auto start = std::chrono::steady_clock::now();
  CHECK(error_of(card.connection->transmit(hex("FF"))) == "pcsc.card_mute");
  CHECK(since(start) >= 100ms);
  start = std::chrono::steady_clock::now();
  CHECK(error_of(card.connection->transmit(hex("00840000"))) == "pcsc.card_mute");
  CHECK(error_of(card.connection->reset()) == "pcsc.card_mute");
  card.connection.reset();
  CHECK(since(start) < 50ms);
  CHECK_FALSE(card.shared->closed);
  card.shared->wake();
  card.shared->wait_until_closed();
}

TEST_CASE("a stop ends a hung command within 200 ms") {
  Card card(60s);
  auto requested = std::chrono::steady_clock::now();
  std::thread person([&] {
    std::this_thread::sleep_for(50ms);
    requested = std::chrono::steady_clock::now();
    card.stop.request_stop();
  });
  CHECK(error_of(card.connection->transmit(hex("FF"))) == "session.cancelled");
  const auto end = std::chrono::steady_clock::now();
  person.join();
  CHECK(end - requested < 200ms);
  CHECK(error_of(card.connection->transmit(hex("00840000"))) == "session.cancelled");
  card.shared->wake();
  card.shared->wait_until_closed();
}

TEST_CASE("after a stop between commands none is sent, and the connection closes as usual") {
  Card card(60s);
  ok(card.connection->transmit(hex("00840000")));
  card.stop.request_stop();
  CHECK(error_of(card.connection->transmit(hex("FF"))) == "session.cancelled");
  card.connection.reset();
  CHECK(card.shared->closed);
}

TEST_CASE("stops at any moment of a quick conversation") {
  for (int i = 0; i < 100; ++i) {
    Card card(60s);
    std::thread person([&] { card.stop.request_stop(); });
    while (card.connection->transmit(hex("00840000"))) continue;
    person.join();
    CHECK(error_of(card.connection->transmit(hex("00840000"))) == "session.cancelled");
  }
}

TEST_CASE("attended work that goes on command by command may take longer than the deadline") {
  auto shared = std::make_shared<Shared>();
  const Attendant attendant;
  ok(attendant.run(
      [&] {
        const auto card = attendant.attend(std::make_unique<HangingConnection>(shared));
        CHECK(card->max_command_size() == 261);
        for (int i = 0; i < 20; ++i) {
          std::this_thread::sleep_for(10ms);
          ok(card->transmit(hex("00840000")));
        }
      },
      100ms));
  CHECK(shared->closed);
}

TEST_CASE("attended work that hangs is left behind after the deadline, or within 200 ms of a stop") {
  for (const bool stopped : {false, true}) {
    CAPTURE(stopped);
    auto shared = std::make_shared<Shared>();
    const Attendant attendant;
    std::stop_source stop;
    auto start = std::chrono::steady_clock::now();
    std::thread person([&] {
      std::this_thread::sleep_for(50ms);
      if (!stopped) return;
      start = std::chrono::steady_clock::now();
      stop.request_stop();
    });
    const auto outcome = attendant.run(
        [shared, attendant] {
          (void)attendant.attend(std::make_unique<HangingConnection>(shared))->transmit(hex("FF"));
        },
        stopped ? std::chrono::milliseconds(60s) : 150ms, stop.get_token());
    person.join();
    const auto took = since(start);
    CHECK(error_of(outcome) == (stopped ? "session.cancelled" : "pcsc.card_mute"));
    CHECK(took < (stopped ? 200ms : 1000ms));
    CHECK_FALSE(shared->closed);
    shared->wake();
    shared->wait_until_closed();
  }
}

TEST_CASE("attended work ends by itself after a stop, and what it throws is an error") {
  std::stop_source stop;
  bool tidy = false;
  const auto until_stopped = [&, token = stop.get_token()] {
    while (!token.stop_requested()) std::this_thread::sleep_for(1ms);
    tidy = true;
  };
  std::thread person([&] { stop.request_stop(); });
  ok(Attendant().run(until_stopped, 60s, stop.get_token()));
  person.join();
  CHECK(tidy);
  CHECK(error_of(Attendant().run([] { throw std::runtime_error("cable"); }, 60s)) == "internal.error");
}
