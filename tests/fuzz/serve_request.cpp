#include <serve/base64.hpp>
#include <serve/receipt_request.hpp>

#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace chipid::serve;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto bytes = from_base64(text);
  require(!bytes || bytes->size() <= size / 4 * 3);
  const auto request = parse_receipt_request(text);
  if (!request) {
    require(refusal_status(request.error().refusal) == 400);
    return 0;
  }
  // What a request holds has come in it, within limits.
  require(!request->receipt.empty() && request->receipt.size() <= size);
  for (const auto* member : {&request->audience, &request->origin, &request->nonce}) {
    require(!*member || (!(*member)->empty() && (*member)->size() <= 1024));
  }
  require(!request->max_age || request->max_age->count() >= 0);
  return 0;
}
