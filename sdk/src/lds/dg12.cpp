#include "lds/dg12.hpp"

#include "core/bytes.hpp"
#include "core/text.hpp"
#include "lds/files.hpp"
#include "lds/in_file.hpp"

namespace chipid::lds {
namespace {

constexpr tlv::Tag tag_list{0x5C};
constexpr tlv::Tag content_specific{0xA0};
constexpr tlv::Tag other_person{0x5F1A};

struct TextField {
  tlv::Tag tag;
  std::string Dg12::*field;
};
constexpr TextField text_fields[] = {
    {{0x5F19}, &Dg12::issuing_authority},
    {{0x5F1B}, &Dg12::endorsements},
    {{0x5F1C}, &Dg12::tax_exit_requirements},
    {{0x5F56}, &Dg12::personalisation_device},
};

struct DigitsField {
  tlv::Tag tag;
  std::string Dg12::*field;
  std::size_t digits;
};
constexpr DigitsField digits_fields[] = {
    {{0x5F26}, &Dg12::issue_date, 8},
    {{0x5F55}, &Dg12::personalisation_time, 14},
};

struct ImageField {
  tlv::Tag tag;
  Bytes Dg12::*field;
};
constexpr ImageField image_fields[] = {
    {{0x5F1D}, &Dg12::front_image},
    {{0x5F1E}, &Dg12::rear_image},
};

bool read_simple(const tlv::Element& element, Dg12& dg12) {
  for (const auto& known : text_fields) {
    if (known.tag == element.tag) return dg12.*known.field = core::to_displayable(element.value), true;
  }
  for (const auto& known : digits_fields) {
    if (known.tag == element.tag) return dg12.*known.field = parse_digits(element.value, known.digits), true;
  }
  for (const auto& known : image_fields) {
    if (known.tag == element.tag) return dg12.*known.field = core::to_bytes(element.value), true;
  }
  return false;
}

Result<> read_object(const tlv::Reader& objects, const tlv::Element& element, Dg12& dg12) {
  if (read_simple(element, dg12)) return {};
  if (element.tag == content_specific) {
    CHIPID_TRY(const auto persons, objects.enter(element));
    CHIPID_TRY(dg12.other_persons, parse_counted_texts(persons, other_person));
    return {};
  }
  dg12.unknown.push_back({element.tag, core::to_bytes(element.value)});
  return {};
}

// The objects follow in the order of the tag list; cards that do not keep to it are read all the same.
Result<Dg12> parse(BytesView file) {
  Dg12 dg12;
  CHIPID_TRY(auto objects, tlv::open_single(file, file_info(File::dg12).tag));
  CHIPID_TRY(const auto tags, objects.expect(tag_list));
  CHIPID_TRY(dg12.tag_list, parse_tag_list(tags.value));
  while (!objects.at_end()) {
    CHIPID_TRY(const auto element, objects.next());
    CHIPID_CHECK(read_object(objects, element, dg12));
  }
  return dg12;
}

}  // namespace

Result<Dg12> parse_dg12(BytesView file) {
  return in_file(File::dg12, parse(file));
}

}  // namespace chipid::lds
