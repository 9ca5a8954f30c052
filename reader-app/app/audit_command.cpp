#include "audit_command.hpp"

#include <QTextStream>

#include "audit_secret.hpp"
#include "disk/counter_files.hpp"
#include "store/audit.hpp"
#include "store/counters.hpp"

namespace chipid::counter {
namespace {

using namespace store;

constexpr int broken_status = 1;
constexpr int failed_status = 2;

QString in(Language language, const char* english, const char* vietnamese) {
  return QString::fromUtf8(language == Language::vi ? vietnamese : english);
}

QString text_of(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

struct Checked {
  AuditReport report = {};
  std::vector<KeySlot> slots_of_site = {};
};

// A mistyped path makes no new history.
Outcome<> refuse_absent_file(const Place& place) {
  const auto* const file = std::get_if<SqliteFile>(&place);
  std::error_code problem;
  if (file && !std::filesystem::exists(file->path, problem)) return trouble(TroubleCode::not_a_history, "no such file");
  return {};
}

Outcome<std::optional<KnownEnd>> known_end(const std::filesystem::path& folder) {
  STORE_TRY(const auto own, kept_slot(folder));
  if (!own) return std::nullopt;
  const auto witness = kept_witness(folder, own->counter, own->public_key);
  if (!witness) return std::nullopt;
  return KnownEnd{own->counter, *witness};
}

Outcome<Checked> check(const QString& text, const std::filesystem::path& folder, Language language) {
  STORE_TRY(const auto place, parse_place(text));
  STORE_CHECK(refuse_absent_file(place));
  STORE_TRY(const auto connection, Connection::open(place));
  Checked checked;
  STORE_TRY(checked.slots_of_site, all_slots(*connection));
  STORE_TRY(const auto own, kept_slot(folder));
  STORE_TRY(const auto keys, open_with_secret(own, checked.slots_of_site, language));
  STORE_TRY(const auto known, known_end(folder));
  STORE_TRY(checked.report, audit(*connection, keys.site, known));
  return checked;
}

QString name_of(const Checked& checked, const CounterId& counter) {
  for (const auto& slot : checked.slots_of_site)
    if (slot.counter == counter) return QString::fromStdString(slot.name);
  return QStringLiteral("?");
}

QString summary(const AuditReport& report, Language language) {
  return in(language, "%1 records of %2 counters, %3 removals recorded, clocks set back %4 times.",
            "%1 bản ghi của %2 quầy, %3 lần xóa có ghi nhận, %4 lần đồng hồ bị chỉnh lùi.")
      .arg(report.entries)
      .arg(report.counters)
      .arg(report.tombstones)
      .arg(report.steps_back);
}

int tell(const Checked& checked, Language language) {
  QTextStream out(stdout);
  out << summary(checked.report, language) << '\n';
  for (const auto& finding : checked.report.broken)
    out << in(language, "%1, record %2: %3", "%1, bản ghi %2: %3")
               .arg(name_of(checked, finding.counter))
               .arg(finding.sequence)
               .arg(text_of(fault_message(finding.fault, language)))
        << '\n';
  const bool whole = checked.report.broken.empty();
  out << (whole ? in(language, "The history is whole.", "Lịch sử nguyên vẹn.")
                : in(language, "The history was changed. Keep it as it is and compare it with a backup.",
                     "Lịch sử đã bị thay đổi. Hãy giữ nguyên và so với bản sao lưu."))
      << '\n';
  return whole ? 0 : broken_status;
}

}  // namespace

int audit_history(const QString& place, const std::filesystem::path& folder, Language language) {
  const auto checked = check(place, folder, language);
  if (checked) return tell(*checked, language);
  const auto& problem = checked.error();
  QTextStream(stderr) << QStringLiteral("chipid-counter: %1 %2 (%3)\n")
                             .arg(text_of(trouble_message(problem.code, language)),
                                  text_of(trouble_hint(problem.code, language)),
                                  text_of(trouble_id(problem.code)) + QLatin1Char(' ') +
                                      QString::fromStdString(problem.detail));
  return failed_status;
}

}  // namespace chipid::counter
