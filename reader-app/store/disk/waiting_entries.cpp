#include "disk/waiting_entries.hpp"

#include <algorithm>
#include <charconv>

#include "base/canonical.hpp"
#include "disk/files.hpp"

namespace chipid::counter::store {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest = 16384;

std::uint64_t number_of(const fs::path& file) {
  const auto name = file.stem().string();
  std::uint64_t number = 0;
  std::from_chars(name.data(), name.data() + name.size(), number, 16);
  return number;
}

}  // namespace

Bytes WaitingEntries::bound() const {
  CanonicalWriter writer;
  writer.text("chipid history: waiting 1");
  writer.fixed(keys_.counter);
  return writer.take();
}

Outcome<> WaitingEntries::add(const Entry& entry) {
  STORE_CHECK(make_private_folder(folder_));
  STORE_TRY(const auto sealed, seal(keys_.site.queueing, encode(entry), bound()));
  const auto present = files();
  const auto number = present.empty() ? 1 : number_of(present.back()) + 1;
  STORE_CHECK(add_numbered_file(folder_, number, "entry", sealed));
  return {};
}

std::vector<fs::path> WaitingEntries::with_ending(std::string_view ending) const {
  std::vector<fs::path> found;
  std::error_code problem;
  for (fs::directory_iterator at(folder_, problem), end; !problem && at != end; at.increment(problem))
    if (at->path().extension() == ending) found.push_back(at->path());
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<fs::path> WaitingEntries::files() const {
  return with_ending(".entry");
}

std::size_t WaitingEntries::damaged() const {
  return with_ending(".damaged").size();
}

Outcome<Entry> WaitingEntries::read(const fs::path& file) const {
  STORE_TRY(const auto sealed, read_file(file, largest));
  STORE_TRY(const auto clear, unseal(keys_.site.queueing, sealed, bound()));
  return parse_entry(clear.view());
}

void WaitingEntries::remove(const fs::path& file) const {
  std::error_code problem;
  fs::remove(file, problem);
}

void WaitingEntries::set_aside(const fs::path& file) const {
  auto other = file;
  std::error_code problem;
  fs::rename(file, other.replace_extension(".damaged"), problem);
}

}  // namespace chipid::counter::store
