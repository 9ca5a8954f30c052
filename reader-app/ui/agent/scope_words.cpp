#include "ui/agent/scope_words.hpp"

#include <QCoreApplication>
#include <QStringList>
#include <QUrl>

namespace chipid::counter {
namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(AgentScopes)
};

constexpr qsizetype shown_letters = 18;

}  // namespace

QString scope_words(agent::Scope scope) {
  switch (scope) {
    case agent::Scope::id:
      return Texts::tr("numbers and dates");
    case agent::Scope::demographics:
      return Texts::tr("name, birth, address, ethnicity, religion, marks");
    case agent::Scope::portrait:
      return Texts::tr("portrait");
    case agent::Scope::family:
      return Texts::tr("names of parents and spouse");
    case agent::Scope::verification:
      return Texts::tr("results of the checks");
    case agent::Scope::raw:
      return Texts::tr("whole evidence file");
    case agent::Scope::match:
      return Texts::tr("comparison of the face");
  }
  return {};
}

QString scope_list(const agent::Scopes& scopes) {
  QStringList words;
  for (const auto scope : agent::all_in(scopes)) words << scope_words(scope);
  return words.join(QStringLiteral("; "));
}

// What a page calls itself is its own claim; its origin is not.
QString who_asks(const std::string& origin, const std::string& site) {
  const auto name = QString::fromStdString(site);
  if (origin.empty()) return Texts::tr("The program “%1”").arg(name);
  return QStringLiteral("%1 (%2)").arg(QString::fromStdString(origin), name);
}

QString short_origin(const std::string& origin, const std::string& site) {
  const auto host = QUrl(QString::fromStdString(origin)).host();
  const auto words = host.isEmpty() ? QString::fromStdString(site) : host;
  return words.size() <= shown_letters ? words : QStringLiteral("…") + words.right(shown_letters - 1);
}

}  // namespace chipid::counter
