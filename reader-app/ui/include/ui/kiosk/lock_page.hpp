#pragma once

#include <QLabel>
#include <QPushButton>
#include <QTimer>

#include "ui/kiosk/key_pad.hpp"
#include "ui/side_page.hpp"

namespace chipid::counter {

/// What staff see at a kiosk: choosing the code that unlocks it, later unlocking it. After five wrong codes it waits.
class LockPage final : public Page {
  Q_OBJECT

 public:
  explicit LockPage(QWidget* parent);

  void refresh(const Shown& shown) override;
  void forget() override;
  /// What is kept of the code; empty: one is to be chosen.
  void set_lock(const QString& lock) { lock_ = lock; }

 signals:
  void chosen(const QString& lock);
  void unlocked();
  void back();

 private:
  void take(const QString& code);
  void choose(const QString& code);
  void unlock(const QString& code);

  QLabel* title_;
  QLabel* sentence_;
  QLabel* error_;
  KeyPad* pad_;
  QPushButton* back_;
  QTimer pause_;  ///< after too many wrong codes
  QTimer away_;   ///< nobody is there any more
  QString lock_;
  int wrong_ = 0;
};

}  // namespace chipid::counter
