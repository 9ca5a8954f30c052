#pragma once

#include <chipid/replay.hpp>
#include <optional>
#include <string>

namespace chipid::capi {

/// The record of a read, where one is wanted.
class Recording {
 public:
  /// usage.file where `path` cannot be written: better known before the card is asked. NULL: nothing is recorded.
  [[nodiscard]] static Result<Recording> open(const char* path);

  /// The card and the random numbers to read with.
  [[nodiscard]] CardConnection& card(CardConnection& card);
  [[nodiscard]] RandomSource random(RandomSource source);
  [[nodiscard]] Result<> save() const;

 private:
  std::string path_;
  std::optional<Recorder> recorder_;
  std::unique_ptr<CardConnection> wrapped_;
};

}  // namespace chipid::capi
