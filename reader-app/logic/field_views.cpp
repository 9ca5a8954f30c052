#include <algorithm>
#include <chipid/document_fields.hpp>

#include "logic/code_report.hpp"
#include "logic/result_view.hpp"
#include "words/in.hpp"

namespace chipid::counter {
namespace {

constexpr std::size_t large_fields = 4;

std::string source_text(FieldSource source, Language language) {
  if (source == FieldSource::qr) return in(language, "QR code, not verified", "mã QR, chưa kiểm tra");
  return in(language, "chip", "chip");
}

std::optional<FieldView> view_of(const Document& document, std::string_view id, Language language) {
  const auto all = document_fields();
  const auto field = std::find_if(all.begin(), all.end(), [&](const auto& entry) { return entry.id == id; });
  if (field == all.end()) return std::nullopt;
  const auto value = shown_field(document, *field, language);
  if (!value) return std::nullopt;
  const auto from = document.sources.find(std::string(id));
  const auto source = from != document.sources.end() && from->second == "QR" ? FieldSource::qr : FieldSource::chip;
  return FieldView{.id = std::string(id),
                   .label = in(language, field->en, field->vi),
                   .value = *value,
                   .source = source,
                   .source_text = source_text(source, language)};
}

// The workflow's fields in its order, then whatever else is known.
std::vector<std::string_view> order_of(const Workflow& workflow) {
  std::vector<std::string_view> order(workflow.shows.begin(), workflow.shows.end());
  for (const auto& field : document_fields()) {
    if (std::find(order.begin(), order.end(), field.id) == order.end()) order.push_back(field.id);
  }
  return order;
}

}  // namespace

std::vector<FieldView> make_field_views(const Document& document, const Workflow& workflow, Language language) {
  std::vector<FieldView> fields;
  const auto order = order_of(workflow);
  for (std::size_t i = 0; i < order.size(); ++i) {
    auto view = view_of(document, order[i], language);
    if (!view) continue;
    view->large = i < std::min(large_fields, workflow.shows.size());
    fields.push_back(*std::move(view));
  }
  return fields;
}

std::vector<FieldView> make_field_views(const citizen::QrPayload& payload, const Workflow& workflow,
                                        Language language) {
  return make_field_views(document_of(payload), workflow, language);
}

}  // namespace chipid::counter
