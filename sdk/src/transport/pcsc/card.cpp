#include "pcsc/card.hpp"

#include <chrono>
#include <thread>

#include "pcsc/reader_limits.hpp"

namespace chipid::pcsc {
namespace {

using namespace std::chrono_literals;

// 65,536 bytes of data and a status word (ISO/IEC 7816-4, 5.1).
constexpr std::size_t greatest_answer = 65'538;
constexpr std::size_t status_word_size = 2;
constexpr DWORD any_protocol = SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1;
constexpr int tries = 11;
constexpr auto pause = 100ms;

// Asks again for about a second while another program holds the card.
template <typename Ask>
LONG patiently(Ask ask) {
  LONG status = ask();
  for (int i = 1; i < tries && status == SCARD_E_SHARING_VIOLATION; ++i) {
    std::this_thread::sleep_for(pause);
    status = ask();
  }
  return status;
}

}  // namespace

Result<std::unique_ptr<Card>> Card::connect(Context context, const std::string& reader, const ConnectOptions& options) {
  std::unique_ptr<Card> card(new Card(std::move(context), reader, options));
  CHIPID_CHECK(card->open());
  CHIPID_CHECK(card->begin_transaction());
  CHIPID_CHECK(card->refresh_atr());
  card->max_command_size_ = pcsc::max_command_size(card->api_, card->handle_);
  return card;
}

Card::Card(Context context, std::string reader, const ConnectOptions& options)
    : context_(std::move(context)),
      api_(context_.api()),
      reader_(std::move(reader)),
      share_(options.exclusive ? SCARD_SHARE_EXCLUSIVE : SCARD_SHARE_SHARED),
      receive_buffer_(greatest_answer) {}

// A card we spoke to is reset, so that whoever comes next, ourselves included, finds no selected application and no
// open session. One that we only waited for may be in the middle of somebody else's work and is left alone.
Card::~Card() {
  if (in_transaction_) api_.end_transaction(handle_, SCARD_LEAVE_CARD);
  if (connected_) api_.disconnect(handle_, used_ ? SCARD_RESET_CARD : SCARD_LEAVE_CARD);
}

Result<> Card::open() {
  const auto connect = [this] {
    return api_.connect(context_.get(), reader_, share_, any_protocol, handle_, protocol_);
  };
  CHIPID_CHECK(check_entry(patiently(connect), "SCardConnect"));
  connected_ = true;
  return {};
}

Result<> Card::begin_transaction() {
  CHIPID_CHECK(check(api_.begin_transaction(handle_), "SCardBeginTransaction"));
  in_transaction_ = true;
  return {};
}

Result<Bytes> Card::transmit(BytesView command) {
  used_ = true;
  std::size_t size = 0;
  const auto status = api_.transmit(handle_, protocol_, command, receive_buffer_, size);
  if (status == SCARD_W_RESET_CARD) return fail(after_reset());
  if (status != SCARD_S_SUCCESS) return fail(check(wait_for_reason(status), "SCardTransmit").error());
  if (size < status_word_size && gone()) return fail(ErrorCode::pcsc_card_removed, "SCardTransmit");
  return Bytes(receive_buffer_.data(), receive_buffer_.data() + size);
}

// Somebody else, or Windows for an idle card, has reset it: all that was opened on it is gone, so the command fails
// whatever comes of this. One try makes the connection usable again for whoever then starts from the beginning.
Error Card::after_reset() {
  Error error{.code = ErrorCode::pcsc_card_reset, .where = "SCardTransmit"};
  in_transaction_ = false;
  api_.end_transaction(handle_, SCARD_LEAVE_CARD);
  const auto status = api_.reconnect(handle_, share_, any_protocol, SCARD_LEAVE_CARD, protocol_);
  if (const auto again = check(status, "SCardReconnect"); !again)
    error.detail = again.error().detail;
  else if (const auto begun = begin_transaction(); !begun)
    error.detail = begun.error().detail;
  else if (const auto atr = refresh_atr(); !atr)
    error.detail = atr.error().detail;
  return error;
}

// Some drivers call an answer of nothing a success when the card leaves in the middle of a command.
bool Card::gone() const {
  return error_code(wait_for_reason(SCARD_E_NOT_TRANSACTED)) == ErrorCode::pcsc_card_removed;
}

// A card that leaves first shows as a failed transmission; the service notices within its polling period (400 ms for
// contactless readers) and then tells that the card is gone.
LONG Card::wait_for_reason(LONG status) const {
  if (error_code(status) != ErrorCode::pcsc_failure) return status;
  for (int i = 0; i < tries; ++i) {
    Bytes atr;
    const auto now = api_.status(handle_, atr);
    if (now != SCARD_S_SUCCESS) return now;
    std::this_thread::sleep_for(pause);
  }
  return status;
}

// The transaction stays ours through SCardReconnect.
Result<> Card::reset() {
  CHIPID_CHECK(check(api_.reconnect(handle_, share_, any_protocol, SCARD_RESET_CARD, protocol_), "SCardReconnect"));
  return refresh_atr();
}

Result<> Card::refresh_atr() {
  Bytes atr;
  CHIPID_CHECK(check(api_.status(handle_, atr), "SCardStatus"));
  atr_ = std::move(atr);
  return {};
}

}  // namespace chipid::pcsc
