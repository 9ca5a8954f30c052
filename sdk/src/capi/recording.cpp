#include "recording.hpp"

#include "values.hpp"

namespace chipid::capi {

Result<Recording> Recording::open(const char* path) {
  Recording recording;
  if (path == nullptr) return recording;
  recording.path_ = path;
  recording.recorder_.emplace(ReplayLevel::wire);
  CHIPID_CHECK(recording.save());
  return recording;
}

CardConnection& Recording::card(CardConnection& card) {
  if (!recorder_) return card;
  wrapped_ = recorder_->wrap(card);
  return *wrapped_;
}

// Only what really draws can be recorded.
RandomSource Recording::random(RandomSource source) {
  if (!recorder_) return source;
  return recorder_->wrap(source ? std::move(source) : RandomSource(system_random));
}

Result<> Recording::save() const {
  if (!recorder_) return {};
  return recorder_->save(path_of(path_));
}

}  // namespace chipid::capi
