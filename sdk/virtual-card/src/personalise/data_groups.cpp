#include "personalise/data_groups.hpp"

#include <algorithm>
#include <numeric>

#include "asn1/writer.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "personalise/face_image_data.hpp"
#include "personalise/facial_record.hpp"
#include "personalise/finger_record.hpp"
#include "tlv/writer.hpp"

namespace chipid::virtual_card {
namespace {

using core::as_bytes;
using tlv::encode;
using tlv::Tag;
namespace der = asn1::der;

Bytes text_object(Tag tag, std::string_view text) {
  return encode(tag, as_bytes(text));
}

void append_tag(Bytes& list, Tag tag) {
  for (std::size_t i = tag.size(); i-- > 0;) list.push_back(static_cast<std::uint8_t>(tag.value >> (8 * i)));
}

struct TextField {
  Tag tag;
  std::string text;
};

// DG11 and DG12 start with the list of the tags that follow; empty fields are left out.
Bytes listed_fields(Tag outer, const std::vector<TextField>& fields) {
  Bytes list;
  Bytes objects;
  for (const auto& field : fields) {
    if (field.text.empty()) continue;
    append_tag(list, field.tag);
    core::append(objects, text_object(field.tag, field.text));
  }
  return encode(outer, {encode({0x5C}, list), objects});
}

std::string digits_of(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
  return text;
}

// ICAO 9303-10, 4.7.11: the name in national characters, parts apart as in the MRZ.
std::string full_name(const Document& document) {
  return document.surname + "<<" + document.given_names;
}

}  // namespace

Bytes make_ef_com(const std::vector<int>& groups) {
  Bytes tags;
  for (const int group : groups) append_tag(tags, data_group_kind(group).tag);
  return encode({0x60}, {text_object({0x5F01}, "0107"), text_object({0x5F36}, "040000"), encode({0x5C}, tags)});
}

Bytes make_dg1(const std::vector<std::string>& mrz_lines) {
  return encode({0x61}, text_object({0x5F1F}, std::accumulate(mrz_lines.begin(), mrz_lines.end(), std::string())));
}

// The biometric header of ICAO 9303-10, 4.7.2.1, table 40: type facial features, format ISO/IEC JTC1 SC37, 0008, and
// for ISO/IEC 39794-5, whose data block is constructed, 002A.
Bytes make_dg2(const Portrait& portrait, Sex sex) {
  constexpr std::uint8_t one[] = {0x01};
  constexpr std::uint8_t header_version[] = {0x01, 0x01};
  constexpr std::uint8_t facial_features[] = {0x02};
  constexpr std::uint8_t format_owner[] = {0x01, 0x01};
  const std::uint8_t format_type[] = {0x00, static_cast<std::uint8_t>(portrait.iso39794 ? 0x2A : 0x08)};
  const auto header = encode({0xA1}, {encode({0x80}, header_version), encode({0x81}, facial_features),
                                      encode({0x87}, format_owner), encode({0x88}, format_type)});
  const auto data = portrait.iso39794 ? encode({0x7F2E}, make_face_image_data(portrait))
                                      : encode({0x5F2E}, make_facial_record(portrait, sex));
  const auto templates = encode({0x7F60}, {header, data});
  return encode({0x75}, encode({0x7F61}, {encode({0x02}, one), templates}));
}

// Type fingerprint, subtype 5 right and 6 left index finger (ISO/IEC 19785-3), format ISO/IEC JTC1 SC37, 0007.
Bytes make_finger_template(FingerPosition position) {
  constexpr std::uint8_t header_version[] = {0x01, 0x01};
  constexpr std::uint8_t fingerprint[] = {0x08};
  constexpr std::uint8_t format_owner[] = {0x01, 0x01};
  constexpr std::uint8_t format_type[] = {0x00, 0x07};
  const std::uint8_t subtype[] = {static_cast<std::uint8_t>(position == FingerPosition::right_index ? 0x09 : 0x0A)};
  const auto header =
      encode({0xA1}, {encode({0x80}, header_version), encode({0x81}, fingerprint), encode({0x82}, subtype),
                      encode({0x87}, format_owner), encode({0x88}, format_type)});
  return encode({0x7F60}, {header, encode({0x5F2E}, make_finger_record(position))});
}

Bytes make_dg3() {
  constexpr std::uint8_t two[] = {0x02};
  return encode({0x63}, encode({0x7F61}, {encode({0x02}, two), make_finger_template(FingerPosition::right_index),
                                          make_finger_template(FingerPosition::left_index)}));
}

Bytes make_dg11(const Document& document) {
  return listed_fields({0x6B}, {{{0x5F0E}, full_name(document)},
                                {{0x5F10}, document.personal_number},
                                {{0x5F2B}, digits_of(document.birth_date)},
                                {{0x5F11}, document.place_of_birth},
                                {{0x5F42}, document.address},
                                {{0x5F13}, document.profession}});
}

Bytes make_dg12(const Document& document) {
  return listed_fields({0x6C}, {{{0x5F19}, document.issuing_authority}, {{0x5F26}, digits_of(document.issue_date)}});
}

Bytes make_dg15(BytesView subject_public_key_info) {
  return encode({0x6F}, subject_public_key_info);
}

// DO 47: card capabilities as in the historical bytes; DO 7F66: greatest command and answer.
Bytes make_ef_atr_info(BufferSizes sizes) {
  constexpr std::uint8_t capabilities[] = {0x94, 0x01, 0x60};
  return core::concat(
      {encode({0x47}, capabilities), encode({0x7F66}, {der::integer(sizes.command), der::integer(sizes.response)})});
}

}  // namespace chipid::virtual_card
