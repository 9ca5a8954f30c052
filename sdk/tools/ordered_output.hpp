#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>

namespace chipid::tool {

/// Passes on texts that threads finish in any order, in the order of their numbers, each as soon as its turn comes.
class OrderedOutput {
 public:
  explicit OrderedOutput(std::function<void(const std::string&)> pass_on) : pass_on_(std::move(pass_on)) {}

  /// Any thread; every number from 0 on once.
  void put(std::size_t number, std::string text) {
    const std::lock_guard lock(mutex_);
    waiting_.emplace(number, std::move(text));
    for (auto first = waiting_.begin(); first != waiting_.end() && first->first == next_; ++next_) {
      pass_on_(first->second);
      first = waiting_.erase(first);
    }
  }

 private:
  std::function<void(const std::string&)> pass_on_;
  std::mutex mutex_;
  std::map<std::size_t, std::string> waiting_;
  std::size_t next_ = 0;
};

}  // namespace chipid::tool
