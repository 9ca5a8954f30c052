#pragma once

#include "ui/desk/choice_box.hpp"

namespace chipid::counter {

/// Where papers go: a PDF file or one of the printers. What was chosen stays in the list while it is away.
class PrinterBox final : public ChoiceBox {
  Q_OBJECT

 public:
  /// What Choices::printer calls a file.
  static const QString pdf;

  /// `asks`: that it is asked each time is a choice, too.
  PrinterBox(bool asks, QWidget* parent);

  void show_printers(const QStringList& printers, const QString& chosen);
  /// As Choices::printer has it.
  [[nodiscard]] QString printer() const { return currentData().toString(); }

 private:
  bool asks_;
};

}  // namespace chipid::counter
