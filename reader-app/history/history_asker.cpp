#include "history_asker.hpp"

namespace chipid::counter {

using namespace store;

HistoryAsker::~HistoryAsker() {
  // It belongs to its thread.
  run([this] { connection_.reset(); });
}

void HistoryAsker::set(Outcome<Place> place) {
  run([this, place = std::move(place)] {
    connection_.reset();
    place_ = place;
  });
}

Outcome<Connection*> HistoryAsker::connection() {
  // What is asked may change the history: it is not asked twice, so it is made sure before that somebody listens.
  if (connection_ && !connection_->run(QStringLiteral("SELECT 1"))) connection_.reset();
  if (!connection_) {
    STORE_CHECK(place_);
    STORE_TRY(connection_, Connection::open(*place_));
  }
  return connection_.get();
}

}  // namespace chipid::counter
