#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

#include "verification/preparation.hpp"

namespace chipid::session {

/// Examines and hashes files on a thread of its own while the card is still sending the next ones. add() and wait() are
/// for the thread that reads.
class BackgroundPreparation {
 public:
  /// What `examiner` refers to outlives this.
  explicit BackgroundPreparation(const trust::Examiner& examiner) : preparation_(examiner) {}
  BackgroundPreparation(const BackgroundPreparation&) = delete;
  BackgroundPreparation& operator=(const BackgroundPreparation&) = delete;
  ~BackgroundPreparation();

  /// The file stays where it is, unchanged, until wait() has returned.
  void add(const FileReport& file);
  /// What was prepared, once all that was added is done; nothing may be added afterwards. Throws what preparing threw.
  [[nodiscard]] verification::Preparation& wait();

 private:
  void end() noexcept;
  void work() noexcept;
  [[nodiscard]] const FileReport* next();

  verification::Preparation preparation_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<const FileReport*> waiting_;
  bool closed_ = false;
  std::exception_ptr thrown_;
  /// Begun with the first file: a chip that is not opened costs no thread.
  std::thread thread_;
};

}  // namespace chipid::session
