#include "framing/line_buffer.hpp"

namespace chipid::counter::agent {

void LineBuffer::take(std::string_view bytes) {
  if (fault_) return;
  // A NUL ends a text for some readers and not for others.
  if (bytes.find('\0') != std::string_view::npos) return fail(Fault::nul);
  kept_ += bytes;
  const auto last_end = kept_.rfind('\n');
  const auto open = last_end == std::string::npos ? kept_.size() : kept_.size() - last_end - 1;
  if (open > longest_) fail(Fault::too_long);
}

std::optional<std::string> LineBuffer::next() {
  const auto end = kept_.find('\n');
  if (end == std::string::npos) return std::nullopt;
  if (end > longest_) {
    fail(Fault::too_long);
    return std::nullopt;
  }
  auto line = kept_.substr(0, end);
  kept_.erase(0, end + 1);
  return line;
}

void LineBuffer::fail(Fault fault) {
  fault_ = fault;
  kept_.clear();
  kept_.shrink_to_fit();
}

}  // namespace chipid::counter::agent
