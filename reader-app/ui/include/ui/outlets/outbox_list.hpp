#pragma once

#include <QLabel>
#include <QPushButton>

#include "outlets/outbox.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {

/// Who waits to be sent and who was refused, masked, each with its reason and a way to give it up.
class OutboxList final : public QWidget {
  Q_OBJECT

 public:
  /// The outbox outlives it.
  OutboxList(Outbox& outbox, QWidget* parent);

  void refresh(Language language);
  [[nodiscard]] QPushButton& again() { return *again_; }

 private:
  void add_row(const outlets::QueuedMessage& queued, Language language);

  Outbox& outbox_;
  QLabel* title_;
  QPushButton* again_;
  QVBoxLayout* rows_;
};

/// "2 wait to be sent, 1 was refused"; empty where there is nothing to tell.
[[nodiscard]] QString outbox_summary(const outlets::SendQueue& queue);

}  // namespace chipid::counter
