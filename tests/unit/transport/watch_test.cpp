#include "pcsc/watch.hpp"

#include <functional>
#include <future>
#include <sstream>

#include "support/event_log.hpp"
#include "support/fake_pcsc.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using namespace std::chrono_literals;
using test::EventLog;
using test::FakePcsc;

namespace {

/// A watch over a scripted service, ended with the test.
struct Watched {
  explicit Watched(FakePcsc& pcsc) : watch(pcsc::Watch::start(pcsc, log.sink())) {}
  ~Watched() { stop(); }
  void stop() {
    if (const auto running = std::exchange(watch, nullptr)) running->stop();
  }
  std::string next() { return log.next(); }
  EventLog log;
  std::shared_ptr<pcsc::Watch> watch;
};

std::string line(std::string_view what, unsigned id, std::string_view rest = {}) {
  std::ostringstream text;
  text << what << ' ' << id << rest;
  return text.str();
}

std::chrono::milliseconds duration(const std::function<void()>& action) {
  const auto start = std::chrono::steady_clock::now();
  action();
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
}

}  // namespace

TEST_CASE("what is there already comes first, then what changes") {
  FakePcsc pcsc;
  pcsc.plug_in("A");
  pcsc.insert("A", {0x3B, 0x01});
  Watched watched(pcsc);
  CHECK(watched.next() == "reader_added 1");
  CHECK(watched.next() == "card_inserted 1 3b01");
  pcsc.remove("A");
  CHECK(watched.next() == "card_removed 1");
  pcsc.insert("A", {});
  CHECK(watched.next() == "card_inserted 1");  // mute: it gives no answer to reset
}

TEST_CASE("readers are plugged in and out, several at once, with cards in them") {
  FakePcsc pcsc;
  Watched watched(pcsc);
  pcsc.plug_in("A");
  CHECK(watched.next() == "reader_added 1");
  pcsc.plug_in("B");
  CHECK(watched.next() == "reader_added 2");
  pcsc.insert("B");
  CHECK(watched.next() == "card_inserted 2 3b00");
  pcsc.unplug("B");
  CHECK(watched.next() == "card_removed 2");
  CHECK(watched.next() == "reader_removed 2");
  pcsc.plug_in("B");
  CHECK(watched.next() == "reader_added 3");
  pcsc.unplug("A");
  CHECK(watched.next() == "reader_removed 1");
}

TEST_CASE("adverse 110: two readers of one name have two numbers, and the card is one reader's only") {
  FakePcsc pcsc;
  pcsc.plug_in("Twin");
  pcsc.plug_in("Twin");
  Watched watched(pcsc);
  CHECK(watched.next() == "reader_added 1");
  CHECK(watched.next() == "reader_added 2");
  pcsc.insert("Twin");
  CHECK(watched.next() == "card_inserted 1 3b00");
  pcsc.unplug("Twin");
  CHECK(watched.next() == "reader_removed 2");
  CHECK(watched.log.empty());
}

TEST_CASE("a card exchanged faster than anybody looks is another card") {
  FakePcsc pcsc;
  pcsc.plug_in("A");
  pcsc.insert("A");
  Watched watched(pcsc);
  CHECK(watched.next() == "reader_added 1");
  CHECK(watched.next() == "card_inserted 1 3b00");
  pcsc.swap_card("A", {0x3B, 0x02});
  CHECK(watched.next() == "card_removed 1");
  CHECK(watched.next() == "card_inserted 1 3b02");
}

TEST_CASE("adverse 16: the service goes and comes back, contexts are made anew and released") {
  FakePcsc pcsc;
  pcsc.plug_in("A");
  pcsc.insert("A");
  Watched watched(pcsc);
  for (unsigned id = 1; id <= 20; ++id) {
    CHECK(watched.next() == line("reader_added", id));
    CHECK(watched.next() == line("card_inserted", id, " 3b00"));
    pcsc.stop_service();
    CHECK(watched.next() == line("card_removed", id));
    CHECK(watched.next() == line("reader_removed", id));
    CHECK(watched.next() == "service_lost pcsc.no_service");
    CHECK(pcsc.open_contexts() == 0);
    pcsc.start_service();
    CHECK(watched.next() == "service_back");
    CHECK(pcsc.open_contexts() == 1);
  }
  watched.stop();
  CHECK(pcsc.open_contexts() == 0);
}

TEST_CASE("a service that is not there at the start is told once and waited for without haste") {
  FakePcsc pcsc;
  pcsc.stop_service();
  Watched watched(pcsc);
  CHECK(watched.next() == "service_lost pcsc.no_service");
  std::this_thread::sleep_for(400ms);
  CHECK(watched.log.empty());
  pcsc.start_service();
  CHECK(watched.next() == "service_back");
}

TEST_CASE("odd statuses of a wait do not end the watch") {
  FakePcsc pcsc;
  pcsc.odd_waits({SCARD_E_UNKNOWN_READER, SCARD_E_TIMEOUT, SCARD_E_CANCELLED, SCARD_F_INTERNAL_ERROR});
  Watched watched(pcsc);
  CHECK(watched.next() == "service_lost pcsc.failure");
  CHECK(watched.next() == "service_back");
  pcsc.plug_in("A");
  CHECK(watched.next() == "reader_added 1");
}

TEST_CASE("nothing is asked while nothing happens") {
  FakePcsc pcsc;
  pcsc.plug_in("A");
  Watched watched(pcsc);
  CHECK(watched.next() == "reader_added 1");
  std::this_thread::sleep_for(50ms);
  const auto waits = pcsc.waits();
  std::this_thread::sleep_for(300ms);
  CHECK(pcsc.waits() == waits);
}

TEST_CASE("a watch ends at once, whatever it is doing") {
  for (int i = 0; i < 50; ++i) {
    FakePcsc pcsc;
    if (i % 2 != 0) pcsc.plug_in("A");
    Watched watched(pcsc);
    if (i % 5 == 0) std::this_thread::sleep_for(1ms);
    CHECK(duration([&] { watched.stop(); }) < 500ms);
    CHECK(pcsc.open_contexts() == 0);
  }
}

TEST_CASE("no event comes after the end") {
  FakePcsc pcsc;
  Watched watched(pcsc);
  watched.stop();
  pcsc.plug_in("A");
  std::this_thread::sleep_for(50ms);
  CHECK(watched.log.empty());
}

TEST_CASE("a service that hangs holds the end up for a second, not for ever") {
  FakePcsc pcsc;
  Watched watched(pcsc);
  pcsc.hang();
  CHECK(duration([&] { watched.stop(); }) < 2s);
  pcsc.wake();
  for (int i = 0; i < 200 && pcsc.open_contexts() != 0; ++i) std::this_thread::sleep_for(10ms);
  CHECK(pcsc.open_contexts() == 0);
  std::this_thread::sleep_for(50ms);  // its threads let go of the service
}

TEST_CASE("a watch may be ended by its own event") {
  FakePcsc pcsc;
  std::promise<pcsc::Watch*> made;
  const auto later = made.get_future().share();
  std::promise<void> ended;
  const auto watch = pcsc::Watch::start(pcsc, [&](const ReaderEvent&) {
    later.get()->stop();
    ended.set_value();
  });
  made.set_value(watch.get());
  pcsc.plug_in("A");
  REQUIRE(ended.get_future().wait_for(5s) == std::future_status::ready);
  for (int i = 0; i < 200 && pcsc.open_contexts() != 0; ++i) std::this_thread::sleep_for(10ms);
  CHECK(pcsc.open_contexts() == 0);
  std::this_thread::sleep_for(50ms);
}
