#include "agent_desk/counter_desk.hpp"

#include <QMetaMethod>
#include <algorithm>

#include "task.hpp"
#include "troubles.hpp"

namespace chipid::counter::agent {
namespace {

/// What a page may keep an answer (docs/agent.md); the page's door ends it, this only counts it down.
constexpr qint64 answer_seconds = 120;

bool has_reader(const Lane& lane) {
  return lane.situation().readiness == Readiness::ready && !lane.reader().isEmpty();
}

}  // namespace

CounterDesk::CounterDesk(Counter& counter, QObject* parent) : QObject(parent), counter_(counter) {
  pool_.setMaxThreadCount(1);
  connect(&counter_, &Counter::lanes_changed, this, &CounterDesk::on_lanes);
}

CounterDesk::~CounterDesk() {
  disarm();
  pool_.waitForDone();
}

DeskState CounterDesk::state() const {
  if (task_ && task_->phase != DeskPhase::answered) return DeskState::busy;
  if (counter_.workflow().kiosk) return DeskState::busy;
  if (!readers().empty()) return DeskState::ready;
  return counter_.lane().situation().readiness == Readiness::no_service ? DeskState::no_service : DeskState::no_reader;
}

std::vector<ReaderSeen> CounterDesk::readers() const {
  std::vector<ReaderSeen> all;
  for (const auto* lane : counter_.lanes()) {
    if (has_reader(*lane)) {
      all.push_back({lane->reader().toStdString(), lane->situation().card != CardPresence::none});
    }
  }
  return all;
}

// A key that makes no sense is told like any other end: later.
std::string CounterDesk::start(const ReadRequest& request, std::function<void(DeskEvent)> tell) {
  if (task_ && task_->phase != DeskPhase::answered) {
    const auto turn_away = [tell = std::move(tell)] { tell(ReadFailed{failure_of(DeskTrouble::busy)}); };
    QMetaObject::invokeMethod(this, turn_away, Qt::QueuedConnection);
    return {};
  }
  const auto before = std::exchange(task_, std::make_shared<Task>(Task{.request = request, .tell = std::move(tell)}));
  if (before) before->silent = true;
  if ((request.scopes & request.to_confirm).none() && !request.always_ask) task_->granted = request.scopes;
  if (request.key) {
    auto key = key_from_input(*request.key);
    if (!key) return fail_with(failure_of(key.error())), std::string();
    task_->key = std::move(*key);
  }
  lying_.clear();
  for (auto* lane : counter_.lanes()) {
    if (lane->situation().card != CardPresence::none) lying_.insert(lane);
  }
  on_lanes();
  const auto all = shown_first();
  const auto used = std::find_if(all.begin(), all.end(), [](const auto* lane) { return has_reader(*lane); });
  return used == all.end() ? std::string() : (*used)->reader().toStdString();
}

void CounterDesk::cancel(const std::string& read_id) {
  if (!task_ || task_->request.read_id != read_id) return;
  if (task_->matches) return fail_match(failure_of(DeskTrouble::cancelled));
  if (task_->phase == DeskPhase::answered) return;
  // What is being read was read for the page alone.
  auto* lane = lane_of_task();
  fail_with(failure_of(DeskTrouble::cancelled));
  if (lane != nullptr && !shows_verdict(lane->state())) lane->cancel();
}

void CounterDesk::clear(const std::string& read_id) {
  if (!task_ || task_->request.read_id != read_id) return;
  task_->silent = true;
  disarm();
  task_.reset();
  emit changed();
}

void CounterDesk::start_face(const std::string& read_id) {
  if (!task_ || task_->request.read_id != read_id) return;
  const auto* lane = task_->lane;
  if (task_->phase != DeskPhase::answered || lane->data().visit != task_->visit)
    return tell(MatchFailed{failure_of(DeskTrouble::no_person)});
  if (counter_.workflow().kiosk || !isSignalConnected(QMetaMethod::fromSignal(&CounterDesk::face_wanted)))
    return tell(MatchFailed{failure_of(DeskTrouble::no_camera_page)});
  task_->matches = lane->data().report->matches.size();
  counter_.show(*lane);
  tell(MatchAsked{});
  QMetaObject::invokeMethod(this, &CounterDesk::face_wanted, Qt::QueuedConnection);
  emit changed();
}

void CounterDesk::watch(std::function<void(std::string event, std::string reader)> tell) {
  on_reader_ = std::move(tell);
  for (const auto& reader : readers()) seen_[reader.name] = reader.card;
}

DeskView CounterDesk::view() const {
  if (!task_) return {};
  const auto& request = task_->request;
  const bool answered = task_->phase == DeskPhase::answered;
  DeskView view{.phase = task_->phase,
                .read_id = request.read_id,
                .origin = request.origin,
                .site = request.site,
                .purpose = request.purpose,
                .scopes = task_->granted.value_or(request.scopes),
                .to_confirm = task_->granted ? Scopes{} : request.scopes & request.to_confirm,
                .can_send = task_->phase == DeskPhase::waiting ? lane_to_send() != nullptr : waits_for_send(),
                .wants_key = wants_key(),
                .matching = task_->matches.has_value()};
  if (answered)
    view.seconds_left = static_cast<int>(std::max<qint64>(answer_seconds - task_->answered.elapsed() / 1000, 0));
  return view;
}

bool CounterDesk::wants_key() const {
  const auto state = counter_.lane().state();
  return (task_->phase == DeskPhase::waiting || task_->phase == DeskPhase::reading) &&
         (state == State::key_needed || state == State::wrong_key);
}

// An old page has not asked for this very read: its card is given when the operator has seen whose it is.
bool CounterDesk::waits_for_send() const {
  return task_->phase == DeskPhase::asking && task_->request.always_ask;
}

bool CounterDesk::is_current(const std::string& read_id) const {
  return task_ && task_->request.read_id == read_id;
}

void CounterDesk::send(const std::string& read_id, const Scopes& confirmed) {
  if (!is_current(read_id) || task_->phase == DeskPhase::answering || task_->phase == DeskPhase::answered) return;
  auto* lane = task_->phase == DeskPhase::waiting ? lane_to_send() : nullptr;
  if (task_->request.always_ask && lane == nullptr && !waits_for_send()) return;
  if (!task_->granted) {
    const auto asked = task_->request.scopes & task_->request.to_confirm;
    task_->granted = (task_->request.scopes & ~asked) | (asked & confirmed);
  }
  if (task_->granted->none()) return refuse_task();
  if (lane != nullptr) take(*lane);
  on_lanes();
  emit changed();
}

// What a supervisor let pass, or what no longer lies there, is given as it was read: without the page's challenge,
// which its evidence shows.
void CounterDesk::take(Lane& lane) {
  const bool approved = lane.data().approval.has_value();
  if (!(shows_verdict(lane.state()) && approved) && lane.read_lying_card(task_->request.challenge)) {
    lying_.erase(&lane);
    return;
  }
  if (shows_verdict(lane.state())) hand_over(lane);
}

void CounterDesk::refuse(const std::string& read_id) {
  if (is_current(read_id)) refuse_task();
}

void CounterDesk::refuse_task() {
  if (task_->matches) return fail_match(failure_of(DeskTrouble::operator_refused));
  if (task_->phase == DeskPhase::answered) return;
  // The card may go on being read: the counter's own work is nobody's to refuse.
  fail_with(failure_of(DeskTrouble::operator_refused));
}

void CounterDesk::end(const std::string& read_id) {
  if (!is_current(read_id)) return;
  if (task_->phase != DeskPhase::answered) return refuse_task();
  tell(Forgotten{.by_operator = true});
  task_.reset();
  emit changed();
}

void CounterDesk::note_face(const std::string& state) {
  if (task_ && task_->matches) tell(MatchProgress{state});
}

void CounterDesk::note_face_closed() {
  if (task_ && task_->matches) fail_match(failure_of(DeskTrouble::operator_refused));
}

void CounterDesk::fail_match(ReadFailed failure) {
  task_->matches.reset();
  tell(MatchFailed{std::move(failure)});
  emit changed();
}

void CounterDesk::fail_with(ReadFailed failure) {
  tell(ReadFailed{std::move(failure)});
  disarm();
  task_.reset();
  emit changed();
}

}  // namespace chipid::counter::agent
