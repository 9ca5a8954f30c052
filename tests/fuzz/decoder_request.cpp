#include <algorithm>

#include "decode.hpp"
#include "fuzz.hpp"
#include "serve.hpp"

namespace {

using namespace chipid;
using namespace chipid::imaging;

/// The input as requests; of the answers only the form is held against the protocol.
class ScriptedLine final : public helper::Line {
 public:
  explicit ScriptedLine(BytesView input) : input_(input) {}

  bool read(std::span<std::uint8_t> bytes) override {
    if (bytes.size() > input_.size()) return false;
    std::copy_n(input_.begin(), bytes.size(), bytes.begin());
    input_ = input_.subspan(bytes.size());
    if (bytes.size() == protocol::Header().size()) limit_pixels(bytes);
    return true;
  }
  bool write(BytesView bytes) override {
    written_ += bytes.size();
    return true;
  }
  [[nodiscard]] std::size_t written() const { return written_; }

 private:
  // Without the limits of the real process, fewer pixels: a bomb is none for it.
  static void limit_pixels(std::span<std::uint8_t> header) { header[8] = header[9] = 0; }

  BytesView input_;
  std::size_t written_ = 0;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ScriptedLine line({data, size});
  const auto status = helper::serve(line);
  require(status == protocol::exit_done || status == protocol::exit_bad_request);
  // No answer, or at least the header of one.
  require(line.written() == 0 || line.written() >= protocol::Header().size());
  return 0;
}
