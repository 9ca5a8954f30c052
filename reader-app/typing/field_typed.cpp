#include <chipid/document_fields.hpp>

#include "letters.hpp"
#include "typed_alike.hpp"
#include "typing/recording.hpp"

namespace chipid::counter::typing {
namespace {

constexpr std::string_view date_formats[] = {"",           "ddmmyyyy",   "dd-mm-yyyy", "dd.mm.yyyy", "yyyy-mm-dd",
                                             "mm/dd/yyyy", "yyyy/mm/dd", "d/m/yyyy",   "dd/mm/yy",   "yyyy"};
constexpr Part parts[] = {Part::all, Part::last, Part::first, Part::all_but_last, Part::all_but_first};
constexpr Casing casings[] = {Casing::as_it_is, Casing::upper, Casing::lower, Casing::title};

// The plainest form first: what two forms give alike is taken for that.
std::vector<FieldStep> forms_of(const DocumentField& field) {
  std::vector<FieldStep> forms;
  const std::string id(field.id);
  if (field.is_date) {
    for (const auto format : date_formats) forms.push_back({.field = id, .date = std::string(format)});
    return forms;
  }
  for (const auto part : parts) {
    for (const bool accents : {true, false}) {
      for (const auto casing : casings) {
        forms.push_back({.field = id, .casing = casing, .accents = accents, .part = part});
      }
    }
  }
  return forms;
}

template <typename Same>
std::optional<FieldStep> first_form(const Document& person, Same same) {
  for (const auto& field : document_fields()) {
    for (auto& form : forms_of(field)) {
      const auto text = typed_text(form, person);
      if (text && !text->empty() && same(*text, form)) return std::move(form);
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<FieldStep> field_typed(std::string_view text, const Document& person) {
  const auto exact = first_form(person, [&](const auto& value, const auto&) { return value == text; });
  if (exact) return exact;
  const bool upper = in_case(text, Casing::upper) == text;
  return first_form(person, [&](const auto& value, const auto& form) {
    const bool fits_case = (form.casing == Casing::upper) == upper;
    return form.accents && fits_case && typed_alike(text, value);
  });
}

}  // namespace chipid::counter::typing
