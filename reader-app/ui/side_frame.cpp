#include "ui/side_frame.hpp"

#include <QBoxLayout>
#include <QDialog>

#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

// A dialog that stayed would keep the next person waiting, and ask on behalf of the one who left.
void leave(SidePage& page) {
  page.forget();
  for (auto* dialog : page.findChildren<QDialog*>()) dialog->close();
}

}  // namespace

SideFrame::SideFrame(const Services& services, QWidget* parent)
    : QWidget(parent),
      services_(services),
      head_(make_frame("side_head", this)),
      title_(make_label("title", head_)),
      back_(make_button("plain", QStringLiteral("back"), head_)),
      stack_(new QStackedWidget(this)) {
  auto* row = new QHBoxLayout(head_);
  row->addWidget(title_, 1);
  row->addWidget(back_);
  auto* column = new QVBoxLayout(this);
  column->addWidget(head_);
  column->addWidget(stack_, 1);
  set_margins(row, 32, 16, 32, 12, 16);
  set_margins(column, 0, 0, 0, 0, 0);
  connect(back_, &QPushButton::clicked, this, &SideFrame::close);
}

SidePage* SideFrame::page_of(SideId id) {
  const auto made = pages_.find(id);
  if (made != pages_.end()) return made->second;
  const auto* entry = side_entry(id);
  if (entry == nullptr) return nullptr;
  auto* page = entry->make(services_, stack_);
  stack_->addWidget(page);
  connect(page, &SidePage::closed, this, &SideFrame::close);
  connect(page, &SidePage::said, this, &SideFrame::said);
  connect(page, &SidePage::choices_changed, this, &SideFrame::choices_changed);
  connect(page, &SidePage::scanned, this, &SideFrame::scanned);
  connect(page, &SidePage::wanted, this, &SideFrame::wanted);
  connect(page, &SidePage::came_to, this, &SideFrame::came_to);
  return pages_[id] = page;
}

SidePage* SideFrame::page() const {
  return opened_ ? pages_.at(*opened_) : nullptr;
}

bool SideFrame::open(SideId id) {
  if (opened_ == id) return true;
  auto* next = page_of(id);
  if (next == nullptr) return false;
  if (auto* before = page()) leave(*before);
  opened_ = id;
  stack_->setCurrentWidget(next);
  next->open();
  return true;
}

void SideFrame::begin_at_once() {
  if (opened_) page()->begin_at_once();
}

// Where the page has nothing yet that takes it, the way back has it: never something outside.
void SideFrame::focus() {
  if (!opened_) return;
  page()->setFocus();
  const auto* has_it = window()->focusWidget();
  if (has_it == nullptr || !isAncestorOf(has_it) || !has_it->isEnabled()) back_->setFocus();
}

void SideFrame::close() {
  auto* before = page();
  if (before == nullptr) return;
  opened_.reset();
  leave(*before);
  emit closed();
}

void SideFrame::refresh(const Shown& shown) {
  if (!opened_) return;
  set_text(title_, side_title(*opened_));
  set_button(back_, tr("Back"), QStringLiteral("Esc"));
  page()->refresh(shown);
}

}  // namespace chipid::counter
