#include "write_export.hpp"

#include <QDateTime>
#include <QFile>
#include <QLockFile>
#include <QRandomGenerator>
#include <chipid/evidence.hpp>

#ifdef __unix__
#include <unistd.h>
#endif

namespace chipid::counter::outlets {
namespace {

constexpr auto owner_alone = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr int longest_wait = 3'000;  // ms, for another counter
constexpr qint64 largest_register = qint64{16} << 20U;

QString day_and_time(std::chrono::sys_seconds time, const QString& form) {
  return QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count()).toString(form);
}

bool reaches_the_disk(QFile& file) {
  if (!file.flush()) return false;
#ifdef __unix__
  return fsync(file.handle()) == 0;
#else
  return true;
#endif
}

// Half a line would spoil the next one too.
Outcome<> append(QFile& file, const QByteArray& text, const std::string& name) {
  const auto size = file.size();
  if (file.seek(size) && file.write(text) == text.size() && reaches_the_disk(file)) return {};
  file.resize(size);
  return trouble(TroubleCode::not_written, name);
}

// The same person on the same day, whatever the number of the line.
bool holds(const QList<QByteArray>& lines, const RegisterTable& table, const Document& document,
           const std::string& day) {
  for (qsizetype number = 1; number < lines.size(); ++number) {
    const auto line = register_line(table, document, day, static_cast<std::size_t>(number));
    if (lines[number] + '\n' == QByteArray::fromStdString(line)) return true;
  }
  return false;
}

}  // namespace

Outcome<std::filesystem::path> write_new(const std::filesystem::path& folder, std::string_view suffix,
                                         std::chrono::sys_seconds time, BytesView content) {
  const auto random = QStringLiteral("%1").arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'));
  const auto stem = day_and_time(time, QStringLiteral("yyyyMMdd-HHmmss")) + QLatin1Char('-') + random;
  auto path = folder / ("chipid-" + stem.toStdString() + std::string(suffix));
  if (!save_evidence(path, content)) return trouble(TroubleCode::not_written, folder.string());
  return path;
}

Outcome<Exported> add_to_register(const std::filesystem::path& folder, const RegisterTable& table,
                                  const Document& document, std::chrono::sys_seconds time) {
  const auto day = day_and_time(time, QStringLiteral("yyyy-MM-dd")).toStdString();
  Exported done{.file = folder / (table.name + "-" + day + ".csv")};
  const auto name = QString::fromStdString(done.file.string());
  QLockFile lock(name + QStringLiteral(".lock"));
  if (!lock.tryLock(longest_wait)) {
    const bool busy = lock.error() == QLockFile::LockFailedError;
    return trouble(busy ? TroubleCode::file_busy : TroubleCode::not_written, done.file.string());
  }
  QFile file(name);
  if (!file.open(QIODevice::ReadWrite, owner_alone) || file.size() > largest_register) {
    return trouble(TroubleCode::not_written, done.file.string());
  }
  const auto head = QByteArray::fromStdString("\xEF\xBB\xBF" + register_head(table));
  const auto content = file.readAll();
  if (!content.isEmpty() && !content.startsWith(head)) return trouble(TroubleCode::other_columns, done.file.string());
  const auto lines = content.split('\n');
  if (holds(lines, table, document, day)) return done.was_there = true, done;
  const auto number = static_cast<std::size_t>(qMax(lines.size() - 1, qsizetype{1}));
  const auto line = QByteArray::fromStdString(register_line(table, document, day, number));
  const auto written = append(file, content.isEmpty() ? head + line : line, done.file.string());
  if (!written) return tl::unexpected(written.error());
  return done;
}

}  // namespace chipid::counter::outlets
