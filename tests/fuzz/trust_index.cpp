#include "core/text.hpp"
#include "fuzz.hpp"
#include "trust/index.hpp"

// What is read can be written and is read the same again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace chipid;
  const auto index = trust::parse_index(core::as_text({data, size}));
  if (!index) return 0;
  const auto text = trust::to_text(*index);
  const auto again = trust::parse_index(text);
  require(again.has_value());
  require(trust::to_text(*again) == text);
  return 0;
}
