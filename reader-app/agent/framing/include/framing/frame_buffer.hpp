#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// Native messaging of Chromium and Firefox: a length of 4 bytes in this machine's order, then that many bytes of JSON.
namespace chipid::counter::agent {

/// Longest message from a browser that we take, and longest that browsers take from us.
inline constexpr std::size_t longest_frame_in = std::size_t{64} << 10U;
inline constexpr std::size_t longest_frame_out = std::size_t{1} << 20U;

/// Cuts a stream into messages. A length is judged before memory is taken for it.
class FrameBuffer {
 public:
  /// `control`: a line feed, NUL or the like, which would cut or end the line that a message becomes. Browsers write
  /// none.
  enum class Fault { empty, too_long, control };

  explicit FrameBuffer(std::size_t longest = longest_frame_in) : longest_(longest) {}

  void take(std::string_view bytes);
  [[nodiscard]] std::optional<std::string> next();
  [[nodiscard]] std::optional<Fault> fault() const { return fault_; }

 private:
  void judge_length();
  void fail(Fault fault);

  std::size_t longest_;
  std::string kept_;
  std::optional<Fault> fault_;
};

/// The frame of a message; nothing where no browser would take it.
[[nodiscard]] std::optional<std::string> frame_of(std::string_view message);

}  // namespace chipid::counter::agent
