#pragma once

#include <cstdint>
#include <optional>

namespace chipid::counter::agent {

/// Who has the reader: from the request on until its answer is gone. One session at a time.
class Subscriber {
 public:
  /// False where another has it, or the desk still ends a read of somebody who left.
  [[nodiscard]] bool take(std::uint64_t session);
  /// The answer is gone, or there will be none.
  void release(std::uint64_t session);
  /// The session has gone while the desk was at work: nobody gets the reader until release().
  void leave(std::uint64_t session);
  /// Nothing also while the desk ends a read of somebody who left.
  [[nodiscard]] std::optional<std::uint64_t> holder() const;

 private:
  std::optional<std::uint64_t> session_;
  bool left_ = false;
};

}  // namespace chipid::counter::agent
