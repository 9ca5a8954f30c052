#include <cctype>

#include "core/text.hpp"
#include "personalise/mrz.hpp"
#include "specimens/specimens.hpp"
#include "tlv/reader.hpp"

namespace chipid::virtual_card {
namespace {

// A birth date lies in the past, an expiry date not more than some decades ahead (ICAO 9303-3, 4.8).
constexpr int latest_birth_year_of_this_century = 26;

std::string iso_date(const std::string& yymmdd, std::string_view century) {
  return std::string(century) + yymmdd.substr(0, 2) + "-" + yymmdd.substr(2, 2) + "-" + yymmdd.substr(4, 2);
}

std::string birth_date(const std::string& yymmdd) {
  const bool this_century = yymmdd < std::to_string(latest_birth_year_of_this_century + 1);
  return iso_date(yymmdd, this_century ? "20" : "19");
}

Result<std::string> mrz_of(const CardImage& card) {
  const auto* dg1 = card.files.find("DG1");
  if (dg1 == nullptr) return fail(ErrorCode::file_absent, "DG1");
  CHIPID_TRY(auto content, tlv::open_single(dg1->content, {0x61}));
  CHIPID_TRY(const auto mrz, content.expect({0x5F1F}));
  return std::string(core::as_text(mrz.value));
}

std::string joined_lines(std::string_view mrz) {
  std::string text;
  for (const auto& line : split_mrz(mrz)) text += (text.empty() ? "" : "\n") + line;
  return text;
}

// The Vietnamese citizen card has it in the optional data of line 1, with its check digit at the line's end.
std::string personal_number(const std::string& mrz) {
  constexpr std::size_t digits = 12;
  if (mrz.size() != 90 || mrz.substr(0, 5) != "IDVNM") return {};
  const auto number = mrz.substr(15, digits);
  return mrz[29] == check_digit(number) ? number : std::string();
}

}  // namespace

SpecimenInfo describe(const CardImage& card) {
  SpecimenInfo info{.name = card.name, .can = card.can, .pin = card.pin, .puk = card.puk};
  const auto mrz = mrz_of(card);
  if (!mrz) return info;
  const auto fields = mrz_key_fields(*mrz);
  if (!fields) return info;
  info.number = personal_number(*mrz);
  info.mrz = joined_lines(*mrz);
  info.document_number = fields->document_number;
  info.birth_date = birth_date(fields->birth_date);
  info.expiry_date = iso_date(fields->expiry_date, "20");
  return info;
}

}  // namespace chipid::virtual_card
