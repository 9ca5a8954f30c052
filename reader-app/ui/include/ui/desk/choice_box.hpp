#pragma once

#include <QComboBox>

namespace chipid::counter {

/// A list to choose from, whose words follow the language while the choice stays. The wheel scrolls the page and does
/// not change what was chosen.
class ChoiceBox : public QComboBox {
  Q_OBJECT

 public:
  explicit ChoiceBox(QWidget* parent);

  /// The words, one a choice, and which of them is chosen. Emits nothing.
  void show_choices(const QStringList& words, int chosen);

 protected:
  void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

}  // namespace chipid::counter
