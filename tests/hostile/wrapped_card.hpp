#pragma once

#include <chipid/card_connection.hpp>
#include <memory>

namespace chipid::test {

/// A card as it is; who derives changes or watches what passes.
class WrappedCard : public CardConnection {
 public:
  explicit WrappedCard(std::unique_ptr<CardConnection> card) : card_(std::move(card)) {}
  Result<Bytes> transmit(BytesView command) override { return card_->transmit(command); }
  Result<> reset() override { return card_->reset(); }
  Bytes atr() const override { return card_->atr(); }
  std::string reader_name() const override { return card_->reader_name(); }
  std::size_t max_command_size() const override { return card_->max_command_size(); }

 private:
  std::unique_ptr<CardConnection> card_;
};

}  // namespace chipid::test
