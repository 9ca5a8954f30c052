#include <string>
#include <vector>

#include "core/text.hpp"
#include "framing/first_line.hpp"
#include "framing/frame_buffer.hpp"
#include "framing/line_buffer.hpp"
#include "fuzz.hpp"

using namespace chipid::counter::agent;

namespace {

// The same bytes at once, or in pieces of that size.
template <typename Buffer>
std::vector<std::string> messages(std::string_view bytes, std::size_t piece) {
  Buffer buffer(1000);
  std::vector<std::string> found;
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    buffer.take(bytes.substr(at, piece));
    while (auto message = buffer.next()) found.push_back(std::move(*message));
  }
  return found;
}

}  // namespace

// However a stream is cut, no message is longer than allowed, none holds what would cut or end a line, and frames come
// out the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = chipid::core::as_text({data, size});
  const auto frames = messages<FrameBuffer>(bytes, 1);
  require(frames == messages<FrameBuffer>(bytes, size + 1));
  for (const auto& message : frames) {
    require(!message.empty() && message.size() <= 1000);
    for (const char c : message) require(static_cast<unsigned char>(c) >= 0x20);
    require(frame_of(message).has_value());
    const auto first = parse_first_line(message);
    require(first.is_door || first.origin.empty());
  }
  for (const auto& line : messages<LineBuffer>(bytes, 7))
    require(line.size() <= 1000 && line.find('\0') == std::string::npos && line.find('\n') == std::string::npos);
  return 0;
}
