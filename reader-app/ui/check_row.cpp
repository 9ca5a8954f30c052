#include "ui/check_row.hpp"

#include <QGridLayout>

#include "ui/icons.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

struct StatusLook {
  const char* drawing;
  const char* style;  ///< for style.qss
  QColor Palette::*ink;
};

StatusLook look_of(CheckStatus status) {
  switch (status) {
    case CheckStatus::passed:
      return {"check_passed", "good", &Palette::good};
    case CheckStatus::failed:
      return {"check_failed", "bad", &Palette::bad};
    case CheckStatus::inconclusive:
      return {"check_unknown", "doubt", &Palette::doubt};
    case CheckStatus::not_supported:
      return {"check_not_offered", "none", &Palette::muted};
    case CheckStatus::not_performed:
      break;
  }
  return {"check_not_done", "none", &Palette::muted};
}

}  // namespace

CheckRow::CheckRow(const CheckView& check, QWidget* parent) : QFrame(parent) {
  setObjectName(QStringLiteral("check"));
  const auto shape = look_of(check.status);
  const auto& palette = *look().palette;
  auto* symbol = new Symbol({26, 26}, this);
  symbol->show_drawing(QLatin1String(shape.drawing), palette.*shape.ink, palette.surface);
  auto* status = make_label("status", this);
  status->setProperty("status", QLatin1String(shape.style));
  set_text(status, QString::fromStdString(check.status_text));
  set_text_width(status, 120);
  auto* question = make_label("strong", this);
  set_text(question, QString::fromStdString(check.question));
  auto* finding = make_label("plain", this);
  set_text(finding, QString::fromStdString(check.finding));
  auto* grid = new QGridLayout(this);
  set_margins(grid, 18, 14, 18, 14, 6);
  set_gaps(grid, 14, 6);
  grid->addWidget(symbol, 0, 0, 2, 1, Qt::AlignTop);
  grid->addWidget(status, 0, 1, Qt::AlignTop);
  grid->addWidget(question, 0, 2, Qt::AlignTop);
  grid->addWidget(finding, 1, 2, Qt::AlignTop);
  grid->setColumnStretch(2, 1);
  set_name(this, QStringLiteral("%1: %2. %3").arg(status->text(), question->text(), finding->text()));
  add_detail(check);
}

void CheckRow::add_detail(const CheckView& check) {
  if (check.detail.empty()) return;
  auto* grid = static_cast<QGridLayout*>(layout());
  auto* fold = make_button("fold", QStringLiteral("chevron_right"), this);
  set_button(fold, tr("Technical details"), {},
             QStringLiteral("%1: %2").arg(tr("Technical details"), QString::fromStdString(check.question)));
  QString lines = QStringLiteral("%1\n").arg(QString::fromStdString(check.id));
  for (const auto& [name, value] : check.detail) {
    lines += QStringLiteral("%1: %2\n").arg(QString::fromStdString(name), QString::fromStdString(value));
  }
  auto* detail = make_label("code", this);
  detail->setText(lines.trimmed());
  detail->hide();
  grid->addWidget(fold, 2, 2, Qt::AlignLeft);
  grid->addWidget(detail, 3, 2);
  connect(fold, &QPushButton::clicked, detail, [fold, detail] {
    const bool show = detail->isHidden();
    detail->setVisible(show);
    fold->setProperty("icon_name", show ? QStringLiteral("chevron_down") : QStringLiteral("chevron_right"));
    refresh_icon(fold);
  });
}

}  // namespace chipid::counter
