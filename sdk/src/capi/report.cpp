#include "report.hpp"

#include <chipid/consent.hpp>
#include <chipid/document_fields.hpp>

namespace chipid::capi {
namespace {

// Of evidence, as much of the read as its files tell: for the portrait, the files, the comparisons.
ReadReport read_again(const EvidenceReport& judged, std::optional<Evidence> content) {
  ReadReport read{.document = judged.document, .verification = judged.verification};
  if (!content) return read;
  read.reader = std::move(content->reader);
  read.atr = std::move(content->atr);
  read.card_type = std::move(content->card_type);
  read.access = std::move(content->access);
  read.files = std::move(content->files);
  return read;
}

std::string source_of(const Document& document, std::string_view id) {
  const auto found = document.sources.find(std::string(id));
  return found == document.sources.end() ? std::string() : found->second;
}

// The caller's own words name a consent of which this library knows no wording.
Consent consent_to(const MatchResult& match, std::string_view purpose) {
  return {.modality = match.modality, .wording = "caller", .purpose = std::string(purpose), .time = now()};
}

Field shown(const Document& document, const DocumentField& field) {
  return {.id = std::string(field.id),
          .label_en = std::string(field.en),
          .label_vi = std::string(field.vi),
          .value = (document.*field.value).value_or(std::string()),
          .shown_en = shown_field(document, field, Language::en).value_or(std::string()),
          .shown_vi = shown_field(document, field, Language::vi).value_or(std::string()),
          .source = source_of(document, field.id)};
}

}  // namespace

Report::Report(ReadReport read, Policy policy, bool recorded)
    : read_(std::move(read)), policy_(std::move(policy)), recorded_(recorded) {
  prepare();
}

// The time of the read stays that of the read.
Report Report::with(const MatchResult& match, std::string_view purpose) const {
  auto read = read_;
  add_match(read, match, policy_);
  if (!purpose.empty()) record_consent(read.verification, consent_to(match, purpose));
  Report joined(std::move(read), policy_, recorded_);
  joined.made_ = made_;
  return joined;
}

// Who replays a record has no card before him.
bool Report::accepted() const noexcept {
  const auto verdict = verification().verdict;
  return verdict && !recorded_ && policy_.accepts(*verdict);
}

std::optional<std::chrono::sys_seconds> Report::read_at() const noexcept {
  return judged_ ? judged_->read_at : made_;
}

Result<Bytes> Report::evidence() const {
  if (!is_read()) return fail(ErrorCode::usage_bad_value, "report", "is no read: keep the evidence it came from");
  if (recorded_) return fail(ErrorCode::usage_bad_value, "report", "is of a record, not of a card");
  return encode_evidence(make_evidence(read_, made_));
}

Report::Report(EvidenceReport judged, Policy policy, std::optional<Evidence> content)
    : read_(read_again(judged, std::move(content))), judged_(std::move(judged)), policy_(std::move(policy)) {
  prepare();
}

// A document that never expires has no date, but people are shown that it has none.
void Report::prepare() {
  for (const auto& field : document_fields()) {
    auto entry = shown(read_.document, field);
    if (!entry.shown_en.empty() || !entry.value.empty()) fields_.push_back(std::move(entry));
  }
  if (verification().verdict) verdict_text_ = verdict_sentence(*verification().verdict);
  for (const auto& check : verification().checks) {
    questions_.push_back(check_question(check.id));
    details_.emplace_back(check.detail.begin(), check.detail.end());
  }
}

EvidenceReport Report::as_evidence() const {
  if (judged_) return *judged_;
  return {.document = read_.document, .verification = read_.verification};
}

std::string Report::json() const {
  if (judged_) return to_json(*judged_);
  return read_.failure ? failure_to_json(read_) : to_json(read_);
}

}  // namespace chipid::capi
