#pragma once

#include <time.h>

#include <chipid/card_connection.hpp>
#include <memory>
#include <utility>
#include <vector>

// A card inside the process whose own work is told apart from the reader's.
namespace bench {

/// Milliseconds of CPU by one of the system's clocks: CLOCK_THREAD_CPUTIME_ID, CLOCK_PROCESS_CPUTIME_ID.
inline double cpu_ms(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

struct Exchange {
  std::size_t sent = 0;
  std::size_t received = 0;
  bool is_protected = false;
};

class MeteredCard : public chipid::CardConnection {
 public:
  explicit MeteredCard(std::unique_ptr<chipid::CardConnection> card) : card_(std::move(card)) {}

  chipid::Result<chipid::Bytes> transmit(chipid::BytesView command) override {
    const auto start = cpu_ms(CLOCK_THREAD_CPUTIME_ID);
    auto answer = card_->transmit(command);
    card_ms_ += cpu_ms(CLOCK_THREAD_CPUTIME_ID) - start;
    const bool secured = !command.empty() && (command[0] & 0x0CU) == 0x0CU;
    exchanges_.push_back({command.size(), answer ? answer->size() : 0, secured});
    return answer;
  }
  chipid::Result<> reset() override { return card_->reset(); }
  chipid::Bytes atr() const override { return card_->atr(); }
  std::string reader_name() const override { return card_->reader_name(); }
  std::size_t max_command_size() const override { return card_->max_command_size(); }

  /// CPU that the card took of the thread that reads it.
  [[nodiscard]] double card_ms() const { return card_ms_; }
  [[nodiscard]] const std::vector<Exchange>& exchanges() const { return exchanges_; }

 private:
  std::unique_ptr<chipid::CardConnection> card_;
  double card_ms_ = 0;
  std::vector<Exchange> exchanges_;
};

}  // namespace bench
