#pragma once

#include <napi.h>

#include <tuple>

#include "library.hpp"
#include "out_structs.hpp"
#include "slot.hpp"
#include "values.hpp"

namespace chipid_node {

template <Handle T>
struct Slot<T**> : OutSlot {
  auto pass() { return std::tuple(&handle_); }
  Napi::Value give(Napi::Env env) const { return from_handle(env, handle_); }
  std::uintptr_t partial() const { return reinterpret_cast<std::uintptr_t>(handle_); }

 private:
  T* handle_ = nullptr;
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

}  // namespace chipid_node
