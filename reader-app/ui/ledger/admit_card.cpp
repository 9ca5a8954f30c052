#include "ui/ledger/admit_card.hpp"

#include <QBoxLayout>

#include "ui/widgets.hpp"

namespace chipid::counter {

AdmitCard::AdmitCard(History& history, QWidget* parent)
    : QFrame(parent),
      history_(history),
      title_(make_label("strong", this)),
      about_(make_label("muted", this)),
      code_(make_label("value_large", this)),
      form_(new Form(this)),
      name_(make_line_edit(this)),
      admit_(make_button("plain", {}, this)),
      notice_(new Notice(this)) {
  setObjectName(QStringLiteral("card"));
  code_->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
  form_->add(name_);
  auto* column = new QVBoxLayout(this);
  for (QWidget* widget : {static_cast<QWidget*>(title_), static_cast<QWidget*>(about_), static_cast<QWidget*>(form_)}) {
    column->addWidget(widget);
  }
  column->addWidget(admit_, 0, Qt::AlignLeft);
  column->addWidget(code_);
  column->addWidget(notice_);
  set_margins(column, 20, 16, 20, 16, 10);
  set_text(code_, {});
  connect(name_, &QLineEdit::returnPressed, this, &AdmitCard::admit);
  connect(admit_, &QPushButton::clicked, this, &AdmitCard::admit);
}

void AdmitCard::admit() {
  const auto name = name_->text().trimmed();
  if (name.isEmpty()) return name_->setFocus();
  set_text(code_, {});
  history_.admit_counter(this, name.toStdString(), [this](const store::Outcome<QString>& code) {
    if (!code) return notice_->show_trouble(code.error());
    notice_->clear_words();
    set_text(code_, *code);
    set_name(code_, *code);
    bring_into_view(code_);
  });
}

void AdmitCard::refresh(Language language) {
  set_text(title_, tr("Add a counter"));
  set_text(about_,
           tr("The new counter uses the same place for its history, and joins with the code that is shown here. "
              "Whoever has the code can read the history: do not send it by mail."));
  form_->name(name_, tr("Name of the new counter"));
  set_button(admit_, tr("Make a code"));
  notice_->refresh(language);
}

void AdmitCard::forget() {
  name_->setText({});
  set_text(code_, {});
  set_name(code_, {});
  notice_->clear_words();
}

}  // namespace chipid::counter
