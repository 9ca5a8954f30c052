#pragma once

#include <chipid/readers.hpp>
#include <utility>

#include "pcsc/errors.hpp"

namespace chipid::pcsc {

/// A connection to the smart-card service, released at its end.
class Context {
 public:
  [[nodiscard]] static Result<Context> establish();
  Context(Context&& other) noexcept : handle_(std::exchange(other.handle_, SCARDCONTEXT{})) {}
  Context& operator=(Context&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
  }
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;
  ~Context();

  [[nodiscard]] SCARDCONTEXT get() const noexcept { return handle_; }
  /// Every reader and what is in it now; without the driver's text, which costs a connection to each.
  [[nodiscard]] Result<std::vector<ReaderInfo>> readers() const;

 private:
  explicit Context(SCARDCONTEXT handle) noexcept : handle_(handle) {}
  [[nodiscard]] Result<std::vector<std::string>> reader_names() const;

  SCARDCONTEXT handle_;
};

}  // namespace chipid::pcsc
