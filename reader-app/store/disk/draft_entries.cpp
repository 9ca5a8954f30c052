#include "disk/draft_entries.hpp"

#include "disk/files.hpp"
#include "keys/hex.hpp"
#include "sealed_entry.hpp"

namespace chipid::counter::store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view purpose = "chipid history: draft 1";
constexpr const char* ending = ".draft";

}  // namespace

fs::path DraftEntries::folder_in(const fs::path& counter) {
  return counter / "drafts";
}

bool DraftEntries::is_one(std::string_view name) {
  return is_unfinished(name) || is_sealed_file(name, ending, 2 * std::tuple_size_v<EntryId>);
}

fs::path DraftEntries::file_of(const EntryId& id) const {
  return folder_ / (to_hex(id) + ending);
}

Outcome<> DraftEntries::keep(const Entry& entry) {
  STORE_CHECK(make_private_folder(folder_));
  STORE_TRY(const auto sealed, seal_entry(keys_, purpose, entry));
  return replace_file(file_of(entry.id), sealed);
}

void DraftEntries::remove(const EntryId& id) const {
  std::error_code problem;
  fs::remove(file_of(id), problem);
}

std::vector<Entry> DraftEntries::all() const {
  std::vector<Entry> entries;
  for (const auto& file : files_with_ending(folder_, ending)) {
    auto entry = read_sealed_entry(keys_, purpose, file);
    if (entry)
      entries.push_back(*std::move(entry));
    else if (entry.error().code == TroubleCode::damaged)
      set_file_aside(file);
  }
  return entries;
}

}  // namespace chipid::counter::store
