#include "asn1/ber.hpp"
#include "asn1/reader.hpp"
#include "fuzz.hpp"

using namespace chipid;

namespace {

void read_as_every_type(BytesView object) {
  (void)asn1::Reader(object).small_integer();
  (void)asn1::Reader(object).boolean();
  (void)asn1::Reader(object).bit_string();
  (void)asn1::Reader(object).null();
  if (const auto oid = asn1::Reader(object).oid()) require(!oid->to_string().empty());
}

void walk(asn1::Reader reader) {
  while (const auto element = reader.any()) {
    read_as_every_type(element->whole);
    if (auto inner = asn1::Reader(element->whole).enter(element->tag); inner && element->tag.constructed())
      walk(*inner);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  walk(asn1::Reader(BytesView(data, size)));
  if (const auto der = asn1::normalise_ber({data, size})) require(asn1::normalise_ber(*der) == *der);
  return 0;
}
