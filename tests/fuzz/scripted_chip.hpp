#pragma once

#include <algorithm>
#include <chipid/card_connection.hpp>

/// A chip whose every answer comes from the fuzzer.
namespace chipid::fuzz {

/// Pieces of an input, each after its size in two bytes; the last may be cut.
class Pieces {
 public:
  explicit Pieces(BytesView input) : rest_(input) {}

  [[nodiscard]] bool at_end() const { return rest_.size() < 2; }
  [[nodiscard]] BytesView next() {
    if (at_end()) return {};
    const auto announced = static_cast<std::size_t>(rest_[0] << 8U | rest_[1]);
    const auto size = std::min(announced, rest_.size() - 2);
    const auto piece = rest_.subspan(2, size);
    rest_ = rest_.subspan(2 + size);
    return piece;
  }

 private:
  BytesView rest_;
};

/// Answers with the pieces in turn, then falls silent. A reset goes on with what is left.
class ScriptedChip final : public CardConnection {
 public:
  explicit ScriptedChip(Pieces answers) : answers_(answers) {}

  Result<Bytes> transmit(BytesView) override {
    if (answers_.at_end()) return fail(ErrorCode::pcsc_card_mute);
    const auto answer = answers_.next();
    return Bytes(answer.begin(), answer.end());
  }
  Result<> reset() override { return {}; }
  Bytes atr() const override { return {0x3B, 0x80, 0x80, 0x01, 0x01}; }
  std::string reader_name() const override { return "fuzzer"; }
  std::size_t max_command_size() const override { return 0; }

 private:
  Pieces answers_;
};

/// Always the same numbers, so that a conversation can be a seed.
inline Result<Bytes> no_random(std::size_t size) {
  Bytes bytes(size);
  for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<std::uint8_t>(0x42 + i);
  return bytes;
}

}  // namespace chipid::fuzz
