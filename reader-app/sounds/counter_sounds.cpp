#include "sounds/counter_sounds.hpp"

namespace chipid::counter {

CounterSounds::CounterSounds(Counter& counter, IsOn is_on, Play play)
    : counter_(counter), is_on_(std::move(is_on)), play_(std::move(play)) {
  // The verdict is on the screen before it is heard.
  connect(&counter, &Counter::judged, this, &CounterSounds::on_judged, Qt::QueuedConnection);
  connect(&counter, &Counter::lanes_changed, this, &CounterSounds::on_lanes);
}

void CounterSounds::on_judged() {
  const auto& report = counter_.lane().data().report;
  if (report) let_hear(sound_of(counter_.workflow().admission(report->verification)));
}

void CounterSounds::on_lanes() {
  for (const auto* lane : counter_.lanes()) {
    const auto before = std::exchange(states_[lane], lane->state());
    if (const auto sound = sound_of(before, lane->state())) let_hear(*sound);
  }
}

void CounterSounds::let_hear(Sound sound) {
  if (is_on_()) play_(sound);
}

}  // namespace chipid::counter
