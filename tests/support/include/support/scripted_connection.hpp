#pragma once

#include <chipid/card_connection.hpp>
#include <functional>

#include "core/hex.hpp"

namespace chipid::test {

/// A card that is one function from command bytes to answer bytes; remembers the commands.
class ScriptedConnection final : public CardConnection {
 public:
  using Answer = std::function<Result<Bytes>(BytesView command)>;
  explicit ScriptedConnection(Answer answer) : answer_(std::move(answer)) {}

  Result<Bytes> transmit(BytesView command) override {
    commands.push_back(core::to_hex(command));
    return answer_(command);
  }
  Result<> reset() override { return {}; }
  Bytes atr() const override { return {0x3B, 0x80, 0x80, 0x01, 0x01}; }
  std::string reader_name() const override { return "scripted"; }
  std::size_t max_command_size() const override { return command_limit; }

  std::vector<std::string> commands;
  std::size_t command_limit = 0;

 private:
  Answer answer_;
};

}  // namespace chipid::test
