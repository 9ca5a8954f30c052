#include "ui/list/list_page.hpp"

#include <QBoxLayout>
#include <algorithm>
#include <chipid/document_fields.hpp>
#include <utility>

#include "ui/desk/choose_file.hpp"
#include "ui/page_layout.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

QString file_name(const std::filesystem::path& path) {
  return QString::fromStdString(path.filename().string());
}

QString label_of(const std::string& field, Language language) {
  const auto all = document_fields();
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& entry) { return entry.id == field; });
  return found == all.end() ? QString::fromStdString(field) : text_of(language == Language::vi ? found->vi : found->en);
}

}  // namespace

ListPage::ListPage(const Services& services, QWidget* parent) : SidePage(parent), services_(services) {
  const auto [content, column, footer, row] = lay_out_page(this, 12);
  finding_ = make_label("heading", content);
  auto* card = make_frame("card", content);
  row_ = new QFormLayout(card);
  file_ = make_label("muted", content);
  choose_ = make_button("plain", {}, content);
  trouble_ = make_label("error", content);
  for (QWidget* widget : {static_cast<QWidget*>(finding_), static_cast<QWidget*>(card), static_cast<QWidget*>(file_)}) {
    column->addWidget(widget);
  }
  column->addWidget(choose_, 0, Qt::AlignLeft);
  column->addWidget(trouble_);
  column->addStretch(1);
  register_ = make_label("muted", footer);
  note_ = make_button("primary", QStringLiteral("done"), footer);
  row->addWidget(register_);
  row->addStretch(1);
  row->addWidget(note_);
  set_margins(row_, 20, 14, 20, 14, 10);
  connect(choose_, &QPushButton::clicked, this, &ListPage::choose_list);
  connect(note_, &QPushButton::clicked, this, &ListPage::note);
  if (services_.lists != nullptr) connect(services_.lists, &ListDesk::noted, this, &ListPage::on_noted);
}

std::optional<CheckedPerson> ListPage::person() const {
  return checked_person(services_.counter.lane(), services_.counter.workflow(), services_.operator_name());
}

void ListPage::refresh(const Shown& shown) {
  language_ = shown.language;
  show_list();
  show_finding();
}

void ListPage::show_list() {
  const std::filesystem::path list = services_.choices.list_file.toStdString();
  set_text(file_, list.empty()
                      ? tr("No list is chosen. It is a table (CSV) whose first row names the columns, one of them "
                           "“Personal number”.")
                      : tr("List: %1").arg(file_name(list)));
  set_button(choose_, list.empty() ? tr("Choose a list…") : tr("Choose another list…"));
  set_text(register_, list.empty() ? QString() : tr("Noted in: %1").arg(file_name(ListDesk::register_of(list))));
}

// What the list says of whoever is shown.
void ListPage::show_finding() {
  const auto someone = person();
  const auto& workflow = services_.counter.workflow();
  if (!workflow.list) {
    set_text(finding_, tr("This workflow works without a list. Choose another workflow at the top of the window."));
  } else if (!someone) {
    set_text(finding_, tr("Lay a card down: it is looked up in the list by itself."));
  } else {
    set_text(finding_, in(language_, listing_sentence(workflow, someone->listing.value_or(Listing{}))));
  }
  show_row(workflow.list && someone ? someone->listing : std::nullopt);
  const bool done = services_.counter.lane().data().steps_done.count("list") != 0;
  set_button(note_, done ? tr("Noted") : tr("Note that the person was here"));
  const bool may = someone && workflow.list && may_leave(*someone, Outlet::export_data) == Leave::free;
  note_->setEnabled(may && !done && noting_ == 0 && !services_.choices.list_file.isEmpty());
  if (someone && workflow.list && !may) {
    set_text(trouble_, in(language_, leave_sentence(may_leave(*someone, Outlet::export_data))));
  } else if (noting_ == 0) {
    set_text(trouble_, {});
  }
}

void ListPage::show_row(const std::optional<Listing>& listing) {
  while (row_->rowCount() > 0) row_->removeRow(0);
  row_->parentWidget()->setVisible(listing && listing->search.record);
  if (!listing || !listing->search.record) return;
  const auto& record = *listing->search.record;
  for (const auto& [head, value] : record.others) {
    add_field(QString::fromStdString(head), QString::fromStdString(value));
  }
  for (const auto& [field, value] : record.fields) {
    if (!value.empty()) add_field(label_of(field, language_), QString::fromStdString(value));
  }
  add_field(tr("Line of the list"), QString::number(record.line));
}

void ListPage::add_field(const QString& label, const QString& value) {
  auto* name = make_label("muted", this);
  auto* text = make_label("strong", this);
  set_text(name, label);
  set_text(text, value);
  row_->addRow(name, text);
}

void ListPage::choose_list() {
  choose_file(this, {.title = tr("Choose a list"), .filter = tr("Tables (*.csv *.txt)")}, [this](const auto& file) {
    auto choices = services_.choices;
    choices.list_file = QString::fromStdString(file.string());
    emit choices_changed(choices);
  });
}

void ListPage::note() {
  const auto someone = person();
  if (!someone || services_.lists == nullptr || !note_->isEnabled()) return;
  noting_ = someone->visit;
  note_->setEnabled(false);
  services_.lists->note(*someone, language_);
}

// Once the list says yes nobody has to press a second key.
void ListPage::begin_at_once() {
  const auto someone = person();
  if (someone && someone->listing && someone->listing->state == ListState::listed) note();
}

void ListPage::on_noted(const std::optional<Error>& error) {
  const auto visit = std::exchange(noting_, 0);
  if (visit == 0) return;
  if (error) {
    set_text(trouble_,
             tr("It could not be written: %1 Nothing was noted; close the table in other programs and try again.")
                 .arg(text_of(error_message(error->code, language_))));
    return note_->setEnabled(true);
  }
  services_.counter.note_step(visit, "list");
  emit said(tr("Noted"));
  if (services_.counter.lane().data().visit == visit) emit closed();
}

void ListPage::forget() {
  set_text(finding_, {});
  show_row(std::nullopt);
  set_text(trouble_, {});
}

}  // namespace chipid::counter
