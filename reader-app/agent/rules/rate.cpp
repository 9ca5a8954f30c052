#include "rules/rate.hpp"

#include <algorithm>

namespace chipid::counter::agent {

bool RateLimiter::allow(std::string_view key, Instant now) {
  const std::lock_guard lock(mutex_);
  auto& of_key = bucket(key, now);
  refill(of_key, now);
  if (of_key.tokens < 1) return false;
  of_key.tokens -= 1;
  return true;
}

std::size_t RateLimiter::keys() const {
  const std::lock_guard lock(mutex_);
  return buckets_.size();
}

RateLimiter::Bucket& RateLimiter::bucket(std::string_view key, Instant now) {
  const auto found = buckets_.find(key);
  if (found != buckets_.end()) return found->second;
  if (buckets_.size() >= most_keys_) forget_full(now);
  const Bucket full{static_cast<double>(a_minute_), now};
  // No origin is this: the bucket of all that found no place of their own.
  constexpr std::string_view others = "\n";
  return buckets_.emplace(buckets_.size() >= most_keys_ ? others : key, full).first->second;
}

void RateLimiter::refill(Bucket& bucket, Instant now) const {
  const std::chrono::duration<double, std::ratio<60>> minutes = now - bucket.filled;
  const auto gained = std::max(0.0, minutes.count()) * a_minute_;
  bucket.tokens = std::min<double>(a_minute_, bucket.tokens + gained);
  bucket.filled = std::max(bucket.filled, now);
}

// A bucket that is full again says nothing. Looked through once a second at most, however many strangers come.
void RateLimiter::forget_full(Instant now) {
  if (now - swept_ < std::chrono::seconds(1)) return;
  swept_ = now;
  for (auto& [key, bucket] : buckets_) refill(bucket, now);
  std::erase_if(buckets_, [&](const auto& entry) { return entry.second.tokens >= a_minute_; });
}

bool Budget::spent(Instant now) {
  if (now - began_ >= window_) used_ = 0;
  return used_ >= most_;
}

void Budget::spend(Instant now) {
  if (now - began_ >= window_) used_ = 0;
  if (used_ == 0) began_ = now;
  ++used_;
}

}  // namespace chipid::counter::agent
