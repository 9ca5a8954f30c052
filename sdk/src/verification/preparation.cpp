#include "verification/preparation.hpp"

#include "lds/files.hpp"

namespace chipid::verification {

void Preparation::add(const FileReport& file) {
  if (file.file == File::sod && !sod_.tried) sod_ = trust::examine_sod(&file, examiner_);
  if (file.file == File::card_security && !card_security_.tried) {
    card_security_ = trust::examine_card_security(&file, examiner_);
  }
  const auto group = lds::data_group_number(file.file);
  if (group != 0 && sod_.tried) hash(group, file.bytes);
}

// EF.SOD first, whose algorithm the groups are hashed by.
void Preparation::prepare_rest(std::span<const FileReport> files) {
  for (const auto& file : files) {
    if (lds::data_group_number(file.file) == 0) add(file);
  }
  for (const auto& file : files) add(file);
}

BytesView Preparation::digest(std::uint32_t group) const {
  const auto entry = digests_.find(group);
  return entry == digests_.end() ? BytesView() : BytesView(entry->second);
}

void Preparation::hash(std::uint32_t group, BytesView bytes) {
  if (bytes.empty() || sod_.hash_of(group) == nullptr || digests_.count(group) != 0) return;
  digests_.emplace(group, trust::group_digest(sod_, bytes));
}

}  // namespace chipid::verification
