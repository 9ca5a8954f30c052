#include "asn1/reader.hpp"

#include "asn1/writer.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using test::error_of;
using test::hex;
using test::ok;

namespace {
template <typename Read>
std::string refusal(const char* text, Read read) {
  const auto bytes = hex(text);
  asn1::Reader reader(bytes);
  return error_of(read(reader));
}
}  // namespace

TEST_CASE("DER values read back as written") {
  namespace der = asn1::der;
  const auto bytes = der::sequence({der::integer(300), der::boolean(true), der::oid({2, 23, 136, 1, 1, 1}),
                                    der::octet_string(hex("AA")), der::bit_string(hex("BB")), der::null()});
  asn1::Reader reader(bytes);
  auto inside = ok(reader.sequence());
  CHECK(ok(inside.small_integer()) == 300);
  CHECK(ok(inside.boolean()));
  CHECK(ok(inside.oid()).to_string() == "2.23.136.1.1.1");
  CHECK(core::to_hex(ok(inside.octet_string())) == "aa");
  CHECK(core::to_hex(ok(inside.bit_string())) == "bb");
  ok(inside.null());
  ok(inside.finish());
}

TEST_CASE("integers in the shortest form only, signs kept") {
  CHECK(core::to_hex(asn1::der::integer(128)) == "02020080");
  CHECK(core::to_hex(asn1::der::integer(0)) == "020100");
  const auto number = [](asn1::Reader& r) { return r.small_integer(); };
  CHECK(refusal("02020001", number) == "data.malformed");
  CHECK(refusal("0201FF", number) == "data.malformed");
  CHECK(refusal("0200", number) == "data.malformed");
  CHECK(refusal("0206010000000000", number) == "data.malformed");
}

TEST_CASE("other forms than DER's are refused") {
  CHECK(refusal("010101", [](asn1::Reader& r) { return r.boolean(); }) == "data.malformed");
  CHECK(refusal("030201AA", [](asn1::Reader& r) { return r.bit_string(); }) == "data.malformed");
  CHECK(refusal("050100", [](asn1::Reader& r) { return r.null(); }) == "data.malformed");
  CHECK(refusal("04810100", [](asn1::Reader& r) { return r.octet_string(); }) == "data.malformed");
}
