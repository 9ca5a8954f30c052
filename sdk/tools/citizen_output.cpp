#include "citizen_output.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chipid/text.hpp>

namespace chipid::tool {
namespace {

using citizen::QrGeneration;
using citizen::QrPayload;

Json or_null(const std::optional<std::string>& text) {
  return text ? Json(displayable(*text)) : Json(nullptr);
}

std::string_view sex_name(Sex sex) {
  return sex == Sex::male ? "male" : "female";
}

std::string_view shown_sex(Sex sex, Language language) {
  return sex == Sex::male ? in(language, "male", "Nam") : in(language, "female", "Nữ");
}

// Fields of the payload that the digits of its number contradict: worth a second look, no more.
std::vector<std::string> contradicted_by_number(const QrPayload& payload) {
  const auto number = parse_personal_number(payload.number);
  if (!number) return {};
  return citizen::differing(citizen::compare(citizen::claims_of(*number), citizen::claims_of(payload)));
}

Json shown_texts(const std::vector<std::string>& texts) {
  auto list = Json::array();
  for (const auto& text : texts) list.push_back(displayable(text));
  return list;
}

std::string row(Language language, std::string_view en, std::string_view vi, const std::optional<std::string>& value) {
  return value ? fmt::format("  {}: {}\n", in(language, en, vi), displayable(*value)) : std::string();
}

std::optional<std::string> shown(const std::optional<std::string>& iso, Language language) {
  return iso ? std::optional(shown_day(*iso, language)) : std::nullopt;
}

std::optional<std::string> shown(const std::optional<Sex>& sex, Language language) {
  return sex ? std::optional(std::string(shown_sex(*sex, language))) : std::nullopt;
}

std::string number_rows(const QrPayload& payload, Language language) {
  const auto number = parse_personal_number(payload.number);
  auto text = row(language, "Personal number", "Số định danh", payload.number);
  if (number) text += fmt::format("    {}\n", in(language, citizen::explain(*number)));
  for (const auto& field : contradicted_by_number(payload)) {
    const auto name =
        field == "sex" ? in(language, "The sex", "Giới tính") : in(language, "The birth date", "Ngày sinh");
    text += fmt::format(fmt::runtime(in(language, "    {} is not that of the number; compare with the card.\n",
                                        "    {} không khớp với số định danh; hãy đối chiếu với thẻ.\n")),
                        name);
  }
  return text;
}

}  // namespace

Json sentence_json(const Sentence& sentence) {
  return {{"en", sentence.en}, {"vi", sentence.vi}};
}

Json number_json(const PersonalNumber& number) {
  return {{"number", number.text},
          {"province", number.province},
          {"province_at_registration", or_null(number.province_name)},
          {"sex", sex_name(number.sex)},
          {"birth_year", number.birth_year},
          {"meaning", sentence_json(citizen::explain(number))}};
}

Json payload_json(const QrPayload& payload) {
  const auto number = parse_personal_number(payload.number);
  const auto repair = citizen::text_repair_sentence(payload.repair);
  return {{"number", payload.number},
          {"old_number", or_null(payload.old_number)},
          {"name", or_null(payload.name)},
          {"birth_date", or_null(payload.birth_date)},
          {"sex", payload.sex ? Json(sex_name(*payload.sex)) : Json(nullptr)},
          {"residence", or_null(payload.residence)},
          {"issue_date", or_null(payload.issue_date)},
          {"generation", payload.generation == QrGeneration::card_2021 ? "2021" : "2024"},
          {"more", shown_texts(payload.more)},
          {"personal_number", number ? number_json(*number) : Json(nullptr)},
          {"contradicted_by_number", contradicted_by_number(payload)},
          {"repair", citizen::text_repair_name(payload.repair)},
          {"repair_reason", repair.en.empty() ? Json(nullptr) : sentence_json(repair)}};
}

std::string payload_text(const QrPayload& payload, Language language) {
  auto text = number_rows(payload, language) + row(language, "Old number", "Số CMND cũ", payload.old_number) +
              row(language, "Name", "Họ và tên", payload.name) +
              row(language, "Birth date", "Ngày sinh", shown(payload.birth_date, language)) +
              row(language, "Sex", "Giới tính", shown(payload.sex, language)) +
              row(language, "Residence", "Nơi thường trú", payload.residence) +
              row(language, "Issued", "Ngày cấp", shown(payload.issue_date, language));
  for (const auto& more : payload.more) {
    if (!more.empty()) text += row(language, "Further field", "Mục khác", more);
  }
  const auto repair = citizen::text_repair_sentence(payload.repair);
  if (!repair.en.empty()) text += fmt::format("  {}\n", in(language, repair));
  return text +
         fmt::format("  {}\n", in(language, "From the QR code alone: not verified. Read the chip to verify the card.",
                                  "Chỉ từ mã QR: chưa được kiểm tra. Hãy đọc chip để kiểm tra thẻ."));
}

}  // namespace chipid::tool
