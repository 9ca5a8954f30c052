#pragma once

#include <fstream>
#include <iterator>
#include <map>

#include "disk/counter_files.hpp"
#include "disk/draft_entries.hpp"
#include "disk/waiting_entries.hpp"
#include "sample_entries.hpp"
#include "servers.hpp"
#include "store/append.hpp"

namespace chipid::counter::store::test {

namespace fs = std::filesystem;

inline void write(const fs::path& file, std::string_view text = "x") {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
}

inline std::string content(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// Every file below a folder and what is in it.
inline std::map<std::string, std::string> all_below(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (!entry.is_directory()) files[fs::relative(entry.path(), folder).string()] = content(entry.path());
  return files;
}

/// What a counter keeps in its own folder, written by what writes it in the program; and rests of a crash.
inline void plant_counter(const fs::path& counter, const Site& site, const KeySlot& slot) {
  fs::create_directories(counter);
  ok(keep_slot(counter, slot));
  ok(keep_witness(counter, ok(sign_head(site.keys, 12, sha256({})))));
  keep_whether_accounts(counter, true);
  WaitingEntries waiting(WaitingEntries::folder_in(counter), site.keys);
  for (std::uint32_t i = 0; i < 3; ++i) ok(waiting.add(check_of(site.keys.site, i, i, "Hồ Thị Kỷ")));
  waiting.set_aside(waiting.files().front());
  ok(DraftEntries(DraftEntries::folder_in(counter), site.keys).keep(check_of(site.keys.site, 9, 9, "Hồ Thị Kỷ")));
  write(WaitingEntries::folder_in(counter) / "draft.new-4711");
  write(counter / "history.key.new-4711", content(slot_file(counter)));
}

/// A history with records and the counter of it; the write-ahead log lies beside it, as after a crash.
inline void plant_history(const fs::path& config, const fs::path& history) {
  fs::create_directories(config);
  const auto log = history.string() + "-wal";
  std::string unwritten;
  {
    const Site site(SqliteFile{history});
    std::vector<Entry> entries;
    for (std::uint32_t i = 0; i < 9; ++i) entries.push_back(check_of(site.keys.site, i, i, "Hồ Thị Kỷ"));
    ok(append(*site.connection, site.keys, entries));
    plant_counter(config / "history", site, ok(find_slot(*site.connection, site.keys.counter)));
    unwritten = content(log);
  }
  write(log, unwritten);
}

/// What is of nobody before the counter.
inline void plant_the_rest(const fs::path& config) {
  write(config / "counter.ini", "[General]\nlanguage=vi\nsite_name=Trạm Y tế\n");
  for (const auto* file : {"site-key.pem", "site-key.pub", "agent/sites.json", "agent/key.pem", "workflows/notes.txt",
                           "templates/slip.vi.html", "trust/root.cer", "enrolled/key.pub"})
    write(config / file, file);
}

}  // namespace chipid::counter::store::test
