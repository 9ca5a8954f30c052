#pragma once

#include <QBoxLayout>
#include <QPushButton>
#include <QWidget>

#include "logic/card_codes.hpp"

namespace chipid::counter {

/// Several cards in view: a button for each, masked, chosen by hand or by its digit.
class CardChoice : public QWidget {
  Q_OBJECT

 public:
  explicit CardChoice(QWidget* parent);

  /// The focus goes to the first where other cards were shown before.
  void show_cards(const std::vector<CardCode>& cards);
  /// The n-th, from 1 on; nothing where there is none.
  void choose(int number);
  void forget();
  [[nodiscard]] bool empty() const { return texts_.isEmpty(); }

 signals:
  void chosen(const QString& text);

 private:
  QVBoxLayout* column_;
  QList<QPushButton*> buttons_;
  QStringList texts_;
};

}  // namespace chipid::counter
