#include "framing/frame_buffer.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace chipid::counter::agent {
namespace {

using Length = std::uint32_t;
constexpr std::size_t length_bytes = sizeof(Length);

Length length_of(std::string_view frame) {
  Length length = 0;
  std::memcpy(&length, frame.data(), length_bytes);
  return length;
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

}  // namespace

void FrameBuffer::take(std::string_view bytes) {
  if (fault_) return;
  kept_ += bytes;
  judge_length();
}

std::optional<std::string> FrameBuffer::next() {
  if (fault_ || kept_.size() < length_bytes) return std::nullopt;
  const std::size_t length = length_of(kept_);
  if (kept_.size() - length_bytes < length) return std::nullopt;
  auto message = kept_.substr(length_bytes, length);
  kept_.erase(0, length_bytes + length);
  if (has_control(message)) {
    fail(Fault::control);
    return std::nullopt;
  }
  judge_length();
  return message;
}

void FrameBuffer::judge_length() {
  if (kept_.size() < length_bytes) return;
  const std::size_t length = length_of(kept_);
  if (length == 0) return fail(Fault::empty);
  if (length > longest_) fail(Fault::too_long);
}

void FrameBuffer::fail(Fault fault) {
  fault_ = fault;
  kept_.clear();
  kept_.shrink_to_fit();
}

std::optional<std::string> frame_of(std::string_view message) {
  if (message.empty() || message.size() > longest_frame_out) return std::nullopt;
  const auto length = static_cast<Length>(message.size());
  std::string frame(length_bytes, '\0');
  std::memcpy(frame.data(), &length, length_bytes);
  return frame.append(message);
}

}  // namespace chipid::counter::agent
