#pragma once

#include <atomic>
#include <chipid/result.hpp>
#include <utility>

namespace chipid::capi {

/// Whether somebody uses an object that does one thing at a time. Not a mutex: who calls back into the object that is
/// calling him has to be refused, too.
class InUse {
 public:
  /// The right to use the object, until its end.
  class Use {
   public:
    explicit Use(std::atomic_flag& taken) : taken_(&taken) {}
    Use(Use&& other) noexcept : taken_(std::exchange(other.taken_, nullptr)) {}
    Use& operator=(Use&&) = delete;
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;
    ~Use() {
      if (taken_ != nullptr) taken_->clear(std::memory_order_release);
    }

   private:
    std::atomic_flag* taken_;
  };

  /// usage.in_use where somebody has it.
  [[nodiscard]] Result<Use> use(const char* name) {
    if (taken_.test_and_set(std::memory_order_acquire)) return fail(ErrorCode::usage_in_use, name);
    return Use(taken_);
  }

 private:
  std::atomic_flag taken_ = {};
};

}  // namespace chipid::capi
