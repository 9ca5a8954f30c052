#include "session/background_preparation.hpp"

#include <utility>

namespace chipid::session {

BackgroundPreparation::~BackgroundPreparation() {
  end();
}

void BackgroundPreparation::add(const FileReport& file) {
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(&file);
  }
  changed_.notify_one();
  if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
}

verification::Preparation& BackgroundPreparation::wait() {
  end();
  if (thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
  return preparation_;
}

void BackgroundPreparation::end() noexcept {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
  }
  changed_.notify_one();
  if (thread_.joinable()) thread_.join();
}

// Exhausted memory is the one thing that may be thrown here; it belongs to the thread that waits.
void BackgroundPreparation::work() noexcept {
  try {
    while (const auto* file = next()) preparation_.add(*file);
  } catch (...) {
    thrown_ = std::current_exception();
  }
}

// nullptr: there will be no more.
const FileReport* BackgroundPreparation::next() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
  if (waiting_.empty()) return nullptr;
  const auto* file = waiting_.front();
  waiting_.pop_front();
  return file;
}

}  // namespace chipid::session
