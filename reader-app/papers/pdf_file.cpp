#include "papers/pdf_file.hpp"

#include <QDateTime>
#include <QFile>
#include <QSaveFile>

namespace chipid::counter::papers {

std::string pdf_name(PaperKind kind, std::chrono::sys_seconds time) {
  const auto local = QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count());
  return std::string(paper_name(kind)) + local.toString(QStringLiteral("-yyyyMMdd-HHmmss")).toStdString() + ".pdf";
}

// The permissions are set while the file is empty and has another name.
Outcome<> save_pdf(const std::filesystem::path& path, const QByteArray& pdf) {
  QSaveFile file(QString::fromStdString(path.string()));
  if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
      file.write(pdf) != pdf.size() || !file.commit()) {
    return trouble(TroubleCode::file_not_written, path.string() + ": " + file.errorString().toStdString());
  }
  return {};
}

std::filesystem::path free_path(const std::filesystem::path& folder, const std::string& name) {
  const std::filesystem::path wanted(name);
  auto path = folder / wanted;
  std::error_code ignored;
  for (int i = 2; std::filesystem::exists(path, ignored); ++i) {
    path = folder / (wanted.stem().string() + "-" + std::to_string(i) + wanted.extension().string());
  }
  return path;
}

}  // namespace chipid::counter::papers
