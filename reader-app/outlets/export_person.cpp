#include <chipid/records.hpp>
#include <chipid/site_key.hpp>

#include "engine/site_key_file.hpp"
#include "outlets/exports.hpp"
#include "write_export.hpp"

namespace chipid::counter::outlets {
namespace {

constexpr std::string_view names[] = {"json", "csv", "fhir", "evidence", "guests"};
constexpr std::string_view suffixes[] = {".json", ".csv", ".fhir.json", ".chipid", ".csv"};

std::size_t index_of(ExportKind kind) noexcept {
  return static_cast<std::size_t>(kind);
}

tl::unexpected<Trouble> not_made(const Error& error) {
  return trouble(TroubleCode::not_made, std::string(error_id(error.code)));
}

Outcome<Bytes> evidence_of(const CheckedPerson& person) {
  auto file = evidence_file(person);
  if (!file) return not_made(file.error());
  return *std::move(file);
}

Result<std::string> text_of(const EvidenceReport& report, ExportKind kind) {
  const std::span<const EvidenceReport> one(&report, 1);
  if (kind == ExportKind::json) return records_to_json(one);
  if (kind == ExportKind::fhir) return records_to_fhir(one);
  return records_to_csv(one, {.byte_order_mark = true});
}

// A key that is there and does not work is told: nobody should believe that a file was signed.
Outcome<Exported> sign_where_the_site_does(Bytes& evidence, const ExportPlace& place) {
  const auto key = load_site_key(place.config);
  if (!key) return trouble(TroubleCode::site_key, std::string(error_id(key.error().code)));
  if (!*key) return Exported{};
  auto file = sign_evidence(evidence, **key);
  if (!file) return trouble(TroubleCode::site_key, std::string(error_id(file.error().code)));
  evidence = *std::move(file);
  return Exported{.is_signed = true};
}

Outcome<Exported> add_guest(const CheckedPerson& person, const ExportPlace& place) {
  auto left = check_leave(person, outlet_of(ExportKind::guests));
  if (!left) return tl::unexpected(left.error());
  const auto table = register_table(place.config);
  if (!table) return tl::unexpected(table.error());
  return note_guest(place.folder, *table, person.report.document, person.judged_at);
}

}  // namespace

std::string_view export_kind_name(ExportKind kind) noexcept {
  return names[index_of(kind)];
}

std::optional<ExportKind> export_kind_from_name(std::string_view name) noexcept {
  for (const auto kind : export_kinds) {
    if (export_kind_name(kind) == name) return kind;
  }
  return std::nullopt;
}

Outlet outlet_of(ExportKind kind) noexcept {
  return kind == ExportKind::evidence ? Outlet::evidence : Outlet::export_data;
}

Outcome<> check_leave(const CheckedPerson& person, Outlet outlet) {
  switch (may_leave(person, outlet)) {
    case Leave::free:
      return {};
    case Leave::needs_supervisor:
      return trouble(TroubleCode::not_approved);
    case Leave::blocked:
      break;
  }
  return trouble(TroubleCode::held_back);
}

Outcome<EvidenceReport> evidence_report(const CheckedPerson& person) {
  auto file = evidence_of(person);
  if (!file) return tl::unexpected(file.error());
  // Names the evidence that can be kept of this read, so that lines and files can be brought together.
  const auto evidence = decode_evidence(*file);
  if (!evidence) return not_made(evidence.error());
  return EvidenceReport{.document = person.report.document,
                        .verification = person.report.verification,
                        .digest = evidence->digest,
                        .read_at = person.judged_at};
}

Outcome<Bytes> export_content(const CheckedPerson& person, ExportKind kind) {
  if (auto left = check_leave(person, outlet_of(kind)); !left) return tl::unexpected(left.error());
  if (kind == ExportKind::evidence) return evidence_of(person);
  const auto report = evidence_report(person);
  if (!report) return tl::unexpected(report.error());
  const auto text = text_of(*report, kind);
  if (!text) return not_made(text.error());
  return Bytes(text->begin(), text->end());
}

Outcome<Exported> export_person(const CheckedPerson& person, ExportKind kind, const ExportPlace& place) {
  if (kind == ExportKind::guests) return add_guest(person, place);
  auto content = export_content(person, kind);
  if (!content) return tl::unexpected(content.error());
  auto done = kind == ExportKind::evidence ? sign_where_the_site_does(*content, place) : Exported{};
  if (!done) return done;
  auto file = write_new(place.folder, suffixes[index_of(kind)], person.judged_at, *content);
  wipe(content->data(), content->size());
  if (!file) return tl::unexpected(file.error());
  done->file = *std::move(file);
  return done;
}

}  // namespace chipid::counter::outlets
