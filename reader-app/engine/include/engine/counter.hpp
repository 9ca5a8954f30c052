#pragma once

#include <QByteArray>
#include <QObject>
#include <QTime>
#include <deque>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "engine/lane.hpp"
#include "logic/lane_choice.hpp"

namespace chipid::counter {

/// A card that was judged, without its holder. In memory only.
struct RecentCard {
  std::string number = {};  ///< masked
  Verdict verdict = Verdict::inconclusive;
  QTime time = {};
};

/// The supply of cards, the trust list and the lanes of one counter: one for each reader, one of them on the screen.
/// Lives in the thread of the window.
class Counter : public QObject {
  Q_OBJECT

 public:
  explicit Counter(std::unique_ptr<CardSupply> supply, QObject* parent = nullptr);
  ~Counter() override;

  /// The lane on the screen; there from the start, also without a reader. Another may take its place at any event.
  [[nodiscard]] Lane& lane() { return *places_[shown_].lane; }
  /// Those with a reader and those that still show something, in the order in which the readers came. They live as long
  /// as the counter.
  [[nodiscard]] std::vector<Lane*> lanes();
  /// Puts a lane on the screen.
  void show(const Lane& lane);
  /// The one after it, round and round.
  void show_next();
  /// What was typed or scanned goes to the lane that waits for it. usage errors of key_from_input(); nothing changes
  /// then.
  [[nodiscard]] Result<> give_key(const QString& text);

  /// Goes on with the code that was scanned for the lane on the screen, without the chip. False where there is no code,
  /// while a card lies there, and for a number whose card failed its check since the program began: a false card does
  /// not get better by not being read.
  bool go_without_chip();
  /// A step of the workflow was done for the person of that visit (LaneData::visit), whichever lane is on the screen by
  /// now. False where that person has gone.
  bool note_step(std::uint64_t visit, const std::string& step);

  /// The last few, the latest first.
  [[nodiscard]] const std::deque<RecentCard>& recent() const { return recent_; }

  /// Nothing until the trust list is loaded.
  [[nodiscard]] const std::optional<TrustSummary>& trust() const { return trust_; }
  [[nodiscard]] const Workflow& workflow() const { return workflow_; }
  void set_workflow(const Workflow& workflow);
  /// Loads these folders (empty: the user's own store) on another thread, then begins to watch the readers, so that no
  /// card is judged without its list. Called again, the next card is judged by the new list.
  void start(std::vector<std::filesystem::path> trust);
  /// The same with a store that is loaded already.
  void start(const TrustStore& trust);
  /// Loads again the folders that it was started with, as they were changed: a card that is being read is judged by the
  /// list it began with, the next one by the new list. False where it was started with a store.
  bool reload_trust();

 signals:
  void trust_changed();
  void changed();        ///< a lane, or which one is shown
  void countdown();      ///< of the lane on the screen, once a second
  void judged();         ///< a verdict is on the screen
  void card_placed();    ///< on any reader
  void lanes_changed();  ///< any lane's state, or a reader came or went

 private:
  struct Place {
    std::unique_ptr<Lane> lane;
    unsigned reader = 0;    ///< whose events it gets; 0: none
    unsigned finished = 0;  ///< how many results there were when it had its own
  };
  void add_place();
  void on_lane_changed(const Lane* lane);
  void on_reader(const ReaderEvent& event);
  void on_card(Place& place, const ReaderEvent& event);
  [[nodiscard]] Place& place_for_new_reader(const std::string& name);
  [[nodiscard]] Place* place_of(unsigned reader);
  [[nodiscard]] std::vector<LaneSummary> summaries() const;
  [[nodiscard]] std::size_t index_of(const Place& place) const;
  void on_judged(const Lane& lane);
  void choose_shown();

  std::unique_ptr<CardSupply> supply_;
  Workflow workflow_;
  VerifyOptions verify_;
  std::vector<Place> places_;  ///< never empty, never shrinks: a lane without a reader waits for the next one
  std::size_t shown_ = 0;
  unsigned results_ = 0;
  std::deque<RecentCard> recent_;
  std::set<QByteArray> refused_;  ///< digests of the numbers of cards that failed
  std::optional<TrustSummary> trust_;
  std::optional<std::vector<std::filesystem::path>> trust_folders_;  ///< nothing: started with a store
  unsigned load_ = 0;                                                ///< the last one that was asked for
  bool watching_ = false;
};

}  // namespace chipid::counter
