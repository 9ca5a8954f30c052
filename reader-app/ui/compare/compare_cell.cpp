#include "ui/compare/compare_cell.hpp"

#include <QBoxLayout>

#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

struct AgreementLook {
  const char* sign;
  const char* style;  ///< for style.qss
};

AgreementLook look_of(citizen::Agreement agreement) {
  switch (agreement) {
    case citizen::Agreement::equal:
      return {"=", "good"};
    case citizen::Agreement::equal_normalised:
      return {"≈", "good"};
    case citizen::Agreement::differs:
      return {"≠", "bad"};
    case citizen::Agreement::absent:
      break;
  }
  return {"?", "doubt"};
}

}  // namespace

CompareCellView::CompareCellView(CompareSource source, QWidget* parent)
    : QFrame(parent), source_(source), name_(make_label("caption", this)), remark_(make_label("caption", this)) {
  setObjectName(QStringLiteral("compare_cell"));
  auto* column = new QVBoxLayout(this);
  column->addWidget(name_);
  if (source == CompareSource::typed) {
    column->addWidget(edit_ = new QLineEdit(this));
    edit_->setProperty("role", QStringLiteral("small"));
    edit_->setMaxLength(300);
    edit_->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
  } else {
    column->addWidget(value_ = make_label("value", this));
  }
  column->addWidget(remark_);
  column->addStretch(1);
  set_margins(column, 8, 6, 8, 6, 2);
}

void CompareCellView::show_cell(const CompareRow& row, Language language, bool name_the_source) {
  const auto& cell = row.cells.at(static_cast<std::size_t>(source_));
  const auto name = in(language, compare_source_name(source_));
  const auto label = QString::fromStdString(row.label);
  set_text(name_, name_the_source ? name : QString());
  if (edit_ != nullptr) {
    edit_->setAccessibleName(tr("%1 on the form").arg(label));
    edit_->setPlaceholderText(tr("type it"));
  } else {
    value_->setText(cell ? QString::fromStdString(cell->value) : QStringLiteral("—"));
    value_->setAccessibleName(QStringLiteral("%1, %2: %3").arg(label, name, cell ? value_->text() : tr("nothing")));
  }
  const bool compared = cell && cell->agreement;
  const auto look = look_of(compared ? *cell->agreement : citizen::Agreement::absent);
  set_text(remark_,
           compared ? QStringLiteral("%1 %2").arg(QString::fromUtf8(look.sign), QString::fromStdString(cell->remark))
                    : QString());
  set_style_property(remark_, "status", compared ? QLatin1String(look.style) : QString());
  set_style_property(this, "differs", compared && *cell->agreement == citizen::Agreement::differs);
}

void CompareCellView::forget() {
  // clear() would leave it to Ctrl+Z.
  if (edit_ != nullptr) edit_->setText({});
  if (value_ != nullptr) {
    value_->clear();
    value_->setAccessibleName({});
  }
  remark_->clear();
  set_style_property(this, "differs", false);
}

}  // namespace chipid::counter
