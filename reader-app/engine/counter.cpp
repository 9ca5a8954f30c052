#include "engine/counter.hpp"

#include <QCryptographicHash>
#include <QThreadPool>
#include <QUuid>
#include <algorithm>

#include "logic/masked.hpp"

namespace chipid::counter {
namespace {

constexpr std::size_t longest_recent = 8;

// No number lies in memory for a day.
QByteArray digest_of(const std::string& number) {
  static const auto salt = QUuid::createUuid().toByteArray();
  return QCryptographicHash::hash(salt + QByteArray::fromStdString(number), QCryptographicHash::Sha256);
}

}  // namespace

Counter::Counter(std::unique_ptr<CardSupply> supply, QObject* parent) : QObject(parent), supply_(std::move(supply)) {
  add_place();
}

Counter::~Counter() {
  if (watching_) supply_->stop();
  QThreadPool::globalInstance()->waitForDone();
}

void Counter::add_place() {
  auto lane = std::make_unique<Lane>(*supply_, QString());
  auto* raw = lane.get();
  lane->set_workflow(workflow_);
  lane->set_verify(verify_);
  connect(raw, &Lane::judged, this, [this, raw] { on_judged(*raw); });
  connect(raw, &Lane::changed, this, [this, raw] { on_lane_changed(raw); });
  connect(raw, &Lane::countdown, this, [this, raw] {
    if (raw == &this->lane()) emit countdown();
  });
  places_.push_back({std::move(lane)});
}

void Counter::on_judged(const Lane& lane) {
  const auto place = std::find_if(places_.begin(), places_.end(), [&](const auto& p) { return p.lane.get() == &lane; });
  place->finished = ++results_;
  const auto& report = *lane.data().report;
  if (report.verification.verdict == Verdict::invalid && report.document.number) {
    refused_.insert(digest_of(*report.document.number));
  }
  recent_.push_front({masked_number(report.document.number.value_or("")),
                      report.verification.verdict.value_or(Verdict::inconclusive), QTime::currentTime()});
  if (recent_.size() > longest_recent) recent_.pop_back();
  if (&lane == &this->lane()) emit judged();
}

bool Counter::go_without_chip() {
  const auto& code = lane().data().code;
  if (lane().situation().card != CardPresence::none || !code || refused_.count(digest_of(code->number)) != 0)
    return false;
  return lane().go_without_chip();
}

bool Counter::note_step(std::uint64_t visit, const std::string& step) {
  for (const auto& place : places_) {
    const auto& known = place.lane->data();
    if (visit == 0 || known.visit != visit) continue;
    place.lane->note_step(step);
    return true;
  }
  return false;
}

void Counter::on_lane_changed(const Lane* lane) {
  choose_shown();
  if (lane == &this->lane()) emit changed();
  emit lanes_changed();
}

void Counter::choose_shown() {
  const auto next = lane_to_show(summaries(), shown_);
  if (next == shown_) return;
  shown_ = next;
  emit changed();
  if (lane().state() == State::result) emit judged();
}

std::vector<LaneSummary> Counter::summaries() const {
  std::vector<LaneSummary> all;
  for (const auto& place : places_) {
    all.push_back({place.lane->state(), place.reader != 0, place.lane->situation().key, place.lane->situation().held,
                   place.finished});
  }
  return all;
}

std::vector<Lane*> Counter::lanes() {
  std::vector<Lane*> all;
  for (const auto& place : places_) {
    if (place.reader != 0 || !is_at_rest(place.lane->state())) all.push_back(place.lane.get());
  }
  return all;
}

void Counter::show(const Lane& lane) {
  for (const auto& place : places_) {
    if (place.lane.get() == &lane) shown_ = index_of(place);
  }
  emit changed();
  emit lanes_changed();
}

void Counter::show_next() {
  const auto all = lanes();
  const auto now = std::find(all.begin(), all.end(), &lane());
  if (all.empty()) return;
  show(now == all.end() || now + 1 == all.end() ? *all.front() : **(now + 1));
}

Result<> Counter::give_key(const QString& text) {
  return places_[lane_for_key(summaries(), shown_)].lane->give_key(text);
}

void Counter::set_workflow(const Workflow& workflow) {
  workflow_ = workflow;
  for (auto& place : places_) place.lane->set_workflow(workflow);
}

// Of several loads under way only the last one counts, in whatever order they end.
void Counter::start(std::vector<std::filesystem::path> trust) {
  trust_folders_ = trust;
  QThreadPool::globalInstance()->start([this, trust = std::move(trust), load = ++load_] {
    auto loaded = trust.empty() ? TrustStore::load_default() : TrustStore::load(trust);
    QMetaObject::invokeMethod(
        this,
        [this, load, store = loaded.value_or(TrustStore{})] {
          if (load == load_) start(store);
        },
        Qt::QueuedConnection);
  });
}

bool Counter::reload_trust() {
  if (trust_folders_) start(*trust_folders_);
  return trust_folders_.has_value();
}

void Counter::start(const TrustStore& trust) {
  trust_ = trust.summary();
  verify_ = {.trust = trust};
  for (auto& place : places_) place.lane->set_verify(verify_);
  emit trust_changed();
  if (watching_) return;
  watching_ = true;
  supply_->watch([this](const ReaderEvent& event) {
    QMetaObject::invokeMethod(
        this, [this, event] { on_reader(event); }, Qt::QueuedConnection);
  });
}

Counter::Place* Counter::place_of(unsigned reader) {
  const auto found = std::find_if(places_.begin(), places_.end(), [&](const auto& p) { return p.reader == reader; });
  return found == places_.end() ? nullptr : &*found;
}

// A reader that comes back gets its own lane back; another one gets a lane that nobody needs any more.
Counter::Place& Counter::place_for_new_reader(const std::string& name) {
  const auto free = [](const Place& place) { return place.reader == 0 && is_at_rest(place.lane->state()); };
  for (auto& place : places_) {
    if (place.reader == 0 && place.lane->reader().toStdString() == name) return place;
  }
  const auto found = std::find_if(places_.begin(), places_.end(), free);
  if (found != places_.end()) return *found;
  add_place();
  return places_.back();
}

std::size_t Counter::index_of(const Place& place) const {
  return static_cast<std::size_t>(&place - places_.data());
}

void Counter::on_reader(const ReaderEvent& event) {
  if (event.reader_id == 0) {
    for (auto& place : places_) place.lane->on_reader(event);
    return;
  }
  if (event.kind == ReaderEvent::Kind::reader_added) {
    auto& place = place_for_new_reader(event.reader);
    place.reader = event.reader_id;
    place.lane->set_reader(QString::fromStdString(event.reader));
    return place.lane->on_reader(event);
  }
  auto* place = place_of(event.reader_id);
  if (place == nullptr) return;
  if (event.kind == ReaderEvent::Kind::reader_removed) place->reader = 0;
  if (event.kind == ReaderEvent::Kind::card_inserted) return on_card(*place, event);
  place->lane->on_reader(event);
}

void Counter::on_card(Place& place, const ReaderEvent& event) {
  auto& giver = places_[lane_with_key(summaries(), index_of(place))];
  if (&giver != &place) {
    if (auto key = giver.lane->take_key()) place.lane->give_key(std::move(*key));
  }
  place.lane->on_reader(event);
  emit card_placed();
}

}  // namespace chipid::counter
