#include <chipid/citizen.hpp>

#include "core/text.hpp"
#include "fuzz.hpp"

using namespace chipid;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto number = parse_personal_number(core::as_text({data, size}));
  if (!number) return 0;
  require(size == 12 && number->province.size() == 3);
  require(number->birth_year >= 1900 && number->birth_year < 2400);
  return 0;
}
