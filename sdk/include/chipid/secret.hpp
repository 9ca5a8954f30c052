#pragma once

#include <chipid/bytes.hpp>
#include <chipid/export.hpp>
#include <string_view>

namespace chipid {

/// Overwrites memory in a way the compiler may not leave out.
CHIPID_API void wipe(void* data, std::size_t size) noexcept;

/// Key material: move-only, locked into memory where the system allows, wiped at its end, without any way to print.
class CHIPID_API SecretBytes {
 public:
  SecretBytes() = default;
  /// So many zero bytes.
  explicit SecretBytes(std::size_t size);
  /// A copy; the bytes given stay as they are.
  explicit SecretBytes(BytesView bytes);
  /// A copy of the characters.
  explicit SecretBytes(std::string_view text);
  SecretBytes(SecretBytes&& other) noexcept;
  SecretBytes& operator=(SecretBytes&& other) noexcept;
  SecretBytes(const SecretBytes&) = delete;
  SecretBytes& operator=(const SecretBytes&) = delete;
  ~SecretBytes();

  /// A second copy, made on purpose.
  [[nodiscard]] SecretBytes clone() const { return SecretBytes(view()); }
  /// The bytes, to be read.
  [[nodiscard]] BytesView view() const noexcept { return {data_, size_}; }
  /// The bytes, to be written.
  [[nodiscard]] std::span<std::uint8_t> mutable_view() noexcept { return {data_, size_}; }
  /// How many there are.
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  /// Whether there are none.
  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }

 private:
  void release() noexcept;

  std::uint8_t* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace chipid
