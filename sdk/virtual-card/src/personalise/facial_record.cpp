#include "personalise/facial_record.hpp"

#include "core/bytes.hpp"
#include "core/text.hpp"

namespace chipid::virtual_card {
namespace {

constexpr std::size_t record_header_size = 14;
constexpr std::size_t face_header_size = 20 + 12;

void append_number(Bytes& out, std::size_t value, std::size_t size) {
  for (std::size_t i = size; i-- > 0;) out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

// 5.4: magic, version, length, number of faces.
void append_record_header(Bytes& out, std::size_t record_size) {
  core::append(out, core::as_bytes(std::string_view("FAC\0"
                                                    "010\0",
                                                    8)));
  append_number(out, record_size, 4);
  append_number(out, 1, 2);
}

std::uint8_t gender_code(Sex sex) {
  if (sex == Sex::male) return 0x01;
  return sex == Sex::female ? 0x02 : 0x00;
}

// 5.5: length of this face, no feature points, gender; eye and hair colour, features, expression and pose unspecified.
void append_facial_information(Bytes& out, std::size_t face_size, Sex sex) {
  append_number(out, face_size, 4);
  append_number(out, 0, 2);
  out.push_back(gender_code(sex));
  out.resize(out.size() + 13, 0);
}

// 5.7: full frontal, JPEG or JPEG 2000, sRGB, source and device unspecified, quality unspecified.
void append_image_information(Bytes& out, const Portrait& portrait) {
  constexpr std::uint8_t full_frontal = 0x01;
  constexpr std::uint8_t srgb = 0x01;
  const std::uint8_t data_type = portrait.jpeg2000.empty() ? 0x00 : 0x01;
  core::append(out, Bytes{full_frontal, data_type});
  append_number(out, portrait.width, 2);
  append_number(out, portrait.height, 2);
  out.push_back(srgb);
  out.resize(out.size() + 5, 0);
}

}  // namespace

Bytes make_facial_record(const Portrait& portrait, Sex sex) {
  const auto face_size = face_header_size + portrait.in_chip().size();
  Bytes out;
  out.reserve(record_header_size + face_size);
  append_record_header(out, record_header_size + face_size);
  append_facial_information(out, face_size, sex);
  append_image_information(out, portrait);
  core::append(out, portrait.in_chip());
  return out;
}

}  // namespace chipid::virtual_card
