#pragma once

#include <QObject>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "engine/lane.hpp"

namespace chipid::counter {

/// The supply of cards, the lanes and the trust list of one counter. Today one lane, for the first reader; another
/// takes its place when that leaves. Lives in the thread of the window.
class Counter : public QObject {
  Q_OBJECT

 public:
  explicit Counter(std::unique_ptr<CardSupply> supply, QObject* parent = nullptr);
  ~Counter() override;

  /// The lane shown first; there from the start, also without a reader.
  [[nodiscard]] Lane& lane() { return *lane_; }
  /// Nothing until the trust list is loaded.
  [[nodiscard]] const std::optional<TrustSummary>& trust() const { return trust_; }

  void set_workflow(const Workflow& workflow) { lane_->set_workflow(workflow); }
  /// Loads these folders (empty: the user's own store) on another thread, then begins to watch the readers, so that no
  /// card is judged without its list.
  void start(std::vector<std::filesystem::path> trust);
  /// The same with a store that is loaded already.
  void start(const TrustStore& trust);

 signals:
  void trust_changed();

 private:
  /// What is known of a reader that has no lane.
  struct Spare {
    ReaderEvent added;
    std::optional<ReaderEvent> card;
  };
  void on_reader(const ReaderEvent& event);
  void on_spare(const ReaderEvent& event);
  void give_lane(const Spare& reader);

  std::unique_ptr<CardSupply> supply_;
  std::unique_ptr<Lane> lane_;
  unsigned lane_reader_ = 0;  ///< whose events the lane gets; 0: none
  std::map<unsigned, Spare> spares_;
  std::optional<TrustSummary> trust_;
  bool watching_ = false;
};

}  // namespace chipid::counter
