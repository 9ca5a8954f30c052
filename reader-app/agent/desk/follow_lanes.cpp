#include <algorithm>

#include "agent_desk/counter_desk.hpp"
#include "answer.hpp"
#include "run_apart.hpp"
#include "task.hpp"
#include "troubles.hpp"

// What the lanes do for the request that is under way.
namespace chipid::counter::agent {
namespace {

constexpr qint64 progress_every_ms = 200;
/// Keys that a card may refuse; a chip that counts them is not to be locked by a page.
constexpr int most_tries = 3;

bool is_list_searched(const Lane& lane) {
  const auto& listing = lane.data().listing;
  return !listing || listing->state != ListState::searching;
}

}  // namespace

// Events come later, in their order, and never from within the page's own call.
void CounterDesk::tell(DeskEvent event) {
  QMetaObject::invokeMethod(
      this,
      [task = task_, event = std::move(event)] {
        if (!task->silent) task->tell(event);
      },
      Qt::QueuedConnection);
}

// What the page waits by: told when it becomes another.
void CounterDesk::tell_once(DeskEvent event) {
  if (task_->told == event.index()) return;
  task_->told = event.index();
  tell(std::move(event));
}

std::vector<Lane*> CounterDesk::shown_first() const {
  auto all = counter_.lanes();
  std::stable_partition(all.begin(), all.end(), [this](const auto* lane) { return lane == &counter_.lane(); });
  return all;
}

// The challenge is the request's own: no other read has it.
Lane* CounterDesk::lane_of_task() const {
  const auto all = counter_.lanes();
  const auto found = std::find_if(
      all.begin(), all.end(), [this](const auto* lane) { return lane->data().challenge == task_->request.challenge; });
  return found == all.end() ? nullptr : *found;
}

Lane* CounterDesk::lane_to_send() const {
  const auto can_be_sent = [this](Lane* lane) {
    const bool lies_there = lying_.count(lane) != 0 && lane->situation().card != CardPresence::none;
    return !is_working(lane->state()) && (lies_there || shows_verdict(lane->state()));
  };
  const auto all = shown_first();
  const auto found = std::find_if(all.begin(), all.end(), can_be_sent);
  return found == all.end() ? nullptr : *found;
}

// At once, before the next event of a reader: a card that is laid down from now on is the page's, whatever comes first.
void CounterDesk::on_lanes() {
  watch_readers();
  if (!task_) return;
  if (task_->phase == DeskPhase::answered) {
    check_person();
  } else {
    arm();
  }
  if (std::exchange(look_posted_, true)) return;
  // Later: from within what a lane tells, none may be given anything.
  QMetaObject::invokeMethod(
      this,
      [this] {
        look_posted_ = false;
        if (task_) look();
      },
      Qt::QueuedConnection);
}

void CounterDesk::watch_readers() {
  if (!on_reader_) return;
  std::map<std::string, bool> now;
  for (const auto& reader : readers()) now[reader.name] = reader.card;
  const auto before = std::exchange(seen_, now);
  for (const auto& [name, card] : before) {
    const auto still = now.find(name);
    if (card && (still == now.end() || !still->second)) on_reader_("card.removed", name);
    if (still == now.end()) on_reader_("reader.removed", name);
  }
  for (const auto& [name, card] : now) {
    const auto earlier = before.find(name);
    if (earlier == before.end()) on_reader_("reader.added", name);
    if (card && (earlier == before.end() || !earlier->second)) on_reader_("card.inserted", name);
  }
}

void CounterDesk::arm() {
  const auto* taken = lane_of_task();
  for (auto* lane : counter_.lanes()) {
    if (lane->situation().card == CardPresence::none) lying_.erase(lane);
    const bool waits = taken == nullptr && lying_.count(lane) == 0 && task_->phase == DeskPhase::waiting;
    lane->expect(waits ? std::optional(task_->request.challenge) : std::nullopt);
  }
}

void CounterDesk::disarm() {
  for (auto* lane : counter_.lanes()) {
    lane->expect(std::nullopt);
    if (task_ && lane->data().challenge == task_->request.challenge) lane->forget_challenge();
  }
  lying_.clear();
}

// The person of the answer is gone from the counter: so is the answer.
void CounterDesk::check_person() {
  if (task_->lane->data().visit == task_->visit) return;
  if (task_->matches) fail_match(failure_of(DeskTrouble::no_person));
  tell(Forgotten{.by_operator = task_->lane->is_finishing()});
  task_.reset();
  emit changed();
}

void CounterDesk::look() {
  if (task_->phase == DeskPhase::answered) return on_matched();
  if (task_->phase == DeskPhase::answering) return;
  auto* lane = lane_of_task();
  const auto task = task_;
  lane != nullptr ? follow(*lane) : wait_on();
  if (task == task_) emit changed();
}

void CounterDesk::follow(Lane& lane) {
  task_->lane = &lane;
  const auto state = lane.state();
  if (is_working(state)) return tell_progress(lane);
  if (shows_verdict(state)) return on_verdict(lane);
  if (state == State::wrong_key) return on_wrong_key(lane);
  if (state == State::card_lost) return tell_once(CardWanted{});
  // The state comes first, then what was amiss.
  if (lane.data().trouble) fail_with(failure_of(*lane.data().trouble));
}

void CounterDesk::tell_progress(const Lane& lane) {
  auto& task = *task_;
  task.phase = DeskPhase::reading;
  task.told.reset();
  const auto step = lane.data().step.toStdString();
  const int percent = lane.data().done;
  const bool rests = task.since_progress.isValid() && task.since_progress.elapsed() < progress_every_ms;
  if (step.empty() || (task.step == step && (task.percent == percent || rests))) return;
  task.step = step;
  task.percent = percent;
  task.since_progress.start();
  tell(ReadProgress{step, percent});
}

void CounterDesk::on_wrong_key(Lane& lane) {
  if (!lane.data().trouble) return;
  if (lane.tries() >= most_tries) {
    auto failure = failure_of(*lane.data().trouble);
    failure.retryable = false;
    return fail_with(std::move(failure));
  }
  if (task_->tries_told == lane.tries()) return;
  task_->tries_told = lane.tries();
  on_key_needed(lane);
}

// The page's key is tried once; after that it is the operator's to give another one.
void CounterDesk::on_key_needed(Lane& lane) {
  if (!task_->key) return tell_once(KeyWanted{});
  auto key = std::exchange(task_->key, std::nullopt);
  lane.give_key(std::move(*key));
}

void CounterDesk::wait_on() {
  auto& task = *task_;
  if (task.lane != nullptr) {
    const auto* lane = std::exchange(task.lane, nullptr);
    if (lane->state() == State::reader_lost) return fail_with(failure_of(DeskTrouble::reader_gone));
    if (lane->situation().card != CardPresence::none) lying_.insert(const_cast<Lane*>(lane));
    arm();
  }
  task.phase = DeskPhase::waiting;
  for (auto* lane : counter_.lanes()) {
    if (lane->state() == State::key_needed && lying_.count(lane) == 0) return on_key_needed(*lane);
  }
  if (lane_to_send() != nullptr) return tell_once(OperatorAsked{.card_lies_there = true, .scopes = view().to_confirm});
  tell_once(CardWanted{});
}

void CounterDesk::on_verdict(Lane& lane) {
  if (!is_list_searched(lane)) return;
  if (task_->granted) return hand_over(lane);
  task_->phase = DeskPhase::asking;
  tell_once(OperatorAsked{.card_lies_there = task_->request.always_ask, .scopes = view().to_confirm});
}

void CounterDesk::hand_over(Lane& lane) {
  auto person = checked_person(lane, counter_.workflow(), operator_name_ ? operator_name_() : std::string());
  if (!person) return;
  task_->phase = task_->matches ? DeskPhase::answered : DeskPhase::answering;
  task_->lane = &lane;
  task_->visit = person->visit;
  disarm();
  run_apart(
      pool_, this,
      [person = *std::move(person), granted = *task_->granted, checked = lane.data().portrait_checked,
       list = lane.data().trust_list] {
        auto answer = make_answer(person, granted, checked);
        if (answer) answer->trust_list = list;
        return answer;
      },
      [this, task = task_](const Result<ReadAnswer>& answer) { deliver(task, answer); });
}

void CounterDesk::deliver(const SharedTask& task, const Result<ReadAnswer>& answer) {
  if (task != task_) return;
  if (task->phase == DeskPhase::answered) {
    if (!task->matches) return;
    if (!answer) return fail_match(failure_of(answer.error()));
    task->matches.reset();
    tell(MatchDone{*answer});
    return emit changed();
  }
  if (!answer) return fail_with(failure_of(answer.error()));
  task->phase = DeskPhase::answered;
  task->answered.start();
  // The history tells who got a person's data (Law 91/2025/QH15).
  const auto& request = task->request;
  if (answer->may_leave) counter_.note_step(task->visit, request.origin.empty() ? request.site : request.origin);
  tell(ReadDone{*answer});
  emit changed();
  on_lanes();
}

// The report has one comparison more than when the camera was asked for.
void CounterDesk::on_matched() {
  if (!task_->matches || task_->lane->data().visit != task_->visit) return;
  if (task_->lane->data().report->matches.size() > *task_->matches) hand_over(*task_->lane);
}

}  // namespace chipid::counter::agent
