#include "base/canonical.hpp"

namespace chipid::counter::store {

void CanonicalWriter::big_endian(std::uint64_t value, unsigned width) {
  for (unsigned left = width; left > 0; --left) bytes_.push_back(static_cast<std::uint8_t>(value >> (8 * (left - 1))));
}

void CanonicalWriter::bytes(BytesView bytes) {
  small_number(static_cast<std::uint32_t>(bytes.size()));
  fixed(bytes);
}

void CanonicalWriter::text(std::string_view text) {
  bytes({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

BytesView CanonicalReader::fixed(std::size_t size) {
  if (size > left_.size()) {
    good_ = false;
    left_ = {};
    return {};
  }
  const auto taken = left_.first(size);
  left_ = left_.subspan(size);
  return taken;
}

std::uint64_t CanonicalReader::big_endian(std::size_t width) {
  std::uint64_t value = 0;
  for (const auto byte : fixed(width)) value = value << 8U | byte;
  return value;
}

std::string CanonicalReader::text() {
  const auto taken = bytes();
  return {taken.begin(), taken.end()};
}

Outcome<> CanonicalReader::finish() const {
  if (!good_ || !left_.empty()) return trouble(TroubleCode::damaged, "encoding");
  return {};
}

}  // namespace chipid::counter::store
