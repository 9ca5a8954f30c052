#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "decoder_process.hpp"

namespace chipid::imaging {

/// Decoders that stand ready. Safe to use from several threads.
class DecoderPool {
 public:
  /// A process and whether it has decoded something yet.
  struct Decoder {
    std::unique_ptr<DecoderProcess> process;
    bool used = false;
    std::chrono::steady_clock::duration busy = {};
  };

  /// One that stands ready, else a new one. `unused`: one that has not decoded anything yet.
  [[nodiscard]] Result<Decoder> take(bool unused);
  /// Takes back one that is sound and may go on. One that has worked long is let go, before its own limit of processor
  /// time ends it in the middle of a picture.
  void give_back(Decoder decoder);
  void prestart();

 private:
  std::mutex mutex_;
  std::vector<Decoder> ready_;
};

/// The pool of this process; its decoders end with it.
[[nodiscard]] DecoderPool& decoder_pool();

}  // namespace chipid::imaging
