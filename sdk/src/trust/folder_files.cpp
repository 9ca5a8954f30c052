#include "folder_files.hpp"

#include <algorithm>
#include <set>

#include "core/text.hpp"
#include "trust/loaded_store.hpp"

namespace chipid::trust {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_index = 256U << 20U;
constexpr std::string_view lock_name = "lock";

Result<Index> read_index_file(const fs::path& path) {
  std::error_code trouble;
  if (!fs::exists(path, trouble)) return Index{};
  CHIPID_TRY(const auto text, core::read_file(path, largest_index));
  auto index = parse_index(core::as_text(text));
  if (!index) return fail(ErrorCode::trust_damaged, path.string(), index.error().detail);
  return index;
}

std::set<std::string> files_of(const Index& index) {
  std::set<std::string> names;
  for (const auto* entries : {&index.anchors, &index.roots, &index.signers}) {
    for (const auto& entry : *entries) names.insert(certificate_file_name(entry.sha256));
  }
  for (const auto& crl : index.crls) names.insert(crl_file_name(crl.sha256));
  return names;
}

bool is_own_file(const std::string& name) {
  return name == index_name || name == previous_index_name || name == sources_name || name == lock_name ||
         name.ends_with(".new");
}

Result<std::unique_ptr<core::FileLock>> lock(const fs::path& folder) {
  std::error_code trouble;
  fs::create_directories(folder, trouble);
  if (trouble) return fail(ErrorCode::usage_file, folder.string());
  CHIPID_TRY(auto held, core::FileLock::try_lock(folder / lock_name));
  if (!held) return fail(ErrorCode::trust_locked, folder.string());
  return held;
}

// A missing or damaged previous index must not stop the next change.
Index previous_or_empty(const fs::path& folder) {
  return read_previous_index(folder).value_or(Index{});
}

void remove_files(const fs::path& folder, const std::set<std::string>& names) {
  std::error_code ignored;  // what stays is told as stray
  for (const auto& name : names) fs::remove(folder / name, ignored);
}

Result<> keep_as_previous(const fs::path& folder) {
  std::error_code trouble;
  if (!fs::exists(folder / index_name, trouble))
    return core::replace_file(folder / previous_index_name, core::as_bytes(to_text({})));
  CHIPID_TRY(const auto current, core::read_file(folder / index_name, largest_index));
  return core::replace_file(folder / previous_index_name, current);
}

}  // namespace

bool is_trust_folder(const fs::path& folder) {
  std::error_code trouble;
  return fs::is_regular_file(folder / index_name, trouble);
}

Result<Index> read_index(const fs::path& folder) {
  return read_index_file(folder / index_name);
}

Result<Index> read_previous_index(const fs::path& folder) {
  return read_index_file(folder / previous_index_name);
}

std::vector<std::string> stray_files(const fs::path& folder, const Index& index) {
  auto known = files_of(index);
  std::vector<std::string> strays;
  std::error_code trouble;
  std::optional<std::set<std::string>> previous;
  for (const auto& entry : fs::directory_iterator(folder, trouble)) {
    auto name = entry.path().filename().string();
    if (is_own_file(name) || known.contains(name)) continue;
    // Only where something is unknown is the previous state asked, whose files are kept to go back to.
    if (!previous) previous = files_of(previous_or_empty(folder));
    if (!previous->contains(name)) strays.push_back(std::move(name));
  }
  std::sort(strays.begin(), strays.end());
  return strays;
}

Result<FolderChange> FolderChange::begin(const fs::path& folder) {
  FolderChange change;
  change.folder_ = folder;
  CHIPID_TRY(change.lock_, lock(folder));
  CHIPID_TRY(change.index, read_index(folder));
  return change;
}

Result<FolderChange> FolderChange::imagine(const fs::path& folder) {
  FolderChange change;
  CHIPID_TRY(change.index, read_index(folder));
  return change;
}

Result<> FolderChange::commit() {
  auto obsolete = files_of(previous_or_empty(folder_));
  CHIPID_TRY(const auto current, read_index(folder_));
  CHIPID_CHECK(core::write_files(folder_, files));
  CHIPID_CHECK(keep_as_previous(folder_));
  CHIPID_CHECK(core::replace_file(folder_ / index_name, core::as_bytes(to_text(index))));
  for (const auto& name : files_of(current)) obsolete.erase(name);
  for (const auto& name : files_of(index)) obsolete.erase(name);
  remove_files(folder_, obsolete);
  return {};
}

Result<> swap_index(const fs::path& folder) {
  CHIPID_TRY(const auto held, lock(folder));
  if (!fs::exists(folder / previous_index_name)) return fail(ErrorCode::trust_not_found, folder.string());
  CHIPID_CHECK(read_previous_index(folder));
  CHIPID_TRY(const auto previous, core::read_file(folder / previous_index_name, largest_index));
  // The index may be the damaged one, which then is kept as it is.
  const auto current = core::read_file(folder / index_name, largest_index).value_or(Bytes{});
  CHIPID_CHECK(core::replace_file(folder / index_name, previous));
  return core::replace_file(folder / previous_index_name, current);
}

}  // namespace chipid::trust
