#pragma once

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <vector>

#include "engine/counter.hpp"

namespace chipid::counter {

/// Where a counter has several readers: a button for each, with what happens there. Hidden where there is one.
class LaneStrip : public QFrame {
  Q_OBJECT

 public:
  explicit LaneStrip(QWidget* parent);
  void refresh(Counter& counter, Language language);

 signals:
  void chosen(const chipid::counter::Lane& lane);

 private:
  void set_count(std::size_t count);

  QHBoxLayout* row_;
  std::vector<QPushButton*> buttons_;
  std::vector<Lane*> lanes_;
};

}  // namespace chipid::counter
