#include "ui/papers/printer_box.hpp"

namespace chipid::counter {

const QString PrinterBox::pdf = QStringLiteral("pdf");

PrinterBox::PrinterBox(bool asks, QWidget* parent) : ChoiceBox(parent), asks_(asks) {}

void PrinterBox::show_printers(const QStringList& printers, const QString& chosen) {
  QStringList ids, words;
  const auto add = [&](const QString& id, const QString& word) {
    ids << id;
    words << word;
  };
  if (asks_) add({}, tr("Ask each time"));
  add(pdf, tr("PDF file"));
  for (const auto& printer : printers) add(printer, printer);
  if (!chosen.isEmpty() && !ids.contains(chosen)) add(chosen, tr("%1, not found now").arg(chosen));
  show_choices(words, static_cast<int>(std::max(qsizetype{0}, ids.indexOf(chosen))));
  for (int i = 0; i < ids.size(); ++i) setItemData(i, ids[i]);
}

}  // namespace chipid::counter
