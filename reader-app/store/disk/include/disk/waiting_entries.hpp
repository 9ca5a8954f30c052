#pragma once

#include <filesystem>

#include "record/entry.hpp"

namespace chipid::counter::store {

/// Records that wait on the disk of a counter while the history cannot be reached: a file each, sealed, in the order in
/// which they came. Several processes of one counter may use the same folder: a record that two of them hand on is
/// stored once, by its identifier.
class WaitingEntries {
 public:
  /// Where they lie in the folder of a counter.
  [[nodiscard]] static std::filesystem::path folder_in(const std::filesystem::path& counter);
  /// Whether a file of that name there is one of them, set aside or unfinished.
  [[nodiscard]] static bool is_one(std::string_view name);

  /// The keys stay with the caller.
  WaitingEntries(std::filesystem::path folder, const CounterKeys& keys) : folder_(std::move(folder)), keys_(keys) {}

  /// On the disk when the call returns. disk_full, read_only, refused, failed.
  [[nodiscard]] Outcome<> add(const Entry& entry);
  /// In their order. Nothing where the folder is absent.
  [[nodiscard]] std::vector<std::filesystem::path> files() const;
  /// damaged: changed, or of another counter.
  [[nodiscard]] Outcome<Entry> read(const std::filesystem::path& file) const;
  void remove(const std::filesystem::path& file) const;
  /// Keeps a damaged one out of the way, under another name, for those who look into it.
  void set_aside(const std::filesystem::path& file) const;
  /// How many were set aside.
  [[nodiscard]] std::size_t damaged() const;

 private:
  std::filesystem::path folder_;
  const CounterKeys& keys_;
};

}  // namespace chipid::counter::store
