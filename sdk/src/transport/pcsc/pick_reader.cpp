#include "pcsc/pick_reader.hpp"

#include <algorithm>

namespace chipid::pcsc {
namespace {

using Readers = std::vector<ReaderInfo>;

std::string names_of(const Readers& readers) {
  std::string names;
  for (const auto& reader : readers) names += (names.empty() ? "" : "; ") + reader.name;
  return names;
}

template <typename Fits>
Readers those(const Readers& readers, Fits fits) {
  Readers chosen;
  std::copy_if(readers.begin(), readers.end(), std::back_inserter(chosen), fits);
  return chosen;
}

Result<ReaderInfo> by_name(const Readers& readers, std::string_view name) {
  auto fitting = those(readers, [&](const ReaderInfo& reader) { return reader.name == name; });
  if (fitting.empty()) {
    fitting = those(readers, [&](const ReaderInfo& reader) { return reader.name.find(name) != std::string::npos; });
  }
  if (fitting.size() == 1) return fitting.front();
  return fail(ErrorCode::pcsc_reader_not_found, {}, names_of(fitting.empty() ? readers : fitting));
}

}  // namespace

Result<ReaderInfo> pick_reader(const Readers& readers, std::string_view name) {
  if (readers.empty()) return fail(ErrorCode::pcsc_no_reader);
  if (!name.empty()) {
    CHIPID_TRY(auto reader, by_name(readers, name));
    if (!reader.card_present) return fail(ErrorCode::pcsc_no_card, reader.name);
    return reader;
  }
  const auto with_card = those(readers, [](const ReaderInfo& reader) { return reader.card_present; });
  if (with_card.empty()) return fail(ErrorCode::pcsc_no_card);
  return with_card.front();
}

}  // namespace chipid::pcsc
