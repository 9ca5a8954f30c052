#include "ui/key_field.hpp"

#include <QBoxLayout>
#include <QRegularExpressionValidator>

#include "logic/help.hpp"
#include "logic/key_input.hpp"
#include "ui/theme.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

constexpr std::chrono::milliseconds typing_pause{800};

}  // namespace

KeyField::KeyField(QWidget* parent)
    : QWidget(parent),
      label_(make_label("strong", this)),
      edit_(new QLineEdit(this)),
      read_(make_button("primary", {}, this)),
      error_text_(make_label("error", this)) {
  auto* column = new QVBoxLayout(this);
  set_margins(column, 0, 0, 0, 0, 8);
  auto* row = new QHBoxLayout;
  set_margins(row, 0, 0, 0, 0, 12);
  row->addWidget(edit_, 1);
  row->addWidget(read_);
  column->addWidget(label_);
  column->addLayout(row);
  column->addWidget(error_text_);
  edit_->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9 ]{0,16}")), edit_));
  edit_->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
  read_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
  label_->setBuddy(edit_);
  pause_.setSingleShot(true);
  pause_.setInterval(typing_pause);
  connect(edit_, &QLineEdit::textEdited, this, &KeyField::edited);
  connect(edit_, &QLineEdit::returnPressed, this, &KeyField::give);
  connect(read_, &QPushButton::clicked, this, &KeyField::give);
  connect(&pause_, &QTimer::timeout, this, &KeyField::give);
}

void KeyField::refresh(Language language, bool card_lies_there) {
  language_ = language;
  card_lies_there_ = card_lies_there;
  const auto digits = tr("12, 9 or last 6 digits");
  set_text(label_,
           large_text() ? QStringLiteral("%1: %2").arg(tr("Number on the card"), digits) : tr("Number on the card"));
  edit_->setPlaceholderText(large_text() ? QString() : digits);
  set_name(edit_, tr("Number on the card: twelve digits, nine, or the last six"));
  set_button(read_, tr("Read"));
  read_->setEnabled(!edit_->text().isEmpty());
  show_error_text();
}

void KeyField::edited() {
  error_.reset();
  show_error_text();
  read_->setEnabled(!edit_->text().isEmpty());
  pause_.stop();
  const auto digits = edit_->text().remove(QLatin1Char(' '));
  if (is_complete(digits.toStdString())) return give();
  if (card_lies_there_ && (digits.size() == 6 || digits.size() == 9)) pause_.start();
}

void KeyField::give() {
  pause_.stop();
  const auto text = edit_->text();
  if (text.isEmpty()) return;
  emit given(text);
  if (error_) return edit_->selectAll();
  empty();
  read_->setEnabled(false);
}

void KeyField::show_error(const Error& error) {
  error_ = error.code;
  show_error_text();
}

void KeyField::show_error_text() {
  set_style_property(edit_, "invalid", error_.has_value());
  if (!error_) return set_text(error_text_, {});
  set_text(error_text_,
           *error_ == ErrorCode::usage_bad_value
               ? tr("Type all 12 digits, 9 digits, or the last 6.")
               : text_of(error_message(*error_, language_)) + QLatin1Char(' ') + in(language_, first_step(*error_)));
}

// clear() would leave it to Ctrl+Z.
void KeyField::empty() {
  edit_->setText({});
}

void KeyField::forget() {
  pause_.stop();
  empty();
  error_.reset();
  show_error_text();
}

void KeyField::focus() {
  edit_->setFocus();
}

}  // namespace chipid::counter
