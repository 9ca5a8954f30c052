#pragma once

#include <string>

#include "serve/serve_handler.hpp"

namespace chipid::serve {

/// Puts what was changed on disk in force without a restart. One thread.
class Reloader {
 public:
  Reloader(Sources sources, ServeHandler& handler, Log log);

  /// Loads anew. What cannot be used leaves the old in force and is told in the log and the metrics.
  void reload();
  /// The same where something was changed since, and has not changed since the last poll: what is being copied is left
  /// alone until it is whole.
  void poll();

 private:
  Sources sources_;
  ServeHandler& handler_;
  Log log_;
  std::string in_force_;  ///< stamp of what was loaded or refused last
  std::string seen_;
};

}  // namespace chipid::serve
