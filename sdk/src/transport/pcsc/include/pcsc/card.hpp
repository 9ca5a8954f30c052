#pragma once

#include "pcsc/context.hpp"

namespace chipid::pcsc {

/// A card held through PC/SC, in a transaction from `connect` to its end.
class Card final : public CardConnection {
 public:
  [[nodiscard]] static Result<std::unique_ptr<Card>> connect(Context context, const std::string& reader);
  ~Card() override;
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;

  [[nodiscard]] Result<Bytes> transmit(BytesView command) override;
  [[nodiscard]] Result<> reset() override;
  [[nodiscard]] Bytes atr() const override { return atr_; }
  [[nodiscard]] std::string reader_name() const override { return reader_; }

 private:
  Card(Context context, std::string reader);
  [[nodiscard]] Result<> open();
  [[nodiscard]] Result<> begin_transaction();
  [[nodiscard]] Result<> refresh_atr();
  [[nodiscard]] bool gone() const;
  [[nodiscard]] LONG wait_for_reason(LONG status) const;

  Context context_;
  std::string reader_;
  SCARDHANDLE handle_{};
  DWORD protocol_ = 0;
  bool connected_ = false;
  bool in_transaction_ = false;
  Bytes atr_;
  Bytes receive_buffer_;
};

}  // namespace chipid::pcsc
