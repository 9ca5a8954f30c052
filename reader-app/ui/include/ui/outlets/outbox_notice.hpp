#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "outlets/outbox.hpp"

namespace chipid::counter {

/// A bar of the window that is there while somebody could not be sent: how many, why, and the way to the list.
class OutboxNotice final : public QFrame {
  Q_OBJECT

 public:
  /// The outbox outlives it.
  OutboxNotice(Outbox& outbox, QWidget* parent);

  void refresh(Language language);

 signals:
  void wanted();  ///< the list

 private:
  Outbox& outbox_;
  Language language_ = Language::vi;
  QLabel* text_;
  QPushButton* show_;
};

}  // namespace chipid::counter
