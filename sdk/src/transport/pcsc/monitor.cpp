#include <chipid/monitor.hpp>

#include "pcsc/watch.hpp"

namespace chipid {

struct ReaderMonitor::State {
  std::shared_ptr<pcsc::Watch> watch;
};

std::string_view event_name(ReaderEvent::Kind kind) noexcept {
  using Kind = ReaderEvent::Kind;
  switch (kind) {
    case Kind::reader_added:
      return "reader_added";
    case Kind::reader_removed:
      return "reader_removed";
    case Kind::card_inserted:
      return "card_inserted";
    case Kind::card_removed:
      return "card_removed";
    case Kind::service_lost:
      return "service_lost";
    case Kind::service_back:
      break;
  }
  return "service_back";
}

ReaderMonitor::ReaderMonitor(OnEvent on_event)
    : state_(std::make_unique<State>(State{pcsc::Watch::start(pcsc::system_api(), std::move(on_event))})) {}

ReaderMonitor::ReaderMonitor(ReaderMonitor&&) noexcept = default;

ReaderMonitor& ReaderMonitor::operator=(ReaderMonitor&& other) noexcept {
  std::swap(state_, other.state_);
  return *this;
}

ReaderMonitor::~ReaderMonitor() {
  stop();
}

void ReaderMonitor::stop() {
  if (const auto state = std::exchange(state_, nullptr)) state->watch->stop();
}

}  // namespace chipid
