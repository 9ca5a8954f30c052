#pragma once

#include <http_server/server.hpp>

#include "utf8.hpp"

/// Frames of RFC 6455, 5, as a server reads and writes them. Pure.
namespace chipid::http {

namespace close_code {
constexpr int normal = 1000, going_away = 1001, protocol_error = 1002, not_text = 1003, none = 1005, not_utf8 = 1007,
              policy = 1008, too_big = 1009, internal_error = 1011;
}  // namespace close_code

enum class Opcode : std::uint8_t { continuation = 0, text = 1, binary = 2, close = 8, ping = 9, pong = 10 };

/// A client's frames, from bytes that come in any parts.
class FrameReader {
 public:
  explicit FrameReader(const Limits& limits) : limits_(limits) {}

  enum class Event { more, text, ping, pong, close, broken };
  /// Takes bytes off `input` up to the next event; `more`: all are taken, and it takes more of them.
  [[nodiscard]] Event next(std::string_view& input);
  /// After `text`: the message. After `ping`: what the pong has to hold.
  [[nodiscard]] std::string take();
  /// After `close`: the peer's code, 1005 where it gave none; after `broken`: what to close with.
  [[nodiscard]] int code() const { return code_; }
  /// After `broken`: the limit that was passed, "malformed" where it is none.
  [[nodiscard]] std::string_view limit() const { return limit_; }
  /// Nothing of a frame or a message is there: only then may the peer be silent.
  [[nodiscard]] bool between() const { return !in_message_ && head_.empty(); }

 private:
  struct Frame {
    bool last = false;
    Opcode opcode = Opcode::text;
    std::uint64_t size = 0;
  };

  enum class Taken { part, whole, broken };

  [[nodiscard]] Taken take_head(std::string_view& input);
  [[nodiscard]] bool judge_start();
  [[nodiscard]] bool judge_rest();
  [[nodiscard]] bool judge_size();
  [[nodiscard]] bool judge_order();
  [[nodiscard]] bool take_payload(std::string_view& input);
  [[nodiscard]] Event finish();
  [[nodiscard]] Event finish_close();
  [[nodiscard]] bool broken(int code, std::string_view limit = "malformed");
  [[nodiscard]] bool is_control() const { return (static_cast<unsigned>(frame_.opcode) & 8U) != 0; }

  const Limits& limits_;
  std::string head_;  // of the frame under way; empty between frames
  Frame frame_;
  bool in_payload_ = false;
  std::uint64_t taken_ = 0;
  std::string message_, control_, given_;
  bool in_message_ = false;
  std::size_t frames_ = 0;
  Utf8 utf8_;
  int code_ = 0;
  std::string_view limit_;
};

/// Head of an unmasked, whole frame.
[[nodiscard]] std::string frame_head(Opcode opcode, std::size_t size);
/// A close frame; code 1005: without a code.
[[nodiscard]] std::string close_frame(int code, std::string_view reason);
/// May stand in a close frame (RFC 6455, 7.4).
[[nodiscard]] bool may_be_sent(int code);

}  // namespace chipid::http
