#pragma once

#include <napi.h>

#include <optional>
#include <vector>

#include "slots.hpp"
#include "trouble.hpp"

namespace chipid_node {

/// One call of a function of the library: what goes in, the call, what came out.
template <class Function>
class Call;

template <class Result, class... Parameters>
class Call<Result(Parameters...)> {
 public:
  using Function = Result (*)(Parameters...);
  using Slots = typename SlotsOf<Parameters...>::type;
  /// An int is the status of the call; anything else is what it gives.
  static constexpr bool has_status = std::is_same_v<Result, int>;

  Call(const Napi::CallbackInfo& info, Function function) : function_(function) {
    std::size_t index = 0;
    each([&](auto& slot) {
      if constexpr (std::decay_t<decltype(slot)>::in) slot.take(info[index++]);
    });
  }

  /// In any thread, once.
  void run() {
    std::apply([&](auto&... slots) { result_ = std::apply(function_, std::tuple_cat(slots.pass()...)); }, slots_);
    if constexpr (has_status) {
      if (result_ != CHIPID_OK) note_trouble();
    }
  }

  const std::optional<Trouble>& trouble() const { return trouble_; }

  /// undefined, what came out, or an array where several things did.
  Napi::Value value(Napi::Env env) {
    if constexpr (!has_status) return returned(env, result_);
    std::vector<Napi::Value> values;
    each([&](auto& slot) {
      if constexpr (!std::decay_t<decltype(slot)>::in) values.push_back(slot.give(env));
    });
    return values.empty() ? env.Undefined() : values.size() == 1 ? values.front() : array_of(env, values);
  }

 private:
  template <class Action>
  void each(Action action) {
    std::apply([&](auto&... slots) { (action(slots), ...); }, slots_);
  }

  void note_trouble() {
    trouble_ = Trouble::of_failed_call(result_);
    each([&](auto& slot) {
      if constexpr (!std::decay_t<decltype(slot)>::in) trouble_->partial |= slot.partial();
    });
  }

  static Napi::Value returned(Napi::Env env, const char* text) {
    return text == nullptr ? env.Undefined() : Napi::String::New(env, text);
  }
  static Napi::Value returned(Napi::Env env, std::size_t count) {
    return Napi::Number::New(env, static_cast<double>(count));
  }
  static Napi::Value array_of(Napi::Env env, const std::vector<Napi::Value>& values) {
    auto array = Napi::Array::New(env, values.size());
    for (std::uint32_t i = 0; i < values.size(); ++i) array[i] = values[i];
    return array;
  }

  Function function_;
  Slots slots_;
  Result result_{};
  std::optional<Trouble> trouble_;
};

/// A call on a thread of Node's pool, with a Promise of what comes out.
template <class Signature>
class CallWorker : public Napi::AsyncWorker {
 public:
  CallWorker(const Napi::CallbackInfo& info, typename Call<Signature>::Function function)
      : AsyncWorker(info.Env(), "chipid"), call_(info, function), deferred_(info.Env()) {}

  Napi::Promise promise() const { return deferred_.Promise(); }

 protected:
  void Execute() override { call_.run(); }
  void OnOK() override {
    if (call_.trouble()) {
      deferred_.Reject(call_.trouble()->to_error(Env()).Value());
    } else {
      deferred_.Resolve(call_.value(Env()));
    }
  }
  void OnError(const Napi::Error& error) override { deferred_.Reject(error.Value()); }

 private:
  Call<Signature> call_;
  Napi::Promise::Deferred deferred_;
};

}  // namespace chipid_node
