#include "ui/outlets/export_page.hpp"

#include <QFileInfo>
#include <QKeyEvent>
#include <algorithm>

#include "ui/desk/choose_file.hpp"
#include "ui/page_layout.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {

using namespace outlets;

ExportPage::ExportPage(const Services& services, QWidget* parent)
    : SidePage(parent),
      services_(services),
      held_back_(make_label("error", this)),
      kinds_title_(make_label("heading", this)),
      kinds_(new RadioList(this)),
      folder_title_(make_label("heading", this)),
      folder_(new PathRow(this)),
      privacy_(make_label("muted", this)),
      outcome_(make_label("lead", this)),
      write_(make_button("primary", QStringLiteral("done"), this)) {
  lay_out();
  setFocusProxy(write_);
  connect(kinds_, &RadioList::chosen, this, [this](int i) { choose_kind(export_kinds[static_cast<std::size_t>(i)]); });
  connect(folder_, &PathRow::wanted, this, &ExportPage::choose_folder);
  connect(folder_, &PathRow::removed, this, [this] {
    auto choices = services_.choices;
    choices.export_folder.clear();
    emit choices_changed(choices);
  });
  connect(write_, &QPushButton::clicked, this, &ExportPage::write);
  connect(&exporter_, &Exporter::written, this, &ExportPage::on_written);
}

void ExportPage::lay_out() {
  const auto [content, column, footer, row] = lay_out_page(this, 10);
  for (QWidget* part :
       {static_cast<QWidget*>(held_back_), static_cast<QWidget*>(kinds_title_), static_cast<QWidget*>(kinds_),
        static_cast<QWidget*>(folder_title_), static_cast<QWidget*>(folder_), static_cast<QWidget*>(privacy_)}) {
    column->addWidget(part);
  }
  column->addStretch(1);
  row->addWidget(outcome_, 1);
  row->addWidget(write_);
}

void ExportPage::refresh(const Shown& shown) {
  language_ = shown.language;
  auto now = checked_person(shown.lane, shown.workflow, services_.operator_name());
  if (person_ && now && person_->visit != now->visit) set_text(outcome_, {});
  person_ = std::move(now);
  if (!person_) return forget();
  show_words();
  show_kinds();
  const auto leave = may_leave(*person_, outlet_of(kind()));
  set_text(held_back_, in(language_, leave_sentence(leave)));
  write_->setEnabled(leave == Leave::free && !exporter_.works());
}

void ExportPage::forget() {
  person_.reset();
  closes_ = false;
  set_text(outcome_, {});
}

// What the site chose; where it chose nothing, a workflow that ends in a file keeps the register.
ExportKind ExportPage::kind() const {
  if (const auto chosen = export_kind_from_name(services_.choices.export_kind.toStdString())) return *chosen;
  const auto& then = person_->workflow.then;
  const bool keeps = std::find(then.begin(), then.end(), "export") != then.end();
  return keeps ? ExportKind::guests : ExportKind::json;
}

bool ExportPage::may_go() const {
  return person_ && !exporter_.works() && may_leave(*person_, outlet_of(kind())) == Leave::free;
}

void ExportPage::show_words() {
  set_text(kinds_title_, tr("Kind of file"));
  set_text(folder_title_, tr("Folder"));
  folder_->refresh(services_.choices.export_folder, tr("Folder"), tr("Asked each time"));
  set_text(privacy_,
           tr("Files hold personal data: this user alone may open them, and their names tell nobody. Keep them "
              "no longer than you need them."));
  set_button(write_, tr("Write the file"), QStringLiteral("Enter"));
}

void ExportPage::show_kinds() {
  const std::vector<RadioList::Entry> entries = {
      {QStringLiteral("JSON"), tr("All that was read, with verdict and checks, for other programs")},
      {QStringLiteral("CSV"), tr("A line with what a visitors' register needs, for a spreadsheet")},
      {QStringLiteral("FHIR R4 Patient"), tr("For a hospital's system")},
      {tr("Evidence"), tr("The card's own files, to be checked again years later; also of a card that was refused")},
      {tr("Register of the day"), tr("A line in the file of today, such as the guests that a lodging reports")},
  };
  const auto at = std::find(export_kinds.begin(), export_kinds.end(), kind());
  kinds_->show_entries(entries, static_cast<int>(at - export_kinds.begin()));
}

void ExportPage::choose_kind(ExportKind kind) {
  auto choices = services_.choices;
  choices.export_kind = text_of(export_kind_name(kind));
  emit choices_changed(choices);
}

void ExportPage::choose_folder() {
  choose_file(this, {.title = tr("Folder for files"), .folder = true}, [this](const auto& folder) {
    auto choices = services_.choices;
    choices.export_folder = QString::fromStdString(folder.string());
    emit choices_changed(choices);
  });
}

void ExportPage::begin_at_once() {
  if (!may_go() || services_.choices.export_folder.isEmpty()) return;
  closes_ = true;
  write();
}

void ExportPage::write() {
  if (!may_go()) return;
  // For whom it was asked, also where another one is on the screen when the answer comes.
  const auto write_into = [this, person = *person_, kind = kind()](const std::filesystem::path& folder) {
    if (exporter_.works()) return;
    written_for_ = person.visit;
    exporter_.write(person, kind, {folder, services_.config_folder});
    write_->setEnabled(false);
  };
  const auto& folder = services_.choices.export_folder;
  if (!folder.isEmpty()) return write_into(folder.toStdString());
  choose_file(this, {.title = tr("Folder for this file"), .folder = true}, write_into);
}

void ExportPage::on_written(const Outcome<Exported>& outcome) {
  // The person may have left meanwhile; the file is there all the same.
  const bool same = person_ && person_->visit == written_for_;
  if (same) write_->setEnabled(may_go());
  if (outcome) return tell(*outcome);
  const auto text = QString::fromStdString(trouble_text(outcome.error(), language_));
  set_style_property(outcome_, "role", "error");
  same ? set_text(outcome_, text) : emit said(text);
}

void ExportPage::tell(const Exported& done) {
  const auto name = QFileInfo(QString::fromStdString(done.file.string())).fileName();
  auto text = done.was_there ? tr("This person is in the register of today already: %1").arg(name)
                             : tr("Written: %1").arg(name);
  if (done.is_signed) text += QLatin1Char(' ') + tr("Signed by this site.");
  services_.counter.note_step(written_for_, "export");
  if (!person_ || person_->visit != written_for_) return emit said(text);
  set_style_property(outcome_, "role", "lead");
  set_text(outcome_, text);
  const bool closes = closes_;
  closes_ = false;
  if (!closes) return;
  emit said(text);
  emit closed();
}

void ExportPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return write();
  SidePage::keyPressEvent(event);
}

}  // namespace chipid::counter
