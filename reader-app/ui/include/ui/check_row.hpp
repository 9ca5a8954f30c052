#pragma once

#include <QFrame>

#include "logic/result_view.hpp"

namespace chipid::counter {

/// One check: shape and word of its status, the question, the finding; what a technician wants is folded away.
class CheckRow : public QFrame {
  Q_OBJECT

 public:
  CheckRow(const CheckView& check, QWidget* parent);

 private:
  void add_detail(const CheckView& check);
};

}  // namespace chipid::counter
