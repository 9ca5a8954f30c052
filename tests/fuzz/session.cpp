#include "session_read.hpp"

#include "fuzz.hpp"

using namespace chipid;

namespace {

// What a scripted chip can never be: authentic, for nobody signed its data, or, where a genuine conversation is
// replayed to a site that trusts its signer, DG2 was not asked for.
void check(const ReadReport& report) {
  require(report.verification.verdict.has_value() != report.failure.has_value());
  if (report.failure) return;
  require(report.verification.verdict != Verdict::authentic);
  require(report.verification.verdict != Verdict::authentic_unproven_chip);
}

}  // namespace

// A whole read: the first byte says which keys there are and whether BAC may follow on PACE, the second which files are
// asked for, the rest is what the chip answers.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  fuzz::ScriptedChip chip{fuzz::Pieces({data + 2, size - 2})};
  const auto report = fuzz::read_as_fuzzed(chip, data[0], data[1]);
  check(report);
  // Whatever a chip says has to come out as text.
  (void)to_json(report);
  return 0;
}
