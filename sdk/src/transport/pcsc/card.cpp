#include "pcsc/card.hpp"

#include <chrono>
#include <thread>

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

Result<std::unique_ptr<Card>> Card::connect(Context context, const std::string& reader) {
  std::unique_ptr<Card> card(new Card(std::move(context), reader));
  CHIPID_CHECK(card->open());
  CHIPID_CHECK(card->begin_transaction());
  CHIPID_CHECK(card->refresh_atr());
  return card;
}

Card::Card(Context context, std::string reader)
    : context_(std::move(context)), reader_(std::move(reader)), receive_buffer_(greatest_answer) {}

// The card is reset, so that whoever comes next, ourselves included, finds no selected application and no open session.
Card::~Card() {
  if (in_transaction_) SCardEndTransaction(handle_, SCARD_LEAVE_CARD);
  if (connected_) SCardDisconnect(handle_, SCARD_RESET_CARD);
}

Result<> Card::open() {
  const auto connect = [this] {
    return SCardConnect(context_.get(), reader_.c_str(), SCARD_SHARE_SHARED, any_protocol, &handle_, &protocol_);
  };
  CHIPID_CHECK(check(patiently(connect), "SCardConnect"));
  connected_ = true;
  return {};
}

Result<> Card::begin_transaction() {
  CHIPID_CHECK(check(SCardBeginTransaction(handle_), "SCardBeginTransaction"));
  in_transaction_ = true;
  return {};
}

Result<Bytes> Card::transmit(BytesView command) {
  const auto* pci = protocol_ == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1;
  DWORD size = static_cast<DWORD>(receive_buffer_.size());
  const auto status = SCardTransmit(handle_, pci, command.data(), static_cast<DWORD>(command.size()), nullptr,
                                    receive_buffer_.data(), &size);
  if (status != SCARD_S_SUCCESS) return fail(check(wait_for_reason(status), "SCardTransmit").error());
  if (size < status_word_size && gone()) return fail(ErrorCode::pcsc_card_removed, "SCardTransmit");
  return Bytes(receive_buffer_.data(), receive_buffer_.data() + size);
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
    const auto now = SCardStatus(handle_, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr);
    if (now != SCARD_S_SUCCESS) return now;
    std::this_thread::sleep_for(pause);
  }
  return status;
}

// The transaction stays ours through SCardReconnect.
Result<> Card::reset() {
  CHIPID_CHECK(
      check(SCardReconnect(handle_, SCARD_SHARE_SHARED, any_protocol, SCARD_RESET_CARD, &protocol_), "SCardReconnect"));
  return refresh_atr();
}

Result<> Card::refresh_atr() {
  Bytes atr(MAX_ATR_SIZE);
  DWORD size = static_cast<DWORD>(atr.size());
  CHIPID_CHECK(check(SCardStatus(handle_, nullptr, nullptr, nullptr, nullptr, atr.data(), &size), "SCardStatus"));
  atr.resize(size);
  atr_ = std::move(atr);
  return {};
}

}  // namespace chipid::pcsc
