#include "ui/desk/finding_row.hpp"

#include <QGridLayout>

#include "ui/icons.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

struct MarkLook {
  const char* drawing;
  const char* style;  ///< for style.qss
  QColor Palette::*ink;
};

MarkLook look_of(Mark mark) {
  switch (mark) {
    case Mark::good:
      return {"check_passed", "good", &Palette::good};
    case Mark::note:
      return {"check_not_offered", "none", &Palette::muted};
    case Mark::doubt:
      return {"check_unknown", "doubt", &Palette::doubt};
    case Mark::bad:
      break;
  }
  return {"check_failed", "bad", &Palette::bad};
}

}  // namespace

FindingRow::FindingRow(const Finding& finding, QWidget* parent) : QFrame(parent) {
  setObjectName(QStringLiteral("check"));
  const auto shape = look_of(finding.mark);
  auto* symbol = new Symbol({26, 26}, this);
  symbol->show_drawing(QLatin1String(shape.drawing), look().palette->*shape.ink, look().palette->surface);
  auto* status = make_label("status", this);
  status->setProperty("status", QLatin1String(shape.style));
  status->setFixedWidth(scaled(90));
  set_text(status, finding.status);
  auto* words = new QVBoxLayout;
  const auto add = [&](const char* role, const QString& text) {
    auto* label = make_label(role, this);
    set_text(label, text);
    words->addWidget(label);
  };
  if (!finding.subject.isEmpty()) add("caption", finding.subject);
  add("plain", finding.text);
  if (!finding.advice.isEmpty()) add("strong", finding.advice);
  auto* row = new QHBoxLayout(this);
  row->addWidget(symbol, 0, Qt::AlignTop);
  row->addWidget(status, 0, Qt::AlignTop);
  row->addLayout(words, 1);
  set_margins(row, 18, 12, 18, 12, 14);
  words->setSpacing(scaled(4));
  setAccessibleName(QStringLiteral("%1: %2 %3 %4").arg(finding.status, finding.subject, finding.text, finding.advice));
}

}  // namespace chipid::counter
