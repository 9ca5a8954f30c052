#pragma once

#include "core.hpp"

namespace chipid::http {

/// Being one of the WebSockets that are open: counted as long as it lives.
class SocketPlace {
 public:
  explicit SocketPlace(std::shared_ptr<Core> core) : core_(std::move(core)) {
    free_ = ++core_->counters.sockets <= core_->limits.sockets;
  }
  SocketPlace(SocketPlace&& other) noexcept = default;
  SocketPlace& operator=(SocketPlace&&) = delete;
  ~SocketPlace() {
    if (core_ != nullptr) --core_->counters.sockets;
  }

  [[nodiscard]] bool is_free() const { return free_; }
  [[nodiscard]] const std::shared_ptr<Core>& core() const { return core_; }

 private:
  std::shared_ptr<Core> core_;
  bool free_ = false;
};

}  // namespace chipid::http
