#include "subscriber.hpp"

namespace chipid::counter::agent {

bool Subscriber::take(std::uint64_t session) {
  if (session_ && (*session_ != session || left_)) return false;
  session_ = session;
  return true;
}

void Subscriber::release(std::uint64_t session) {
  if (session_ != session) return;
  session_.reset();
  left_ = false;
}

void Subscriber::leave(std::uint64_t session) {
  if (session_ == session) left_ = true;
}

std::optional<std::uint64_t> Subscriber::holder() const {
  return left_ ? std::nullopt : session_;
}

}  // namespace chipid::counter::agent
