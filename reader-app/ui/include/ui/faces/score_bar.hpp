#pragma once

#include <QWidget>

#include "logic/match_view.hpp"

namespace chipid::counter {

/// A score against its threshold: a bar as long as the score, a mark where a match begins. A label beside it says both.
class ScoreBarWidget : public QWidget {
  Q_OBJECT

 public:
  explicit ScoreBarWidget(QWidget* parent);

  void show_score(const ScoreBar& bar, MatchTone tone);
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  ScoreBar bar_;
  MatchTone tone_ = MatchTone::none;
};

}  // namespace chipid::counter
