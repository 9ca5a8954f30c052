#include "ui/scan/card_choice.hpp"

#include "ui/widgets.hpp"

namespace chipid::counter {

CardChoice::CardChoice(QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this)) {
  set_margins(column_, 0, 0, 0, 0, 12);
}

void CardChoice::show_cards(const std::vector<CardCode>& cards) {
  QStringList texts;
  for (const auto& card : cards) texts << QString::fromStdString(card.text);
  if (texts == texts_) return;
  forget();
  texts_ = texts;
  for (const auto& card : cards) {
    const int number = static_cast<int>(buttons_.size()) + 1;
    auto* button = make_button("plain", QString(), this);
    set_button(button, QString::fromStdString(card.masked), QString::number(number));
    connect(button, &QPushButton::clicked, this, [this, number] { choose(number); });
    column_->addWidget(button);
    buttons_ << button;
  }
  if (!buttons_.isEmpty()) buttons_.front()->setFocus(Qt::OtherFocusReason);
}

void CardChoice::choose(int number) {
  if (number >= 1 && number <= texts_.size()) emit chosen(QString(texts_[number - 1]));
}

// One of the buttons may be what is being clicked.
void CardChoice::forget() {
  for (auto* button : buttons_) {
    button->hide();
    set_button(button, {});
    button->deleteLater();
  }
  buttons_.clear();
  texts_.clear();
}

}  // namespace chipid::counter
