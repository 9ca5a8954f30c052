#pragma once

#include <chipid/report.hpp>
#include <chipid/virtual_card.hpp>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "engine/card_supply.hpp"

namespace chipid::counter {

/// Readers that are not there, for cards that are not there: place() and remove() are the clerk's hand.
class PracticeSupply final : public CardSupply {
 public:
  /// 1 to 4 readers.
  explicit PracticeSupply(std::size_t readers = 1) : slots_(readers) {}
  [[nodiscard]] std::size_t readers() const { return slots_.size(); }
  /// "Practice reader 1" for index 0.
  [[nodiscard]] static std::string reader_name(std::size_t index);

  void watch(ReaderMonitor::OnEvent on_event) override;
  void stop() override;
  [[nodiscard]] Result<std::unique_ptr<CardConnection>> connect(const std::string& reader) override;

  /// Lays a virtual card down, as virtual_card::open_card() names it. A card that lies there is taken away first.
  void place(const std::string& specimen, std::size_t reader = 0);
  void remove(std::size_t reader = 0);

 private:
  struct Slot {
    std::string specimen = {};  ///< on the reader; empty: none
    unsigned placed = 0;        ///< how many were laid down so far
  };
  void tell(ReaderEvent::Kind kind, std::size_t reader);

  std::mutex mutex_;
  ReaderMonitor::OnEvent on_event_;
  std::vector<Slot> slots_;
};

/// What can be practised: each verdict that a chip can get, and what goes wrong at a counter.
struct PracticeCard {
  std::string specimen = {};
  Sentence title = {};
  std::string key = {};                   ///< what is scanned or typed for it; empty: what is printed on the card
  std::optional<Verdict> verdict = {};    ///< with the practice authorities trusted
  std::optional<ErrorCode> trouble = {};  ///< where it ends without a verdict
};
[[nodiscard]] const std::vector<PracticeCard>& practice_cards();
/// The text of its QR code, its CAN or its machine-readable lines: the first that it has.
[[nodiscard]] std::string practice_key(const PracticeCard& card);

}  // namespace chipid::counter
