#pragma once

#include <QLabel>
#include <QWidget>
#include <array>

#include "engine/lane.hpp"
#include "ui/icons.hpp"

namespace chipid::counter {

/// The five steps of a read: which are done, which is going on.
class StepStrip : public QWidget {
  Q_OBJECT

 public:
  explicit StepStrip(QWidget* parent);

  void refresh(const Lane& lane);

 private:
  static constexpr std::size_t count = 5;
  struct Entry {
    Symbol* symbol = nullptr;
    QLabel* label = nullptr;
  };
  std::array<Entry, count> entries_ = {};
};

/// Which of the five goes on: 0 unlock, 1 information, 2 portrait, 3 anti-copy, 4 signature.
[[nodiscard]] int step_of(State state, const QString& step);

}  // namespace chipid::counter
