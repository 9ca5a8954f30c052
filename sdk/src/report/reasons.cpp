#include "report/reasons.hpp"

#include <algorithm>
#include <chipid/text.hpp>

#include "core/text.hpp"

namespace chipid::report {
namespace {

struct Row {
  std::string_view id;
  std::string_view en;
  std::string_view vi;
};

constexpr Row rows[] = {
#define CHIPID_REASON(enumerator, id, en, vi) {id, en, vi},
#include "report/reasons.def"
#undef CHIPID_REASON
};

struct Field {
  std::string_view name;
  std::string_view en;
  std::string_view vi;
};

constexpr Field known_fields[] = {
    {"number", "personal number", "số định danh"},
    {"document_number", "document number", "số giấy tờ"},
    {"name", "name", "họ tên"},
    {"birth_date", "birth date", "ngày sinh"},
    {"sex", "sex", "giới tính"},
    {"nationality", "nationality", "quốc tịch"},
    {"expiry_date", "expiry date", "ngày hết hạn"},
    {"issue_date", "issue date", "ngày cấp"},
    {"residence", "residence", "nơi thường trú"},
    {"old_number", "old number", "số CMND cũ"},
    {"father", "father's name", "họ tên cha"},
    {"mother", "mother's name", "họ tên mẹ"},
    {"optional_data", "optional data", "dữ liệu tùy chọn"},
    {"composite", "the lines as a whole", "toàn bộ các dòng"},
    {"spouse", "spouse's name", "họ tên vợ hoặc chồng"},
};

Sentence field_name(const std::string& name) {
  const auto* field = std::find_if(std::begin(known_fields), std::end(known_fields),
                                   [&](const auto& known) { return known.name == name; });
  if (field == std::end(known_fields)) return {name, name};
  return {std::string(field->en), std::string(field->vi)};
}

const Row& row(Reason reason) noexcept {
  return rows[static_cast<std::size_t>(reason)];
}

// A placeholder without a value stays visible: a sentence with a hole is a mistake of the caller.
std::string fill(std::string_view pattern, const Args& args, std::string Sentence::*language) {
  std::string out;
  auto arg = args.begin();
  for (auto at = pattern.find("{}"); at != std::string_view::npos && arg != args.end(); at = pattern.find("{}")) {
    out += pattern.substr(0, at);
    out += core::to_displayable(core::as_bytes((arg++)->text.*language));
    pattern.remove_prefix(at + 2);
  }
  return out.append(pattern);
}

}  // namespace

std::string_view reason_id(Reason reason) noexcept {
  return row(reason).id;
}

Arg date(std::string_view iso) {
  return Sentence{shown_day(iso, Language::en), shown_day(iso, Language::vi)};
}

Arg fields(const std::vector<std::string>& names) {
  Sentence list;
  for (const auto& name : names) {
    const auto field = field_name(name);
    list.en += (list.en.empty() ? "" : ", ") + field.en;
    list.vi += (list.vi.empty() ? "" : ", ") + field.vi;
  }
  return list;
}

Sentence sentence(Reason reason, const Args& args) {
  return {fill(row(reason).en, args, &Sentence::en), fill(row(reason).vi, args, &Sentence::vi)};
}

Check check(std::string_view id, CheckStatus status, Reason reason, const Args& args, Detail detail) {
  return {.id = std::string(id),
          .status = status,
          .reason_id = std::string(reason_id(reason)),
          .reason = sentence(reason, args),
          .detail = std::move(detail)};
}

Note note(Reason reason, const Args& args) {
  return {.id = std::string(reason_id(reason)), .text = sentence(reason, args)};
}

}  // namespace chipid::report
