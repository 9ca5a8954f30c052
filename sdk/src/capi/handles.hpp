#pragma once

#include <chipid.h>

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <cstdint>
#include <memory>
#include <string>

/// What the callers of the C interface hold: objects behind handles, strings and bytes. A handle is a number that was
/// never given out before, so that a stale or made-up one is found out instead of followed.
namespace chipid::capi {

/// Of each opaque type of the C interface: the object behind it and how messages name it. Specialised beside the
/// object.
template <typename Opaque>
struct HandleTraits;

/// Which opaque type a handle is of.
using TypeKey = const void*;
template <typename Opaque>
inline constexpr char type_key = 0;

/// Takes an object in; gives its handle. `at_end` (may be nullptr) is called with the object when the caller frees it,
/// before it is let go.
using AtEnd = void (*)(void*);
[[nodiscard]] std::uintptr_t keep_object(TypeKey type, std::shared_ptr<void> object, AtEnd at_end);
/// The same for the length of a callback: the caller cannot free it, and it is not counted as his. take_back() ends it.
[[nodiscard]] std::uintptr_t lend_object(TypeKey type, std::shared_ptr<void> object);
void take_back(std::uintptr_t handle);
/// nullptr where there is no such handle of that type.
[[nodiscard]] std::shared_ptr<void> kept_object(std::uintptr_t handle, TypeKey type);
/// Bytes for the caller, followed by a zero byte, wiped when he frees them.
[[nodiscard]] std::uint8_t* keep_bytes(BytesView bytes);
/// Whether there was something to let go.
[[nodiscard]] bool let_go(std::uintptr_t handle);
[[nodiscard]] std::size_t kept_count();

template <typename Object>
constexpr AtEnd end_of() {
  if constexpr (requires(Object & object) { object.freed(); }) {
    return [](void* object) { static_cast<Object*>(object)->freed(); };
  } else {
    return nullptr;
  }
}

/// A handle for the caller.
template <typename Opaque>
[[nodiscard]] Opaque* give(std::shared_ptr<typename HandleTraits<Opaque>::Object> object) {
  const auto handle = keep_object(
      &type_key<Opaque>, std::const_pointer_cast<std::remove_const_t<typename HandleTraits<Opaque>::Object>>(object),
      end_of<typename HandleTraits<Opaque>::Object>());
  return reinterpret_cast<Opaque*>(handle);
}

/// The object behind a handle of the caller's; it stays alive while this is held. usage.bad_handle.
template <typename Opaque>
[[nodiscard]] Result<std::shared_ptr<typename HandleTraits<Opaque>::Object>> find(const Opaque* handle) {
  auto object = kept_object(reinterpret_cast<std::uintptr_t>(handle), &type_key<Opaque>);
  if (!object) return fail(ErrorCode::usage_bad_handle, HandleTraits<Opaque>::name);
  return std::static_pointer_cast<typename HandleTraits<Opaque>::Object>(std::move(object));
}

}  // namespace chipid::capi
