#pragma once

#include <QFrame>
#include <QPushButton>
#include <QVBoxLayout>
#include <vector>

#include "history/history.hpp"
#include "ui/ledger/notice.hpp"
#include "ui/ledger/twice_typed.hpp"

namespace chipid::counter {

/// The accounts of the site, each with a new PIN or its end.
class AccountsCard : public QFrame {
  Q_OBJECT

 public:
  /// `history` outlives it.
  AccountsCard(History& history, QWidget* parent);

  void show_accounts(const std::vector<store::Actor>& accounts);
  void refresh(Language language);
  void forget();

 signals:
  void changed();

 private:
  void draw();
  void add_row(const store::Actor& account);
  void ask(const QString& name, bool removes);
  void set_pin();
  void remove();
  void draw_question();

  History& history_;
  QLabel* title_;
  QVBoxLayout* rows_;
  QWidget* question_;  ///< about the account that was chosen
  QLabel* question_text_;
  TwiceTyped* pin_;
  QPushButton *confirm_, *decline_;
  Notice* notice_;
  std::vector<store::Actor> accounts_;
  QString drawn_;  ///< drawn_as() of the rows
  QString chosen_;
  bool removes_ = false;
  Language language_ = Language::vi;
};

}  // namespace chipid::counter
