#include "engine/card_supply.hpp"

namespace chipid::counter {

void ReaderSupply::watch(ReaderMonitor::OnEvent on_event) {
  monitor_ = std::make_unique<ReaderMonitor>(std::move(on_event));
}

void ReaderSupply::stop() {
  monitor_.reset();
}

Result<std::unique_ptr<CardConnection>> ReaderSupply::connect(const std::string& reader) {
  return connect_reader(reader);
}

}  // namespace chipid::counter
