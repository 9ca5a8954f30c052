#include "logic/compare_view.hpp"

#include <algorithm>
#include <chipid/document_fields.hpp>
#include <chipid/mrz.hpp>
#include <chipid/text.hpp>

#include "words/in.hpp"

namespace chipid::counter {
namespace {

using citizen::Agreement;
using citizen::Claims;

constexpr std::string_view no_expiry = "Không thời hạn";

/// What each source says; nothing of one that is not there.
using AllClaims = std::array<std::optional<Claims>, compare_sources>;

std::size_t at(CompareSource source) {
  return static_cast<std::size_t>(source);
}

const DocumentField* field_of(std::string_view id) {
  const auto all = document_fields();
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& field) { return field.id == id; });
  return found == all.end() ? nullptr : &*found;
}

// A name that stands in the MRZ alone may be cut short by its width.
bool name_may_be_cut(const Document& document) {
  const auto file = document.sources.find("name");
  if (file == document.sources.end() || file->second != "DG1") return false;
  std::string lines;
  for (const auto& line : document.mrz) lines += line + "\n";
  const auto mrz = parse_mrz(lines);
  return mrz && citizen::claims_of(*mrz, citizen::Source::dg1).name_may_be_cut;
}

Claims claims_of_chip(const Document& document) {
  Claims claims{.source = citizen::Source::dg13, .name_may_be_cut = name_may_be_cut(document)};
  for (const auto& field : document_fields()) {
    const auto& value = document.*field.value;
    if (value && !value->empty()) claims.fields[std::string(field.id)] = *value;
  }
  if (document.no_expiry.value_or(false)) claims.fields["expiry_date"] = no_expiry;
  return claims;
}

// What people wrote: the agreement asks for no more than that it was typed by someone.
Claims claims_of_texts(const FieldTexts& texts) {
  Claims claims{.source = citizen::Source::typed};
  for (const auto& [id, text] : texts) {
    if (text.find_first_not_of(' ') != std::string::npos) claims.fields[id] = displayable(text);
  }
  return claims;
}

AllClaims claims_of(const CompareInput& input) {
  AllClaims all;
  all[at(CompareSource::chip)] = claims_of_chip(input.report.document);
  if (input.code) all[at(CompareSource::qr)] = citizen::claims_of(*input.code);
  all[at(CompareSource::typed)] = claims_of_texts(input.typed);
  if (input.record) all[at(CompareSource::record)] = claims_of_texts(*input.record);
  return all;
}

const std::string* value_of(const std::optional<Claims>& claims, const std::string& id) {
  if (!claims) return nullptr;
  const auto found = claims->fields.find(id);
  return found == claims->fields.end() ? nullptr : &found->second;
}

// A date and a sex of our own are shown as everywhere; what others write stays as they write it.
std::string shown_value(CompareSource source, const DocumentField& field, const std::string& value,
                        const CompareInput& input, Language language) {
  if (source == CompareSource::chip) return shown_field(input.report.document, field, language).value_or(value);
  if (source != CompareSource::qr) return value;
  Document document;
  document.*field.value = value;
  return shown_field(document, field, language).value_or(value);
}

std::string remark_of(Agreement agreement, Language language) {
  switch (agreement) {
    case Agreement::equal:
      return in(language, "the same", "giống");
    case Agreement::equal_normalised:
      return in(language, "the same, written differently", "giống, cách viết khác");
    case Agreement::differs:
      return in(language, "differs", "khác");
    case Agreement::absent:
      break;
  }
  return in(language, "look for yourself", "hãy tự xem");
}

Agreement agreement_of(const std::string& id, const Claims& one, const Claims& other) {
  for (const auto& field : citizen::compare(one, other)) {
    if (field.field == id) return field.agreement;
  }
  return Agreement::absent;
}

void add_cell(CompareRow& row, CompareSource source, const AllClaims& all, const DocumentField& field,
              const CompareInput& input, Language language) {
  const auto* value = value_of(all[at(source)], row.id);
  if (value == nullptr) return;
  CompareCell cell{.value = shown_value(source, field, *value, input, language)};
  if (row.reference) {
    cell.agreement = agreement_of(row.id, *all[at(*row.reference)], *all[at(source)]);
    cell.remark = remark_of(*cell.agreement, language);
    row.differs = row.differs || cell.agreement == Agreement::differs;
  } else {
    row.reference = source;
  }
  row.cells[at(source)] = std::move(cell);
}

void mark_updates(CompareRow& row, const CompareInput& input, bool allowed) {
  row.can_update = allowed && row.reference == CompareSource::chip;
  const auto& record = row.cells[at(CompareSource::record)];
  const bool has_room = input.record && input.record->count(row.id) != 0;
  const bool wrong = has_room && (!record || record->agreement == Agreement::differs);
  row.suggested = row.can_update && (wrong || input.new_record);
}

std::string summary_of(const CompareView& view, const AllClaims& all, Language language) {
  if (view.differing != 0) {
    return in(language,
              "Some fields differ. Ask the person, look at the papers, then tick what your record should take over.",
              "Có thông tin khác nhau. Hãy hỏi lại người này, xem giấy tờ, rồi đánh dấu những gì cần cập nhật.");
  }
  const bool alone =
      !all[at(CompareSource::qr)] && !all[at(CompareSource::record)] && all[at(CompareSource::typed)]->fields.empty();
  if (alone) {
    return in(language, "There is only the chip so far. Type what the form says, and it is compared at once.",
              "Hiện chỉ có dữ liệu trong chip. Hãy nhập nội dung trên tờ khai để đối chiếu ngay.");
  }
  return in(language, "All that can be compared is the same.", "Mọi thông tin đối chiếu được đều giống nhau.");
}

}  // namespace

Sentence compare_source_name(CompareSource source) {
  static const Sentence names[] = {
      {"Chip", "Chip"}, {"QR code", "Mã QR"}, {"Form (typed)", "Tờ khai (nhập tay)"}, {"Your record", "Hồ sơ đơn vị"}};
  return names[at(source)];
}

CompareView make_compare_view(const CompareInput& input, Language language) {
  CompareView view;
  const auto all = claims_of(input);
  if (input.report.verification.verdict == Verdict::invalid) {
    view.held_back = in(language, "The card's electronic check failed: nothing of it may go into a record.",
                        "Kiểm tra điện tử của thẻ không đạt: không được đưa dữ liệu của thẻ vào hồ sơ.");
  }
  for (const auto& each : citizen::compare({}, {})) {
    const auto* field = field_of(each.field);
    if (field == nullptr) continue;
    CompareRow row{.id = each.field, .label = in(language, field->en, field->vi)};
    for (std::size_t source = 0; source < compare_sources; ++source) {
      add_cell(row, static_cast<CompareSource>(source), all, *field, input, language);
    }
    mark_updates(row, input, view.held_back.empty());
    view.differing += row.differs ? 1 : 0;
    view.rows.push_back(std::move(row));
  }
  view.summary = summary_of(view, all, language);
  return view;
}

std::vector<FieldUpdate> chosen_updates(const CompareView& view, const std::set<std::string>& ticked) {
  std::vector<FieldUpdate> updates;
  for (const auto& row : view.rows) {
    if (!row.can_update || ticked.count(row.id) == 0) continue;
    updates.push_back({row.id, row.label, row.cells[at(CompareSource::chip)]->value});
  }
  return updates;
}

std::string update_lines(const std::vector<FieldUpdate>& updates) {
  std::string lines;
  for (const auto& update : updates) lines += update.label + ": " + update.value + "\n";
  return lines;
}

}  // namespace chipid::counter
