#pragma once

#include "pcsc/context.hpp"

namespace chipid::pcsc {

/// A card held through PC/SC, in a transaction from `connect` to its end.
class Card final : public CardConnection {
 public:
  [[nodiscard]] static Result<std::unique_ptr<Card>> connect(Context context, const std::string& reader,
                                                             const ConnectOptions& options = {});
  ~Card() override;
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;

  [[nodiscard]] Result<Bytes> transmit(BytesView command) override;
  [[nodiscard]] Result<> reset() override;
  [[nodiscard]] Bytes atr() const override { return atr_; }
  [[nodiscard]] std::string reader_name() const override { return reader_; }
  [[nodiscard]] std::size_t max_command_size() const override { return max_command_size_; }

 private:
  Card(Context context, std::string reader, const ConnectOptions& options);
  [[nodiscard]] Result<> open();
  [[nodiscard]] Result<> begin_transaction();
  [[nodiscard]] Result<> refresh_atr();
  [[nodiscard]] bool gone() const;
  [[nodiscard]] LONG wait_for_reason(LONG status) const;
  [[nodiscard]] Error after_reset();

  Context context_;
  Api& api_;
  std::string reader_;
  DWORD share_;
  SCARDHANDLE handle_{};
  DWORD protocol_ = 0;
  bool connected_ = false;
  bool in_transaction_ = false;
  bool used_ = false;
  Bytes atr_;
  std::size_t max_command_size_ = 0;
  Bytes receive_buffer_;
};

}  // namespace chipid::pcsc
