#include <chipid/qr.hpp>

#include "core/text.hpp"
#include "fuzz.hpp"

using namespace chipid;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = core::as_text({data, size});
  const auto scanned = citizen::parse_scanned(text);
  // What the strict reading takes, the lenient one takes, with the same digits.
  if (const auto strict = citizen::parse_qr(text)) require(scanned && scanned->number == strict->number);
  require(!citizen::explain_other_code(text).en.empty());
  if (!scanned) return 0;
  require(scanned->number.size() == 12 && scanned->raw == text);
  require(citizen::keys_from_qr(*scanned).has_value());
  return 0;
}
