#pragma once

#include <QFrame>
#include <QLabel>
#include <QLineEdit>

#include "logic/compare_view.hpp"

namespace chipid::counter {

/// What one source says of one field, with how it stands to the reference; the form's can be typed into.
class CompareCellView : public QFrame {
  Q_OBJECT

 public:
  CompareCellView(CompareSource source, QWidget* parent);

  void show_cell(const CompareRow& row, Language language, bool name_the_source);
  void forget();
  [[nodiscard]] QLineEdit* edit() { return edit_; }

 private:
  CompareSource source_;
  QLabel* name_;
  QLabel* value_ = nullptr;
  QLineEdit* edit_ = nullptr;
  QLabel* remark_;
};

}  // namespace chipid::counter
