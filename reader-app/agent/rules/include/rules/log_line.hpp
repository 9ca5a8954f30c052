#pragma once

#include <functional>
#include <mutex>
#include <string>

#include "rules/now.hpp"
#include "rules/refusal.hpp"

namespace chipid::counter::agent {

enum class Door {
  http,
  native,
  unix_socket,
  compatibility,  ///< an old page that cannot be paired: the site's supervisor listed it
};
/// "http", "native", "unix", "compatibility"
[[nodiscard]] std::string_view door_name(Door door);

/// Who was refused what. Everything in it comes from outside.
struct RefusedRequest {
  Door door = Door::http;
  std::string origin = {};
  std::string method = {};  ///< of HTTP, or the type of a message
  std::string path = {};    ///< query and all: it is cut off, and what nobody serves is "other"
};
/// `refused gate=origin code=... origin="https://evil.example" door=http method=GET path=/v1/readers`. Without query;
/// an origin or a path that is none is not repeated; controls and quotes are escaped, each part is cut at 200 bytes.
[[nodiscard]] std::string refusal_line(RefusalCode code, const RefusedRequest& request);

/// Writes at most so many lines a second, then how many there were. Any thread.
class RefusalLog {
 public:
  using Sink = std::function<void(const std::string&)>;
  explicit RefusalLog(Sink sink, unsigned a_second = 10) : sink_(std::move(sink)), a_second_(a_second) {}

  void refused(RefusalCode code, const RefusedRequest& request, Instant now);
  /// A line that is made already, by the same measure.
  void say(const std::string& line, Instant now);
  /// Writes what was counted, once its second is over.
  void tick(Instant now);

 private:
  void begin_second(Instant now);

  Sink sink_;
  unsigned a_second_;
  std::mutex mutex_;
  Instant second_ = {};
  unsigned written_ = 0;
  unsigned counted_ = 0;
};

}  // namespace chipid::counter::agent
