#include "ui/outlets/outbox_list.hpp"

#include <QCoreApplication>

namespace chipid::counter {

using outlets::QueuedMessage;

namespace {

constexpr int most_rows = 20;

/// Gives these texts a name among the translations.
struct Texts {
  Q_DECLARE_TR_FUNCTIONS(OutboxList)
};

QString state_of(const QueuedMessage& queued, Language language) {
  if (queued.trouble) return QString::fromStdString(trouble_text(*queued.trouble, language));
  return queued.state == QueuedMessage::State::under_way ? Texts::tr("Being sent") : Texts::tr("Waits");
}

}  // namespace

QString outbox_summary(const outlets::SendQueue& queue) {
  QStringList parts;
  if (queue.waiting() != 0) parts << Texts::tr("Waiting to be sent: %1").arg(queue.waiting());
  if (queue.refused() != 0) parts << Texts::tr("Refused by the server: %1").arg(queue.refused());
  return parts.join(QStringLiteral(" · "));
}

OutboxList::OutboxList(Outbox& outbox, QWidget* parent)
    : QWidget(parent),
      outbox_(outbox),
      title_(make_label("heading", this)),
      again_(make_button("plain", QStringLiteral("again"), this)),
      rows_(new QVBoxLayout) {
  auto* head = new QHBoxLayout;
  head->addWidget(title_, 1);
  head->addWidget(again_);
  auto* column = new QVBoxLayout(this);
  column->addLayout(head);
  column->addLayout(rows_);
  set_margins(column, 0, 0, 0, 0, 10);
  set_margins(head, 0, 0, 0, 0, 12);
  set_margins(rows_, 0, 0, 0, 0, 8);
  connect(again_, &QPushButton::clicked, this, [this] { outbox_.try_again(); });
}

void OutboxList::refresh(Language language) {
  const auto& queue = outbox_.queue();
  const bool empty = queue.messages().empty();
  set_text(title_, empty ? tr("Nobody waits to be sent.") : outbox_summary(queue));
  set_button(again_, tr("Try again now"));
  again_->setVisible(!empty);
  remove_all(rows_);
  for (const auto& queued : queue.messages()) {
    if (rows_->count() < most_rows) add_row(queued, language);
  }
}

void OutboxList::add_row(const QueuedMessage& queued, Language language) {
  auto* card = make_frame("card", this);
  auto* row = new QHBoxLayout(card);
  auto* words = new QVBoxLayout;
  auto* name = make_label("strong", card);
  auto* state = make_label(queued.state == QueuedMessage::State::refused ? "error" : "muted", card);
  const auto label = QString::fromStdString(queued.message.label);
  set_text(name, label);
  set_text(state, state_of(queued, language));
  auto* remove = make_button("plain", {}, card);
  set_button(remove, tr("Do not send"), {}, tr("Do not send: %1").arg(label));
  remove->setEnabled(queued.state != QueuedMessage::State::under_way);
  words->addWidget(name);
  words->addWidget(state);
  row->addLayout(words, 1);
  row->addWidget(remove);
  set_margins(row, 16, 10, 16, 10, 12);
  set_margins(words, 0, 0, 0, 0, 2);
  rows_->addWidget(card);
  // Not while the button that asks for it is still at work: the row goes with it.
  connect(
      remove, &QPushButton::clicked, this, [this, id = queued.id] { outbox_.remove(id); }, Qt::QueuedConnection);
}

}  // namespace chipid::counter
