#include "trust/ldif.hpp"

#include "core/text.hpp"
#include "fuzz.hpp"
#include "trust/file_contents.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto ldif = chipid::trust::parse_ldif(chipid::core::as_text({data, size}));
  if (ldif) {
    for (const auto& attribute : ldif->attributes) require(attribute.value.size() <= size && !attribute.name.empty());
  }
  (void)chipid::trust::parse_file({data, size});
  return 0;
}
