#include <chipid/consistency.hpp>

#include "core/text.hpp"
#include "fuzz.hpp"

using namespace chipid;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto payload = citizen::parse_qr(core::as_text({data, size}));
  if (!payload) {
    require(payload.error().code == ErrorCode::qr_not_citizen_card);
    return 0;
  }
  require(payload->number.size() == 12 && payload->name && payload->sex && payload->issue_date);
  require(payload->repair == citizen::TextRepair::none);
  const auto claims = citizen::claims_of(*payload);
  require(citizen::differing(citizen::compare(claims, claims)).empty());
  const auto keys = citizen::keys_from_qr(*payload);
  require(keys && !keys->empty() && keys->size() <= 3);
  return 0;
}
