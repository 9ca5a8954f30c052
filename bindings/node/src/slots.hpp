#pragma once

#include "in_slots.hpp"
#include "out_slots.hpp"

namespace chipid_node {

/// The slots of a list of parameters; those that belong together make one.
template <class... Parameters>
struct SlotsOf {
  using type = std::tuple<>;
};

template <class First, class Rest>
struct Joined;
template <class First, class... Rest>
struct Joined<First, std::tuple<Rest...>> {
  using type = std::tuple<First, Rest...>;
};

template <class First, class... Rest>
struct SlotsOf<First, Rest...> : Joined<Slot<First>, typename SlotsOf<Rest...>::type> {};
template <class... Rest>
struct SlotsOf<const std::uint8_t*, std::size_t, Rest...> : Joined<BytesSlot, typename SlotsOf<Rest...>::type> {};
template <class... Rest>
struct SlotsOf<const char* const*, std::size_t, Rest...> : Joined<TextsSlot, typename SlotsOf<Rest...>::type> {};
template <class T, class... Rest>
struct SlotsOf<T* const*, std::size_t, Rest...> : Joined<HandlesSlot<T>, typename SlotsOf<Rest...>::type> {};
template <class... Rest>
struct SlotsOf<std::uint8_t**, std::size_t*, Rest...> : Joined<OutBytesSlot, typename SlotsOf<Rest...>::type> {};

}  // namespace chipid_node
