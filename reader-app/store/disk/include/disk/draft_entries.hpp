#pragma once

#include <filesystem>

#include "record/entry.hpp"

namespace chipid::counter::store {

/// Records of people who are still before the counter, sealed on its disk, so that a crash loses none: what is left of
/// an earlier run is recorded by the next one. Sealed as what waits is, for another purpose.
class DraftEntries {
 public:
  /// Where they lie in the folder of a counter.
  [[nodiscard]] static std::filesystem::path folder_in(const std::filesystem::path& counter);
  /// Whether a file of that name there is one of them, set aside or unfinished.
  [[nodiscard]] static bool is_one(std::string_view name);

  /// The keys stay with the caller.
  DraftEntries(std::filesystem::path folder, const CounterKeys& keys) : folder_(std::move(folder)), keys_(keys) {}

  /// In the place of an earlier draft of the same identifier; on the disk when the call returns. disk_full, read_only,
  /// refused, failed.
  [[nodiscard]] Outcome<> keep(const Entry& entry);
  void remove(const EntryId& id) const;
  /// All there are; those that cannot be read are set aside.
  [[nodiscard]] std::vector<Entry> all() const;

 private:
  [[nodiscard]] std::filesystem::path file_of(const EntryId& id) const;

  std::filesystem::path folder_;
  const CounterKeys& keys_;
};

}  // namespace chipid::counter::store
