#include "link/vpcd.hpp"

#include "core/bytes.hpp"

namespace chipid::virtual_card {
namespace {

// vsmartcard's protocol: messages of one byte are orders, longer ones command APDUs; each has its length, two bytes
// big-endian, before it.
enum class Order : std::uint8_t { power_off = 0, power_on = 1, reset = 2, get_atr = 4 };

// Empty where the other side has closed.
Result<Bytes> receive_message(Socket& socket) {
  CHIPID_TRY(const auto length, socket.receive(2));
  if (length.empty()) return Bytes{};
  CHIPID_TRY(auto message, socket.receive(std::size_t{length[0]} << 8U | length[1]));
  return message;
}

// The two bytes of length carry no more; a card whose answer does not fit refuses so long an answer.
constexpr std::size_t longest_message = 65535;

Bytes or_refusal(Bytes answer) {
  return answer.size() <= longest_message ? std::move(answer) : Bytes{0x67, 0x00};
}

// In one write: two would wait for each other's acknowledgement.
Result<> send_message(Socket& socket, BytesView message) {
  const std::uint8_t length[] = {static_cast<std::uint8_t>(message.size() >> 8U),
                                 static_cast<std::uint8_t>(message.size() & 0xFFU)};
  return socket.send(core::concat({length, message}));
}

Result<> obey(Order order, OpenedCard& card, Socket& socket) {
  if (order == Order::get_atr) return send_message(socket, card.chip.card().atr);
  card.chip.reset();
  return {};
}

// Whether to go on.
Result<bool> serve_one(OpenedCard& card, Socket& socket) {
  CHIPID_TRY(const auto message, receive_message(socket));
  if (message.empty()) return false;
  if (message.size() == 1) {
    CHIPID_CHECK(obey(static_cast<Order>(message[0]), card, socket));
    return true;
  }
  auto answer = card.exchange(message);
  // vpcd cannot tell its client of a reset; the card has just forgotten everything.
  if (!answer && card.chip.interruption() == Interruption::reset) {
    card.chip.reset();
    answer = card.exchange(message);
  }
  if (!answer) return false;
  CHIPID_CHECK(send_message(socket, or_refusal(*std::move(answer))));
  return true;
}

}  // namespace

Result<> serve_vpcd(OpenedCard& card, Socket& socket, const std::stop_token& stop) {
  const std::stop_callback wake(stop, [&socket] { socket.shut_down(); });
  while (!stop.stop_requested()) {
    const auto goes_on = serve_one(card, socket);
    if (stop.stop_requested()) break;
    if (!goes_on) return fail(goes_on.error());
    if (!*goes_on) break;
  }
  return {};
}

}  // namespace chipid::virtual_card
