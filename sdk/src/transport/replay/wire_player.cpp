#include <fmt/format.h>

#include <algorithm>

#include "core/bytes.hpp"
#include "replay/players.hpp"

namespace chipid::replay {
namespace {

class WirePlayer final : public ReplayConnection {
 public:
  explicit WirePlayer(Script script) : script_(std::move(script)), random_(recorded_numbers(script_.random)) {}

  Result<Bytes> transmit(BytesView command) override {
    const auto number = next_ + 1;
    if (next_ == script_.exchanges.size() || !core::equal(script_.exchanges[next_].command, command)) {
      return fail(ErrorCode::replay_mismatch, {}, fmt::format("exchange {}", number));
    }
    return script_.exchanges[next_++].response;
  }
  // A reset is no exchange: what comes after it stands in the script all the same.
  Result<> reset() override { return {}; }
  Bytes atr() const override { return script_.atr; }
  std::string reader_name() const override { return script_.reader; }
  ReplayLevel level() const noexcept override { return ReplayLevel::wire; }
  RandomSource random_source() override { return random_; }

 private:
  Script script_;
  RandomSource random_;
  std::size_t next_ = 0;
};

}  // namespace

std::unique_ptr<ReplayConnection> make_wire_player(Script script) {
  return std::make_unique<WirePlayer>(std::move(script));
}

RandomSource recorded_numbers(std::vector<Bytes> numbers) {
  struct Tape {
    std::vector<Bytes> numbers;
    std::size_t next = 0;
  };
  // Shared, because a RandomSource may be copied and its copies go on where the others stand.
  return [tape = std::make_shared<Tape>(Tape{std::move(numbers)})](std::size_t size) -> Result<Bytes> {
    if (tape->next == tape->numbers.size() || tape->numbers[tape->next].size() != size) {
      return fail(ErrorCode::replay_mismatch, {}, fmt::format("random number {}", tape->next + 1));
    }
    return tape->numbers[tape->next++];
  };
}

}  // namespace chipid::replay
