#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace chipid::counter::agent {

/// Longest line a client may send, without its line feed.
inline constexpr std::size_t longest_line = std::size_t{64} << 10U;

/// Cuts a stream into lines. Holds at most one line that is not complete, and what came with it at once.
class LineBuffer {
 public:
  enum class Fault { too_long, nul };

  explicit LineBuffer(std::size_t longest = longest_line) : longest_(longest) {}

  /// After a fault everything is thrown away.
  void take(std::string_view bytes);
  /// The next complete line, without its line feed; nothing after a fault.
  [[nodiscard]] std::optional<std::string> next();
  [[nodiscard]] std::optional<Fault> fault() const { return fault_; }
  /// A line has begun and is not complete.
  [[nodiscard]] bool begun() const { return !kept_.empty(); }

 private:
  void fail(Fault fault);

  std::size_t longest_;
  std::string kept_;
  std::optional<Fault> fault_;
};

}  // namespace chipid::counter::agent
