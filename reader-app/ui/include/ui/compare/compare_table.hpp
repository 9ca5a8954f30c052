#pragma once

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <array>
#include <map>
#include <set>
#include <vector>

#include "ui/compare/compare_cell.hpp"

namespace chipid::counter {

/// The fields, a row each, the sources beside one another; below one another where large text has no room.
class CompareTable : public QFrame {
  Q_OBJECT

 public:
  explicit CompareTable(QWidget* parent);

  void show_view(const CompareView& view, Language language);
  void forget();
  [[nodiscard]] const FieldTexts& typed() const { return typed_; }
  /// Ids of the rows to carry over: those suggested, but for what the clerk chose otherwise.
  [[nodiscard]] std::set<std::string> ticked(const CompareView& view) const;

 signals:
  void changed();  ///< a tick or what is typed

 private:
  struct Row {
    std::string id;
    QCheckBox* tick = nullptr;
    std::array<CompareCellView*, compare_sources> cells = {};
  };
  Row make_row(const std::string& id);
  void lay_out();
  void place_wide();
  void place_narrow();

  QGridLayout* grid_;
  std::array<QLabel*, compare_sources> heads_ = {};
  QLabel* field_head_;
  std::vector<Row> rows_;
  FieldTexts typed_;
  std::map<std::string, bool> chosen_;
  int shape_ = 0;  ///< of the layout in force; 0: none yet
};

}  // namespace chipid::counter
