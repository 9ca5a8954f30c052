#pragma once

#include <QWidget>

#include "history/history.hpp"
#include "views/status_view.hpp"

namespace chipid::counter {

class Pill;

/// In the header: who is signed in, and how it stands with the history. What is amiss stays there until it is not.
class HistoryPills : public QWidget {
  Q_OBJECT

 public:
  explicit HistoryPills(QWidget* parent);

  /// Without a history nothing is shown.
  void refresh(const History* history, Language language);
  [[nodiscard]] bool has_words() const;

 signals:
  /// Cards are kept nowhere from now on, or wait.
  void warned(const QString& text);

 private:
  void warn(const HistoryStatus& status, const StatusView& view);
  void show_state(const HistoryStatus& status, Language language);
  void show_actor(const std::optional<store::Actor>& actor, Language language);

  Pill *state_, *actor_;
  HistoryState state_told_ = HistoryState::off;
};

}  // namespace chipid::counter
