#include "pki/pem.hpp"

#include "core/text.hpp"
#include "fuzz.hpp"

using namespace chipid;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const BytesView file(data, size);
  std::size_t line = 0;
  for (const auto& block : pki::decode_pem(core::as_text(file))) {
    require(block.line > line);
    line = block.line;
    if (block.der) require(!block.der->empty() && block.der->size() < size);
  }
  return 0;
}
