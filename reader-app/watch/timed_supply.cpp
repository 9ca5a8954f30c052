#include "watch/timed_supply.hpp"

namespace chipid::counter {
namespace {

class TimedCard final : public CardConnection {
 public:
  TimedCard(std::unique_ptr<CardConnection> card, std::shared_ptr<LastAnswer> last)
      : card_(std::move(card)), last_(std::move(last)) {}

  Result<Bytes> transmit(BytesView command) override {
    auto answer = card_->transmit(command);
    *last_ = steady_microseconds();
    return answer;
  }
  Result<> reset() override { return card_->reset(); }
  [[nodiscard]] Bytes atr() const override { return card_->atr(); }
  [[nodiscard]] std::string reader_name() const override { return card_->reader_name(); }
  [[nodiscard]] std::size_t max_command_size() const override { return card_->max_command_size(); }

 private:
  std::unique_ptr<CardConnection> card_;
  std::shared_ptr<LastAnswer> last_;
};

class TimedSupply final : public CardSupply {
 public:
  TimedSupply(std::unique_ptr<CardSupply> supply, std::shared_ptr<LastAnswer> last)
      : supply_(std::move(supply)), last_(std::move(last)) {}

  void watch(ReaderMonitor::OnEvent on_event) override { supply_->watch(std::move(on_event)); }
  void stop() override { supply_->stop(); }
  [[nodiscard]] Result<std::unique_ptr<CardConnection>> connect(const std::string& reader) override {
    CHIPID_TRY(auto card, supply_->connect(reader));
    return std::make_unique<TimedCard>(std::move(card), last_);
  }

 private:
  std::unique_ptr<CardSupply> supply_;
  std::shared_ptr<LastAnswer> last_;
};

}  // namespace

std::int64_t steady_microseconds() {
  using namespace std::chrono;
  return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
}

std::unique_ptr<CardSupply> make_timed(std::unique_ptr<CardSupply> supply, std::shared_ptr<LastAnswer> last) {
  return std::make_unique<TimedSupply>(std::move(supply), std::move(last));
}

}  // namespace chipid::counter
