#include "papers/site_paper.hpp"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

// The macro wants a function outside every namespace.
static void load_resources() {
  Q_INIT_RESOURCE(papers);
}

namespace chipid::counter::papers {
namespace {

QString file_name(PaperKind kind, Language language) {
  const auto name = paper_name(kind);
  return QStringLiteral("%1.%2.html")
      .arg(QLatin1String(name.data(), static_cast<qsizetype>(name.size())),
           language == Language::vi ? QStringLiteral("vi") : QStringLiteral("en"));
}

QString built_in_path(const QString& name) {
  load_resources();
  return QStringLiteral(":/papers/") + name;
}

QString folder_of(const std::filesystem::path& config) {
  return QString::fromStdString(templates_folder(config).string());
}

bool is_utf8(const QByteArray& bytes) {
  QStringDecoder decoder(QStringDecoder::Utf8);
  const QString text = decoder(bytes);
  return !decoder.hasError();
}

Outcome<Template> parse_file(const QString& path) {
  QFile file(path);
  // A pipe would be waited for.
  if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
    return trouble(TroubleCode::template_broken, "cannot be opened");
  }
  const auto bytes = file.read(static_cast<qint64>(max_template_size) + 1);
  if (!is_utf8(bytes)) return trouble(TroubleCode::template_broken, "not UTF-8");
  return parse_template({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

}  // namespace

std::filesystem::path templates_folder(const std::filesystem::path& config) {
  return config / "templates";
}

std::string_view paper_name(PaperKind kind) noexcept {
  return kind == PaperKind::slip ? "slip" : "receipt";
}

Sentence paper_title(PaperKind kind) {
  if (kind == PaperKind::slip) return {.en = "Registration slip", .vi = "Phiếu tiếp nhận"};
  return {.en = "Verification receipt", .vi = "Biên nhận kiểm tra thẻ"};
}

SitePaper load_paper(PaperKind kind, Language language, const std::filesystem::path& config) {
  const auto name = file_name(kind, language);
  SitePaper paper;
  const auto own = QDir(folder_of(config)).filePath(name);
  if (!config.empty() && (QFileInfo::exists(own) || QFileInfo(own).isSymLink())) {
    if (auto form = parse_file(own)) {
      paper.form = *std::move(form);
      return paper;
    } else {
      paper.trouble = Trouble{form.error().code, name.toStdString() + ", " + form.error().detail};
    }
  }
  // The tests parse every built-in one.
  paper.form = parse_file(built_in_path(name)).value_or(Template{});
  return paper;
}

Outcome<int> copy_built_in_papers(const std::filesystem::path& config) {
  const QDir folder(folder_of(config));
  if (!folder.mkpath(QStringLiteral("."))) return trouble(TroubleCode::file_not_written, folder.path().toStdString());
  int written = 0;
  for (const auto kind : all_papers) {
    for (const auto language : {Language::vi, Language::en}) {
      const auto name = file_name(kind, language);
      const auto to = folder.filePath(name);
      if (QFileInfo::exists(to)) continue;
      if (!QFile::copy(built_in_path(name), to)) return trouble(TroubleCode::file_not_written, to.toStdString());
      QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
      ++written;
    }
  }
  return written;
}

}  // namespace chipid::counter::papers
