#include "lds/dg16.hpp"

#include "asn1/tags.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "lds/files.hpp"
#include "lds/in_file.hpp"

namespace chipid::lds {
namespace {

constexpr tlv::Tag date_recorded{0x5F50};
constexpr std::size_t date_digits = 8;
// A1 to BE: as many as there are tags of one byte.
constexpr std::uint32_t max_persons = 30;

struct TextField {
  tlv::Tag tag;
  std::string PersonToNotify::*field;
};
constexpr TextField text_fields[] = {
    {{0x5F51}, &PersonToNotify::name},
    {{0x5F52}, &PersonToNotify::telephone},
    {{0x5F53}, &PersonToNotify::address},
};

void read_object(const tlv::Element& element, PersonToNotify& person) {
  for (const auto& known : text_fields) {
    if (known.tag != element.tag) continue;
    person.*known.field = core::to_displayable(element.value);
    return;
  }
  if (element.tag == date_recorded) {
    person.date_recorded = parse_digits(element.value, date_digits);
  } else {
    person.unknown.push_back({element.tag, core::to_bytes(element.value)});
  }
}

Result<PersonToNotify> parse_person(tlv::Reader objects) {
  PersonToNotify person;
  while (!objects.at_end()) {
    CHIPID_TRY(const auto element, objects.next());
    read_object(element, person);
  }
  return person;
}

// 70 { 02 count, A1 { 5F50, 5F51, 5F52, 5F53 }, A2 { ... } ... }
Result<Dg16> parse(BytesView file) {
  Dg16 dg16;
  CHIPID_TRY(auto list, tlv::open_single(file, file_info(File::dg16).tag));
  CHIPID_TRY(const auto count, parse_item_count(list));
  if (count > max_persons) return fail(ErrorCode::data_malformed, {}, "more persons than tags");
  for (std::uint32_t i = 1; i <= count; ++i) {
    CHIPID_TRY(const auto objects, list.enter(asn1::tags::context(i)));
    CHIPID_TRY(dg16.persons.emplace_back(), parse_person(objects));
  }
  CHIPID_CHECK(list.finish());
  return dg16;
}

}  // namespace

Result<Dg16> parse_dg16(BytesView file) {
  return in_file(File::dg16, parse(file));
}

}  // namespace chipid::lds
