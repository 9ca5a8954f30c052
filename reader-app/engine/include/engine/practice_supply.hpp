#pragma once

#include <chipid/report.hpp>
#include <chipid/virtual_card.hpp>
#include <functional>
#include <mutex>
#include <optional>

#include "engine/card_supply.hpp"

namespace chipid::counter {

/// A reader that is not there, for cards that are not there: place() and remove() are the clerk's hand.
class PracticeSupply final : public CardSupply {
 public:
  static constexpr const char* reader_name = "Practice reader";

  void watch(ReaderMonitor::OnEvent on_event) override;
  void stop() override;
  [[nodiscard]] Result<std::unique_ptr<CardConnection>> connect(const std::string& reader) override;

  /// Lays a virtual card down, as virtual_card::open_card() names it. A card that lies there is taken away first.
  void place(const std::string& specimen);
  void remove();

 private:
  void tell(ReaderEvent::Kind kind);

  std::mutex mutex_;
  ReaderMonitor::OnEvent on_event_;
  std::string specimen_;  ///< on the reader; empty: none
  unsigned placed_ = 0;   ///< how many were laid down so far
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
