#include "imaging/decode_picture.hpp"

#include <algorithm>
#include <exception>

#include "decode_with.hpp"
#include "decoder_pool.hpp"

namespace chipid::imaging {
namespace {

using Clock = std::chrono::steady_clock;

// The decoder lets itself be ended after a minute of processor time: no single picture may come near.
constexpr std::chrono::milliseconds longest_deadline{30'000};

}  // namespace

Result<Image> decode_picture(BytesView encoded, const PictureLimits& limits) {
  if (encoded.size() > limits.max_encoded_size) return fail(ErrorCode::picture_over_limit, {}, "file too large");
  const auto started = Clock::now();
  CHIPID_TRY(auto decoder, decoder_pool().take(limits.apart));
  bool may_go_on = false;
  auto image =
      decode_with(*decoder.process, encoded, limits, started + std::min(limits.deadline, longest_deadline), may_go_on);
  decoder.used = true;
  decoder.busy += Clock::now() - started;
  if (may_go_on && !limits.apart) decoder_pool().give_back(std::move(decoder));
  return image;
}

void prestart_decoder() noexcept {
  try {
    decoder_pool().prestart();
  } catch (const std::exception&) {
    // Nothing is lost: decode_picture() starts one itself.
  }
}

}  // namespace chipid::imaging
