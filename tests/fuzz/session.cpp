#include <chipid/read.hpp>

#include "fuzz.hpp"
#include "scripted_chip.hpp"

using namespace chipid;

namespace {

// Those of the virtual cards that the seeds were recorded of.
constexpr std::string_view can = "000123";
constexpr std::string_view mrz =
    "P<UTOSPECIMEN<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nX1234567A7UTO8604127F3501140ZE184226B<<<<<14";

std::vector<AccessKey> keys_of(unsigned choice) {
  std::vector<AccessKey> keys;
  if ((choice & 1U) != 0) keys.push_back(*AccessKey::from_can(can));
  if ((choice & 2U) != 0) keys.push_back(*AccessKey::from_mrz(mrz));
  return keys;
}

// What a scripted chip can never be: proven, for nobody signed its data.
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
  ReadOptions options;
  options.random = fuzz::no_random;
  options.allow_bac_fallback = (data[0] & 0x80U) != 0;
  if (data[1] == 1) options.files = {File::com, File::sod, File::dg1, File::dg14, File::dg15};
  if (data[1] == 2) options.files = {File::dg2, File::dg3, File::dg13, File::card_access};
  if (data[1] == 3) options.files = {File::com, File::dg1};
  const auto keys = keys_of(data[0]);
  const auto report = read_card(chip, keys, options);
  check(report);
  // Whatever a chip says has to come out as text.
  (void)to_json(report);
  return 0;
}
