#include "sealed_entry.hpp"

#include <algorithm>

#include "base/canonical.hpp"
#include "disk/files.hpp"

namespace chipid::counter::store {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest = 16384;

Bytes bound(const CounterKeys& keys, std::string_view purpose) {
  CanonicalWriter writer;
  writer.text(purpose);
  writer.fixed(keys.counter);
  return writer.take();
}

}  // namespace

Outcome<Bytes> seal_entry(const CounterKeys& keys, std::string_view purpose, const Entry& entry) {
  return seal(keys.site.queueing, encode(entry), bound(keys, purpose));
}

Outcome<Entry> read_sealed_entry(const CounterKeys& keys, std::string_view purpose, const fs::path& file) {
  STORE_TRY(const auto sealed, read_file(file, largest));
  STORE_TRY(const auto clear, unseal(keys.site.queueing, sealed, bound(keys, purpose)));
  return parse_entry(clear.view());
}

std::vector<fs::path> files_with_ending(const fs::path& folder, std::string_view ending) {
  std::vector<fs::path> found;
  std::error_code problem;
  for (fs::directory_iterator at(folder, problem), end; !problem && at != end; at.increment(problem))
    if (at->path().extension() == ending) found.push_back(at->path());
  std::sort(found.begin(), found.end());
  return found;
}

void set_file_aside(const fs::path& file) {
  auto other = file;
  std::error_code problem;
  fs::rename(file, other.replace_extension(set_aside_ending), problem);
}

bool is_sealed_file(std::string_view name, std::string_view ending, std::size_t digits) {
  if (name.find_first_not_of("0123456789abcdef") != digits) return false;
  const auto rest = name.substr(digits);
  return rest == ending || rest == set_aside_ending;
}

}  // namespace chipid::counter::store
