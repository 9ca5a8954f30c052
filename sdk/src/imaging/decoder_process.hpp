#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>

namespace chipid::imaging {

/// One running chipid-decode and the line to it. What belongs to a system is in process_SYSTEM.cpp: POSIX here; a job
/// object with a restricted token and two pipes does the same on Windows. Used by one thread at a time.
class DecoderProcess {
 public:
  using Deadline = std::chrono::steady_clock::time_point;
  enum class Transfer {
    done,
    late,    ///< the deadline passed
    broken,  ///< the process ended, or closed the line
  };
  /// How the process ended.
  struct Ending {
    std::optional<int> exit_status = {};  ///< nothing where a signal ended it
    int signal = 0;
    std::size_t peak_kib = 0;  ///< most memory that it held at once, resident; 0 where unknown
    bool ran_out_of_time = false;
  };

  /// picture.no_decoder where the program cannot be started. It gets an empty environment and none of our files.
  [[nodiscard]] static Result<std::unique_ptr<DecoderProcess>> start(const std::filesystem::path& program);
  /// Ends the process as end() does.
  virtual ~DecoderProcess() = default;

  [[nodiscard]] virtual Transfer send(BytesView bytes, Deadline deadline) = 0;
  /// Fills `bytes`.
  [[nodiscard]] virtual Transfer receive(std::span<std::uint8_t> bytes, Deadline deadline) = 0;
  /// Whether it stands there as one should that has been asked nothing: its line open, and silent.
  [[nodiscard]] virtual bool waits() const noexcept = 0;
  /// Kills the process where it still runs, and waits for its end; the second call tells the same again.
  virtual Ending end() noexcept = 0;
  /// As end(), but where the line is broken already the process may end by itself, so that it can say why.
  virtual Ending await_end() noexcept = 0;
  [[nodiscard]] virtual long id() const noexcept = 0;
};

}  // namespace chipid::imaging
