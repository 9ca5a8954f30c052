// Records what a virtual card answers as a seed of the session target.
//
// record_session SPECIMEN KEYS FILES OUT     (numbers as in session_read.hpp)
#include <cstdlib>
#include <fstream>
#include <iostream>

#include "session_read.hpp"

using namespace chipid;

namespace {

class Recorder final : public CardConnection {
 public:
  explicit Recorder(std::unique_ptr<CardConnection> card) : card_(std::move(card)) {}

  Result<Bytes> transmit(BytesView command) override {
    auto answer = card_->transmit(command);
    if (!answer) return answer;
    seed.push_back(static_cast<std::uint8_t>(answer->size() >> 8U));
    seed.push_back(static_cast<std::uint8_t>(answer->size()));
    seed.insert(seed.end(), answer->begin(), answer->end());
    return answer;
  }
  Result<> reset() override { return card_->reset(); }
  // What the scripted chip says of itself.
  Bytes atr() const override { return {0x3B, 0x80, 0x80, 0x01, 0x01}; }
  std::string reader_name() const override { return card_->reader_name(); }
  std::size_t max_command_size() const override { return 0; }

  Bytes seed = {};

 private:
  std::unique_ptr<CardConnection> card_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) return 2;
  const auto keys = static_cast<unsigned>(std::atoi(argv[2]));
  const auto files = static_cast<unsigned>(std::atoi(argv[3]));
  auto card = virtual_card::open_card(argv[1]);
  if (!card) return 1;
  Recorder recorder(*std::move(card));
  recorder.seed = {static_cast<std::uint8_t>(keys), static_cast<std::uint8_t>(files)};
  const auto report = fuzz::read_as_fuzzed(recorder, keys, files);
  std::ofstream(argv[4], std::ios::binary)
      .write(reinterpret_cast<const char*>(recorder.seed.data()), static_cast<std::streamsize>(recorder.seed.size()));
  std::cout << argv[1] << ": " << recorder.seed.size() << " bytes, " << report.access.protocol << ", terminal "
            << report.access.terminal << '\n';
  for (const auto& check : report.verification.checks) {
    if (check.id.rfind("chip.", 0) == 0) std::cout << "  " << check.reason_id << '\n';
  }
  return report.failure ? 1 : 0;
}
