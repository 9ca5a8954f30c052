#pragma once

#include <napi.h>

#include <string>

#include "library.hpp"

namespace chipid_node {

/// What is known of an error, copied from the library: it can go from thread to thread.
struct Trouble {
  int code = 0;
  int kind = 0;
  std::string id, message_en, message_vi, hint_en, hint_vi, step, detail;
  std::uint32_t status_word = 0;
  std::size_t offset = 0;
  /// A report that a read gave although it ended early; 0: none.
  std::uintptr_t partial = 0;

  /// That of a call of this thread that just failed with `status`.
  static Trouble of_failed_call(int status);
  /// What a code means, without a place.
  static Trouble of_code(int code);

  /// The plain object that the class of errors in JavaScript is made of.
  Napi::Object to_object(Napi::Env env) const;
  /// An instance of that class.
  Napi::Error to_error(Napi::Env env) const;
};

/// What the addon keeps for one thread of JavaScript.
struct PerThread {
  /// Makes an error from the object of Trouble::to_object().
  Napi::FunctionReference make_error;
};

}  // namespace chipid_node
