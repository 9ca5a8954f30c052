#pragma once

#include <chipid/secret.hpp>
#include <memory>
#include <string>

namespace chipid::core {

/// Memory that is overwritten before it goes back, also where a text grows out of it.
template <typename T>
struct WipingAllocator {
  using value_type = T;

  WipingAllocator() = default;
  template <typename Other>
  explicit WipingAllocator(const WipingAllocator<Other>&) noexcept {}

  [[nodiscard]] T* allocate(std::size_t count) { return std::allocator<T>().allocate(count); }
  void deallocate(T* memory, std::size_t count) noexcept {
    wipe(memory, count * sizeof(T));
    std::allocator<T>().deallocate(memory, count);
  }
  friend bool operator==(const WipingAllocator&, const WipingAllocator&) noexcept { return true; }
};

/// Text that carries pictures, secrets or personal data through one call. Texts of at most 15 characters are kept
/// inside the object and are not wiped.
using WipedText = std::basic_string<char, std::char_traits<char>, WipingAllocator<char>>;

}  // namespace chipid::core
