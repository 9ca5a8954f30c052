#include "core/text.hpp"
#include "fuzz.hpp"
#include "pkcs11/uri.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace chipid;
  const auto uri = pkcs11::parse_uri(core::as_text({data, size}));
  if (!uri) return 0;
  require(!uri->token || uri->token->size() < size);
  require(uri->pin.size() < size);
  return 0;
}
