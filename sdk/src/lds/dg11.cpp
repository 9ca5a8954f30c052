#include "lds/dg11.hpp"

#include "core/bytes.hpp"
#include "core/text.hpp"
#include "lds/files.hpp"
#include "lds/in_file.hpp"

namespace chipid::lds {
namespace {

constexpr tlv::Tag tag_list{0x5C};
constexpr tlv::Tag content_specific{0xA0};
constexpr tlv::Tag other_name{0x5F0F};
constexpr tlv::Tag full_birth_date{0x5F2B};
constexpr tlv::Tag proof_of_citizenship{0x5F16};
constexpr std::size_t date_digits = 8;

struct TextField {
  tlv::Tag tag;
  std::string Dg11::*field;
};

constexpr TextField text_fields[] = {
    {{0x5F0E}, &Dg11::full_name},
    {{0x5F10}, &Dg11::personal_number},
    {{0x5F11}, &Dg11::place_of_birth},
    {{0x5F42}, &Dg11::address},
    {{0x5F12}, &Dg11::telephone},
    {{0x5F13}, &Dg11::profession},
    {{0x5F14}, &Dg11::title},
    {{0x5F15}, &Dg11::personal_summary},
    {{0x5F17}, &Dg11::other_document_numbers},
    {{0x5F18}, &Dg11::custody_information},
};

bool read_text(const tlv::Element& element, Dg11& dg11) {
  for (const auto& known : text_fields) {
    if (known.tag != element.tag) continue;
    dg11.*known.field = core::to_displayable(element.value);
    return true;
  }
  return false;
}

Result<> read_object(const tlv::Reader& objects, const tlv::Element& element, Dg11& dg11) {
  if (read_text(element, dg11)) return {};
  if (element.tag == full_birth_date) {
    dg11.full_birth_date = parse_digits(element.value, date_digits);
  } else if (element.tag == proof_of_citizenship) {
    dg11.proof_of_citizenship = core::to_bytes(element.value);
  } else if (element.tag == content_specific) {
    CHIPID_TRY(const auto names, objects.enter(element));
    CHIPID_TRY(dg11.other_names, parse_counted_texts(names, other_name));
  } else {
    dg11.unknown.push_back({element.tag, core::to_bytes(element.value)});
  }
  return {};
}

// The objects follow in the order of the tag list; cards that do not keep to it are read all the same.
Result<Dg11> parse(BytesView file) {
  Dg11 dg11;
  CHIPID_TRY(auto objects, tlv::open_single(file, file_info(File::dg11).tag));
  CHIPID_TRY(const auto tags, objects.expect(tag_list));
  CHIPID_TRY(dg11.tag_list, parse_tag_list(tags.value));
  while (!objects.at_end()) {
    CHIPID_TRY(const auto element, objects.next());
    CHIPID_CHECK(read_object(objects, element, dg11));
  }
  return dg11;
}

}  // namespace

Result<Dg11> parse_dg11(BytesView file) {
  return in_file(File::dg11, parse(file));
}

}  // namespace chipid::lds
