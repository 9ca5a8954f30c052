#pragma once

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <vector>

#include "engine/counter.hpp"
#include "logic/lane_view.hpp"

namespace chipid::counter {

[[nodiscard]] LaneView lane_view(const Lane& lane, Language language);
[[nodiscard]] QString lane_icon(LaneMark mark);
/// "14:05   ••• 123   GENUINE CARD"
[[nodiscard]] QString recent_line(const RecentCard& card, Language language);

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
