#pragma once

#include <filesystem>
#include <optional>

#include "engine/counter.hpp"
#include "ui/choices.hpp"
#include "ui/page.hpp"

namespace chipid::counter {

namespace agent {
class AgentHost;
}
class History;
class ListDesk;
class Outbox;
class PracticeSupply;

/// Pages beside the flow, opened by hand.
enum class SideId {
  scan,
  compare,
  face,
  finger,
  send,
  type,
  print,
  export_data,
  approve,
  list,
  agent,
  queue,
  history,
  people,
  trust,
  diagnosis,
  settings,
  guide,
  first_run
};

/// What they may use; all of it outlives them.
struct Services {
  Counter& counter;
  PracticeSupply* practice = nullptr;  ///< in practice mode
  const Choices& choices;
  const std::vector<Workflow>& workflows;
  std::filesystem::path trust_folder = {};   ///< the list that is imported into
  std::filesystem::path config_folder = {};  ///< of the app
  History* history = nullptr;                ///< nullptr: nothing is recorded
  ListDesk* lists = nullptr;                 ///< nullptr: no list is searched
  Outbox* outbox = nullptr;                  ///< nullptr: nothing is sent
  agent::AgentHost* agent = nullptr;         ///< nullptr: no page may ask for cards

  /// Account of who is signed in; empty where nobody is.
  [[nodiscard]] std::string operator_name() const;
};

/// A page beside the flow. Stands in a frame with its heading and a way back.
class SidePage : public Page {
  Q_OBJECT

 public:
  using Page::Page;
  /// Shows a person: goes, forgotten, with that person's data.
  [[nodiscard]] virtual bool is_personal() const { return false; }
  /// Something would be lost: a card that is laid down does not take its place.
  [[nodiscard]] virtual bool is_busy() const { return false; }
  /// Still gathers what it shows.
  [[nodiscard]] virtual bool is_loading() const { return false; }
  /// Is shown from now on, until forget(). refresh() follows.
  virtual void open() {}
  /// Opened by its key, a person being shown: does its work at once where all is set up for it, and closes after
  /// success. Comes after the first refresh().
  virtual void begin_at_once() {}

 signals:
  void closed();
  void said(const QString& text);  ///< shown for a moment over the page
  void choices_changed(const chipid::counter::Choices& choices);
  void scanned(const QString& text);  ///< a code or number, as if typed
  void wanted(chipid::counter::SideId page);
  void came_to(const QString& stage);  ///< of a comparison with the holder, for whoever asked for it
};

}  // namespace chipid::counter
