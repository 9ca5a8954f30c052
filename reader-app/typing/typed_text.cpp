#include <algorithm>
#include <chipid/document_fields.hpp>
#include <chipid/text.hpp>

#include "dates.hpp"
#include "letters.hpp"
#include "typing/plan.hpp"

namespace chipid::counter::typing {
namespace {

const DocumentField* field_named(std::string_view id) {
  const auto all = document_fields();
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& field) { return field.id == id; });
  return found == all.end() ? nullptr : &*found;
}

bool is_place(std::string_view field) {
  return field == "residence" || field == "place_of_origin";
}

std::string trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(' ') - begin + 1));
}

// Without a separator the first part and the last one are the whole, the rest is nothing.
std::string part_of(const std::string& text, Part part, char separator) {
  const bool from_end = part == Part::last || part == Part::all_but_last;
  const auto cut = from_end ? text.rfind(separator) : text.find(separator);
  const bool keeps_edge = part == Part::first || part == Part::last;
  if (part == Part::all) return text;
  if (cut == std::string::npos) return keeps_edge ? text : std::string();
  const bool before = part == Part::first || part == Part::all_but_last;
  return trimmed(before ? text.substr(0, cut) : text.substr(cut + 1));
}

// Never in the middle of a character.
std::string cut(std::string text) {
  if (text.size() <= max_text) return text;
  auto end = max_text;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

std::optional<std::string> value_of(const FieldStep& step, const DocumentField& field, const Document& document) {
  const auto& raw = document.*field.value;
  if (raw) {
    const auto replaced = step.values.find(*raw);
    if (replaced != step.values.end()) return replaced->second;
    if (!step.date.empty()) {
      if (auto day = format_day(*raw, step.date)) return day;
    }
  }
  return shown_field(document, field, Language::vi);
}

}  // namespace

std::optional<std::string> typed_text(const FieldStep& step, const Document& document) {
  const auto* field = field_named(step.field);
  if (field == nullptr) return std::nullopt;
  const auto value = value_of(step, *field, document);
  if (!value) return std::nullopt;
  auto text = part_of(trimmed(displayable(*value)), step.part, is_place(step.field) ? ',' : ' ');
  if (!step.accents) text = without_accents(text);
  return cut(in_case(text, step.casing));
}

}  // namespace chipid::counter::typing
