#include "frames.hpp"

#include <algorithm>

namespace chipid::http {
namespace {

constexpr std::size_t short_head = 2;
constexpr std::size_t mask_size = 4;
constexpr std::size_t longest_control = 125;
constexpr unsigned length16 = 126, length64 = 127;

unsigned byte(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint8_t>(bytes[at]);
}

std::size_t length_size(std::string_view head) {
  const unsigned length = byte(head, 1) & 0x7fU;
  return length == length64 ? 8 : length == length16 ? 2 : 0;
}

std::uint64_t big_endian(std::string_view bytes) {
  std::uint64_t value = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) value = value << 8U | byte(bytes, at);
  return value;
}

std::uint64_t payload_size(std::string_view head) {
  const std::size_t size = length_size(head);
  return size == 0 ? byte(head, 1) & 0x7fU : big_endian(head.substr(short_head, size));
}

// RFC 6455, 5.2: the fewest bytes that hold it, and the topmost bit is zero.
bool is_shortest(std::string_view head, std::uint64_t size) {
  switch (length_size(head)) {
    case 0:
      return true;
    case 2:
      return size >= length16;
    default:
      return size > 0xffffU && size >> 63U == 0;
  }
}

bool is_known(unsigned opcode) {
  return opcode <= 2 || (opcode >= 8 && opcode <= 10);
}

}  // namespace

FrameReader::Event FrameReader::next(std::string_view& input) {
  while (true) {
    if (!in_payload_) {
      const Taken head = take_head(input);
      if (head != Taken::whole) return head == Taken::broken ? Event::broken : Event::more;
    }
    if (!take_payload(input)) return Event::broken;
    if (taken_ < frame_.size) return Event::more;
    const Event event = finish();
    if (event != Event::more) return event;
  }
}

// Two bytes tell how many come, and whether any more are worth waiting for.
FrameReader::Taken FrameReader::take_head(std::string_view& input) {
  const auto fill = [&](std::size_t wanted) {
    const std::size_t part = std::min(wanted - std::min(wanted, head_.size()), input.size());
    head_.append(input.substr(0, part));
    input.remove_prefix(part);
    return head_.size() >= wanted;
  };
  if (!fill(short_head)) return Taken::part;
  if (!judge_start()) return Taken::broken;
  if (!fill(short_head + length_size(head_) + mask_size)) return Taken::part;
  in_payload_ = judge_rest();
  return in_payload_ ? Taken::whole : Taken::broken;
}

bool FrameReader::judge_start() {
  const unsigned first = byte(head_, 0);
  const bool masked = (byte(head_, 1) & 0x80U) != 0;
  // The three bits are those of extensions: none was agreed on, compression neither.
  if ((first & 0x70U) != 0 || !is_known(first & 0x0fU) || !masked) return broken(close_code::protocol_error);
  return true;
}

bool FrameReader::judge_rest() {
  const unsigned first = byte(head_, 0);
  frame_ = {.last = (first & 0x80U) != 0, .opcode = Opcode(first & 0x0fU), .size = payload_size(head_)};
  taken_ = 0;
  if (!is_shortest(head_, frame_.size)) return broken(close_code::protocol_error);
  return judge_order() && judge_size();
}

bool FrameReader::judge_order() {
  if (in_message_ && ++frames_ > limits_.frames_per_message) return broken(close_code::policy, "frames_per_message");
  if (is_control()) return true;
  const bool goes_on = frame_.opcode == Opcode::continuation;
  if (goes_on != in_message_) return broken(close_code::protocol_error);
  if (frame_.opcode == Opcode::binary) return broken(close_code::not_text, "binary");
  if (!in_message_) frames_ = 1;
  in_message_ = true;
  return true;
}

bool FrameReader::judge_size() {
  if (is_control()) {
    const bool sound = frame_.last && frame_.size <= longest_control;
    return sound || broken(close_code::protocol_error);
  }
  const bool fits = frame_.size <= limits_.message_bytes && message_.size() + frame_.size <= limits_.message_bytes;
  return fits || broken(close_code::too_big, "message_bytes");
}

bool FrameReader::take_payload(std::string_view& input) {
  const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(frame_.size - taken_, input.size()));
  const std::string_view mask = std::string_view(head_).substr(head_.size() - mask_size);
  std::string& into = is_control() ? control_ : message_;
  const std::size_t from = into.size();
  into.append(input.substr(0, size));
  for (std::size_t at = 0; at < size; ++at) into[from + at] ^= mask[(taken_ + at) % mask_size];
  input.remove_prefix(size);
  taken_ += size;
  if (is_control() || utf8_.take(std::string_view(into).substr(from))) return true;
  return broken(close_code::not_utf8);
}

FrameReader::Event FrameReader::finish() {
  const Opcode opcode = frame_.opcode;
  in_payload_ = false;
  head_.clear();
  if (opcode == Opcode::close) return finish_close();
  if (is_control()) {
    given_ = std::exchange(control_, {});
    return opcode == Opcode::ping ? Event::ping : Event::pong;
  }
  if (!frame_.last) return Event::more;
  in_message_ = false;
  if (!utf8_.at_end()) return broken(close_code::not_utf8) ? Event::more : Event::broken;
  given_ = std::exchange(message_, {});
  return Event::text;
}

FrameReader::Event FrameReader::finish_close() {
  const std::string payload = std::exchange(control_, {});
  code_ = close_code::none;
  if (payload.empty()) return Event::close;
  Utf8 utf8;
  if (payload.size() < 2) return broken(close_code::protocol_error) ? Event::more : Event::broken;
  code_ = static_cast<int>(big_endian(std::string_view(payload).substr(0, 2)));
  if (!may_be_sent(code_)) return broken(close_code::protocol_error) ? Event::more : Event::broken;
  const bool sound = utf8.take(std::string_view(payload).substr(2)) && utf8.at_end();
  if (!sound) return broken(close_code::not_utf8) ? Event::more : Event::broken;
  return Event::close;
}

std::string FrameReader::take() {
  return std::exchange(given_, {});
}

bool FrameReader::broken(int code, std::string_view limit) {
  code_ = code;
  limit_ = limit;
  return false;
}

std::string frame_head(Opcode opcode, std::size_t size) {
  std::string head(1, static_cast<char>(0x80U | static_cast<unsigned>(opcode)));
  const std::size_t bytes = size < length16 ? 0 : size <= 0xffffU ? 2 : 8;
  head.push_back(static_cast<char>(bytes == 0 ? size : bytes == 2 ? length16 : length64));
  for (std::size_t at = bytes; at > 0; --at) head.push_back(static_cast<char>(size >> (8 * (at - 1)) & 0xffU));
  return head;
}

std::string close_frame(int code, std::string_view reason) {
  std::string payload;
  if (code != close_code::none) {
    payload = {static_cast<char>(code >> 8), static_cast<char>(code & 0xff)};
    payload.append(reason.substr(0, longest_control - 2));
  }
  return frame_head(Opcode::close, payload.size()) + payload;
}

bool may_be_sent(int code) {
  return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999);
}

}  // namespace chipid::http
