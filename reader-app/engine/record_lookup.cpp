#include "engine/record_lookup.hpp"

#include <utility>

namespace chipid::counter {

RecordLookup::RecordLookup(QObject* parent) : QObject(parent) {
  pool_.setMaxThreadCount(1);
}

RecordLookup::~RecordLookup() {
  cancel();
  pool_.waitForDone();
}

void RecordLookup::find(const std::filesystem::path& file, const RecordKeys& keys) {
  cancel();
  pool_.start([this, file, keys, stop = stop_.get_token(), search = search_] {
    auto outcome = find_record(file, keys, stop);
    const auto tell = [this, search, outcome = std::move(outcome)] {
      if (search == search_) emit found(outcome);
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
  });
}

void RecordLookup::cancel() {
  stop_.request_stop();
  stop_ = std::stop_source();
  ++search_;
}

}  // namespace chipid::counter
