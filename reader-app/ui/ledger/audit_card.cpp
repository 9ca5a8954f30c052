#include "ui/ledger/audit_card.hpp"

#include <QAccessible>

#include "ui/desk/finding_row.hpp"
#include "ui/widgets.hpp"
#include "views/audit_view.hpp"

namespace chipid::counter {

AuditCard::AuditCard(QWidget* parent) : QFrame(parent), column_(new QVBoxLayout(this)) {
  setObjectName(QStringLiteral("audit"));
  set_margins(column_, 0, 0, 0, 0, 8);
  hide();
}

void AuditCard::show_report(const store::AuditReport& report) {
  report_ = report;
  draw();
  show();
  bring_into_view(this);
  QAccessibleEvent alert(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void AuditCard::draw() {
  remove_all(column_);
  if (!report_) return;
  const auto view = audit_view(*report_, language_);
  const auto text = [](const std::string& value) { return QString::fromStdString(value); };
  column_->addWidget(new FindingRow({.mark = view.whole ? Mark::good : Mark::bad,
                                     .status = view.whole ? tr("whole") : tr("changed"),
                                     .subject = text(view.detail),
                                     .text = text(view.title),
                                     .advice = text(view.advice)},
                                    this));
  for (const auto& broken : view.broken) {
    column_->addWidget(new FindingRow(
        {.mark = Mark::bad, .status = tr("broken"), .subject = text(broken.place), .text = text(broken.text)}, this));
  }
  setAccessibleName(text(view.title));
}

void AuditCard::refresh(Language language) {
  language_ = language;
  draw();
}

void AuditCard::forget() {
  report_.reset();
  draw();
  hide();
}

}  // namespace chipid::counter
