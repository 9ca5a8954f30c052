#pragma once

#include <QFrame>
#include <QPushButton>

#include "history/history.hpp"
#include "ui/desk/choice_box.hpp"
#include "ui/ledger/form.hpp"
#include "ui/ledger/notice.hpp"
#include "ui/ledger/twice_typed.hpp"

namespace chipid::counter {

/// Makes an account: the first supervisor's where there is none yet, else one of any role.
class NewAccountCard : public QFrame {
  Q_OBJECT

 public:
  /// `history` outlives it.
  NewAccountCard(History& history, QWidget* parent);

  void refresh(Language language);
  void forget();

 signals:
  void made();

 private:
  void make();
  template <typename Made>
  void on_made(const store::Outcome<Made>& outcome, const QString& name);
  [[nodiscard]] bool is_first() const { return !history_.status().has_accounts; }

  History& history_;
  QLabel *title_, *about_;
  Form* form_;
  QLineEdit* name_;
  ChoiceBox* role_;
  TwiceTyped* pin_;
  QPushButton* make_;
  Notice* notice_;
};

}  // namespace chipid::counter
