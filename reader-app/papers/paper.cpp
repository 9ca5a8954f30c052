#include "papers/paper.hpp"

#include <chipid/evidence.hpp>
#include <chipid/receipt.hpp>
#include <chipid/text.hpp>

#include "engine/site_key_file.hpp"
#include "papers/qr_picture.hpp"
#include "words/in.hpp"

namespace chipid::counter::papers {
namespace {

Outcome<std::string> digest_of(const CheckedPerson& person) {
  const auto file = evidence_file(person);
  const auto evidence = file ? decode_evidence(*file) : tl::unexpected<Error>(file.error());
  if (!evidence) return trouble(TroubleCode::not_signed, "evidence: " + evidence.error().detail);
  return evidence->digest;
}

// Nothing without a key file: the site does not sign.
Outcome<std::optional<SiteKey>> load_key(const std::filesystem::path& config) {
  auto key = load_site_key(config);
  if (!key) {
    const auto file = site_key_file(config).filename().string();
    return trouble(TroubleCode::key_unusable, file + ": " + key.error().detail);
  }
  return *std::move(key);
}

struct Signed {
  std::string receipt = {};
  std::string key_id = {};
  std::string evidence = {};
};

Outcome<Signed> sign(const CheckedPerson& person, const PaperOrder& order) {
  const auto key = load_key(order.config);
  if (!key) return tl::unexpected<Trouble>(key.error());
  if (!*key) return Signed{};
  const auto evidence = digest_of(person);
  if (!evidence) return tl::unexpected<Trouble>(evidence.error());
  auto receipt = sign_receipt(person, order, **key, *evidence);
  if (!receipt) return tl::unexpected<Trouble>(receipt.error());
  return Signed{.receipt = *std::move(receipt), .key_id = (*key)->key_id(), .evidence = *evidence};
}

std::map<QString, QImage> pictures_of(const CheckedPerson& person, const std::string& receipt) {
  std::map<QString, QImage> pictures;
  if (!receipt.empty()) pictures[QStringLiteral("qr")] = qr_picture(receipt);
  if (!person.portrait.isNull()) pictures[QStringLiteral("portrait")] = person.portrait;
  return pictures;
}

}  // namespace

Outcome<std::string> sign_receipt(const CheckedPerson& person, const PaperOrder& order, const SiteKey& key,
                                  const std::string& evidence) {
  const auto& verification = person.report.verification;
  if (!verification.verdict) return trouble(TroubleCode::held_back);
  auto receipt = make_receipt({.issued = order.time,
                               .read = person.judged_at,
                               .evidence = evidence,
                               .verdict = *verification.verdict,
                               .policy = verification.policy,
                               .purpose = in(order.language, person.workflow.purpose),
                               .reference = displayable(order.reference)},
                              key);
  if (!receipt) return trouble(TroubleCode::not_signed, receipt.error().detail);
  return *std::move(receipt);
}

Outcome<Paper> make_paper(const CheckedPerson& person, const PaperOrder& order) {
  if (may_leave(person, Outlet::print) != Leave::free) return trouble(TroubleCode::held_back);
  auto form = load_paper(order.kind, order.language, order.config);
  std::vector<Trouble> warnings;
  if (form.trouble) warnings.push_back(*form.trouble);
  const auto outcome = order.kind == PaperKind::receipt ? sign(person, order) : Signed{};
  if (!outcome) warnings.push_back(outcome.error());
  const auto made = outcome.value_or(Signed{});
  const PaperFacts facts{.site = order.site,
                         .reference = order.reference,
                         .printed_at = order.time,
                         .practice = order.practice,
                         .key_id = made.key_id,
                         .evidence = made.evidence};
  const auto filled = fill(form.form, make_fields(person, facts, order.language));
  for (const auto& name : filled.unknown) warnings.push_back({TroubleCode::unknown_field, name});
  return Paper{.sheet = Sheet(QString::fromStdString(filled.html), form.form.page, pictures_of(person, made.receipt)),
               .title = QString::fromStdString(in(order.language, paper_title(order.kind))),
               .receipt = made.receipt,
               .warnings = std::move(warnings)};
}

QByteArray Paper::pdf() const {
  std::vector<Attachment> attachments;
  if (!receipt.empty()) {
    attachments.push_back({.name = QStringLiteral("receipt.jws"),
                           .media_type = QStringLiteral("application/jose"),
                           .content = QByteArray::fromStdString(receipt + "\n")});
  }
  return sheet.pdf(title, attachments);
}

}  // namespace chipid::counter::papers
