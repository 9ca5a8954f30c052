#include "engine/practice_supply.hpp"

namespace chipid::counter {
namespace {

/// A card that is gone as soon as its supply says so: as in life, its commands fail from then on.
class PlacedCard final : public CardConnection {
 public:
  PlacedCard(std::unique_ptr<CardConnection> card, std::function<bool()> lies_there)
      : card_(std::move(card)), lies_there_(std::move(lies_there)) {}

  Result<Bytes> transmit(BytesView command) override {
    if (!lies_there_()) return fail(ErrorCode::pcsc_card_removed);
    return card_->transmit(command);
  }
  Result<> reset() override {
    if (!lies_there_()) return fail(ErrorCode::pcsc_card_removed);
    return card_->reset();
  }
  [[nodiscard]] Bytes atr() const override { return card_->atr(); }
  [[nodiscard]] std::string reader_name() const override { return PracticeSupply::reader_name; }
  [[nodiscard]] std::size_t max_command_size() const override { return card_->max_command_size(); }

 private:
  std::unique_ptr<CardConnection> card_;
  std::function<bool()> lies_there_;
};

}  // namespace

void PracticeSupply::watch(ReaderMonitor::OnEvent on_event) {
  {
    const std::lock_guard lock(mutex_);
    on_event_ = std::move(on_event);
  }
  tell(ReaderEvent::Kind::reader_added);
}

void PracticeSupply::stop() {
  const std::lock_guard lock(mutex_);
  on_event_ = nullptr;
}

Result<std::unique_ptr<CardConnection>> PracticeSupply::connect(const std::string& /*reader*/) {
  std::string specimen;
  unsigned placed = 0;
  {
    const std::lock_guard lock(mutex_);
    specimen = specimen_;
    placed = placed_;
  }
  if (specimen.empty()) return fail(ErrorCode::pcsc_no_card);
  CHIPID_TRY(auto card, virtual_card::open_card(specimen));
  const auto lies_there = [this, placed] {
    const std::lock_guard lock(mutex_);
    return !specimen_.empty() && placed_ == placed;
  };
  return std::make_unique<PlacedCard>(std::move(card), lies_there);
}

void PracticeSupply::place(const std::string& specimen) {
  remove();
  {
    const std::lock_guard lock(mutex_);
    specimen_ = specimen;
    ++placed_;
  }
  tell(ReaderEvent::Kind::card_inserted);
}

void PracticeSupply::remove() {
  {
    const std::lock_guard lock(mutex_);
    if (specimen_.empty()) return;
    specimen_.clear();
  }
  tell(ReaderEvent::Kind::card_removed);
}

// The handler only posts to another thread, so it may be called with nothing locked but its own copy.
void PracticeSupply::tell(ReaderEvent::Kind kind) {
  ReaderMonitor::OnEvent on_event;
  {
    const std::lock_guard lock(mutex_);
    on_event = on_event_;
  }
  if (on_event) on_event({.kind = kind, .reader = reader_name, .reader_id = 1});
}

}  // namespace chipid::counter
