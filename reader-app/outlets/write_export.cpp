#include "write_export.hpp"

#include <QDateTime>
#include <QRandomGenerator>
#include <chipid/evidence.hpp>
#include <fstream>

#include "records/register.hpp"

namespace chipid::counter::outlets {
namespace {

enum class Held { nothing, others, this_row, other_table };

std::string day_and_time(std::chrono::sys_seconds time, const QString& form) {
  return QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count()).toString(form).toStdString();
}

Held held(const std::filesystem::path& file, const CsvRow& head, const CsvRow& row) {
  std::error_code problem;
  std::ifstream stream;
  if (std::filesystem::is_regular_file(file, problem)) stream.open(file, std::ios::binary);
  if (!stream.is_open()) return Held::nothing;
  CsvReader reader(stream);
  CsvRow read;
  if (reader.next(read) != true) return Held::nothing;
  if (read != head) return Held::other_table;
  while (reader.next(read) == true) {
    if (read == row) return Held::this_row;
  }
  return Held::others;
}

}  // namespace

Outcome<std::filesystem::path> write_new(const std::filesystem::path& folder, std::string_view suffix,
                                         std::chrono::sys_seconds time, BytesView content) {
  const auto random = QStringLiteral("-%1").arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'));
  const auto stem = day_and_time(time, QStringLiteral("yyyyMMdd-HHmmss")) + random.toStdString();
  auto path = folder / ("chipid-" + stem + std::string(suffix));
  if (!save_evidence(path, content)) return trouble(TroubleCode::not_written, folder.string());
  return path;
}

Outcome<Exported> note_guest(const std::filesystem::path& folder, const RegisterTable& table, const Document& document,
                             std::chrono::sys_seconds time) {
  const auto day = day_and_time(time, QStringLiteral("yyyy-MM-dd"));
  const auto head = register_head(table);
  const auto row = register_row(table, document, day);
  Exported done{.file = folder / (table.name + "-" + day + ".csv")};
  const auto there = held(done.file, head, row);
  if (there == Held::other_table) return trouble(TroubleCode::other_columns, done.file.string());
  const auto is_there = [&](std::istream&) -> Result<bool> { return held(done.file, head, row) == Held::this_row; };
  const auto added = add_to_register(done.file, head, row, is_there);
  if (!added) return trouble(TroubleCode::not_written, done.file.string());
  done.was_there = !*added;
  return done;
}

}  // namespace chipid::counter::outlets
