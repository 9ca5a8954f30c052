#include "watch/timeline.hpp"

#include <QEvent>
#include <cstdio>
#include <utility>

namespace chipid::counter {

bool Timeline::is_wanted() {
  return qEnvironmentVariableIsSet("CHIPID_COUNTER_TIMES");
}

Timeline::Timeline(WatchedApplication& application, Counter& counter, std::shared_ptr<LastAnswer> last)
    : application_(application), counter_(counter), last_(std::move(last)) {
  application.installEventFilter(this);
  connect(&counter, &Counter::card_placed, this, [this] {
    text_told_ = false;
    write("placed");
  });
  connect(&counter, &Counter::changed, this, &Timeline::on_changed);
  connect(&counter, &Counter::judged, this, [this] { due_.verdict = true; });
}

void Timeline::on_changed() {
  const auto& lane = counter_.lane();
  const auto& data = lane.data();
  const bool card = lane.situation().card != CardPresence::none;
  if (!std::exchange(key_, lane.situation().key) && lane.situation().key) write("key");
  if (data.steps_done.size() > std::exchange(steps_, data.steps_done.size())) write("step");
  if (std::exchange(person_, data.report.has_value()) && !data.report) write("cleared");
  if (std::exchange(card_, card) && !card) write("removed");
  due_.text = !text_told_ && shows_data(lane.state()) && data.document.name.has_value();
}

// What a painting shows is on the screen once its event has been dealt with.
bool Timeline::eventFilter(QObject* /*watched*/, QEvent* event) {
  if (event->type() != QEvent::Paint) return false;
  painted_.text = painted_.text || std::exchange(due_.text, false);
  painted_.verdict = painted_.verdict || std::exchange(due_.verdict, false);
  if (!std::exchange(painting_, true)) QMetaObject::invokeMethod(this, &Timeline::after_painting, Qt::QueuedConnection);
  return false;
}

void Timeline::after_painting() {
  painting_ = false;
  const auto seen = std::exchange(painted_, {});
  if (!std::exchange(usable_, true)) {
    write("usable");
    application_.watch();
  }
  if (seen.text && !std::exchange(text_told_, true)) write("text");
  if (seen.verdict) write("verdict", {*last_, application_.longest_pause().count()});
}

void Timeline::write(const char* what, std::initializer_list<std::int64_t> figures) {
  std::printf("%s %lld", what, static_cast<long long>(steady_microseconds()));
  for (const auto figure : figures) std::printf(" %lld", static_cast<long long>(figure));
  std::printf("\n");
  std::fflush(stdout);
}

}  // namespace chipid::counter
