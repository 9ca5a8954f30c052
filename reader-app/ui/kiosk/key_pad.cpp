#include "ui/kiosk/key_pad.hpp"

#include <QGridLayout>
#include <QRegularExpressionValidator>

#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

constexpr int longest_number = 12;
constexpr int columns = 3;

}  // namespace

KeyPad::KeyPad(bool secret, QWidget* parent) : QWidget(parent), field_(new QLineEdit(this)) {
  auto* grid = new QGridLayout(this);
  set_margins(grid, 0, 0, 0, 0, 10);
  setFocusProxy(field_);
  field_->setMaxLength(longest_number);
  field_->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]*")), field_));
  if (secret) field_->setEchoMode(QLineEdit::Password);
  grid->addWidget(field_, 0, 0, 1, columns);
  for (int digit = 1; digit <= 9; ++digit) {
    add_key(1 + (digit - 1) / columns, (digit - 1) % columns, QString::number(digit));
  }
  add_key(4, 1, QStringLiteral("0"));
  erase_ = make_button("pad", {}, this);
  enter_ = make_button("pad", {}, this);
  grid->addWidget(erase_, 4, 0);
  grid->addWidget(enter_, 4, 2);
  connect(erase_, &QPushButton::clicked, field_, &QLineEdit::backspace);
  connect(enter_, &QPushButton::clicked, this, [this] { emit given(field_->text()); });
  connect(field_, &QLineEdit::returnPressed, this, [this] { emit given(field_->text()); });
  connect(field_, &QLineEdit::textChanged, this, &KeyPad::edited);
}

void KeyPad::add_key(int row, int column, const QString& text) {
  auto* key = make_button("pad", {}, this);
  set_button(key, text);
  static_cast<QGridLayout*>(layout())->addWidget(key, row, column);
  connect(key, &QPushButton::clicked, this, [this, text] { press(text); });
}

void KeyPad::press(const QString& key) {
  field_->insert(key);
  field_->setFocus();
}

void KeyPad::refresh(const QString& label) {
  set_name(field_, label);
  field_->setPlaceholderText(label);
  set_button(erase_, QStringLiteral("⌫"), {}, tr("Erase the last digit"));
  set_button(enter_, tr("OK"));
}

void KeyPad::forget() {
  field_->clear();
}

}  // namespace chipid::counter
