#pragma once

#include <QFrame>
#include <QPushButton>

#include "history/history.hpp"
#include "ui/ledger/form.hpp"
#include "ui/ledger/notice.hpp"
#include "ui/ledger/secret_field.hpp"

namespace chipid::counter {

/// Makes the code with which a further counter joins the history.
class AdmitCard : public QFrame {
  Q_OBJECT

 public:
  /// `history` outlives it.
  AdmitCard(History& history, QWidget* parent);

  void refresh(Language language);
  void forget();

 private:
  void admit();

  History& history_;
  QLabel *title_, *about_, *code_;
  Form* form_;
  QLineEdit* name_;
  QPushButton* admit_;
  Notice* notice_;
};

}  // namespace chipid::counter
