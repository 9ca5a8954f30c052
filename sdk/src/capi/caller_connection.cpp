#include "card.hpp"
#include "values.hpp"

namespace chipid::capi {
namespace {

// The longest answer (ISO/IEC 7816-4, 5.1: Ne of 65,536) with its status word.
constexpr std::size_t max_answer = 65538;

Result<> outcome(int status, const char* step) {
  if (status == CHIPID_OK) return {};
  return fail(error_from_number(status).value_or(ErrorCode::pcsc_failure), step, "status " + std::to_string(status));
}

class CallerConnection : public CardConnection {
 public:
  explicit CallerConnection(const chipid_transport& transport)
      : transport_(transport),
        reader_(text_or_empty(transport.reader_name)),
        atr_(transport.atr, transport.atr + transport.atr_size) {}

  ~CallerConnection() override {
    if (transport_.close != nullptr) transport_.close(transport_.user);
  }

  Result<Bytes> transmit(BytesView command) override {
    Bytes answer(max_answer);
    auto size = answer.size();
    CHIPID_CHECK(outcome(transport_.transmit(transport_.user, command.data(), command.size(), answer.data(), &size),
                         "transmit"));
    if (size > answer.size())
      return fail(ErrorCode::data_over_limit, "transmit", "the channel says more than there is room for");
    return Bytes(answer.begin(), answer.begin() + static_cast<std::ptrdiff_t>(size));
  }

  Result<> reset() override { return outcome(transport_.reset(transport_.user), "reset"); }
  Bytes atr() const override { return atr_; }
  std::string reader_name() const override { return reader_; }
  std::size_t max_command_size() const override { return transport_.max_command_size; }

 private:
  chipid_transport transport_;
  std::string reader_;
  Bytes atr_;
};

}  // namespace

std::unique_ptr<CardConnection> caller_connection(const chipid_transport& transport) {
  return std::make_unique<CallerConnection>(transport);
}

}  // namespace chipid::capi
