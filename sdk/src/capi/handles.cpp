#include "handles.hpp"

#include <algorithm>
#include <chipid/secret.hpp>
#include <mutex>
#include <unordered_map>

namespace chipid::capi {
namespace {

struct Kept {
  TypeKey type = nullptr;
  std::shared_ptr<void> object = {};
  AtEnd at_end = nullptr;
  bool lent = false;
};

/// Bytes that a caller holds by their address.
class OwnedBytes {
 public:
  explicit OwnedBytes(BytesView bytes) : bytes_(bytes.begin(), bytes.end()) { bytes_.push_back(0); }
  OwnedBytes(const OwnedBytes&) = delete;
  OwnedBytes& operator=(const OwnedBytes&) = delete;
  ~OwnedBytes() { wipe(bytes_.data(), bytes_.size()); }
  std::uint8_t* data() { return bytes_.data(); }

 private:
  Bytes bytes_;
};

class Registry {
 public:
  std::uintptr_t add(Kept kept) {
    const std::scoped_lock lock(mutex_);
    do {
      next_ += 2;
    } while (next_ == 1 || entries_.count(next_) != 0);
    entries_.emplace(next_, std::move(kept));
    return next_;
  }

  void add(std::uintptr_t address, Kept kept) {
    const std::scoped_lock lock(mutex_);
    entries_.emplace(address, std::move(kept));
  }

  std::shared_ptr<void> find(std::uintptr_t handle, TypeKey type) {
    const std::scoped_lock lock(mutex_);
    const auto found = entries_.find(handle);
    return found != entries_.end() && found->second.type == type ? found->second.object : nullptr;
  }

  /// `lent`: whether it has to be ours or the caller's.
  Kept take(std::uintptr_t handle, bool lent) {
    const std::scoped_lock lock(mutex_);
    const auto found = entries_.find(handle);
    if (found == entries_.end() || found->second.lent != lent) return {};
    auto kept = std::move(found->second);
    entries_.erase(found);
    return kept;
  }

  std::size_t count() {
    const std::scoped_lock lock(mutex_);
    return static_cast<std::size_t>(
        std::count_if(entries_.begin(), entries_.end(), [](const auto& entry) { return !entry.second.lent; }));
  }

 private:
  std::mutex mutex_;
  // Odd, so that no handle is the address of bytes, and no valid pointer of any C type with an alignment.
  std::uintptr_t next_ = 1;
  std::unordered_map<std::uintptr_t, Kept> entries_;
};

// Never destroyed: threads of the caller may outlive main().
Registry& registry() {
  static auto* const the_one = new Registry;
  return *the_one;
}

}  // namespace

std::uintptr_t keep_object(TypeKey type, std::shared_ptr<void> object, AtEnd at_end) {
  return registry().add({.type = type, .object = std::move(object), .at_end = at_end});
}

std::uintptr_t lend_object(TypeKey type, std::shared_ptr<void> object) {
  return registry().add({.type = type, .object = std::move(object), .lent = true});
}

void take_back(std::uintptr_t handle) {
  registry().take(handle, true);
}

std::shared_ptr<void> kept_object(std::uintptr_t handle, TypeKey type) {
  return registry().find(handle, type);
}

std::uint8_t* keep_bytes(BytesView bytes) {
  const auto owned = std::make_shared<OwnedBytes>(bytes);
  registry().add(reinterpret_cast<std::uintptr_t>(owned->data()), {.object = owned});
  return owned->data();
}

// What the end of an object waits for must not hold up other callers: it comes after the lock.
bool let_go(std::uintptr_t handle) {
  const auto kept = registry().take(handle, false);
  if (kept.at_end != nullptr) kept.at_end(kept.object.get());
  return kept.object != nullptr;
}

std::size_t kept_count() {
  return registry().count();
}

}  // namespace chipid::capi
