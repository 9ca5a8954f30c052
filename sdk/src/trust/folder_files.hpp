#pragma once

#include <chipid/trust_import.hpp>

#include "core/durable_file.hpp"
#include "trust/index.hpp"

namespace chipid::trust {

inline constexpr std::string_view index_name = "index";
inline constexpr std::string_view previous_index_name = "index.previous";
inline constexpr std::string_view sources_name = "sources";

/// Whether a folder is one that import made.
[[nodiscard]] bool is_trust_folder(const std::filesystem::path& folder);

/// The index of a folder; empty where the folder or the index is not there. trust.damaged.
[[nodiscard]] Result<Index> read_index(const std::filesystem::path& folder);
[[nodiscard]] Result<Index> read_previous_index(const std::filesystem::path& folder);

/// Files in the folder that no import put there, by name.
[[nodiscard]] std::vector<std::string> stray_files(const std::filesystem::path& folder, const Index& index);

/// One change of a folder: the lock is held from begin() on, and commit() is the one moment at which it happens.
class FolderChange {
 public:
  /// trust.locked where another change is under way; makes the folder where it is not there.
  [[nodiscard]] static Result<FolderChange> begin(const std::filesystem::path& folder);

  /// The same only to look at what would come of it: takes no lock, makes no folder, and must not be committed.
  [[nodiscard]] static Result<FolderChange> imagine(const std::filesystem::path& folder);

  /// The index to change.
  Index index = {};
  /// Certificates and lists of entries that are new in it.
  std::vector<core::NewFile> files = {};

  /// Files first, then the index over the old one, which stays as the previous. What neither names any more goes.
  [[nodiscard]] Result<> commit();

 private:
  std::filesystem::path folder_;
  std::unique_ptr<core::FileLock> lock_;
};

/// Swaps index and previous index; trust.not_found where there is no previous one.
[[nodiscard]] Result<> swap_index(const std::filesystem::path& folder);

}  // namespace chipid::trust
