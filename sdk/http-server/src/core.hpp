#pragma once

#include <http_server/server.hpp>
#include <mutex>
#include <unordered_map>

#include "net.hpp"

namespace chipid::http {

/// A connection, as far as stopping is concerned. Any thread.
class Open {
 public:
  virtual ~Open() = default;
  /// Closes where nothing is under way, else after it.
  virtual void finish() = 0;
  virtual void cut() = 0;
};

class Core;

/// Being one of the connections that are open: counted as long as it lives.
class Admission {
 public:
  explicit Admission(std::shared_ptr<Core> core) : core_(std::move(core)) {}
  Admission(Admission&& other) noexcept = default;
  Admission& operator=(Admission&&) = delete;
  ~Admission() { end(); }
  void end();

 private:
  std::shared_ptr<Core> core_;
};

/// What all connections of a server share; lives until the last of them has gone.
class Core {
 public:
  Core(const ServerOptions& options, Handler& who_answers)
      : limits(options.limits), handler(who_answers), context(static_cast<int>(options.threads)) {}

  /// Counts one more connection; nothing where there are too many.
  [[nodiscard]] static std::optional<Admission> admit(const std::shared_ptr<Core>& core);
  /// Counts a refusal of ours and tells the handler.
  void limited(std::string_view limit, std::string_view peer) noexcept;
  /// What the handler wants to be said; a plain answer where it has trouble.
  [[nodiscard]] Response refusal(int status, std::string_view limit) noexcept;

  void add(const std::shared_ptr<Open>& connection);
  void remove(const Open* connection);
  [[nodiscard]] std::vector<std::shared_ptr<Open>> open_now();

  /// Runs `task` on the strand, unless the server's threads have gone.
  template <typename Task>
  void post(const Strand& strand, Task task) {
    if (strand.running_in_this_thread()) return task();
    const std::lock_guard lock(ended_guard_);
    if (!ended_) asio::post(strand, std::move(task));
  }
  void end();

  const Limits limits;
  Handler& handler;
  Counters counters;
  std::atomic<bool> stopping{false};
  std::atomic<std::size_t> bodies{0};  // bytes of them that are held
  asio::io_context context;

 private:
  std::mutex guard_;
  std::unordered_map<const Open*, std::weak_ptr<Open>> open_;
  std::mutex ended_guard_;
  bool ended_ = false;
};

}  // namespace chipid::http
