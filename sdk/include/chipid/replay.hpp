#pragma once

#include <chipid/card_connection.hpp>
#include <chipid/export.hpp>
#include <chipid/random.hpp>
#include <filesystem>
#include <memory>

namespace chipid {

/// Where a card conversation was recorded.
enum class ReplayLevel {
  wire,  ///< whole, as the card saw it, with the random numbers the reader drew; played back in strict order
  plain  ///< above secure messaging: no access protocol in it; played back by content, in any order
};

/// A recorded card. At level wire a command that differs from the recorded one is replay.mismatch. At level plain
/// READ BINARY is served from the files as far as they were recorded, in blocks of any size; a file that was not
/// recorded is answered with 6A82, any other unknown command is replay.mismatch.
class CHIPID_API ReplayConnection : public CardConnection {
 public:
  /// The level at which it was recorded.
  [[nodiscard]] virtual ReplayLevel level() const noexcept = 0;
  /// Gives the recorded random numbers in their order; another size, or one more, is replay.mismatch.
  /// Valid as long as the connection.
  [[nodiscard]] virtual RandomSource random_source() = 0;
};

/// Opens a recorded script. usage.file where it cannot be read, data.malformed or data.over_limit where it is not a
/// script (64 MiB, 100,000 exchanges at most).
[[nodiscard]] CHIPID_API Result<std::unique_ptr<ReplayConnection>> open_replay(const std::filesystem::path& path);

/// Records a card conversation to be played back later.
///
/// What it holds and writes is personal data: a wire script with its random numbers and the card's key, and a plain
/// script by itself, give all that was read. Used by one thread at a time.
class CHIPID_API Recorder {
 public:
  /// An empty script of that level.
  explicit Recorder(ReplayLevel level);
  Recorder(Recorder&&) noexcept;
  Recorder& operator=(Recorder&&) noexcept;
  Recorder(const Recorder&) = delete;
  Recorder& operator=(const Recorder&) = delete;
  ~Recorder();

  /// The same card, every exchange recorded. Does not own `card`, which must outlive it; may outlive the recorder.
  [[nodiscard]] std::unique_ptr<CardConnection> wrap(CardConnection& card);
  /// The same source, every number recorded. An empty source stays empty: give one that really draws.
  [[nodiscard]] RandomSource wrap(RandomSource source);
  /// Records an exchange seen elsewhere, such as above secure messaging (raw answer with its status word).
  void add(BytesView command, BytesView response);

  /// Writes the script so far, readable by its owner alone (mode 0600). usage.file where that fails.
  [[nodiscard]] Result<> save(const std::filesystem::path& path) const;

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace chipid
