#pragma once

#include <QObject>
#include <initializer_list>

#include "engine/counter.hpp"
#include "watch/timed_supply.hpp"
#include "watch/watched_application.hpp"

namespace chipid::counter {

/// Writes when things were on the screen to standard output, a line each: a word, then microseconds of the steady
/// clock.
///   usable    the first page is painted and the window takes keys
///   key       a code or number is there for a card that has yet to come
///   placed    a card lies on a reader
///   text      the first of its fields are painted
///   verdict   the verdict is painted; after it when the card's last answer came, and the longest pause so far
///   step      one more step of the workflow is done
///   cleared   nothing of the person is left
///   removed   it lies there no longer
/// Nothing of a person is among it.
class Timeline : public QObject {
  Q_OBJECT

 public:
  /// All outlive it.
  Timeline(WatchedApplication& application, Counter& counter, std::shared_ptr<LastAnswer> last);

  /// Whether this run is measured: CHIPID_COUNTER_TIMES is set.
  [[nodiscard]] static bool is_wanted();
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  /// What there is to be painted, or has been.
  struct Sight {
    bool text = false;
    bool verdict = false;
  };
  void on_changed();
  void after_painting();
  void write(const char* what, std::initializer_list<std::int64_t> figures = {});

  WatchedApplication& application_;
  Counter& counter_;
  std::shared_ptr<LastAnswer> last_;
  bool usable_ = false;
  bool card_ = false;
  bool key_ = false;
  bool person_ = false;     ///< was judged
  std::size_t steps_ = 0;   ///< that are done for that person
  bool text_told_ = false;  ///< of this card
  Sight due_;
  Sight painted_;
  bool painting_ = false;
};

}  // namespace chipid::counter
