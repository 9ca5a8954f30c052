#pragma once

#include <cstdint>

/// A slot is a parameter of a C function (or two that belong together) while a call lasts. What goes in is taken from
/// JavaScript before the call, what comes out is given to it afterwards; the call itself needs no JavaScript, so that
/// it can be made in any thread.
namespace chipid_node {

struct InSlot {
  static constexpr bool in = true;
  /// Whether what is given is only lent by the library, for as long as an object lives.
  static constexpr bool borrowed = false;
};

struct OutSlot {
  static constexpr bool in = false;
  static constexpr bool borrowed = false;
  /// A handle that came although the call failed.
  std::uintptr_t partial() const { return 0; }
};

template <class Parameter>
struct Slot;

}  // namespace chipid_node
