#pragma once

#include <map>

#include "engine/counter.hpp"
#include "history/history.hpp"

namespace chipid::counter {

/// Records every judged card of a counter once: when its person leaves the screen, so that comparisons, approval and
/// steps are in it. Until then a draft lies sealed on the disk, brought up to date at each change, which the next run
/// records after a crash. An approval is a record of its own, at once. Nothing is recorded of a workflow for a kiosk.
/// Lives in the window's thread.
class CardRecorder : public QObject {
  Q_OBJECT

 public:
  /// Both outlive it.
  CardRecorder(Counter& counter, History& history, QObject* parent = nullptr);
  /// Records those who are still before the counter.
  ~CardRecorder() override;

 private:
  struct Person {
    store::Entry entry = {};
    Workflow workflow = {};
    std::optional<store::Entry> approval = {};
  };
  void look();
  void look_at(Lane& lane);
  void update(Person& person, const LaneData& data);
  void note_approval(Person& person, const LaneData& data);
  void finish(const Lane& lane);
  [[nodiscard]] bool complete(store::Entry& entry, const LaneData& data, const store::Entry& before) const;

  Counter& counter_;
  History& history_;
  std::map<const Lane*, Person> people_;
};

}  // namespace chipid::counter
