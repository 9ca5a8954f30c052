#pragma once

#include <QFrame>
#include <QLineEdit>
#include <QPushButton>

#include "ui/ledger/form.hpp"

namespace chipid::counter {

/// What somebody is about to do with records, and why: nothing happens before the reason is given.
class DeedCard : public QFrame {
  Q_OBJECT

 public:
  struct Words {
    QString title = {};
    QString about = {};    ///< what happens then
    QString confirm = {};  ///< of the button
  };

  explicit DeedCard(QWidget* parent);

  /// Empty, to be filled in. `asks_number`: it concerns one person.
  void begin(bool asks_number);
  void refresh(const Words& words);
  void forget();

 signals:
  void confirmed(const QString& number, const QString& reason);
  void declined();

 private:
  void confirm();
  QLabel *title_, *about_;
  Form* form_;
  QLineEdit *number_, *reason_;
  QPushButton *confirm_, *decline_;
  bool asks_number_ = false;
};

}  // namespace chipid::counter
