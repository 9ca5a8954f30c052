#include "ui/ledger/key_card.hpp"

#include <QBoxLayout>
#include <QSysInfo>

#include "ui/widgets.hpp"

namespace chipid::counter {

KeyCard::KeyCard(History& history, QWidget* parent)
    : QFrame(parent),
      history_(history),
      title_(make_label("strong", this)),
      about_(make_label("muted", this)),
      form_(new Form(this)),
      way_(new ChoiceBox(this)),
      name_(make_line_edit(this)),
      code_(make_line_edit(this)),
      secret_(new SecretChoice(this)),
      go_(make_button("primary", QStringLiteral("shield"), this)),
      notice_(new Notice(this)) {
  setObjectName(QStringLiteral("card"));
  name_->setText(QSysInfo::machineHostName());
  for (QWidget* control : {static_cast<QWidget*>(way_), static_cast<QWidget*>(name_), static_cast<QWidget*>(code_),
                           static_cast<QWidget*>(secret_)}) {
    form_->add(control);
  }
  auto* column = new QVBoxLayout(this);
  for (QWidget* widget : {static_cast<QWidget*>(title_), static_cast<QWidget*>(about_), static_cast<QWidget*>(form_)}) {
    column->addWidget(widget);
  }
  column->addWidget(go_, 0, Qt::AlignLeft);
  column->addWidget(notice_);
  set_margins(column, 20, 16, 20, 16, 10);
  connect(way_, &QComboBox::activated, this, [this] { refresh(language_); });
  connect(code_, &QLineEdit::returnPressed, this, &KeyCard::go);
  connect(secret_, &SecretChoice::entered, this, &KeyCard::go);
  connect(go_, &QPushButton::clicked, this, &KeyCard::go);
}

KeyCard::Way KeyCard::way() const {
  if (has_key()) return Way::change;
  return way_->currentIndex() == 1 ? Way::join : Way::found;
}

void KeyCard::go() {
  if (way() == Way::found && name_->text().trimmed().isEmpty()) return name_->setFocus();
  if (way() == Way::join && code_->text().trimmed().isEmpty()) return code_->setFocus();
  if (auto secret = secret_->take()) send(*std::move(secret));
}

void KeyCard::send(NewSecret secret) {
  go_->setEnabled(false);
  const auto answer = [this](const store::Outcome<>& outcome) {
    go_->setEnabled(true);
    if (!outcome) return notice_->show_trouble(outcome.error());
    code_->setText({});
    notice_->tell([] { return tr("The key of this counter is ready."); });
  };
  switch (way()) {
    case Way::found:
      return history_.found_site(this, name_->text().trimmed().toStdString(), std::move(secret), answer);
    case Way::join:
      return history_.join(this, code_->text(), std::move(secret), answer);
    case Way::change:
      return history_.change_secret(this, std::move(secret), answer);
  }
}

void KeyCard::refresh(Language language) {
  language_ = language;
  const auto now = way();
  set_text(title_, now == Way::change ? tr("What opens the key of this counter") : tr("The key of this counter"));
  set_text(about_, now == Way::found ? tr("Records are encrypted with a key that all counters of a site share. Without "
                                          "it they cannot be read: keep a second counter or a backup of it.")
                   : now == Way::join ? tr("Another counter shows the code: settings, Add a counter.")
                                      : QString());
  form_->name(way_, tr("This counter"));
  form_->name(name_, tr("Name of this counter"));
  form_->name(code_, tr("Code from another counter"));
  form_->name(secret_, tr("What opens the key"));
  form_->show_row(way_, now != Way::change);
  form_->show_row(name_, now == Way::found);
  form_->show_row(code_, now == Way::join);
  way_->show_choices({tr("The first counter of the site"), tr("Joins other counters")},
                     std::max(0, way_->currentIndex()));
  secret_->refresh();
  set_button(go_, now == Way::found  ? tr("Make the key of the site")
                  : now == Way::join ? tr("Join")
                                     : tr("Use this from now on"));
  notice_->refresh(language);
}

void KeyCard::forget() {
  code_->setText({});
  secret_->forget();
  notice_->clear_words();
}

}  // namespace chipid::counter
