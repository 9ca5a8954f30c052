#include "verification/judge.hpp"

#include <algorithm>

#include "access_checks.hpp"
#include "chip_offers.hpp"
#include "citizen/citizen_card.hpp"
#include "citizen/dg13.hpp"
#include "content_checks.hpp"
#include "lds/date.hpp"
#include "lds/dg1.hpp"
#include "lds/dg12.hpp"
#include "lds/dg15.hpp"
#include "lds/files.hpp"
#include "missing_files.hpp"
#include "report/conclude.hpp"

namespace chipid::verification {
namespace {

using enum CheckStatus;

// DG1 as far as it can be understood.
std::optional<Mrz> mrz_of(const FileReport* dg1) {
  if (dg1 == nullptr || dg1->bytes.empty()) return std::nullopt;
  auto parsed = lds::parse_dg1(dg1->bytes);
  if (!parsed) return std::nullopt;
  return std::move(parsed->mrz);
}

std::optional<pki::Time> day_of(const std::optional<std::string>& iso) {
  if (!iso) return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t size) { return std::stoi(iso->substr(at, size)); };
  const std::chrono::year_month_day day(std::chrono::year(number(0, 4)),
                                        std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                        std::chrono::day(static_cast<unsigned>(number(8, 2))));
  return std::chrono::sys_days(day);
}

/// One judgement, check by check in the order of the table.
class Judgement {
 public:
  Judgement(const Facts& facts, const Preparation& prepared, pki::Time now)
      : facts_(facts),
        prepared_(prepared),
        sod_(prepared.sod()),
        mrz_(mrz_of(file(File::dg1))),
        circumstances_{prepared.examiner().store, prepared.examiner().policy, {}, now} {}

  Verification run() {
    hash_groups();
    circumstances_.document = document_facts();
    judge_sod();
    judge_signer();
    judge_card_security();
    read_security_options();
    judge_access();
    judge_content();
    judge_chip();
    add_notes();
    return conclude();
  }

 private:
  [[nodiscard]] const FileReport* file(File wanted) const { return find(facts_.files, wanted); }
  [[nodiscard]] const Mrz* mrz() const { return mrz_ ? &*mrz_ : nullptr; }
  [[nodiscard]] const Policy& policy() const { return circumstances_.policy; }

  void add(Check check) { findings_.checks.push_back(std::move(check)); }

  [[nodiscard]] CheckStatus status(std::string_view id) const {
    const auto& checks = findings_.checks;
    const auto found = std::find_if(checks.begin(), checks.end(), [&](const auto& check) { return check.id == id; });
    return found == checks.end() ? not_performed : found->status;
  }
  [[nodiscard]] bool is_good(std::string_view id) const { return status(id) == passed; }

  // The bytes of a group that are what was signed; nullptr where that is not shown.
  [[nodiscard]] const Bytes* hashed(std::uint32_t group) const {
    if (!is_good(report::hash_check_id(group))) return nullptr;
    return &file(*lds::data_group(group))->bytes;
  }

  // One check for every group that is signed; without a list, for what was read and for DG1.
  void hash_groups() {
    constexpr std::uint32_t last_group = 16;
    for (std::uint32_t group = 1; group <= last_group; ++group) {
      const auto* read = file(*lds::data_group(group));
      const bool has_bytes = read != nullptr && !read->bytes.empty();
      const bool listed = sod_.hash_of(group) != nullptr;
      if (!listed && (sod_.object || (!has_bytes && group != 1))) continue;
      if (listed && has_bytes) findings_.shown_as_signed.push_back(group);
      add(trust::group_hash(sod_, group, read, prepared_.digest(group)));
    }
  }

  [[nodiscard]] trust::DocumentFacts document_facts() const {
    trust::DocumentFacts document;
    if (mrz_) {
      document.kind =
          citizen::is_citizen_card(*mrz_) ? trust::DocumentKind::citizen_card : trust::DocumentKind::passport;
      document.issuing_state = mrz_->issuing_state;
      document.document_code = mrz_->document_code;
    }
    document.issue_date = issue_date(document.kind);
    return document;
  }

  [[nodiscard]] std::optional<pki::Time> issue_date(trust::DocumentKind kind) const {
    if (const auto* dg12 = hashed(12)) {
      const auto parsed = lds::parse_dg12(*dg12);
      if (const auto day = parsed ? day_of(lds::full_date_to_iso(parsed->issue_date)) : std::nullopt) return day;
    }
    const auto* dg13 = hashed(13);
    if (dg13 == nullptr || kind != trust::DocumentKind::citizen_card) return std::nullopt;
    const auto parsed = citizen::parse_dg13(*dg13);
    if (!parsed || !parsed->issue_date) return std::nullopt;
    return day_of(citizen::printed_date_to_iso(*parsed->issue_date));
  }

  void judge_sod() {
    add(trust::sod_structure(sod_));
    add(trust::sod_signature(sod_));
    add(trust::sod_signed_attributes(sod_));
    add(trust::sod_coverage(sod_));
    add(trust::sod_portrait(sod_, file(File::dg2)));
    add(trust::com_consistency(sod_, facts_.files));
  }

  void judge_signer() {
    for (const auto judge : {trust::ds_chain, trust::ds_validity, trust::ds_extensions, trust::ds_country,
                             trust::ds_document_type, trust::ds_revocation}) {
      add(judge(sod_.data, circumstances_));
    }
    add(trust::crypto_forbidden(sod_));
    const auto key = active_authentication_key();
    add(trust::crypto_weak(sod_, circumstances_, key ? &*key : nullptr));
  }

  // Only an RSA key can be too short; others are not taken apart here.
  [[nodiscard]] std::optional<pki::PublicKeyInfo> active_authentication_key() const {
    constexpr asn1::Oid rsa_encryption{1, 2, 840, 113549, 1, 1, 1};
    const auto* dg15 = hashed(15);
    if (dg15 == nullptr) return std::nullopt;
    const auto parsed = lds::parse_dg15(*dg15);
    if (!parsed || parsed->algorithm.algorithm != rsa_encryption) return std::nullopt;
    auto key = pki::parse_public_key_info(parsed->public_key_info);
    return key ? std::optional(*std::move(key)) : std::nullopt;
  }

  void judge_card_security() { add(trust::cardsecurity_signature(prepared_.card_security(), circumstances_)); }

  [[nodiscard]] const lds::SecurityInfos* signed_card_security() const {
    const auto& security = prepared_.card_security().file;
    return security && is_good(report::ids::cardsecurity_signature) ? &security->security_infos : nullptr;
  }

  void read_security_options() {
    dg14_.listed = sod_.hash_of(14) != nullptr;
    dg14_.proven = is_good(report::ids::sod_signature) && hashed(14) != nullptr;
    const auto* dg14 = file(File::dg14);
    dg14_.asked = dg14 != nullptr;
    if (dg14 == nullptr || dg14->bytes.empty()) return;
    if (auto parsed = lds::parse_dg14(dg14->bytes)) dg14_.infos = std::move(parsed->security_infos);
  }

  void judge_access() {
    add(access_pace_not_downgraded(facts_.card_access, dg14_, signed_card_security()));
    add(access_policy(facts_.access, dg14_, policy(), facts_.offline));
  }

  void judge_content() {
    add(dg1_mrz(file(File::dg1), mrz()));
    add(dg1_dg13(mrz(), file(File::dg13), sod_.hash_of(13) != nullptr));
    add(qr_chip(facts_.qr, mrz(), file(File::dg13)));
    const auto today = facts_.today.value_or(std::chrono::floor<std::chrono::days>(circumstances_.now));
    add(document_expiry(mrz(), today));
  }

  // Those that were made elsewhere stand as they are.
  void judge_chip() {
    const auto offers = chip_offers();
    auto made = facts_.made;
    for (auto& check : {chip_active_authentication(offers), chip_chip_authentication(offers)}) {
      const bool has_one =
          std::any_of(made.begin(), made.end(), [&](const auto& other) { return other.id == check.id; });
      if (!has_one) add(check);
    }
    std::move(made.begin(), made.end(), std::back_inserter(findings_.checks));
  }

  [[nodiscard]] ChipOffers chip_offers() const {
    ChipOffers offers{.verified = true,
                      .lists_dg15 = sod_.hash_of(15) != nullptr,
                      .dg15_file = file(File::dg15),
                      .dg14_file = file(File::dg14),
                      .dg14 = dg14_,
                      .offline = facts_.offline.has_value()};
    const auto* security = signed_card_security();
    offers.key_in_card_security = security != nullptr && !security->chip_authentication_keys.empty();
    for (const auto id : {report::ids::sod_structure, report::ids::sod_signature, report::ids::sod_signed_attributes,
                          report::ids::ds_chain}) {
      if (!offers.verified || is_good(id)) continue;
      offers.verified = false;
      offers.unverified_by = id;
    }
    return offers;
  }

  void add_note(Reason reason, const report::Args& args = {}) { findings_.notes.push_back(report::note(reason, args)); }
  void add_notes(std::vector<Note> notes) {
    std::move(notes.begin(), notes.end(), std::back_inserter(findings_.notes));
  }

  // What throws doubt on the rest comes first.
  void add_notes() {
    if (!facts_.time_is_chosen) add_clock_notes();
    if (policy().name != Policy{}.name) add_note(Reason::note_policy, {policy().name});
    for (const auto& problem : circumstances_.store.problems()) {
      if (problem.id == report::reason_id(Reason::trust_not_imported)) findings_.notes.push_back(problem);
    }
    add_notes(access_notes(facts_.access));
    if (status(report::ids::access_pace_not_downgraded) == inconclusive) add_note(Reason::note_no_signed_pace);
    add_notes(trust::sod_notes(sod_, circumstances_));
    if (status(report::ids::ds_revocation) == inconclusive) add_note(Reason::note_revocation_not_checked);
    for (const auto& read : facts_.files) add_group_notes(read);
    add_notes(content_notes(facts_.qr, mrz(), file(File::dg13)));
    add_notes(facts_.notes);
  }

  void add_clock_notes() {
    const auto day = [](pki::Time time) { return report::date(pki::date_text(time)); };
    const auto now = circumstances_.now;
    if (const auto newest = circumstances_.store.newest_list(); newest && now < *newest) {
      add_note(Reason::note_clock_before_list, {day(now), day(*newest)});
    }
    if (const auto last = circumstances_.store.last_expiry(); last && *last < now) {
      add_note(Reason::note_clock_after_anchors, {day(now), day(*last)});
    }
  }

  void add_group_notes(const FileReport& read) {
    const auto group = lds::data_group_number(read.file);
    if (group == 0 || read.bytes.empty()) return;
    const auto name = file_name(read.file);
    if (sod_.object && sod_.hash_of(group) == nullptr) add_note(Reason::note_unsigned_group, {name});
    if (read.error && read.error->code == ErrorCode::file_malformed) add_note(Reason::note_group_malformed, {name});
  }

  Verification conclude() {
    if (facts_.raw_files) speak_of_raw_files(findings_.checks);
    findings_.key_in_card_security = facts_.key_in_card_security;
    findings_.offline = facts_.offline;
    auto verification = report::conclude(std::move(findings_), policy());
    verification.trust = circumstances_.store.summary();
    return verification;
  }

  const Facts& facts_;
  const Preparation& prepared_;
  const trust::SodExamination& sod_;
  std::optional<Mrz> mrz_;
  trust::Circumstances circumstances_;
  SecurityOptions dg14_;
  report::Findings findings_;
};

}  // namespace

Verification judge(const Facts& facts, Preparation& prepared, pki::Time now) {
  prepared.prepare_rest(facts.files);
  return Judgement(facts, prepared, now).run();
}

Verification judge(const Facts& facts, const trust::Examiner& examiner, pki::Time now) {
  Preparation prepared(examiner);
  return judge(facts, prepared, now);
}

}  // namespace chipid::verification
