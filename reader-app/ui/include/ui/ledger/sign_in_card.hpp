#pragma once

#include <QFrame>
#include <QPushButton>

#include "history/history.hpp"
#include "ui/desk/choice_box.hpp"
#include "ui/ledger/form.hpp"
#include "ui/ledger/notice.hpp"
#include "ui/ledger/secret_field.hpp"

namespace chipid::counter {

/// Who is signed in, or the way to sign in.
class SignInCard : public QFrame {
  Q_OBJECT

 public:
  /// `history` outlives it.
  SignInCard(History& history, QWidget* parent);

  void show_accounts(const std::vector<store::Actor>& accounts);
  void refresh(Language language);
  void forget();

 signals:
  void signed_in(const QString& name);

 private:
  void sign_in();
  History& history_;
  QLabel *title_, *about_;
  Form* form_;
  ChoiceBox* names_;
  SecretField* pin_;
  QPushButton *sign_in_, *sign_out_;
  Notice* notice_;
  QStringList accounts_;
};

}  // namespace chipid::counter
