#pragma once

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/page.hpp"

namespace chipid::counter {

class BandWidget;

/// Why a verdict is what it is: a row a check.
class WhyPage final : public Page {
  Q_OBJECT

 public:
  explicit WhyPage(QWidget* parent);

  void refresh(const Shown& shown) override;
  void forget() override;

 signals:
  void back();

 private:
  BandWidget* band_;
  QLabel* title_;
  QPushButton* back_;
  QWidget* rows_;
  QVBoxLayout* list_;
};

}  // namespace chipid::counter
