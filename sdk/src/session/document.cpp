#include "session/document.hpp"

#include <chipid/mrz.hpp>

#include "citizen/citizen_card.hpp"
#include "core/hex.hpp"
#include "crypto/hash.hpp"
#include "filler.hpp"
#include "lds/date.hpp"
#include "lds/dg1.hpp"
#include "lds/dg11.hpp"
#include "lds/dg12.hpp"
#include "lds/dg14.hpp"
#include "lds/dg15.hpp"
#include "lds/dg16.hpp"
#include "lds/dg2.hpp"
#include "lds/dg3.hpp"
#include "lds/dg4.hpp"
#include "lds/dg5.hpp"
#include "lds/dg7.hpp"
#include "lds/ef_card_security.hpp"
#include "lds/ef_cvca.hpp"
#include "portrait/portrait.hpp"

namespace chipid::session {
namespace {

std::optional<std::string> sex_name(char mrz_sex) {
  if (mrz_sex == 'M') return "male";
  if (mrz_sex == 'F') return "female";
  return std::nullopt;
}

std::string joined_name(const Mrz& mrz) {
  const bool both = !mrz.primary_identifier.empty() && !mrz.secondary_identifier.empty();
  return mrz.primary_identifier + (both ? " " : "") + mrz.secondary_identifier;
}

// ICAO 9303-10, 4.7.11: '<' separates the parts of a text, "<<" the primary from the secondary identifier.
std::string without_fillers(std::string text) {
  std::string spaced;
  for (const char c : text) {
    if (c != '<') {
      spaced += c;
    } else if (!spaced.empty() && spaced.back() != ' ') {
      spaced += ' ';
    }
  }
  while (!spaced.empty() && spaced.back() == ' ') spaced.pop_back();
  return spaced;
}

void add_expiry(Document& document, const Mrz& mrz, std::chrono::year_month_day today) {
  Filler fill(document, File::dg1);
  const bool for_life = citizen::is_valid_for_life(mrz);
  const auto date = lds::expiry_date_to_iso(mrz.expiry_date, today);
  if (!for_life) fill.set(&Document::expiry_date, "expiry_date", date);
  if (for_life || date) fill.set_no_expiry(for_life);
}

PortraitInfo describe(const portrait::Face& face) {
  return {.format = format_name(face.format),
          .width = face.width,
          .height = face.height,
          .sha256 = core::to_hex(crypto::hash(crypto::HashAlgorithm::sha256, face.picture))};
}

template <typename T>
Result<> outcome_of(const Result<T>& parsed) {
  if (!parsed) return fail(parsed.error());
  return {};
}

// Files that add nothing to the document, but are told when they are not built as they should be.
Result<> check_form(File file, BytesView content) {
  switch (file) {
    case File::dg3:
      return outcome_of(lds::parse_dg3(content));
    case File::dg4:
      return outcome_of(lds::parse_dg4(content));
    case File::dg5:
      return outcome_of(lds::parse_dg5(content));
    case File::dg7:
      return outcome_of(lds::parse_dg7(content));
    case File::dg14:
      return outcome_of(lds::parse_dg14(content));
    case File::dg15:
      return outcome_of(lds::parse_dg15(content));
    case File::dg16:
      return outcome_of(lds::parse_dg16(content));
    case File::card_access:
      return outcome_of(lds::parse_ef_card_access(content));
    case File::card_security:
      return outcome_of(lds::parse_ef_card_security(content));
    case File::cvca:
      return outcome_of(lds::parse_ef_cvca(content));
    default:
      return {};
  }
}

// ISO/IEC 19794-4:2005, table 2
std::string position_name(std::uint8_t position) {
  constexpr std::string_view names[] = {"right_thumb", "right_index", "right_middle", "right_ring", "right_little",
                                        "left_thumb",  "left_index",  "left_middle",  "left_ring",  "left_little"};
  const bool known = position >= 1 && position <= std::size(names);
  return std::string(known ? names[position - 1U] : "unknown");
}

// Table 3
std::string finger_format(std::uint8_t compression) {
  constexpr std::string_view names[] = {"raw", "packed", "wsq", "jpeg", "jpeg2000", "png"};
  return std::string(compression < std::size(names) ? names[compression] : "unknown");
}

void add_images(std::vector<FingerInfo>& fingers, const lds::FingerTemplate& finger) {
  if (!finger.record) fingers.push_back({.position = "unknown", .format = "unknown", .size = finger.data.size()});
  if (!finger.record) return;
  for (const auto& image : finger.record->images) {
    fingers.push_back({.position = position_name(image.position),
                       .format = finger_format(finger.record->compression),
                       .width = image.width,
                       .height = image.height,
                       .size = image.size});
  }
}

}  // namespace

std::string format_name(lds::ImageFormat format) {
  switch (format) {
    case lds::ImageFormat::jpeg:
      return "jpeg";
    case lds::ImageFormat::jp2:
    case lds::ImageFormat::jpeg2000_codestream:
      return "jpeg2000";
    case lds::ImageFormat::unknown:
      break;
  }
  return "unknown";
}

Result<> add_dg1(Document& document, BytesView file, std::chrono::year_month_day today) {
  CHIPID_TRY(const auto dg1, lds::parse_dg1(file));
  const auto& mrz = dg1.mrz;
  Filler fill(document, File::dg1);
  fill.set(&Document::document_number, "document_number", mrz.document_number);
  fill.set(&Document::name, "name", joined_name(mrz));
  fill.set(&Document::birth_date, "birth_date", lds::birth_date_to_iso(mrz.birth_date, today));
  fill.set(&Document::sex, "sex", sex_name(mrz.sex));
  fill.set(&Document::nationality, "nationality", mrz.nationality);
  fill.set(&Document::number, "number", citizen::personal_number_of(mrz));
  add_expiry(document, mrz, today);
  document.mrz = mrz.lines;
  return {};
}

Result<> add_dg2(Document& document, BytesView file) {
  CHIPID_TRY(const auto dg2, lds::parse_dg2(file));
  if (const auto face = portrait::first_face(dg2)) document.portrait = describe(*face);
  return {};
}

Result<> add_dg3(Document& document, BytesView file) {
  CHIPID_TRY(const auto dg3, lds::parse_dg3(file));
  auto& fingers = document.fingers.emplace();
  for (const auto& finger : dg3.templates) add_images(fingers, finger);
  return {};
}

Result<> add_dg11(Document& document, BytesView file) {
  CHIPID_TRY(const auto dg11, lds::parse_dg11(file));
  Filler fill(document, File::dg11);
  fill.set(&Document::name, "name", without_fillers(dg11.full_name));
  fill.set(&Document::number, "number", dg11.personal_number);
  fill.set(&Document::birth_date, "birth_date", lds::full_date_to_iso(dg11.full_birth_date));
  fill.set(&Document::residence, "residence", without_fillers(dg11.address));
  return {};
}

Result<> add_dg12(Document& document, BytesView file) {
  CHIPID_TRY(const auto dg12, lds::parse_dg12(file));
  Filler(document, File::dg12).set(&Document::issue_date, "issue_date", lds::full_date_to_iso(dg12.issue_date));
  return {};
}

Result<> add_file(Document& document, File file, BytesView content, std::chrono::year_month_day today) {
  switch (file) {
    case File::dg1:
      return add_dg1(document, content, today);
    case File::dg2:
      return add_dg2(document, content);
    case File::dg3:
      return add_dg3(document, content);
    case File::dg11:
      return add_dg11(document, content);
    case File::dg12:
      return add_dg12(document, content);
    case File::dg13:
      return add_dg13(document, content);
    default:
      return check_form(file, content);
  }
}

}  // namespace chipid::session
