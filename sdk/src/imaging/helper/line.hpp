#pragma once

#include <array>
#include <chipid/bytes.hpp>
#include <span>

#include "decoder_protocol.hpp"

namespace chipid::imaging::helper {

/// Bytes in and out; false where the other side is gone.
class Line {
 public:
  virtual ~Line() = default;
  [[nodiscard]] virtual bool read(std::span<std::uint8_t> bytes) = 0;
  [[nodiscard]] virtual bool write(BytesView bytes) = 0;
};

/// Standard input and output.
class StandardLine final : public Line {
 public:
  bool read(std::span<std::uint8_t> bytes) override;
  bool write(BytesView bytes) override;
};

/// Where a decoder puts its picture: begin() once, then each row. Rows are gathered before they are written.
class Pixels {
 public:
  Pixels(Line& line, std::uint32_t max_pixels) : line_(line), max_pixels_(max_pixels) {}

  [[nodiscard]] bool may_have(std::uint64_t width, std::uint64_t height) const noexcept;
  [[nodiscard]] bool begin(const protocol::Answer& answer);
  [[nodiscard]] bool row(BytesView pixels);
  /// Says how it ended, at the place where that belongs.
  [[nodiscard]] bool finish(protocol::Status status);

 private:
  [[nodiscard]] bool flush();

  Line& line_;
  std::uint32_t max_pixels_;
  bool begun_ = false;
  std::uint64_t promised_ = 0;  ///< bytes of pixels that are still to come
  std::array<std::uint8_t, 65'536> gathered_{};
  std::size_t gathered_size_ = 0;
};

}  // namespace chipid::imaging::helper
