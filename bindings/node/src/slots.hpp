#pragma once

#include <napi.h>

#include <string>
#include <tuple>
#include <vector>

#include "bytes.hpp"
#include "in_structs.hpp"
#include "library.hpp"
#include "out_structs.hpp"

/// A slot is a parameter of a C function (or two that belong together) while a call lasts. What goes in is taken from
/// JavaScript before the call, what comes out is given to it afterwards; the call itself needs no JavaScript, so that it
/// can be made in any thread.
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

template <Handle T>
struct Slot<T*> : InSlot {
  void take(const Napi::Value& value) { handle_ = to_handle<T>(value); }
  auto pass() { return std::tuple(handle_); }

 private:
  T* handle_ = nullptr;
};

/// A handle of any type.
template <>
struct Slot<const void*> : InSlot {
  void take(const Napi::Value& value) { handle_ = to_handle<chipid_report>(value); }
  auto pass() { return std::tuple(static_cast<const void*>(handle_)); }

 private:
  const chipid_report* handle_ = nullptr;
};

template <Handle T>
struct Slot<T**> : OutSlot {
  auto pass() { return std::tuple(&handle_); }
  Napi::Value give(Napi::Env env) const { return from_handle(env, handle_); }
  std::uintptr_t partial() const { return reinterpret_cast<std::uintptr_t>(handle_); }

 private:
  T* handle_ = nullptr;
};

template <>
struct Slot<const char*> : InSlot {
  void take(const Napi::Value& value) { text_.take(value); }
  auto pass() { return std::tuple(text_.c_str()); }

 private:
  Text text_;
};

template <class Number>
  requires std::is_arithmetic_v<Number>
struct Slot<Number> : InSlot {
  void take(const Napi::Value& value) { number_ = to_number<Number>(value); }
  auto pass() { return std::tuple(number_); }

 private:
  Number number_ = 0;
};

template <>
struct Slot<int*> : OutSlot {
  auto pass() { return std::tuple(&number_); }
  Napi::Value give(Napi::Env env) const { return Napi::Number::New(env, number_); }

 private:
  int number_ = 0;
};

/// A string that is ours.
template <>
struct Slot<char**> : OutSlot {
  Slot() = default;
  Slot(const Slot&) = delete;
  Slot& operator=(const Slot&) = delete;
  ~Slot() { Library::instance().free(text_); }
  auto pass() { return std::tuple(&text_); }
  Napi::Value give(Napi::Env env) const { return Napi::String::New(env, text_); }

 private:
  char* text_ = nullptr;
};

/// A string of the library.
template <>
struct Slot<const char**> : OutSlot {
  static constexpr bool borrowed = true;
  auto pass() { return std::tuple(&text_); }
  Napi::Value give(Napi::Env env) const { return Napi::String::New(env, text_); }

 private:
  const char* text_ = "";
};

/// Options; undefined for none.
template <InStruct Options>
struct Slot<const Options*> : InSlot {
  void take(const Napi::Value& value) {
    if (value.IsUndefined() || value.IsNull()) return;
    given_ = true;
    options_.size = sizeof options_;
    fill(options_, Source(value, storage_));
  }
  auto pass() { return std::tuple(static_cast<const Options*>(given_ ? &options_ : nullptr)); }

 private:
  bool given_ = false;
  Options options_{};
  Storage storage_;
};

template <OutStruct Info>
struct Slot<Info*> : OutSlot {
  static constexpr bool borrowed = true;
  auto pass() {
    info_.size = sizeof info_;
    return std::tuple(&info_);
  }
  Napi::Value give(Napi::Env env) const { return to_object(env, info_); }

 private:
  Info info_{};
};

struct BytesSlot : InSlot {
  void take(const Napi::Value& value) { bytes_.take(value); }
  auto pass() { return std::tuple(bytes_.data(), bytes_.size()); }

 private:
  Bytes bytes_;
};

struct TextsSlot : InSlot {
  void take(const Napi::Value& value) { texts_.take(value); }
  auto pass() { return std::tuple(texts_.data(), texts_.size()); }

 private:
  Texts texts_;
};

template <class T>
struct HandlesSlot : InSlot {
  void take(const Napi::Value& value) {
    const auto array = value.As<Napi::Array>();
    for (std::uint32_t i = 0; i < array.Length(); ++i) handles_.push_back(to_handle<T>(array[i]));
  }
  auto pass() { return std::tuple(handles_.data(), handles_.size()); }

 private:
  std::vector<T*> handles_;
};

/// Bytes that are ours.
struct OutBytesSlot : OutSlot {
  OutBytesSlot() = default;
  OutBytesSlot(const OutBytesSlot&) = delete;
  OutBytesSlot& operator=(const OutBytesSlot&) = delete;
  ~OutBytesSlot() { Library::instance().free(bytes_); }
  auto pass() { return std::tuple(&bytes_, &size_); }
  Napi::Value give(Napi::Env env) const { return Napi::Buffer<std::uint8_t>::Copy(env, bytes_, size_); }

 private:
  std::uint8_t* bytes_ = nullptr;
  std::size_t size_ = 0;
};

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
