#include "ui/faces/consent_box.hpp"

#include <QBoxLayout>
#include <QSignalBlocker>

#include "ui/widgets.hpp"

namespace chipid::counter {

ConsentBox::ConsentBox(QWidget* parent) : QFrame(parent), line_(make_label("plain", this)), tick_(new QCheckBox(this)) {
  setObjectName(QStringLiteral("card"));
  auto* column = new QVBoxLayout(this);
  column->addWidget(line_);
  column->addWidget(tick_);
  connect(tick_, &QCheckBox::toggled, this, &ConsentBox::changed);
}

void ConsentBox::show_line(const ConsentLine& line) {
  set_margins(layout(), 18, 14, 18, 14, 8);
  set_text(line_, QString::fromStdString(line.text));
  tick_->setText(tr("The holder agrees"));
  tick_->setAccessibleName(tick_->text());
  tick_->setAccessibleDescription(line_->text());
}

void ConsentBox::set_agreed(bool agreed) {
  const QSignalBlocker silent(tick_);
  tick_->setChecked(agreed);
}

}  // namespace chipid::counter
