#pragma once

#include <QFrame>
#include <QPushButton>

#include "history/history.hpp"
#include "ui/desk/choice_box.hpp"
#include "ui/ledger/form.hpp"
#include "ui/ledger/notice.hpp"
#include "ui/ledger/secret_choice.hpp"

namespace chipid::counter {

/// The key of this counter: made for a new site, taken over from another counter by a code, or opened by something
/// else from now on.
class KeyCard : public QFrame {
  Q_OBJECT

 public:
  /// `history` outlives it.
  KeyCard(History& history, QWidget* parent);

  void refresh(Language language);
  void forget();

 private:
  enum class Way { found, join, change };

  [[nodiscard]] bool has_key() const { return history_.status().state != HistoryState::not_set_up; }
  [[nodiscard]] Way way() const;
  void go();
  void send(NewSecret secret);

  History& history_;
  QLabel *title_, *about_;
  Form* form_;
  ChoiceBox* way_;
  QLineEdit *name_, *code_;
  SecretChoice* secret_;
  QPushButton* go_;
  Notice* notice_;
  Language language_ = Language::vi;
};

}  // namespace chipid::counter
