#include "ui/compare/compare_page.hpp"

#include <QBoxLayout>
#include <utility>

#include "ui/clipboard.hpp"
#include "ui/page_layout.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {

ComparePage::ComparePage(const Services& services, QWidget* parent) : SidePage(parent), choices_(services.choices) {
  const auto [content, column, footer, row] = lay_out_page(this, 10);
  summary_ = make_label("heading", content);
  record_state_ = make_label("muted", content);
  table_ = new CompareTable(content);
  for (QWidget* widget :
       {static_cast<QWidget*>(summary_), static_cast<QWidget*>(record_state_), static_cast<QWidget*>(table_)}) {
    column->addWidget(widget);
  }
  column->addStretch(1);
  held_back_ = make_label("muted", footer);
  carry_over_ = make_button("primary", QStringLiteral("copy"), footer);
  row->addWidget(held_back_, 1);
  row->addWidget(carry_over_);
  connect(table_, &CompareTable::changed, this, &ComparePage::show_view);
  connect(carry_over_, &QPushButton::clicked, this, &ComparePage::carry_over);
  connect(&lookup_, &RecordLookup::found, this, [this](const RecordSearch& search) {
    found_ = search;
    show_view();
  });
}

void ComparePage::refresh(const Shown& shown) {
  // Two people may both have no number to be told apart by.
  if (std::exchange(lane_, &shown.lane) != &shown.lane) forget();
  const auto& known = shown.lane.data();
  if (!known.report) return forget();
  language_ = shown.language;
  const auto code = known.code || !known.key ? known.code : known.key->payload;
  search(*known.report, code);
  report_ = known.report;
  code_ = code;
  show_view();
}

// Anew for another person or another file.
void ComparePage::search(const ReadReport& report, const std::optional<citizen::QrPayload>& code) {
  RecordKeys keys{.number = report.document.number.value_or("")};
  keys.old_number = report.document.old_number.value_or(code ? code->old_number.value_or("") : "");
  const auto file = choices_.records_file.toStdString();
  const auto wanted = keys.number + "\n" + keys.old_number + "\n" + file;
  if (wanted == searched_) return;
  forget();
  searched_ = wanted;
  lookup_.find(file, keys);
}

void ComparePage::show_view() {
  if (!report_) return;
  CompareInput input{.report = *report_, .code = code_, .typed = table_->typed()};
  if (found_ && found_->record) input.record = found_->record->fields;
  input.new_record = found_ && found_->state == RecordState::not_found;
  view_ = make_compare_view(input, language_);
  set_text(summary_, QString::fromStdString(view_.summary));
  show_record_state();
  table_->show_view(view_, language_);
  const auto count = table_->ticked(view_).size();
  set_text(held_back_, view_.held_back.empty() ? tr("Ticked: %1. They go to the clipboard, a line each.").arg(count)
                                               : QString::fromStdString(view_.held_back));
  set_style_property(held_back_, "role", view_.held_back.empty() ? "muted" : "error");
  set_button(carry_over_, tr("Copy what is ticked"));
  carry_over_->setEnabled(count != 0);
}

void ComparePage::show_record_state() {
  if (!found_) return set_text(record_state_, tr("Your own records are being searched."));
  auto text = in(language_, record_sentence(found_->state));
  if (found_->line != 0) text += QLatin1Char(' ') + tr("See line %1.").arg(found_->line);
  if (found_->others != 0) {
    text += QLatin1Char(' ') + tr("%1 more records carry the same number: put them in order.").arg(found_->others);
  }
  set_text(record_state_, text);
}

void ComparePage::carry_over() {
  const auto updates = chosen_updates(view_, table_->ticked(view_));
  if (updates.empty()) return;
  put_on_clipboard(QString::fromStdString(update_lines(updates)));
  emit said(tr("Copied: %1 fields").arg(updates.size()));
  emit updates_chosen(updates);
}

void ComparePage::forget() {
  lookup_.cancel();
  searched_.clear();
  report_.reset();
  code_.reset();
  found_.reset();
  view_ = {};
  table_->forget();
}

}  // namespace chipid::counter
