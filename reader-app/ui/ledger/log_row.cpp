#include "ui/ledger/log_row.hpp"

#include <QBoxLayout>
#include <QDateTime>

#include "ui/icons.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

QString second_line(const LogLine& line, Language language) {
  QStringList parts{shown_moment(line.time, language)};
  for (const auto& part : {line.by, line.detail}) {
    if (!part.empty()) parts << QString::fromStdString(part);
  }
  return parts.join(QStringLiteral(" · "));
}

}  // namespace

QString shown_moment(std::chrono::sys_seconds time, Language language) {
  const auto moment = QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count());
  return moment.toString(language == Language::vi ? QStringLiteral("dd/MM/yyyy HH:mm")
                                                  : QStringLiteral("yyyy-MM-dd HH:mm"));
}

LogRow::LogRow(const LogLine& line, Language language, QWidget* parent) : QFrame(parent) {
  setObjectName(QStringLiteral("check"));
  auto* symbol = new Symbol({24, 24}, this);
  symbol->show_drawing(line.symbol ? text_of(verdict_symbol_name(*line.symbol)) : QStringLiteral("check_not_offered"),
                       look().palette->muted, look().palette->surface);
  const auto add = [this](const char* role, const QString& text) {
    auto* label = make_label(role, this);
    set_text(label, text);
    return label;
  };
  const auto title = QString::fromStdString(line.title), number = QString::fromStdString(line.number);
  const auto detail = second_line(line, language);
  auto* words = new QVBoxLayout;
  words->addWidget(add("strong", title));
  words->addWidget(add("muted", detail));
  auto* row = new QHBoxLayout(this);
  row->addWidget(symbol);
  row->addLayout(words, 1);
  auto* masked = add("value", number);
  masked->setWordWrap(false);
  row->addWidget(masked);
  set_margins(row, 16, 8, 16, 8, 14);
  set_margins(words, 0, 0, 0, 0, 2);
  setAccessibleName(QStringLiteral("%1, %2, %3").arg(title, number, detail));
}

}  // namespace chipid::counter
