#pragma once

#include <algorithm>
#include <array>
#include <chipid/bytes.hpp>
#include <string>
#include <string_view>

#include "base/trouble.hpp"

/// One encoding for one value, so that digests and signatures of it are stable: fields in a fixed order, numbers of a
/// fixed width with the most significant byte first, texts and bytes behind their length of four bytes.
namespace chipid::counter::store {

class CanonicalWriter {
 public:
  void number(std::uint64_t value) { big_endian(value, 8); }
  void small_number(std::uint32_t value) { big_endian(value, 4); }
  void octet(std::uint8_t value) { bytes_.push_back(value); }
  /// Of a width that the reader knows.
  void fixed(BytesView bytes) { bytes_.insert(bytes_.end(), bytes.begin(), bytes.end()); }
  void bytes(BytesView bytes);
  void text(std::string_view text);
  [[nodiscard]] Bytes take() { return std::move(bytes_); }

 private:
  void big_endian(std::uint64_t value, unsigned width);

  Bytes bytes_;
};

/// Reads in the same order. The first thing that does not fit makes all that follows zero or empty; finish() tells.
class CanonicalReader {
 public:
  explicit CanonicalReader(BytesView bytes) : left_(bytes) {}

  [[nodiscard]] std::uint64_t number() { return big_endian(8); }
  [[nodiscard]] std::uint32_t small_number() { return static_cast<std::uint32_t>(big_endian(4)); }
  [[nodiscard]] std::uint8_t octet() { return static_cast<std::uint8_t>(big_endian(1)); }
  [[nodiscard]] BytesView fixed(std::size_t size);
  [[nodiscard]] BytesView bytes() { return fixed(small_number()); }
  [[nodiscard]] std::string text();
  template <std::size_t size>
  [[nodiscard]] std::array<std::uint8_t, size> array() {
    std::array<std::uint8_t, size> value{};
    const auto bytes = fixed(size);
    std::copy(bytes.begin(), bytes.end(), value.begin());
    return value;
  }
  [[nodiscard]] std::size_t left() const { return left_.size(); }
  [[nodiscard]] bool good() const { return good_; }
  /// damaged where anything was missing or is left over.
  [[nodiscard]] Outcome<> finish() const;

 private:
  std::uint64_t big_endian(std::size_t width);

  BytesView left_;
  bool good_ = true;
};

}  // namespace chipid::counter::store
