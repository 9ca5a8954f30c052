#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "ui/page.hpp"

namespace chipid::counter {

class BandWidget;
class FieldPanel;
class KeyField;
class Symbol;

/// The waiting screen.
class ReadyPage final : public Page {
  Q_OBJECT

 public:
  explicit ReadyPage(QWidget* parent);

  void refresh(const Shown& shown) override;
  void forget() override;
  /// Cards done lately, masked, the latest first.
  void show_recent(const QStringList& cards);
  [[nodiscard]] KeyField& field() { return *field_; }

 signals:
  void copied(const QString& label);
  void scan();          ///< with the camera
  void without_chip();  ///< what the code says is enough

 private:
  QLabel* title_;
  QLabel* lead_;
  QFrame* picture_card_;
  Symbol* picture_;
  KeyField* field_;
  QPushButton* camera_;
  QLabel* purpose_;
  QLabel* recent_;
  QWidget* scanned_;
  BandWidget* band_;
  FieldPanel* code_;
  QPushButton* without_chip_;
};

}  // namespace chipid::counter
