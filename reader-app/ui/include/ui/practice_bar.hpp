#pragma once

#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <chipid/error.hpp>

#include "engine/practice_supply.hpp"

namespace chipid::counter {

/// Virtual cards to lay down and take away, below every page in practice mode.
class PracticeBar : public QFrame {
  Q_OBJECT

 public:
  PracticeBar(PracticeSupply& supply, QWidget* parent);

  void refresh(Language language);
  void choose(int index) { cards_->setCurrentIndex(index); }
  void scan();
  void place();

 signals:
  void scanned(const QString& text);

 private:
  void refresh_readers();
  void lay_out();
  [[nodiscard]] bool several_readers() const { return supply_.readers() > 1; }
  [[nodiscard]] std::size_t reader() const;

  PracticeSupply& supply_;
  QGridLayout* grid_;
  QLabel* title_;
  QComboBox* cards_;
  QComboBox* readers_;  ///< hidden where there is one
  QPushButton* scan_;
  QPushButton* place_;
  QPushButton* remove_;
};

}  // namespace chipid::counter
