#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chipid/virtual_card.hpp>
#include <fstream>
#include <thread>

#include "core/bytes.hpp"
#include "outside_program.hpp"
#include "support/vectors.hpp"
#include "tlv/writer.hpp"

using namespace chipid;
using test::hex;
using test::ok;

namespace {

// What vpcd does, without pcscd: listens, then sends messages and takes the answers.
class Listener {
 public:
  Listener() : listening_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    REQUIRE(::bind(listening_, reinterpret_cast<sockaddr*>(&address), size) == 0);
    REQUIRE(::listen(listening_, 1) == 0);
    REQUIRE(::getsockname(listening_, reinterpret_cast<sockaddr*>(&address), &size) == 0);
    port_ = ntohs(address.sin_port);
  }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  ~Listener() {
    close_card();
    ::close(listening_);
  }

  [[nodiscard]] std::uint16_t port() const { return port_; }
  void accept() { card_ = ::accept(listening_, nullptr, nullptr); }
  void close_card() {
    if (card_ >= 0) ::close(card_);
    card_ = -1;
  }

  // Length and body apart, as vpcd writes them.
  void send(const std::string& message) const {
    const auto body = hex(message);
    const Bytes length{static_cast<std::uint8_t>(body.size() >> 8U), static_cast<std::uint8_t>(body.size() & 0xFFU)};
    REQUIRE(::send(card_, length.data(), length.size(), MSG_NOSIGNAL) == 2);
    REQUIRE(::send(card_, body.data(), body.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(body.size()));
  }
  // Empty where the card has gone.
  [[nodiscard]] std::string receive() const {
    const auto length = take(2);
    if (length.empty()) return {};
    return core::to_hex(take(std::size_t{length[0]} << 8U | length[1]));
  }
  [[nodiscard]] std::string ask(const std::string& message) const {
    send(message);
    return receive();
  }

 private:
  [[nodiscard]] Bytes take(std::size_t size) const {
    Bytes bytes(size);
    if (::recv(card_, bytes.data(), size, MSG_WAITALL) != static_cast<ssize_t>(size)) return {};
    return bytes;
  }

  int listening_;
  int card_ = -1;
  std::uint16_t port_ = 0;
};

// The card in a thread of its own, joined at the end.
class RunningCard {
 public:
  RunningCard(std::string specimen, std::uint16_t port)
      : thread_([this, specimen = std::move(specimen), port](const std::stop_token& stop) {
          result_ = virtual_card::run_behind_vpcd(specimen, "127.0.0.1", port, {}, stop);
        }) {}
  void request_stop() { thread_.request_stop(); }
  [[nodiscard]] Result<> join() {
    thread_.join();
    return result_;
  }

 private:
  Result<> result_;
  std::jthread thread_;
};

}  // namespace

TEST_CASE("vpcd: power, ATR and commands, the card ends when vpcd closes") {
  Listener vpcd;
  RunningCard card("icao-td3-bac", vpcd.port());
  vpcd.accept();
  vpcd.send("01");
  CHECK(vpcd.ask("04") == core::to_hex(ok(virtual_card::open_card("icao-td3-bac"))->atr()));
  CHECK(vpcd.ask("00A4040C07A0000002471001") == "9000");
  CHECK(vpcd.ask("00B09E0000") == "6982");
  vpcd.send("02");
  CHECK(vpcd.ask("00B09E0000") == "6a82");
  vpcd.send("00");
  vpcd.close_card();
  ok(card.join());
}

TEST_CASE("vpcd: a stop ends a card that waits") {
  Listener vpcd;
  RunningCard card("icao-td3-bac", vpcd.port());
  vpcd.accept();
  CHECK(vpcd.ask("00A4040C07A0000002471001") == "9000");
  card.request_stop();
  ok(card.join());
}

TEST_CASE("vpcd: a card removed once comes back as a new one, a found reset is seen as a card that has forgotten") {
  Listener vpcd;
  RunningCard card("open-td1,fault=card-removed-once", vpcd.port());
  const auto read_twice = [&] {
    vpcd.accept();
    CHECK(vpcd.ask("00A4040C07A0000002471001") == "9000");
    for (int i = 0; i < 2; ++i) CHECK(vpcd.ask("00B0810001") == "619000");
  };
  read_twice();
  CHECK(vpcd.ask("00B0810001").empty());
  vpcd.close_card();
  read_twice();
  CHECK(vpcd.ask("00B0810001") == "619000");
  card.request_stop();
  ok(card.join());

  RunningCard reset("open-td1,fault=reset-in-idle", vpcd.port());
  read_twice();
  CHECK(vpcd.ask("00B0810001") == "6a82");
  reset.request_stop();
  ok(reset.join());
}

TEST_CASE("vpcd: an answer longer than its wire carries is refused, not cut or wrapped") {
  const test::TemporaryFolder folder;
  const auto write = [&](const char* name, const Bytes& bytes) {
    std::ofstream file(folder / name, std::ios::binary);
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  };
  write("EF_ATR_INFO.bin", hex("7F660A020301FFFF020301FFFF"));
  write("DG2.bin", tlv::encode(tlv::Tag{0x75}, Bytes(70'000, 0x5A)));
  Listener vpcd;
  RunningCard card("dir:" + folder.path().string(), vpcd.port());
  vpcd.accept();
  CHECK(vpcd.ask("00A4040C07A0000002471001") == "9000");
  CHECK(vpcd.ask("00B08200000000") == "6700");
  CHECK(vpcd.ask("00B0820000FFFE") == "6700");
  CHECK(vpcd.ask("00B0820000FFFD").size() == 2 * 65'535);
  card.request_stop();
  ok(card.join());
}

TEST_CASE("vpcd: nobody listening, unknown card") {
  CHECK(test::error_of(virtual_card::run_behind_vpcd("icao-td3-bac", "127.0.0.1", 1)) == "pcsc.no_service");
  CHECK(test::error_of(virtual_card::run_behind_vpcd("no-such-card", "127.0.0.1", 1)) == "usage.unknown_specimen");
}
