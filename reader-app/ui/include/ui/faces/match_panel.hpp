#pragma once

#include <QFrame>
#include <QLabel>

#include "logic/match_view.hpp"

namespace chipid::counter {

class ScoreBarWidget;
class Symbol;

[[nodiscard]] QColor ink_of(MatchTone tone);

/// What came of a comparison: shape, word, sentence, score, what to do. Hidden until there is something.
class MatchPanel final : public QFrame {
  Q_OBJECT

 public:
  explicit MatchPanel(QWidget* parent);

  void show_match(const MatchView& view);
  /// Says it to a screen reader.
  void announce();
  void forget();

 private:
  Symbol* symbol_;
  QLabel* title_;
  QLabel* sentence_;
  ScoreBarWidget* bar_;
  QLabel* score_;
  QLabel* steps_;
  QLabel* quality_;
  QLabel* notes_;
  QLabel* code_;
};

}  // namespace chipid::counter
