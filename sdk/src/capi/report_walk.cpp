#include <algorithm>

#include "enums.hpp"
#include "make_handle.hpp"
#include "report.hpp"

namespace chipid::capi {
namespace {

const std::string& signer(const EvidenceReport& judged) {
  return judged.signature.key_name.empty() ? judged.signature.key_id : judged.signature.key_name;
}

void describe_verdict(const Report& report, chipid_report_info& info) {
  info.verdict_id = "";
  info.verdict_en = report.verdict_text().en.c_str();
  info.verdict_vi = report.verdict_text().vi.c_str();
  const auto verdict = report.verification().verdict;
  if (!verdict) return;
  info.verdict = number_of(*verdict);
  info.symbol = number_of(verdict_symbol(*verdict));
  info.verdict_id = verdict_name(*verdict).data();
  info.accepted = report.accepted() ? 1 : 0;
}

void describe_read(const ReadReport& read, chipid_report_info& info) {
  info.failure = read.failure ? error_number(read.failure->code) : 0;
  info.reader = read.reader.c_str();
  info.card_type = read.card_type.c_str();
  info.atr = read.atr.data();
  info.atr_size = read.atr.size();
  info.access_protocol = read.access.protocol.c_str();
  info.access_key = read.access.key.c_str();
  info.total_ms = read.timing.total;
}

void describe_judgement(const Verification& verification, chipid_report_info& info) {
  info.policy = verification.policy.c_str();
  info.trust_anchors = verification.trust ? verification.trust->anchors : 0;
  info.trust_newest = verification.trust ? verification.trust->newest_list.c_str() : "";
}

void describe_evidence(const EvidenceReport* judged, chipid_report_info& info) {
  info.evidence_digest = judged == nullptr ? "" : judged->digest.c_str();
  info.read_at = judged == nullptr || !judged->read_at ? 0 : judged->read_at->time_since_epoch().count();
  info.signature = judged == nullptr ? 0 : number_of(judged->signature.status);
  info.signature_key = judged == nullptr ? "" : signer(*judged).c_str();
}

void count(const Report& report, chipid_report_info& info) {
  info.field_count = report.fields().size();
  info.check_count = report.verification().checks.size();
  info.attention_count = report.verification().attention.size();
  info.note_count = report.verification().notes.size();
  info.file_count = report.read().files.size();
  info.match_count = report.read().matches.size();
}

chipid_check described(const Report& report, std::size_t index) {
  const auto& check = report.verification().checks[index];
  const auto& attention = report.verification().attention;
  return {.size = sizeof(chipid_check),
          .id = check.id.c_str(),
          .status = number_of(check.status),
          .question_en = report.question(index).en.c_str(),
          .question_vi = report.question(index).vi.c_str(),
          .reason_id = check.reason_id.c_str(),
          .reason_en = check.reason.en.c_str(),
          .reason_vi = check.reason.vi.c_str(),
          .attention = std::find(attention.begin(), attention.end(), check.id) == attention.end() ? 0 : 1,
          .detail_count = report.details(index).size()};
}

chipid_file described(const FileReport& file) {
  return {.size = sizeof(chipid_file),
          .name = file_name(file.file).data(),
          .bytes = file.bytes.data(),
          .byte_count = file.bytes.size(),
          .sha256 = file.sha256.c_str(),
          .error = file.error ? error_number(file.error->code) : 0,
          .authenticated = file.authenticated ? 1 : 0};
}

/// The place of what fits in a list; usage.bad_value, named, where nothing does.
template <typename List, typename Fits>
Result<std::size_t> place(const List& list, Fits fits, const char* name) {
  const auto found = std::find_if(list.begin(), list.end(), fits);
  if (found == list.end()) return fail(ErrorCode::usage_bad_value, name, "the report has none of that name");
  return static_cast<std::size_t>(found - list.begin());
}

}  // namespace
}  // namespace chipid::capi

using namespace chipid;
using namespace chipid::capi;

int chipid_report_get(const chipid_report* report, chipid_report_info* info) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(clear(info, "info"));
    CHIPID_TRY(const auto found, find(report));
    chipid_report_info told{};
    told.size = sizeof told;
    describe_verdict(*found, told);
    describe_read(found->read(), told);
    describe_judgement(found->verification(), told);
    describe_evidence(found->judged(), told);
    count(*found, told);
    return fill(info, told, "info");
  });
}

int chipid_report_json(const chipid_report* report, char** json) {
  return make_text(json, [&]() -> Result<std::string> {
    CHIPID_TRY(const auto found, find(report));
    return found->json();
  });
}

int chipid_report_field_at(const chipid_report* report, size_t index, chipid_field* field) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(clear(field, "field"));
    CHIPID_TRY(const auto found, find(report));
    CHIPID_TRY(const auto* entry, at(found->fields(), index));
    const chipid_field told = {.size = sizeof told,
                               .id = entry->id.c_str(),
                               .label_en = entry->label_en.c_str(),
                               .label_vi = entry->label_vi.c_str(),
                               .value = entry->value.c_str(),
                               .shown_en = entry->shown_en.c_str(),
                               .shown_vi = entry->shown_vi.c_str(),
                               .source = entry->source.c_str()};
    return fill(field, told, "field");
  });
}

const char* chipid_report_field(const chipid_report* report, const char* id) {
  return guarded_value<const char*>(nullptr, [&]() -> Result<const char*> {
    CHIPID_TRY(const auto found, find(report));
    CHIPID_TRY(const auto wanted, text(id, "id"));
    for (const auto& field : found->fields()) {
      if (field.id == wanted) return field.value.c_str();
    }
    return nullptr;
  });
}

int chipid_report_check_at(const chipid_report* report, size_t index, chipid_check* check) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(clear(check, "check"));
    CHIPID_TRY(const auto found, find(report));
    CHIPID_CHECK(at(found->verification().checks, index));
    return fill(check, described(*found, index), "check");
  });
}

int chipid_report_check(const chipid_report* report, const char* id, chipid_check* check) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(clear(check, "check"));
    CHIPID_TRY(const auto found, find(report));
    CHIPID_TRY(const auto wanted, text(id, "id"));
    CHIPID_TRY(const auto index,
               place(
                   found->verification().checks, [&](const Check& each) { return each.id == wanted; }, "check"));
    return fill(check, described(*found, index), "check");
  });
}

int chipid_report_check_detail(const chipid_report* report, size_t check, size_t detail, chipid_pair* pair) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(clear(pair, "pair"));
    CHIPID_TRY(const auto found, find(report));
    CHIPID_CHECK(at(found->verification().checks, check));
    CHIPID_TRY(const auto* entry, at(found->details(check), detail));
    return fill(pair,
                chipid_pair{.size = sizeof(chipid_pair), .name = entry->first.c_str(), .value = entry->second.c_str()},
                "pair");
  });
}

int chipid_report_note_at(const chipid_report* report, size_t index, chipid_note* note) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(clear(note, "note"));
    CHIPID_TRY(const auto found, find(report));
    CHIPID_TRY(const auto* entry, at(found->verification().notes, index));
    const chipid_note told = {.size = sizeof told,
                              .id = entry->id.c_str(),
                              .text_en = entry->text.en.c_str(),
                              .text_vi = entry->text.vi.c_str()};
    return fill(note, told, "note");
  });
}

int chipid_report_file_at(const chipid_report* report, size_t index, chipid_file* file) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(clear(file, "file"));
    CHIPID_TRY(const auto found, find(report));
    CHIPID_TRY(const auto* entry, at(found->read().files, index));
    return fill(file, described(*entry), "file");
  });
}

int chipid_report_file(const chipid_report* report, const char* name, chipid_file* file) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(clear(file, "file"));
    CHIPID_TRY(const auto found, find(report));
    CHIPID_TRY(const auto wanted, text(name, "name"));
    const auto meant = file_from_name(wanted);
    CHIPID_TRY(const auto index,
               place(
                   found->read().files, [&](const FileReport& each) { return each.file == meant; }, "file"));
    return fill(file, described(found->read().files[index]), "file");
  });
}
