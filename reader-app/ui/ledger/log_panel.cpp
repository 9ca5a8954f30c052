#include "ui/ledger/log_panel.hpp"

#include <iterator>

#include "ui/desk/drawn_as.hpp"
#include "ui/ledger/log_row.hpp"
#include "ui/ledger/secret_field.hpp"
#include "ui/widgets.hpp"
#include "views/search_query.hpp"

namespace chipid::counter {
namespace {

// Days before today that the choices of the period begin at; the last one: all that is kept.
constexpr std::array<int, 3> periods = {0, 6, 29};

QDate first_day(int choice) {
  const auto today = QDate::currentDate();
  const auto index = static_cast<std::size_t>(choice);
  return index < periods.size() ? today.addDays(-periods[index]) : QDate(2000, 1, 1);
}

}  // namespace

LogPanel::LogPanel(History* history, const std::vector<Workflow>& workflows, QWidget* parent)
    : QWidget(parent),
      history_(history),
      workflows_(workflows),
      edit_(make_line_edit(this)),
      search_(make_button("primary", {}, this)),
      more_(make_button("plain", {}, this)),
      period_(new ChoiceBox(this)),
      count_(make_label("muted", this)),
      notice_(new Notice(this)),
      rows_(new QVBoxLayout) {
  build();
  setFocusProxy(edit_);
  connect(edit_, &QLineEdit::returnPressed, this, &LogPanel::look);
  connect(search_, &QPushButton::clicked, this, &LogPanel::look);
  connect(period_, &QComboBox::activated, this, [this] {
    edit_->setText({});
    look();
  });
  connect(more_, &QPushButton::clicked, this, &LogPanel::look_further);
}

void LogPanel::build() {
  auto* row = new QHBoxLayout;
  row->addWidget(edit_, 3);
  row->addWidget(search_);
  row->addWidget(period_, 2);
  auto* column = new QVBoxLayout(this);
  column->addLayout(row);
  column->addWidget(notice_);
  column->addWidget(count_);
  column->addLayout(rows_);
  column->addWidget(more_, 0, Qt::AlignLeft);
  set_margins(row, 0, 0, 0, 0, 10);
  set_margins(column, 0, 0, 0, 0, 10);
  set_margins(rows_, 0, 0, 0, 0, 6);
}

void LogPanel::follow() {
  const bool at_rest = edit_->text().isEmpty() && !loading_ && entries_.size() < store::default_limit;
  if (at_rest) look();
}

// A list and a search give the same kind of answer; what a search finds has no next page.
void LogPanel::look() {
  const auto typed = edit_->text();
  forget();
  edit_->setText(typed);
  if (history_ == nullptr) return;
  loading_ = true;
  const auto query = parse_search(typed.toStdString());
  if (query.kind == SearchQuery::Kind::nothing) return look_further();
  const auto answer = [this, question = question_](store::Outcome<store::Found> found) {
    if (question != question_) return;
    take(std::move(found).map([](store::Found&& all) { return store::LogPage{.found = std::move(all)}; }));
  };
  query.kind == SearchQuery::Kind::number ? history_->find_by_number(this, query.text, answer)
                                          : history_->find_by_name(this, query.text, answer);
}

void LogPanel::look_further() {
  loading_ = true;
  more_->setEnabled(false);
  history_->read_log(this, first_day(period_->currentIndex()), QDate::currentDate(), last_row_,
                     [this, question = question_](const store::Outcome<store::LogPage>& page) {
                       if (question == question_) take(page);
                     });
}

void LogPanel::take(const store::Outcome<store::LogPage>& page) {
  loading_ = false;
  asked_ = true;
  more_->setEnabled(true);
  if (!page) {
    notice_->show_trouble(page.error());
  } else {
    notice_->clear_words();
    entries_.insert(entries_.end(), page->found.entries.begin(), page->found.entries.end());
    damaged_ += page->found.damaged;
    last_row_ = page->last_row;
  }
  draw();
}

QString LogPanel::count_text() const {
  if (!asked_ || notice_->isVisible()) return {};
  auto text = entries_.empty() ? tr("No record fits.") : tr("Records: %1").arg(entries_.size());
  if (damaged_ != 0) text += QLatin1Char(' ') + tr("%1 could not be opened: have the history audited.").arg(damaged_);
  return text;
}

void LogPanel::draw() {
  if (drawn_ != drawn_as(language_)) {
    drawn_ = drawn_as(language_);
    remove_all(rows_);
    drawn_rows_ = 0;
  }
  for (; drawn_rows_ < entries_.size(); ++drawn_rows_) {
    rows_->addWidget(new LogRow(log_line(entries_[drawn_rows_].entry, workflows_, language_), language_, this));
  }
  set_text(count_, count_text());
  more_->setVisible(last_row_ != 0);
}

void LogPanel::refresh(Language language) {
  language_ = language;
  set_name(edit_, tr("Number or name"));
  edit_->setPlaceholderText(tr("Number or name"));
  set_button(search_, tr("Search"));
  set_name(period_, tr("Days"));
  period_->show_choices({tr("Today"), tr("Last 7 days"), tr("Last 30 days"), tr("All that is kept")},
                        std::max(0, period_->currentIndex()));
  set_button(more_, tr("Show more"));
  notice_->refresh(language);
  draw();
}

void LogPanel::forget() {
  ++question_;
  loading_ = asked_ = false;
  entries_.clear();
  damaged_ = 0;
  last_row_ = 0;
  drawn_.clear();
  // clear() would leave it to Ctrl+Z.
  edit_->setText({});
  notice_->clear_words();
  draw();
}

}  // namespace chipid::counter
