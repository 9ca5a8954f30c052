#pragma once

#include <memory>

#include "call.hpp"

namespace chipid_node {

/// Puts functions of the library on the object that the addon is, by their C signatures.
class Exporter {
 public:
  explicit Exporter(Napi::Object exports) : exports_(exports) {}

  /// A function that is quick: it gives its result or throws.
  template <class Signature>
  void sync(const char* name, void* function) {
    add(name, function, &call_now<Signature>);
  }

  /// A function that may take long: it gives a Promise, and is called on a thread of Node's pool.
  template <class Signature>
  void async(const char* name, void* function) {
    add(name, function, &call_later<Signature>);
  }

 private:
  using Callback = Napi::Value (*)(const Napi::CallbackInfo&);

  void add(const char* name, void* function, Callback callback) {
    exports_.Set(name, Napi::Function::New(exports_.Env(), callback, name, function));
  }

  // A part of the library that is not installed is told when it is asked for.
  template <class Signature>
  static typename Call<Signature>::Function function_of(const Napi::CallbackInfo& info) {
    if (info.Data() == nullptr) throw Trouble::of_code(CHIPID_E_USAGE_NOT_BUILT).to_error(info.Env());
    return reinterpret_cast<typename Call<Signature>::Function>(info.Data());
  }

  template <class Signature>
  static Napi::Value call_now(const Napi::CallbackInfo& info) {
    Call<Signature> call(info, function_of<Signature>(info));
    call.run();
    if (call.trouble()) throw call.trouble()->to_error(info.Env());
    return call.value(info.Env());
  }

  // What is lent may be gone when the Promise is kept.
  template <class... Slots>
  static constexpr bool lends(std::tuple<Slots...>*) {
    return (Slots::borrowed || ...);
  }

  template <class Signature>
  static Napi::Value call_later(const Napi::CallbackInfo& info) {
    static_assert(Call<Signature>::has_status && !lends(static_cast<typename Call<Signature>::Slots*>(nullptr)));
    auto worker = std::make_unique<CallWorker<Signature>>(info, function_of<Signature>(info));
    const auto promise = worker->promise();
    worker.release()->Queue();  // deletes itself
    return promise;
  }

  Napi::Object exports_;
};

}  // namespace chipid_node
