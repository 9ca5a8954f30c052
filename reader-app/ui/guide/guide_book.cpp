#include "ui/guide/guide_book.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <algorithm>

#include "ui/language.hpp"

namespace chipid::counter {
namespace {

constexpr qint64 largest_file = qint64{64} << 20U;

const QString folder = QStringLiteral("doc/chipid/");
const QString first_of_section = QStringLiteral("<section id=\"");

// What stands between two marks; empty where one of them is missing.
QString between(const QString& text, const QString& first, const QString& last) {
  const auto begin = text.indexOf(first);
  const auto end = text.indexOf(last, begin);
  return begin < 0 || end < 0 ? QString() : text.mid(begin, end - begin);
}

}  // namespace

QString GuideBook::file_for(Language language) {
  const auto name = QStringLiteral("chipid-guide-%1.html").arg(language_id(language));
  const QDir beside(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/") + folder);
  if (beside.exists(name)) return QDir::cleanPath(beside.filePath(name));
  return QStandardPaths::locate(QStandardPaths::GenericDataLocation, folder + name);
}

GuideBook GuideBook::load(const QString& path) {
  GuideBook book;
  QFile file(path);
  if (path.isEmpty() || !file.open(QIODevice::ReadOnly)) return book;
  const auto text = QString::fromUtf8(file.read(largest_file));
  const auto contents = between(text, QStringLiteral("<header>"), QStringLiteral("</header>"));
  if (contents.isEmpty()) return book;
  book.chapters_.push_back({{}, contents});
  for (auto at = text.indexOf(first_of_section); at >= 0;) {
    const auto begin = at + first_of_section.size();
    at = text.indexOf(first_of_section, begin);
    const auto section = text.mid(begin, at < 0 ? -1 : at - begin);
    const auto html = between(section, QStringLiteral("<h2"), QStringLiteral("</section>"));
    book.chapters_.push_back({section.left(section.indexOf(QLatin1Char('"'))), html});
  }
  return book;
}

QString GuideBook::html_of(QStringView name) const {
  if (chapters_.empty()) return {};
  const auto found =
      std::find_if(chapters_.begin(), chapters_.end(), [&](const auto& chapter) { return chapter.name == name; });
  return (found == chapters_.end() ? chapters_.front() : *found).html;
}

}  // namespace chipid::counter
