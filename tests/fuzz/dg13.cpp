#include "citizen/dg13.hpp"

#include "citizen/citizen_card.hpp"
#include "fuzz.hpp"

using namespace chipid;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto dg13 = citizen::parse_dg13({data, size});
  if (!dg13) return 0;
  (void)citizen::printed_date_to_iso(dg13->birth_date.value_or(std::string()));
  require(dg13->father.has_value() == dg13->mother.has_value());
  return 0;
}
