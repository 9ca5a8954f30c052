#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "rules/now.hpp"

namespace chipid::counter::agent {

/// A bucket of tokens for each key: `a_minute` at once, and as many a minute. Any thread. Beyond `most_keys` all
/// further keys share one bucket.
class RateLimiter {
 public:
  explicit RateLimiter(unsigned a_minute, std::size_t most_keys = 256) : a_minute_(a_minute), most_keys_(most_keys) {}

  [[nodiscard]] bool allow(std::string_view key, Instant now);
  /// How many keys it remembers.
  [[nodiscard]] std::size_t keys() const;

 private:
  struct Bucket {
    double tokens;
    Instant filled;
  };
  Bucket& bucket(std::string_view key, Instant now);
  void refill(Bucket& bucket, Instant now) const;
  void forget_full(Instant now);

  unsigned a_minute_;
  std::size_t most_keys_;
  mutable std::mutex mutex_;
  std::map<std::string, Bucket, std::less<>> buckets_;
  Instant swept_ = {};
};

/// So many in a window of time, all callers together; nothing more until it is over. One thread.
class Budget {
 public:
  Budget(unsigned most, std::chrono::seconds window) : most_(most), window_(window) {}

  [[nodiscard]] bool spent(Instant now);
  void spend(Instant now);

 private:
  unsigned most_;
  std::chrono::seconds window_;
  unsigned used_ = 0;
  Instant began_ = {};
};

}  // namespace chipid::counter::agent
