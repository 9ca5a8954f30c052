#pragma once

#include <napi.h>

#include <tuple>
#include <vector>

#include "bytes.hpp"
#include "in_structs.hpp"
#include "slot.hpp"

namespace chipid_node {

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

}  // namespace chipid_node
