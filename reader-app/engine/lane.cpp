#include "engine/lane.hpp"

#include <chipid/binding.hpp>
#include <utility>

#include "lane_read.hpp"
#include "logic/code_report.hpp"

namespace chipid::counter {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds time_to_put_back{8};
// Who takes the card away early still gets to see the verdict.
constexpr std::chrono::seconds shortest_showing{15};

bool is_first_of_access(const QString& step) {
  return step == QStringLiteral("open the chip");
}

bool is_first_of_files(const QString& step) {
  return step == QStringLiteral("read COM");
}

bool is_retryable(State state) {
  return state == State::busy || state == State::failed || state == State::unsupported;
}

}  // namespace

Lane::Lane(CardSupply& supply, QString reader, QObject* parent)
    : QObject(parent), supply_(supply), reader_(std::move(reader)) {
  // The monitor tells at once where there is no service, and of every reader; silence means that there is none.
  situation_ = next(situation_, Event::service_found).after;
  connect(&timer_, &QTimer::timeout, this, &Lane::tick);
  timer_.setInterval(1s);
}

Lane::~Lane() {
  stop_reading();
  for (auto& entry : threads_) entry.second.join();
}

void Lane::set_verify(VerifyOptions verify) {
  verify_ = std::move(verify);
  trust_list_ = trust_list_id(verify_.trust);
}

Result<> Lane::give_key(const QString& text) {
  CHIPID_TRY(auto key, key_from_input(text.toStdString()));
  give_key(std::move(key));
  return {};
}

void Lane::give_key(KeyInput key) {
  next_key_ = std::move(key);
  if (!shows_data(state())) data_.code = next_key_->payload;
  handle(Event::key_given);
}

std::optional<KeyInput> Lane::take_key() {
  auto key = std::move(next_key_);
  next_key_.reset();
  drop_key();
  return key;
}

// Two people may be judged in one second, at two readers.
void Lane::begin_visit() {
  static std::uint64_t last = 0;
  data_.visit = ++last;
  data_.judged_at = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

bool Lane::go_without_chip() {
  const bool waits = state() == State::key_ready || state() == State::no_reader || state() == State::no_service;
  if (!waits || !situation_.key || !next_key_ || !next_key_->payload) return false;
  data_.report = report_of_code(*next_key_->payload);
  data_.document = data_.report->document;
  begin_visit();
  handle(Event::code_alone);
  return true;
}

void Lane::drop_key() {
  handle(Event::key_dropped);
}

void Lane::cancel() {
  handle(Event::cancel);
}

void Lane::finish() {
  finishing_ = true;
  handle(Event::done);
  finishing_ = false;
}

bool Lane::read_lying_card(const ActiveAuthenticationChallenge& challenge) {
  if (situation_.card == CardPresence::none || is_working(state())) return false;
  next_challenge_ = challenge;
  if (!data_.key) {
    handle(Event::card_placed);
    return true;
  }
  // A code that was scanned meanwhile still belongs to who comes next.
  auto next = std::exchange(next_key_, std::exchange(data_.key, std::nullopt));
  situation_.key = true;
  handle(Event::card_placed);
  next_key_ = std::move(next);
  situation_.key = next_key_.has_value();
  emit changed();
  return true;
}

void Lane::try_again() {
  handle(Event::try_again);
}

void Lane::toggle_hold() {
  handle(Event::hold);
}

void Lane::on_reader(const ReaderEvent& event) {
  switch (event.kind) {
    case ReaderEvent::Kind::reader_added:
      return handle(Event::reader_found);
    case ReaderEvent::Kind::reader_removed:
      return handle(Event::readers_gone);
    case ReaderEvent::Kind::card_inserted:
      since_placed_.start();
      tries_ = 0;
      return handle(Event::card_placed);
    case ReaderEvent::Kind::card_removed:
      return handle(Event::card_removed);
    case ReaderEvent::Kind::service_lost:
      return handle(Event::service_lost);
    case ReaderEvent::Kind::service_back:
      return handle(Event::service_found);
  }
}

// The actions come in the order of their enumeration: what has to go goes before what comes.
void Lane::handle(Event event) {
  const auto step = next(situation_, event);
  situation_ = step.after;
  for (std::size_t i = 0; i < action_count; ++i) {
    if (step.actions.has(static_cast<Action>(i))) act(static_cast<Action>(i));
  }
  if (!situation_.key) next_key_.reset();
  emit changed();
}

void Lane::act(Action action) {
  switch (action) {
    case Action::stop_reading:
      return stop_reading();
    case Action::clear_data:
      return clear_data();
    case Action::forget_key:
      next_key_.reset();
      data_.key.reset();
      data_.code.reset();
      return;
    case Action::start_reading:
      return start_reading(false);
    case Action::resume_reading:
      return start_reading(true);
    case Action::show_result:
      data_.shown_after_ms = since_placed_.isValid() ? since_placed_.elapsed() : -1;
      emit judged();
      return;
    case Action::show_help:
      return;
    case Action::blur:
      blurred_ = true;
      return;
    case Action::unblur:
      blurred_ = false;
      return;
    case Action::start_lost_timer:
      return start_countdown(time_to_put_back, Event::lost_time_over);
    case Action::start_clear_timer: {
      const auto least = state() == State::result ? shortest_showing : 0s;
      return start_countdown(std::max(workflow_.clear_after, least), Event::clear_time_over);
    }
    case Action::stop_timers:
      timer_.stop();
      return;
  }
}

void Lane::start_countdown(std::chrono::seconds time, Event at_end) {
  left_ = time;
  at_end_ = at_end;
  timer_.start();
  emit countdown(seconds_left());
  // From within the table's own actions no further event may begin.
  if (time == 0s) QTimer::singleShot(0, this, [this] { tick(); });
}

int Lane::seconds_left() const {
  return timer_.isActive() ? static_cast<int>(left_.count()) : -1;
}

void Lane::tick() {
  if (!timer_.isActive()) return;
  left_ = std::max(left_ - 1s, 0s);
  if (left_ == 0s) {
    timer_.stop();
    return handle(at_end_);
  }
  emit countdown(seconds_left());
}

void Lane::clear_data() {
  if (asks_finger()) stop_reading();
  if (read_ && read_->ended) read_.reset();
  join_ended();
  // What is tried again on the same card needs its key.
  auto key = is_retryable(state()) ? std::move(data_.key) : std::nullopt;
  const bool same_card = is_retryable(state()) || state() == State::wrong_key;
  const auto challenge = same_card ? data_.challenge : std::nullopt;
  data_ = LaneData{};
  data_.key = std::move(key);
  data_.challenge = challenge;
  if (next_key_) data_.code = next_key_->payload;
  blurred_ = false;
}

void Lane::start_reading(bool resume) {
  auto read = std::make_shared<Read>();
  if (resume) read->earlier = std::move(interrupted_);
  stop_reading();
  if (next_key_) data_.key = std::move(next_key_);
  next_key_.reset();
  if (data_.key) data_.code = data_.key->payload;
  // A card that is put back is the one of before, whoever asks meanwhile.
  if (next_challenge_ && !resume) data_.challenge = std::exchange(next_challenge_, std::nullopt);
  data_.trust_list = trust_list_;
  launch(read);
}

void Lane::launch(const std::shared_ptr<Read>& read) {
  if (data_.key) {
    for (const auto& key : data_.key->keys) read->keys.push_back(key.clone());
    read->options.qr = data_.key->qr;
  }
  read->options.verify = verify_;
  read->options.active_authentication_challenge = data_.challenge;
  read->options.cancel = read->stop.get_token();
  const int session = ++session_;
  const auto post = [this, session](auto call) {
    QMetaObject::invokeMethod(
        this, [this, session, call] { call(this, session); }, Qt::QueuedConnection);
  };
  read->options.on_event = [post](const ReadEvent& event) {
    if (event.document != nullptr) {
      post([document = *event.document](Lane* lane, int number) { lane->on_text(number, document); });
      return;
    }
    const int done = event.total == 0 ? 0 : static_cast<int>(event.done * 100 / event.total);
    post([step = QString::fromStdString(event.step), done](Lane* lane, int number) {
      lane->on_step(number, step, done);
    });
  };
  read_ = read;
  threads_.emplace_back(read, [this, read, post, reader = reader_.toStdString()] {
    auto& supply = supply_;
    const auto ended = read->attendant.run([read, &supply, reader] { read->run(supply, reader); }, longest_silence,
                                           read->stop.get_token());
    if (ended) {
      post([read](Lane* lane, int number) {
        lane->on_end(number, *read, std::move(read->report));
        read->forget();
      });
    } else {
      post([read, error = ended.error()](Lane* lane, int number) {
        ReadReport report;
        report.failure = error;
        lane->on_end(number, *read, std::move(report));
      });
    }
    read->ended = true;
  });
}

void Lane::stop_reading() {
  ++session_;
  if (read_) read_->stop.request_stop();
  read_.reset();
  interrupted_.reset();
  join_ended();
}

// Nobody waits here for a read that is stopping: its thread is joined once it has come to its end.
void Lane::join_ended() {
  std::erase_if(threads_, [](auto& entry) {
    if (!entry.first->ended) return false;
    entry.second.join();
    return true;
  });
}

void Lane::on_step(int session, const QString& step, int done) {
  if (session != session_) return;
  data_.step = step;
  data_.done = done;
  if (is_first_of_access(step)) return handle(Event::connected);
  if (is_first_of_files(step)) return handle(Event::opened);
  if (step == QStringLiteral("judge")) return handle(Event::files_read);
  emit changed();
}

void Lane::on_text(int session, const Document& document) {
  if (session != session_) return;
  data_.document = document;
  emit changed();
}

Event Lane::event_of(const Error& failure) const {
  switch (failure.code) {
    case ErrorCode::pcsc_card_removed:
    case ErrorCode::pcsc_no_card:
      return Event::card_removed;
    case ErrorCode::pcsc_no_reader:
    case ErrorCode::pcsc_reader_not_found:
      return Event::readers_gone;
    case ErrorCode::pcsc_no_service:
      return Event::service_lost;
    case ErrorCode::pcsc_busy:
      return Event::reader_busy;
    case ErrorCode::access_wrong_key:
    case ErrorCode::usage_no_key:
      return Event::key_refused;
    case ErrorCode::card_no_application:
    case ErrorCode::access_not_supported:
      return Event::card_unsupported;
    default:
      return Event::read_failed;
  }
}

void Lane::on_end(int session, const Read& read, ReadReport report) {
  if (session != session_) return;
  if (read.options.finger) return on_finger(read, std::move(report));
  if (report.failure) {
    const auto event = event_of(*report.failure);
    if (event == Event::card_removed) interrupted_ = report;
    if (event == Event::key_refused) ++tries_;
    handle(event);
    data_.trouble = report.failure;
    emit changed();
    return;
  }
  data_.document = report.document;
  begin_visit();
  data_.portrait = read.portrait;
  data_.portrait_checked = read.portrait_checked;
  data_.report = std::move(report);
  handle(Event::judged);
}

}  // namespace chipid::counter
