#include "line.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace chipid::imaging::helper {
namespace {

// `move` is read() or write() of what is left.
template <typename Move>
bool move_all(std::size_t size, Move move) {
  for (std::size_t done = 0; done < size;) {
    const auto moved = move(done);
    if (moved <= 0 && !(moved < 0 && errno == EINTR)) return false;
    if (moved > 0) done += static_cast<std::size_t>(moved);
  }
  return true;
}

}  // namespace

bool StandardLine::read(std::span<std::uint8_t> bytes) {
  return move_all(bytes.size(),
                  [&](std::size_t done) { return ::read(STDIN_FILENO, bytes.data() + done, bytes.size() - done); });
}

bool StandardLine::write(BytesView bytes) {
  return move_all(bytes.size(),
                  [&](std::size_t done) { return ::write(STDOUT_FILENO, bytes.data() + done, bytes.size() - done); });
}

bool Pixels::may_have(std::uint64_t width, std::uint64_t height) const noexcept {
  return width >= 1 && height >= 1 && width <= ImageView::max_side && height <= ImageView::max_side &&
         width * height <= max_pixels_;
}

bool Pixels::begin(const protocol::Answer& answer) {
  begun_ = true;
  promised_ = std::uint64_t{answer.width} * answer.height * bytes_per_pixel(answer.format);
  return line_.write(protocol::write(answer));
}

bool Pixels::row(BytesView pixels) {
  while (!pixels.empty()) {
    const auto part = pixels.first(std::min(pixels.size(), gathered_.size() - gathered_size_));
    std::copy(part.begin(), part.end(), gathered_.begin() + static_cast<std::ptrdiff_t>(gathered_size_));
    gathered_size_ += part.size();
    promised_ -= part.size();
    pixels = pixels.subspan(part.size());
    if (gathered_size_ == gathered_.size() && !flush()) return false;
  }
  return true;
}

bool Pixels::flush() {
  return line_.write(BytesView(gathered_).first(std::exchange(gathered_size_, 0)));
}

// A picture that proves damaged half way is filled up, so that the line stays in order.
bool Pixels::finish(protocol::Status status) {
  if (!begun_) return line_.write(protocol::write(protocol::Answer{.status = status}));
  constexpr std::array<std::uint8_t, 4'096> nothing{};
  while (promised_ > 0) {
    if (!row(BytesView(nothing).first(std::min<std::size_t>(promised_, nothing.size())))) return false;
  }
  const auto byte = static_cast<std::uint8_t>(status);
  return row({&byte, 0}) && flush() && line_.write({&byte, 1});
}

}  // namespace chipid::imaging::helper
