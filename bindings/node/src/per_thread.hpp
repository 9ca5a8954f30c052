#pragma once

#include <napi.h>

#include <memory>
#include <vector>

namespace chipid_node {

class Host;

/// What the addon keeps for one thread of JavaScript.
struct PerThread {
  /// Makes an error from the object of Trouble::to_object().
  Napi::FunctionReference make_error;
  /// The channels to cards that are written in JavaScript.
  std::vector<std::weak_ptr<Host>> hosts;
};

}  // namespace chipid_node
