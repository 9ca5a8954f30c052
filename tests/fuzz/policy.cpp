#include <chipid/policy.hpp>

#include "core/text.hpp"
#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace chipid;
  const auto policy = parse_policy(core::as_text({data, size}));
  if (!policy) return 0;
  // No file passes for the rule as written, or lets an encoding pass without saying why.
  require(!policy->name.empty() && policy->name != Policy{}.name);
  require(!policy->digest_info_without_null || !policy->digest_info_reason.empty());
  return 0;
}
