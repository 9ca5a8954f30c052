#include <algorithm>

#include "decode_with.hpp"
#include "fuzz.hpp"

namespace {

using namespace chipid;
using namespace chipid::imaging;

/// A decoder that was taken over: it answers with the input.
class HostileProcess final : public DecoderProcess {
 public:
  explicit HostileProcess(BytesView answer) : answer_(answer) {}

  Transfer send(BytesView, Deadline) override { return Transfer::done; }
  Transfer receive(std::span<std::uint8_t> bytes, Deadline) override {
    if (bytes.size() > answer_.size()) return Transfer::broken;
    std::copy_n(answer_.begin(), bytes.size(), bytes.begin());
    answer_ = answer_.subspan(bytes.size());
    return Transfer::done;
  }
  bool waits() const noexcept override { return true; }
  Ending end() noexcept override { return {}; }
  Ending await_end() noexcept override { return {}; }
  long id() const noexcept override { return 0; }

 private:
  BytesView answer_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t most_pixels = 10'000;
  HostileProcess process({data, size});
  bool may_go_on = false;
  const auto image = decode_with(process, {}, {.max_pixels = most_pixels}, {}, may_go_on);
  if (!image) return 0;
  require(may_go_on);
  require(image->view().is_whole());
  require(image->width * image->height <= most_pixels);
  require(image->pixels.size() == image->width * image->height * bytes_per_pixel(image->format));
  return 0;
}
