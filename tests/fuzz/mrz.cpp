#include <chipid/mrz.hpp>

#include "core/text.hpp"
#include "fuzz.hpp"

using namespace chipid;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto mrz = parse_mrz(core::as_text({data, size}));
  if (!mrz) return 0;
  std::string lines;
  for (const auto& line : mrz->lines) lines += line + "\n";
  require(parse_mrz(lines)->lines == mrz->lines);
  require(mrz_information(*mrz).size() >= 24);
  return 0;
}
