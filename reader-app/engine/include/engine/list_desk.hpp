#pragma once

#include <QObject>
#include <QThreadPool>
#include <filesystem>
#include <map>
#include <stop_token>

#include "engine/checked_person.hpp"
#include "engine/counter.hpp"

namespace chipid::counter {

/// Looks every card up in the list that the workflow works by, as soon as it is judged, and notes who was here in a
/// table beside that list. Reads and writes on a thread of its own; lives in the thread of the window.
class ListDesk : public QObject {
  Q_OBJECT

 public:
  /// The counter outlives it.
  explicit ListDesk(Counter& counter, QObject* parent = nullptr);
  ~ListDesk() override;

  /// Empty: there is no list. Whoever is shown is looked up anew.
  void set_list(const std::filesystem::path& list);
  [[nodiscard]] const std::filesystem::path& list() const { return list_; }
  /// "NAME-noted.csv" beside the list.
  [[nodiscard]] static std::filesystem::path register_of(const std::filesystem::path& list);
  /// Writes the person into the register; noted() follows.
  void note(const CheckedPerson& person, Language language);

 signals:
  /// Written: no error; the step of that person's lane is done then.
  void noted(const std::optional<chipid::Error>& error);

 private:
  void look_at_lanes();
  void search(Lane& lane);
  void found(Lane& lane, std::uint64_t visit, const RecordSearch& search, const RecordSearch& noted);

  Counter& counter_;
  std::filesystem::path list_;
  std::map<const Lane*, std::uint64_t> asked_;  ///< visit of the person who was looked up
  std::stop_source stop_;
  QThreadPool pool_;
};

}  // namespace chipid::counter
