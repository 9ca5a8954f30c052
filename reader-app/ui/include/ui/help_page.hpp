#pragma once

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/page.hpp"

namespace chipid::counter {

class KeyField;
class Symbol;

/// What went wrong, as a drawing, a sentence and steps. Never a box in front of the rest.
class HelpPage final : public Page {
  Q_OBJECT

 public:
  explicit HelpPage(QWidget* parent);

  void refresh(const Shown& shown) override;
  void forget() override;
  [[nodiscard]] KeyField& field() { return *field_; }

 signals:
  void again();
  void cancel();
  void diagnose();

 private:
  void show_steps(ErrorCode code, Language language);
  QFrame* picture_card_;
  Symbol* picture_;
  QLabel* title_;
  QLabel* tries_;
  QVBoxLayout* steps_;
  KeyField* field_;
  QPushButton* again_;
  QPushButton* cancel_;
  QPushButton* diagnose_;
  QLabel* code_;
};

}  // namespace chipid::counter
