#include "session/read_session.hpp"

#include "citizen/card_types.hpp"
#include "core/hex.hpp"
#include "core/local_day.hpp"
#include "crypto/hash.hpp"
#include "crypto/random.hpp"
#include "file_steps.hpp"
#include "iso7816/atr.hpp"
#include "report/checks.hpp"
#include "report/conclude.hpp"
#include "report/reasons.hpp"
#include "session/document.hpp"
#include "verification/judge.hpp"

namespace chipid::session {
namespace {

pki::Time now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

std::chrono::year_month_day today() {
  return core::local_day(now());
}

// What parsing a file gave, without its value.
template <typename T>
Result<> outcome_of(const Result<T>& parsed) {
  if (!parsed) return fail(parsed.error());
  return {};
}

const citizen::CardType* type_of(BytesView atr) {
  const auto parsed = iso7816::parse_atr(atr);
  return parsed ? citizen::detect_card_type(parsed->historical_bytes) : nullptr;
}

bool brings_text(File file) {
  return file == File::dg1 || file == File::dg11 || file == File::dg12 || file == File::dg13;
}

}  // namespace

ReadSession::ReadSession(CardConnection& card, const ReadOptions& options, Heritage heritage)
    : card_(card),
      heritage_(heritage),
      options_(options),
      random_(crypto::or_system_random(options.random)),
      raw_(card),
      plain_(raw_),
      preparation_({.store = options.verify.trust.store(), .policy = options.verify.policy}) {
  // So that no file moves while it is being examined on another thread.
  report_.files.reserve(lds::all_files().size());
  report_.reader = card.reader_name();
  report_.atr = card.atr();
  report_.qr = options.qr;
  if (const auto* type = type_of(report_.atr)) {
    report_.card_type = type->name;
    assumed_card_access_ = type->card_access;
    finger_applet_ = {.application = type->finger_application, .reference = type->finger_reference};
  }
  report_.timing.connect = elapsed_ms();
  if (heritage_.report != nullptr) report_.access.attempts = heritage_.report->access.attempts;
  for (const auto proof : {&ChipProofs::active_authentication, &ChipProofs::chip_authentication}) {
    (proofs_.*proof).rejections = (heritage_.proofs.*proof).rejections;
    (proofs_.*proof).status = (heritage_.proofs.*proof).status;
  }
  if (heritage_.response_limit != 0) raw_.set_buffer_sizes({.response = heritage_.response_limit});
  reader_.emplace(plain_);
}

Result<> ReadSession::begin_step(const std::string& name) {
  if (options_.on_event) options_.on_event({.kind = ReadEvent::Kind::step_started, .step = name});
  if (options_.cancel.stop_requested()) return fail(ErrorCode::cancelled, name);
  return {};
}

double ReadSession::elapsed_ms() const {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - options_.started).count();
}

void ReadSession::use_session(sm::Protection protection) {
  secure_.emplace(raw_, std::move(protection));
  reader_.emplace(*secure_);
}

Result<FileReport> ReadSession::read(File file) {
  const auto step = step_name(file);
  CHIPID_CHECK(begin_step(step));
  const auto progress = [&](std::size_t done, std::size_t total) -> Result<> {
    if (options_.cancel.stop_requested()) return fail(ErrorCode::cancelled, step);
    if (options_.on_event) {
      options_.on_event({.kind = ReadEvent::Kind::progress, .step = step, .done = done, .total = total});
    }
    return {};
  };
  return conclude(file, reader_->read(file_ref(file), progress));
}

Result<FileReport> ReadSession::conclude(File file, Result<iso7816::FileContent> content) const {
  FileReport report{.file = file, .authenticated = secure_.has_value()};
  if (content) {
    report.bytes = std::move(content->bytes);
    if (!content->complete) report.error = Error{.code = ErrorCode::file_incomplete, .where = step_name(file)};
    return report;
  }
  auto error = std::move(content).error();
  if (error.where.empty()) error.where = step_name(file);
  if (!concerns_one_file(error.code)) return fail(std::move(error));
  report.error = std::move(error);
  return report;
}

void ReadSession::take(FileReport report) {
  if (!report.bytes.empty()) {
    report.sha256 = core::to_hex(crypto::hash(crypto::HashAlgorithm::sha256, report.bytes));
  }
  if (!report.error) {
    if (auto parsed = interpret(report); !parsed) report.error = std::move(parsed).error();
  }
  const bool new_text = brings_text(report.file) && !report.error;
  report_.files.push_back(std::move(report));
  preparation_.add(report_.files.back());
  if (!new_text) return;
  if (!report_.timing.first_text) report_.timing.first_text = elapsed_ms();
  if (options_.on_event) options_.on_event({.kind = ReadEvent::Kind::text_ready, .document = &report_.document});
}

Result<> ReadSession::interpret(const FileReport& report) {
  if (report.file == File::com) {
    auto com = lds::parse_ef_com(report.bytes);
    const auto outcome = outcome_of(com);
    if (com) com_ = *std::move(com);
    return outcome;
  }
  if (report.file == File::sod) {
    auto sod = lds::parse_ef_sod(report.bytes);
    const auto outcome = outcome_of(sod);
    if (sod) sod_ = *std::move(sod);
    return outcome;
  }
  return add_file(report_.document, report.file, report.bytes, today());
}

ReadReport ReadSession::finish(const Result<>& outcome) {
  if (!outcome) report_.failure = outcome.error();
  if (options_.active_authentication_challenge && !report_.active_authentication) {
    notes_.push_back(report::note(report::Reason::note_challenge_not_signed));
  }
  account();
  if (outcome && options_.on_event) options_.on_event({.kind = ReadEvent::Kind::step_started, .step = "judge"});
  const auto start = elapsed_ms();
  report_.verification = outcome ? judge() : not_judged();
  report_finger();
  report_.timing.total = elapsed_ms();
  if (outcome) report_.timing.verify = report_.timing.total - start;
  return std::move(report_);
}

void ReadSession::account() {
  report_.apdu_count = raw_.traffic().count;
  report_.sent_bytes = raw_.traffic().sent_bytes;
  report_.received_bytes = raw_.traffic().received_bytes;
  if (heritage_.report == nullptr) return;
  report_.apdu_count += heritage_.report->apdu_count;
  report_.sent_bytes += heritage_.report->sent_bytes;
  report_.received_bytes += heritage_.report->received_bytes;
}

verification::Facts ReadSession::facts() const {
  const auto& moment = options_.verify.at;
  verification::Facts facts{.files = report_.files,
                            .access = &report_.access,
                            .made = proof_checks(),
                            .notes = notes_,
                            .time_is_chosen = moment.has_value()};
  if (!moment) facts.today = today();
  facts.key_in_card_security = proven_by_mapping();
  if (report_.qr) facts.qr = &*report_.qr;
  if (report_.card_access) facts.card_access = &*report_.card_access;
  return facts;
}

Verification ReadSession::judge() {
  return verification::judge(facts(), preparation_.wait(), options_.verify.at.value_or(now()));
}

// By what was read so far. The judgement of the whole card is made anew at the end.
bool ReadSession::chip_is_proven() const {
  const trust::Examiner examiner{.store = options_.verify.trust.store(), .policy = options_.verify.policy};
  const auto so_far = verification::judge(facts(), examiner, options_.verify.at.value_or(now()));
  const auto* proof = so_far.find(report::ids::chip_chip_authentication);
  return proof != nullptr && proof->status == CheckStatus::passed;
}

// A read that broke off says nothing for or against the card.
Verification ReadSession::not_judged() const {
  std::vector<std::uint32_t> groups;
  if (sod_) {
    for (const auto& entry : sod_->security_object.hashes) groups.push_back(entry.number);
  }
  return {.checks = report::checks_not_performed(groups)};
}

}  // namespace chipid::session
