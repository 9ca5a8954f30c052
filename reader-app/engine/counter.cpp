#include "engine/counter.hpp"

#include <QThreadPool>

namespace chipid::counter {

Counter::Counter(std::unique_ptr<CardSupply> supply, QObject* parent)
    : QObject(parent), supply_(std::move(supply)), lane_(std::make_unique<Lane>(*supply_, QString())) {}

Counter::~Counter() {
  if (watching_) supply_->stop();
  QThreadPool::globalInstance()->waitForDone();
}

void Counter::start(std::vector<std::filesystem::path> trust) {
  QThreadPool::globalInstance()->start([this, trust = std::move(trust)] {
    auto loaded = trust.empty() ? TrustStore::load_default() : TrustStore::load(trust);
    QMetaObject::invokeMethod(
        this, [this, store = loaded.value_or(TrustStore{})] { start(store); }, Qt::QueuedConnection);
  });
}

void Counter::start(const TrustStore& trust) {
  trust_ = trust.summary();
  lane_->set_verify({.trust = trust});
  emit trust_changed();
  if (watching_) return;
  watching_ = true;
  supply_->watch([this](const ReaderEvent& event) {
    QMetaObject::invokeMethod(
        this, [this, event] { on_reader(event); }, Qt::QueuedConnection);
  });
}

void Counter::on_reader(const ReaderEvent& event) {
  if (event.reader_id == 0) return lane_->on_reader(event);
  if (lane_reader_ == 0 && event.kind == ReaderEvent::Kind::reader_added) return give_lane({event, {}});
  if (event.reader_id != lane_reader_) return on_spare(event);
  if (event.kind != ReaderEvent::Kind::reader_removed) return lane_->on_reader(event);
  lane_reader_ = 0;
  lane_->on_reader(event);
  if (spares_.empty()) return;
  const auto next = spares_.extract(spares_.begin());
  give_lane(next.mapped());
}

void Counter::on_spare(const ReaderEvent& event) {
  switch (event.kind) {
    case ReaderEvent::Kind::reader_added:
      spares_[event.reader_id] = {event, {}};
      break;
    case ReaderEvent::Kind::reader_removed:
      spares_.erase(event.reader_id);
      break;
    case ReaderEvent::Kind::card_inserted:
      spares_[event.reader_id].card = event;
      break;
    default:
      spares_[event.reader_id].card.reset();
  }
}

void Counter::give_lane(const Spare& reader) {
  lane_reader_ = reader.added.reader_id;
  lane_->set_reader(QString::fromStdString(reader.added.reader));
  lane_->on_reader(reader.added);
  if (reader.card) lane_->on_reader(*reader.card);
}

}  // namespace chipid::counter
