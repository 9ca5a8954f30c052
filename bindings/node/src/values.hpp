#pragma once

#include <napi.h>

#include <algorithm>
#include <limits>
#include <type_traits>

#include "bytes.hpp"

/// Numbers and handles, from JavaScript and back. Handles are BigInts there: the library looks at every one that it is
/// given, so that nothing bad comes of a wrong number.
namespace chipid_node {

/// The opaque types of chipid.h: they are declared and never defined.
template <class T>
concept Handle = std::is_class_v<T> && !requires { sizeof(T); };

template <Handle T>
T* to_handle(const Napi::Value& value) {
  if (value.IsUndefined() || value.IsNull()) return nullptr;
  if (!value.IsBigInt()) refuse(value.Env(), "Give an object of this package here.", "Ở đây cần một đối tượng của gói này.");
  bool lossless = false;
  return reinterpret_cast<T*>(static_cast<std::uintptr_t>(value.As<Napi::BigInt>().Uint64Value(&lossless)));
}

template <class T>
Napi::Value from_handle(Napi::Env env, const T* handle) {
  if (handle == nullptr) return env.Undefined();
  return Napi::BigInt::New(env, static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(handle)));
}

/// Beyond this, numbers of JavaScript leave integers out.
constexpr double most_exact = 9007199254740991.0;

template <class Number>
constexpr double lowest = static_cast<double>(std::numeric_limits<Number>::lowest());

/// undefined is 0, true is 1.
template <class Number>
Number to_number(const Napi::Value& value) {
  if (value.IsUndefined() || value.IsNull()) return 0;
  if (value.IsBoolean()) return static_cast<Number>(value.As<Napi::Boolean>().Value() ? 1 : 0);
  if (!value.IsNumber()) refuse(value.Env(), "Give a number here.", "Ở đây cần một số.");
  const auto number = value.As<Napi::Number>().DoubleValue();
  constexpr auto least = std::is_unsigned_v<Number> ? 0.0 : std::max(-most_exact, lowest<Number>);
  if (!(number >= least && number <= std::min(most_exact, static_cast<double>(std::numeric_limits<Number>::max())))) {
    refuse(value.Env(), "This number is out of range.", "Số này ngoài phạm vi cho phép.");
  }
  return static_cast<Number>(number);
}

}  // namespace chipid_node
