#include "disk/waiting_entries.hpp"

#include <charconv>

#include "disk/files.hpp"
#include "sealed_entry.hpp"

namespace chipid::counter::store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view purpose = "chipid history: waiting 1";
constexpr const char* ending = ".entry";

std::uint64_t number_of(const fs::path& file) {
  const auto name = file.stem().string();
  std::uint64_t number = 0;
  std::from_chars(name.data(), name.data() + name.size(), number, 16);
  return number;
}

}  // namespace

fs::path WaitingEntries::folder_in(const fs::path& counter) {
  return counter / "waiting";
}

bool WaitingEntries::is_one(std::string_view name) {
  return is_unfinished(name) || is_sealed_file(name, ending, numbered_name(0, {}).size() - 1);
}

Outcome<> WaitingEntries::add(const Entry& entry) {
  STORE_CHECK(make_private_folder(folder_));
  STORE_TRY(const auto sealed, seal_entry(keys_, purpose, entry));
  const auto present = files();
  const auto number = present.empty() ? 1 : number_of(present.back()) + 1;
  STORE_CHECK(add_numbered_file(folder_, number, ending + 1, sealed));
  return {};
}

std::vector<fs::path> WaitingEntries::files() const {
  return files_with_ending(folder_, ending);
}

std::size_t WaitingEntries::damaged() const {
  return files_with_ending(folder_, set_aside_ending).size();
}

Outcome<Entry> WaitingEntries::read(const fs::path& file) const {
  return read_sealed_entry(keys_, purpose, file);
}

void WaitingEntries::remove(const fs::path& file) const {
  std::error_code problem;
  fs::remove(file, problem);
}

void WaitingEntries::set_aside(const fs::path& file) const {
  set_file_aside(file);
}

}  // namespace chipid::counter::store
