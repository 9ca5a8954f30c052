#include "citizen/dg13.hpp"

#include <algorithm>

#include "asn1/reader.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "lds/files.hpp"
#include "lds/in_file.hpp"

namespace chipid::citizen {
namespace {

// Lengths are BER's, not always the shortest, and the members of the SET stand by index: hence no DER reader.
using tlv::Reader;
namespace tags = asn1::tags;

using Member = std::optional<std::string> Dg13::*;

struct KnownField {
  std::uint32_t index;
  Member first;
  Member second = nullptr;
};

constexpr KnownField known_fields[] = {
    {1, &Dg13::personal_number},
    {2, &Dg13::name},
    {3, &Dg13::birth_date},
    {4, &Dg13::sex},
    {5, &Dg13::nationality},
    {6, &Dg13::ethnicity},
    {7, &Dg13::religion},
    {8, &Dg13::place_of_origin},
    {9, &Dg13::residence},
    {10, &Dg13::identifying_marks},
    {11, &Dg13::issue_date},
    {12, &Dg13::expiry_date},
    {13, &Dg13::father, &Dg13::mother},
    {14, &Dg13::spouse},
    {15, &Dg13::old_number},
    {16, &Dg13::chip_id},
};

constexpr tlv::Tag visible_string{0x1A};
// The string types of one byte a character, or UTF-8.
constexpr tlv::Tag text_tags[] = {tags::utf8_string, tags::printable_string, tags::numeric_string,
                                  tags::ia5_string,  tags::t61_string,       visible_string};

bool is_text(tlv::Tag tag) {
  return std::find(std::begin(text_tags), std::end(text_tags), tag) != std::end(text_tags);
}

tl::unexpected<Error> malformed(const char* what) {
  return fail(ErrorCode::data_malformed, {}, what);
}

Result<std::uint32_t> parse_integer(Reader& fields) {
  CHIPID_TRY(const auto element, fields.expect(tags::integer));
  return asn1::Reader(Reader(element.whole)).small_integer();
}

Result<asn1::Oid> parse_oid(Reader& fields) {
  CHIPID_TRY(const auto element, fields.expect(tags::oid));
  return asn1::Oid::from_der_value(element.value);
}

// The texts of a value in their order, however they are wrapped: the two parents come in one SEQUENCE or in one each.
// A wrapper around nothing is an empty text, so that a mother without a father stays the second.
Result<> collect_texts(Reader objects, std::vector<std::string>& texts) {
  while (!objects.at_end()) {
    CHIPID_TRY(const auto element, objects.next());
    if (is_text(element.tag)) {
      texts.push_back(core::to_displayable(element.value));
      continue;
    }
    if (!element.tag.constructed()) return malformed("a value that is no text");
    CHIPID_TRY(const auto inside, objects.enter(element));
    if (inside.at_end()) texts.emplace_back();
    CHIPID_CHECK(collect_texts(inside, texts));
  }
  return {};
}

const KnownField* find_known(std::uint32_t index) {
  const auto* known = std::find_if(std::begin(known_fields), std::end(known_fields),
                                   [index](const KnownField& field) { return field.index == index; });
  return known == std::end(known_fields) ? nullptr : known;
}

// False where the value is not built as the field asks: then it is not guessed at.
bool read_value(const KnownField& known, const Reader& value, Dg13& dg13) {
  std::vector<std::string> texts;
  if (!collect_texts(value, texts)) return false;
  const std::size_t room = known.second == nullptr ? 1 : 2;
  if (texts.size() > room) return false;
  texts.resize(room);
  dg13.*known.first = texts.front();
  if (known.second != nullptr) dg13.*known.second = texts.back();
  return true;
}

// SEQUENCE { index INTEGER, value ANY OPTIONAL }
Result<> parse_field(Reader fields, BytesView whole, Dg13& dg13) {
  CHIPID_TRY(const auto index, parse_integer(fields));
  const auto* known = find_known(index);
  if (known != nullptr && dg13.*known->first) return malformed("field given twice");
  if (known != nullptr && read_value(*known, fields, dg13)) return {};
  dg13.other_fields.push_back({index, core::to_bytes(whole)});
  return {};
}

// SET OF SEQUENCE, not sorted as DER asks
Result<> parse_fields(Reader set, Dg13& dg13) {
  while (!set.at_end()) {
    CHIPID_TRY(const auto field, set.expect(tags::sequence));
    CHIPID_TRY(const auto fields, set.enter(field));
    CHIPID_CHECK(parse_field(fields, field.whole, dg13));
  }
  return {};
}

// 6D { SEQUENCE { version INTEGER, type OBJECT IDENTIFIER, fields SET } }
Result<Dg13> parse(BytesView file) {
  Dg13 dg13;
  CHIPID_TRY(auto outer, tlv::open_single(file, lds::file_info(File::dg13).tag));
  CHIPID_TRY(auto content, outer.enter(tags::sequence));
  CHIPID_CHECK(outer.finish());
  CHIPID_TRY(dg13.version, parse_integer(content));
  CHIPID_TRY(dg13.type, parse_oid(content));
  CHIPID_TRY(const auto fields, content.enter(tags::set));
  CHIPID_CHECK(content.finish());
  CHIPID_CHECK(parse_fields(fields, dg13));
  return dg13;
}

}  // namespace

Result<Dg13> parse_dg13(BytesView file) {
  return lds::in_file(File::dg13, parse(file));
}

}  // namespace chipid::citizen
