#include "pki/name.hpp"

#include "certificate_writer.hpp"

using namespace chipid;
using test::attribute;
using test::error_of;
using test::hex;
using test::name_of;
using test::ok;
namespace der = asn1::der;

namespace {

const asn1::Oid common_name{2, 5, 4, 3};
const asn1::Oid organization{2, 5, 4, 10};
const auto country = attribute({2, 5, 4, 6}, der::printable_string("UT"));

pki::Name name_with(const Bytes& value) {
  return ok(pki::parse_name(name_of({country, attribute(common_name, value)})));
}

Bytes string_of(std::uint32_t tag, BytesView value) {
  return tlv::encode(tlv::Tag{tag}, value);
}

}  // namespace

TEST_CASE("names that differ in case, white space and kind of string are the same") {
  const auto name = name_with(der::utf8_string("CSCA Utopia"));
  CHECK(name.text == "C=UT, CN=CSCA Utopia");
  CHECK(name.country == "UT");
  for (const auto& other :
       {der::printable_string("CSCA Utopia"), der::utf8_string("csca UTOPIA"), der::utf8_string("  CSCA \t Utopia "),
        string_of(0x1E, hex("00430053004300410020005500740 06F0070006900 61")),
        string_of(0x1C, hex("00000043000000530000004300000041000000200000005500000074"
                            "0000006F000000700000006900000061")),
        string_of(0x14, core::as_bytes("CSCA Utopia")), string_of(0x16, core::as_bytes("CSCA Utopia"))}) {
    CHECK(name_with(other).canonical == name.canonical);
  }
  CHECK(name_with(der::utf8_string("CSCAUtopia")).canonical != name.canonical);
  CHECK(name_with(der::utf8_string("CSCA Utopia 2")).canonical != name.canonical);
}

TEST_CASE("letters outside ASCII: folded, in one normal form, from every kind of string") {
  const auto name = name_with(der::utf8_string("Công Ty Straße"));
  CHECK(name_with(der::utf8_string("CÔNG TY STRASSE")).canonical == name.canonical);
  CHECK(name_with(der::utf8_string("Co\xCC\x82ng Ty Straße")).canonical == name.canonical);
  CHECK(name_with(der::utf8_string("Cong Ty Straße")).canonical != name.canonical);
  const auto latin = name_with(string_of(0x14, hex("C4")));
  CHECK(latin.canonical == name_with(der::utf8_string("ä")).canonical);
  CHECK(latin.text == "C=UT, CN=Ä");
}

TEST_CASE("the order of RDNs does not matter, what is in them does") {
  const auto o = attribute(organization, der::utf8_string("Ministry"));
  const auto cn = attribute(common_name, der::utf8_string("CSCA"));
  const auto name = ok(pki::parse_name(name_of({country, o, cn})));
  CHECK(ok(pki::parse_name(name_of({cn, o, country}))).canonical == name.canonical);
  CHECK(ok(pki::parse_name(name_of({country, cn}))).canonical != name.canonical);
  CHECK(ok(pki::parse_name(name_of({country, o, cn, cn}))).canonical != name.canonical);
  // One RDN of two attributes is not two RDNs.
  CHECK(ok(pki::parse_name(der::sequence({der::set_of({country}), der::set_of({o, cn})}))).canonical != name.canonical);
  // The value of one attribute is not that of another.
  const auto swapped = name_of({country, attribute(common_name, der::utf8_string("Ministry")),
                                attribute(organization, der::utf8_string("CSCA"))});
  CHECK(ok(pki::parse_name(swapped)).canonical != name.canonical);
}

TEST_CASE("a name cannot show what it is not") {
  CHECK(name_with(der::utf8_string("Utopia, C=VN")).text == "C=UT, CN=Utopia\\, C=VN");
  CHECK(name_with(der::utf8_string("a\xE2\x80\xAE\nb")).text == "C=UT, CN=ab");
  CHECK(name_with(hex("0500")).text == "C=UT, CN=#0500");
  CHECK(name_with(string_of(0x1E, hex("D800"))).text == "C=UT, CN=#1e02d800");
  CHECK(name_with(string_of(0x1E, hex("00"))).text == "C=UT, CN=#1e0100");
  CHECK(ok(pki::parse_name(name_of({attribute({1, 2, 3}, der::utf8_string("x"))}))).text == "1.2.3=x");
}

TEST_CASE("the country is in capitals, the first one counts, none is empty") {
  const auto small = attribute({2, 5, 4, 6}, der::printable_string("ro"));
  CHECK(ok(pki::parse_name(name_of({small, country}))).country == "RO");
  CHECK(ok(pki::parse_name(der::sequence({}))).country.empty());
}

TEST_CASE("what is no name is refused") {
  for (const auto* bad : {"", "3100", "300000", "30023000", "30043102 3000", "3009310730050603550403"}) {
    CAPTURE(bad);
    CHECK(error_of(pki::parse_name(hex(bad))) == "data.malformed");
  }
}
