#include "deadline.hpp"

namespace chipid::http {

void Deadline::set(Clock::duration from_now, const std::shared_ptr<void>& owner) {
  at_ = Clock::now() + from_now;
  if (!armed_ || timer_.expiry() > *at_) arm(owner);
}

void Deadline::end() {
  ended_ = true;
  at_.reset();
  timer_.cancel();
}

void Deadline::arm(const std::shared_ptr<void>& owner) {
  if (ended_) return;
  timer_.expires_at(*at_);  // cancels the wait before
  armed_ = true;
  timer_.async_wait([this, owner](Failure failure) {
    if (failure != asio::error::operation_aborted) on_timer(owner);
  });
}

void Deadline::on_timer(const std::shared_ptr<void>& owner) {
  armed_ = false;
  if (!at_ || ended_) return;
  if (Clock::now() < *at_) return arm(owner);
  at_.reset();
  passed_();
}

}  // namespace chipid::http
