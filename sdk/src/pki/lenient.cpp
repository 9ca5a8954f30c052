#include "lenient.hpp"

namespace chipid::pki::lenient {

Result<BytesView> integer(asn1::Reader& reader) {
  CHIPID_TRY(const auto element, reader.expect(asn1::tags::integer));
  if (element.value.empty()) return fail(ErrorCode::data_malformed, {}, "empty INTEGER");
  return element.value;
}

Result<BytesView> unsigned_integer(asn1::Reader& reader) {
  CHIPID_TRY(auto number, integer(reader));
  while (number.size() > 1 && number[0] == 0) number = number.subspan(1);
  return number;
}

Result<bool> boolean(asn1::Reader& reader) {
  CHIPID_TRY(const auto element, reader.expect(asn1::tags::boolean));
  if (element.value.size() != 1) return fail(ErrorCode::data_malformed, {}, "BOOLEAN size");
  return element.value[0] != 0;
}

}  // namespace chipid::pki::lenient
