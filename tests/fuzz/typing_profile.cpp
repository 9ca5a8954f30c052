#include "core/text.hpp"
#include "fuzz.hpp"
#include "typing/plan.hpp"

// A profile is written as it is read, and types no control character.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace chipid::counter::typing;
  const auto profile = parse_profile(chipid::core::as_text({data, size}));
  if (!profile) return 0;
  require(profile->steps.size() <= max_steps);
  const auto again = parse_profile(profile_json(*profile));
  require(again.has_value() && *again == *profile);
  for (const auto& stroke : plan(*profile, practice_document()).strokes) {
    require(stroke.text.size() <= max_text);
    for (const char byte : stroke.text) require(static_cast<unsigned char>(byte) >= 0x20 && byte != 0x7F);
  }
  return 0;
}
