#pragma once

#include <QFrame>
#include <QPushButton>

#include "history/history.hpp"
#include "ui/icons.hpp"
#include "ui/ledger/notice.hpp"
#include "ui/ledger/secret_field.hpp"

namespace chipid::counter {

/// What is known of a history that may not be there.
[[nodiscard]] HistoryStatus status_of(const History* history);
[[nodiscard]] std::optional<store::Actor> actor_of(const History* history);

/// How it stands with the history, and what opens it where it is locked. Hidden where all is well.
class StatusCard : public QFrame {
  Q_OBJECT

 public:
  /// `history` outlives it.
  StatusCard(History* history, QWidget* parent);

  void refresh(Language language);
  void forget();

 signals:
  void settings_wanted();

 private:
  void build();
  void unlock();
  void draw_unlocking(const HistoryStatus& status);

  History* history_;
  Symbol* symbol_;
  QLabel *title_, *advice_, *notes_;
  SecretField* passphrase_;
  QPushButton *unlock_, *settings_;
  Notice* notice_;
  Language language_ = Language::vi;
};

}  // namespace chipid::counter
