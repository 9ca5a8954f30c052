#include "picture/card_face.hpp"

#include <sstream>

#include "core/text.hpp"
#include "personalise/qr_text.hpp"
#include "specimens/specimens.hpp"

namespace chipid::virtual_card {
namespace {

// Both sides of a card. The labels are those of any identity document, the layout is nobody's.
struct Faces {
  CardFace front;
  CardFace back;
};

// Nothing is printed for what the card does not say.
void print(CardFace& face, std::string_view label, std::string_view text) {
  if (text.empty()) return;
  face.fields.push_back({std::string(label), core::to_displayable(core::as_bytes(text))});
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

void print_citizen(Faces& faces, const Citizen& citizen) {
  auto& [front, back] = faces;
  print(front, "Số / No.", citizen.number);
  print(front, "Họ và tên / Full name", citizen.full_name);
  print(front, "Ngày sinh / Date of birth", citizen.birth_date);
  print(front, "Giới tính / Sex", citizen.sex);
  print(front, "Quốc tịch / Nationality", citizen.nationality);
  print(front, "Quê quán / Place of origin", citizen.place_of_origin);
  print(front, "Có giá trị đến / Date of expiry", citizen.expiry_date);
  print(back, "Nơi thường trú / Place of residence", citizen.residence);
  print(back, "Đặc điểm nhận dạng / Identifying marks", citizen.identifying_marks);
  print(back, "Ngày cấp / Date of issue", citizen.issue_date);
  (citizen.generation == CardGeneration::of_2021 ? front : back).qr = qr_text(citizen);
}

void print_document(CardFace& face, const SpecimenInfo& info, const Document& document) {
  print(face, "Số / Document no.", info.document_number);
  print(face, "Họ / Surname", document.surname);
  print(face, "Tên / Given names", document.given_names);
  print(face, "Ngày sinh / Date of birth", info.birth_date);
  print(face, "Quốc tịch / Nationality", document.nationality);
  print(face, "Có giá trị đến / Date of expiry", info.expiry_date);
}

Result<Faces> faces_of(std::string_view specimen) {
  CHIPID_TRY(const auto info, specimen_info(specimen));
  Faces faces;
  faces.back.mrz = lines_of(info.mrz);
  const auto plan = specimen_plan(specimen);
  faces.front.portrait = plan && !plan->portrait.in_chip().empty();
  if (plan && plan->citizen) {
    print_citizen(faces, *plan->citizen);
  } else {
    print_document(faces.front, info, plan ? plan->document : Document{.nationality = {}});
  }
  return faces;
}

// ICAO 9303-4, 3: the data page is of size ID-3 (ISO/IEC 7810) and has the zone on the side of the portrait.
CardFace data_page(const Faces& faces) {
  auto page = faces.front;
  page.width_mm = 125.00;
  page.height_mm = 88.00;
  page.mrz = faces.back.mrz;
  return page;
}

}  // namespace

CardFace face_with_qr(const Citizen& holder) {
  Faces faces;
  faces.front.portrait = true;
  print_citizen(faces, holder);
  return holder.generation == CardGeneration::of_2021 ? faces.front : faces.back;
}

Result<std::vector<CardFace>> card_faces(std::string_view specimen, CardSide side) {
  CHIPID_TRY(const auto faces, faces_of(specimen));
  if (faces.back.mrz.size() == 2) {
    if (side == CardSide::back) return fail(ErrorCode::usage_bad_value, "--side", "a passport has its data page only");
    return std::vector{data_page(faces)};
  }
  if (side == CardSide::front) return std::vector{faces.front};
  if (side == CardSide::back) return std::vector{faces.back};
  return std::vector{faces.front, faces.back};
}

}  // namespace chipid::virtual_card
