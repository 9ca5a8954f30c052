#include <QFileInfo>
#include <QKeyEvent>
#include <utility>

#include "papers/pdf_file.hpp"
#include "ui/desk/choose_file.hpp"
#include "ui/papers/print_page.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {

std::string PrintPage::step_of(papers::PaperKind kind) {
  return kind == papers::PaperKind::slip ? "print" : "receipt";
}

// Only where nothing has to be asked or said.
void PrintPage::begin_at_once() {
  const auto& choices = services_.choices;
  const bool into_file = choices.printer == PrinterBox::pdf;
  const bool set_up = !choices.printer.isEmpty() && (!into_file || !choices.export_folder.isEmpty());
  if (set_up && paper_ && paper_->warnings.empty()) print();
}

void PrintPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) return SidePage::keyPressEvent(event);
  if (print_->isEnabled()) print();
}

void PrintPage::print() {
  if (ticket_) return;
  make_paper();
  if (!paper_) return;
  set_text(trouble_, {});
  const Ticket ticket{.visit = services_.counter.lane().data().visit, .step = step_of(*kind_)};
  if (printer_box_->printer() == PrinterBox::pdf) return ask_where_to(ticket);
  ticket_ = ticket;
  service_.print({.printer = printer_box_->printer(),
                  .title = QStringLiteral("ChipID"),
                  .page = paper_->sheet.page(),
                  .millimetres = paper_->sheet.millimetres(),
                  .pdf = paper_->pdf()});
  show_paper();
}

void PrintPage::ask_where_to(const Ticket& ticket) {
  const auto name = papers::pdf_name(*kind_, order().time);
  const auto pdf = paper_->pdf();
  if (const auto folder = services_.choices.export_folder; !folder.isEmpty()) {
    return save(ticket, papers::free_path(folder.toStdString(), name), pdf);
  }
  choose_file(
      this,
      {.title = tr("Save the paper"), .filter = QStringLiteral("PDF (*.pdf)"), .save_as = QString::fromStdString(name)},
      [this, ticket, pdf](const auto& file) { save(ticket, file, pdf); });
}

void PrintPage::save(const Ticket& ticket, const std::filesystem::path& path, const QByteArray& pdf) {
  ticket_ = ticket;
  const auto saved = papers::save_pdf(path, pdf);
  if (!saved) return on_failed(saved.error());
  on_printed(tr("Saved: %1").arg(QString::fromStdString(path.filename().string())));
}

// The paper is out also where the person has gone since.
void PrintPage::on_printed(const QString& where) {
  const auto ticket = std::exchange(ticket_, std::nullopt);
  emit said(where);
  if (!ticket || !services_.counter.note_step(ticket->visit, ticket->step)) return;
  if (isVisible() && ticket->visit == services_.counter.lane().data().visit) emit closed();
}

void PrintPage::on_failed(const papers::Trouble& trouble) {
  const auto ticket = std::exchange(ticket_, std::nullopt);
  const auto sentence = in(language_, papers::trouble_sentence(trouble));
  if (!isVisible()) {
    emit said(sentence);
  } else if (ticket) {
    show_paper();
    set_text(trouble_, sentence);
  }
}

void PrintPage::forget() {
  typing_pause_.stop();
  paper_.reset();
  kind_.reset();
  reference_->clear();
  preview_->forget();
  for (auto* label : {held_back_, warnings_, trouble_, hint_, pages_}) set_text(label, {});
}

}  // namespace chipid::counter
