#include <algorithm>
#include <chipid/secret.hpp>
#include <new>
#include <utility>

#if defined(__unix__) || defined(__APPLE__)
#include <sys/mman.h>
#endif

namespace chipid {
namespace {

// Locking is a favour of the system: a refusal (RLIMIT_MEMLOCK) leaves the memory usable, only swappable.
void lock_memory([[maybe_unused]] void* data, [[maybe_unused]] std::size_t size) noexcept {
#if defined(__unix__) || defined(__APPLE__)
  (void)mlock(data, size);
#endif
}

// Not unlocked one by one: locks do not nest, and a page may hold other secrets that still live.

}  // namespace

void wipe(void* data, std::size_t size) noexcept {
  auto* bytes = static_cast<volatile std::uint8_t*>(data);
  for (std::size_t i = 0; i < size; ++i) bytes[i] = 0;
}

SecretBytes::SecretBytes(std::size_t size) : data_(size == 0 ? nullptr : new std::uint8_t[size]{}), size_(size) {
  if (size_ != 0) lock_memory(data_, size_);
}

SecretBytes::SecretBytes(BytesView bytes) : SecretBytes(bytes.size()) {
  std::copy(bytes.begin(), bytes.end(), data_);
}

SecretBytes::SecretBytes(std::string_view text) : SecretBytes(text.size()) {
  std::copy(text.begin(), text.end(), data_);
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
  if (this != &other) {
    release();
    data_ = std::exchange(other.data_, nullptr);
    size_ = std::exchange(other.size_, 0);
  }
  return *this;
}

SecretBytes::~SecretBytes() {
  release();
}

void SecretBytes::release() noexcept {
  if (data_ == nullptr) return;
  wipe(data_, size_);
  delete[] data_;
}

}  // namespace chipid
