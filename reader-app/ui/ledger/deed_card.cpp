#include "ui/ledger/deed_card.hpp"

#include <QBoxLayout>

#include "ui/ledger/secret_field.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {

DeedCard::DeedCard(QWidget* parent)
    : QFrame(parent),
      title_(make_label("heading", this)),
      about_(make_label("plain", this)),
      form_(new Form(this)),
      number_(make_line_edit(this)),
      reason_(make_line_edit(this)),
      confirm_(make_button("primary", {}, this)),
      decline_(make_button("plain", {}, this)) {
  setObjectName(QStringLiteral("card"));
  form_->add(number_);
  form_->add(reason_);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(confirm_);
  buttons->addWidget(decline_);
  buttons->addStretch(1);
  auto* column = new QVBoxLayout(this);
  for (QWidget* widget : {static_cast<QWidget*>(title_), static_cast<QWidget*>(about_), static_cast<QWidget*>(form_)}) {
    column->addWidget(widget);
  }
  column->addLayout(buttons);
  set_margins(column, 20, 16, 20, 16, 12);
  set_margins(buttons, 0, 0, 0, 0, 10);
  connect(number_, &QLineEdit::returnPressed, reason_, [this] { reason_->setFocus(); });
  connect(reason_, &QLineEdit::returnPressed, this, &DeedCard::confirm);
  connect(confirm_, &QPushButton::clicked, this, &DeedCard::confirm);
  connect(decline_, &QPushButton::clicked, this, &DeedCard::declined);
  hide();
}

void DeedCard::begin(bool asks_number) {
  asks_number_ = asks_number;
  show();
  form_->show_row(number_, asks_number);
  (asks_number ? number_ : reason_)->setFocus();
  bring_into_view(confirm_);
}

void DeedCard::confirm() {
  if (asks_number_ && number_->text().trimmed().isEmpty()) return number_->setFocus();
  if (reason_->text().trimmed().isEmpty()) return reason_->setFocus();
  emit confirmed(number_->text().trimmed(), reason_->text().trimmed());
}

void DeedCard::refresh(const Words& words) {
  set_text(title_, words.title);
  set_text(about_, words.about);
  form_->name(number_, tr("Number of the person"));
  form_->name(reason_, tr("Reason, which is recorded"));
  set_button(confirm_, words.confirm, tr("Enter"));
  set_button(decline_, tr("Cancel"));
}

void DeedCard::forget() {
  number_->setText({});
  reason_->setText({});
  hide();
}

}  // namespace chipid::counter
