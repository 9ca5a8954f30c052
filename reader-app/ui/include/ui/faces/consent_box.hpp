#pragma once

#include <QCheckBox>
#include <QFrame>
#include <QLabel>

#include "logic/consent_line.hpp"

namespace chipid::counter {

/// The line that is read to the holder, and the tick that says that the holder agrees.
class ConsentBox final : public QFrame {
  Q_OBJECT

 public:
  explicit ConsentBox(QWidget* parent);

  void show_line(const ConsentLine& line);
  void set_agreed(bool agreed);
  /// Nothing can be taken back while it is being done.
  void set_open(bool open) { tick_->setEnabled(open); }
  [[nodiscard]] QCheckBox& tick() { return *tick_; }

 signals:
  void changed(bool agreed);

 private:
  QLabel* line_;
  QCheckBox* tick_;
};

}  // namespace chipid::counter
