#include <chipid/document_fields.hpp>
#include <chipid/text.hpp>

namespace chipid {
namespace {

constexpr DocumentField fields[] = {
    {"name", "Name", "Họ và tên", &Document::name},
    {"number", "Personal number", "Số định danh", &Document::number},
    {"document_number", "Document number", "Số giấy tờ", &Document::document_number},
    {"birth_date", "Birth date", "Ngày sinh", &Document::birth_date, true},
    {"sex", "Sex", "Giới tính", &Document::sex},
    {"nationality", "Nationality", "Quốc tịch", &Document::nationality},
    {"ethnicity", "Ethnicity", "Dân tộc", &Document::ethnicity},
    {"religion", "Religion", "Tôn giáo", &Document::religion},
    {"place_of_origin", "Place of origin", "Quê quán", &Document::place_of_origin},
    {"residence", "Residence", "Nơi thường trú", &Document::residence},
    {"identifying_marks", "Identifying marks", "Đặc điểm nhận dạng", &Document::identifying_marks},
    {"issue_date", "Issued", "Ngày cấp", &Document::issue_date, true},
    {"expiry_date", "Expires", "Có giá trị đến", &Document::expiry_date, true},
    {"father", "Father", "Cha", &Document::father},
    {"mother", "Mother", "Mẹ", &Document::mother},
    {"spouse", "Spouse", "Vợ hoặc chồng", &Document::spouse},
    {"old_number", "Old number", "Số CMND cũ", &Document::old_number},
};

std::string in(Language language, std::string_view en, std::string_view vi) {
  return std::string(language == Language::vi ? vi : en);
}

// The words of the report for the two sexes are stable English; people read their own.
std::string shown_sex(const std::string& sex, Language language) {
  if (sex == "male") return in(language, "male", "Nam");
  if (sex == "female") return in(language, "female", "Nữ");
  return sex;
}

}  // namespace

std::span<const DocumentField> document_fields() noexcept {
  return fields;
}

std::optional<std::string> shown_field(const Document& document, const DocumentField& field, Language language) {
  if (field.value == &Document::expiry_date && document.no_expiry.value_or(false)) {
    return in(language, "no expiry", "Không thời hạn");
  }
  const auto& value = document.*field.value;
  if (!value) return std::nullopt;
  if (field.is_date) return shown_day(*value, language);
  if (field.value == &Document::sex) return shown_sex(*value, language);
  return displayable(*value);
}

}  // namespace chipid
