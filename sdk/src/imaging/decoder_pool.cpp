#include "decoder_pool.hpp"

#include <algorithm>

#include "imaging/decoder_program.hpp"

namespace chipid::imaging {
namespace {

constexpr std::size_t most_ready = 2;
constexpr std::chrono::seconds longest_service{20};

Result<DecoderPool::Decoder> start_decoder() {
  CHIPID_TRY(const auto program, find_decoder_program());
  CHIPID_TRY(auto process, DecoderProcess::start(program));
  return DecoderPool::Decoder{.process = std::move(process)};
}

bool is_unused(const DecoderPool::Decoder& decoder) {
  return !decoder.used;
}

// Somebody may have ended it meanwhile (a system short of memory): the next picture must not suffer for that.
bool has_gone(const DecoderPool::Decoder& decoder) {
  return !decoder.process->waits();
}

}  // namespace

// A used one first where either will do, so that the unused one stays for who needs it.
Result<DecoderPool::Decoder> DecoderPool::take(bool unused) {
  {
    const std::lock_guard lock(mutex_);
    std::erase_if(ready_, has_gone);
    auto chosen = unused ? std::find_if(ready_.begin(), ready_.end(), is_unused)
                         : std::find_if_not(ready_.begin(), ready_.end(), is_unused);
    if (chosen == ready_.end() && !unused) chosen = ready_.begin();
    if (chosen != ready_.end()) {
      auto decoder = std::move(*chosen);
      ready_.erase(chosen);
      return decoder;
    }
  }
  return start_decoder();
}

void DecoderPool::give_back(Decoder decoder) {
  if (decoder.busy > longest_service) return;
  const std::lock_guard lock(mutex_);
  if (ready_.size() < most_ready) ready_.push_back(std::move(decoder));
}

void DecoderPool::prestart() {
  {
    const std::lock_guard lock(mutex_);
    std::erase_if(ready_, has_gone);
    if (std::any_of(ready_.begin(), ready_.end(), is_unused)) return;
  }
  if (auto decoder = start_decoder()) give_back(*std::move(decoder));
}

DecoderPool& decoder_pool() {
  static DecoderPool pool;
  return pool;
}

}  // namespace chipid::imaging
