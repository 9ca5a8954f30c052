#include "engine/practice_supply.hpp"

namespace chipid::counter {
namespace {

/// A card that is gone as soon as its supply says so: as in life, its commands fail from then on.
class PlacedCard final : public CardConnection {
 public:
  PlacedCard(std::unique_ptr<CardConnection> card, std::string reader, std::function<bool()> lies_there)
      : card_(std::move(card)), reader_(std::move(reader)), lies_there_(std::move(lies_there)) {}

  Result<Bytes> transmit(BytesView command) override {
    if (!lies_there_()) return fail(ErrorCode::pcsc_card_removed);
    return card_->transmit(command);
  }
  Result<> reset() override {
    if (!lies_there_()) return fail(ErrorCode::pcsc_card_removed);
    return card_->reset();
  }
  [[nodiscard]] Bytes atr() const override { return card_->atr(); }
  [[nodiscard]] std::string reader_name() const override { return reader_; }
  [[nodiscard]] std::size_t max_command_size() const override { return card_->max_command_size(); }

 private:
  std::unique_ptr<CardConnection> card_;
  std::string reader_;
  std::function<bool()> lies_there_;
};

}  // namespace

std::string PracticeSupply::reader_name(std::size_t index) {
  return "Practice reader " + std::to_string(index + 1);
}

void PracticeSupply::watch(ReaderMonitor::OnEvent on_event) {
  {
    const std::lock_guard lock(mutex_);
    on_event_ = std::move(on_event);
  }
  for (std::size_t i = 0; i < slots_.size(); ++i) tell(ReaderEvent::Kind::reader_added, i);
}

void PracticeSupply::stop() {
  const std::lock_guard lock(mutex_);
  on_event_ = nullptr;
}

Result<std::unique_ptr<CardConnection>> PracticeSupply::connect(const std::string& reader) {
  std::size_t index = 0;
  while (index < slots_.size() && reader_name(index) != reader) ++index;
  if (index == slots_.size()) return fail(ErrorCode::pcsc_reader_not_found);
  Slot slot;
  {
    const std::lock_guard lock(mutex_);
    slot = slots_[index];
  }
  if (slot.specimen.empty()) return fail(ErrorCode::pcsc_no_card);
  CHIPID_TRY(auto card, virtual_card::open_card(slot.specimen));
  const auto lies_there = [this, index, placed = slot.placed] {
    const std::lock_guard lock(mutex_);
    return !slots_[index].specimen.empty() && slots_[index].placed == placed;
  };
  return std::make_unique<PlacedCard>(std::move(card), reader, lies_there);
}

void PracticeSupply::place(const std::string& specimen, std::size_t reader) {
  remove(reader);
  {
    const std::lock_guard lock(mutex_);
    slots_.at(reader).specimen = specimen;
    ++slots_.at(reader).placed;
  }
  tell(ReaderEvent::Kind::card_inserted, reader);
}

void PracticeSupply::remove(std::size_t reader) {
  {
    const std::lock_guard lock(mutex_);
    if (slots_.at(reader).specimen.empty()) return;
    slots_.at(reader).specimen.clear();
  }
  tell(ReaderEvent::Kind::card_removed, reader);
}

// The handler only posts to another thread, so it may be called with nothing locked but its own copy.
void PracticeSupply::tell(ReaderEvent::Kind kind, std::size_t reader) {
  ReaderMonitor::OnEvent on_event;
  {
    const std::lock_guard lock(mutex_);
    on_event = on_event_;
  }
  if (on_event) on_event({.kind = kind, .reader = reader_name(reader), .reader_id = static_cast<unsigned>(reader) + 1});
}

}  // namespace chipid::counter
