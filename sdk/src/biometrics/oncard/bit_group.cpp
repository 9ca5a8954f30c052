#include "biometrics/oncard/bit_group.hpp"

#include <algorithm>

#include "tlv/reader.hpp"

namespace chipid::biometrics {
namespace {

constexpr std::size_t most_templates = 16;

constexpr tlv::Tag group_tag{0x7F61};
constexpr tlv::Tag template_tag{0x7F60};
constexpr tlv::Tag count_tag{0x02};
constexpr tlv::Tag header_tag{0xA1};
constexpr tlv::Tag algorithm_parameters{0xB1};

tl::unexpected<Error> malformed(const char* what) {
  return fail(Error{.code = ErrorCode::data_malformed, .where = "BIT", .detail = what});
}

Result<std::uint8_t> one_byte(BytesView value) {
  if (value.size() != 1) return malformed("a field that is not one byte");
  return value[0];
}

// Owner and type of a format have two bytes each; some cards leave leading zeros out.
Result<std::uint16_t> up_to_two_bytes(BytesView value) {
  if (value.empty() || value.size() > 2) return malformed("a field that is neither one byte nor two");
  return static_cast<std::uint16_t>(value.size() == 1 ? value[0] : value[0] << 8U | value[1]);
}

// ISO/IEC 19794-2:2005, 8.4.3: direction in the lower two bits, method in the three above them. A method without a
// direction is taken for ascending.
Result<> read_order(std::uint8_t code, BiometricInformation& information) {
  constexpr unsigned direction_bits = 2;
  constexpr unsigned direction_mask = 0x03;
  constexpr unsigned descending = 2;
  const auto method = static_cast<unsigned>(code) >> direction_bits;
  const auto direction = code & direction_mask;
  if (method > static_cast<unsigned>(MinutiaOrder::polar) || direction > descending) {
    return malformed("an order of minutiae that is not known");
  }
  information.order = static_cast<MinutiaOrder>(method);
  information.descending = direction == descending;
  return {};
}

Result<> read_limits(BytesView value, BiometricInformation& information) {
  if (value.size() != 2) return malformed("limits of minutiae that are not two bytes");
  if (value[1] == 0 || value[0] > value[1]) return malformed("limits of minutiae that nothing can meet");
  information.min_minutiae = value[0];
  information.max_minutiae = value[1];
  return {};
}

Result<> read_parameters(tlv::Reader reader, BiometricInformation& information) {
  while (!reader.at_end()) {
    CHIPID_TRY(const auto field, reader.next());
    if (field.tag == tlv::Tag{0x81}) CHIPID_CHECK(read_limits(field.value, information));
    if (field.tag != tlv::Tag{0x82}) continue;
    CHIPID_TRY(const auto code, one_byte(field.value));
    CHIPID_CHECK(read_order(code, information));
  }
  return {};
}

Result<> read_header_field(const tlv::Reader& header, const tlv::Element& field, BiometricInformation& information) {
  switch (field.tag.value) {
    case 0x81: {
      CHIPID_TRY(information.type, one_byte(field.value));
      return {};
    }
    case 0x82: {
      CHIPID_TRY(information.subtype, one_byte(field.value));
      return {};
    }
    case 0x87: {
      CHIPID_TRY(information.format_owner, up_to_two_bytes(field.value));
      return {};
    }
    case 0x88: {
      CHIPID_TRY(information.format_type, up_to_two_bytes(field.value));
      return {};
    }
    case algorithm_parameters.value: {
      CHIPID_TRY(auto parameters, header.enter(field));
      return read_parameters(std::move(parameters), information);
    }
    default:
      return {};
  }
}

Result<> read_header(tlv::Reader header, BiometricInformation& information) {
  while (!header.at_end()) {
    CHIPID_TRY(const auto field, header.next());
    CHIPID_CHECK(read_header_field(header, field, information));
  }
  return {};
}

// Algorithm parameters stand in the biometric header; some cards have them beside it.
Result<BiometricInformation> read_template(tlv::Reader reader) {
  BiometricInformation information;
  while (!reader.at_end()) {
    CHIPID_TRY(const auto field, reader.next());
    if (field.tag == tlv::Tag{0x83}) {
      CHIPID_TRY(information.reference, one_byte(field.value));
    } else if (field.tag == header_tag) {
      CHIPID_TRY(auto header, reader.enter(field));
      CHIPID_CHECK(read_header(std::move(header), information));
    } else if (field.tag == algorithm_parameters) {
      CHIPID_TRY(auto parameters, reader.enter(field));
      CHIPID_CHECK(read_parameters(std::move(parameters), information));
    }
  }
  return information;
}

Result<std::vector<BiometricInformation>> read_group(tlv::Reader reader) {
  std::vector<BiometricInformation> all;
  std::optional<std::uint8_t> stated;
  while (!reader.at_end()) {
    CHIPID_TRY(const auto field, reader.next());
    if (field.tag == count_tag) {
      CHIPID_TRY(stated, one_byte(field.value));
    }
    if (field.tag != template_tag) continue;
    if (all.size() == most_templates) return malformed("too many templates");
    CHIPID_TRY(auto inside, reader.enter(field));
    CHIPID_TRY(all.emplace_back(), read_template(std::move(inside)));
  }
  if (all.empty()) return malformed("without a template");
  if (stated && *stated != all.size()) return malformed("another number of templates than it states");
  return all;
}

// CBEFF: the hand in the lower two bits (1 right, 2 left), the finger above them (1 thumb to 5 little finger).
std::optional<std::uint8_t> position_of(std::uint8_t subtype) {
  constexpr unsigned hand_bits = 2;
  constexpr std::uint8_t fingers = 5;
  const auto hand = subtype & 3U;
  const auto finger = static_cast<unsigned>(subtype) >> hand_bits;
  if (hand == 0 || hand == 3 || finger == 0 || finger > fingers) return std::nullopt;
  return static_cast<std::uint8_t>(hand == 1 ? finger : finger + fingers);
}

}  // namespace

Result<std::vector<BiometricInformation>> parse_bit_group(BytesView answer) {
  tlv::Reader reader(answer);
  if (reader.peek() == template_tag) return read_group(std::move(reader));
  CHIPID_TRY(auto inside, tlv::open_single(answer, group_tag));
  return read_group(std::move(inside));
}

bool is_compact_finger(const BiometricInformation& information) {
  constexpr std::uint8_t finger = 0x08;
  constexpr std::uint16_t sc37 = 0x0101;
  // The two differ in where a bifurcation is placed, which is the scanner's choice.
  constexpr std::uint16_t compact[] = {0x0005, 0x0006};
  const auto& format = information.format_type;
  if (information.type.value_or(finger) != finger || information.format_owner.value_or(sc37) != sc37) return false;
  return !format || std::find(std::begin(compact), std::end(compact), *format) != std::end(compact);
}

bool may_be_finger(const BiometricInformation& information, std::uint8_t position) {
  const auto held = information.subtype ? position_of(*information.subtype) : std::nullopt;
  return !held || position == 0 || *held == position;
}

}  // namespace chipid::biometrics
