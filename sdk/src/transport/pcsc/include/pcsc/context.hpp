#pragma once

#include <chipid/readers.hpp>
#include <utility>

#include "pcsc/api.hpp"
#include "pcsc/errors.hpp"

namespace chipid::pcsc {

/// A connection to the smart-card service, released at its end. The Api outlives it.
class Context {
 public:
  [[nodiscard]] static Result<Context> establish(Api& api = system_api());
  Context(Context&& other) noexcept : api_(other.api_), handle_(std::exchange(other.handle_, SCARDCONTEXT{})) {}
  Context& operator=(Context&& other) noexcept {
    std::swap(api_, other.api_);
    std::swap(handle_, other.handle_);
    return *this;
  }
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;
  ~Context();

  [[nodiscard]] Api& api() const noexcept { return *api_; }
  [[nodiscard]] SCARDCONTEXT get() const noexcept { return handle_; }
  [[nodiscard]] Result<std::vector<std::string>> reader_names() const;
  /// Every reader and what is in it now; without the driver's text, which costs a connection to each.
  [[nodiscard]] Result<std::vector<ReaderInfo>> readers() const;

 private:
  Context(Api& api, SCARDCONTEXT handle) noexcept : api_(&api), handle_(handle) {}

  Api* api_;
  SCARDCONTEXT handle_;
};

}  // namespace chipid::pcsc
