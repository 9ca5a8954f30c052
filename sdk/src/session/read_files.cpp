#include <algorithm>

#include "file_steps.hpp"
#include "session/read_session.hpp"

namespace chipid::session {
namespace {

template <typename Container>
bool contains(const Container& container, File file) {
  return std::find(std::begin(container), std::end(container), file) != std::end(container);
}

}  // namespace

Result<> ReadSession::read_files() {
  const auto start = elapsed_ms();
  if (const auto outcome = read_in_order(); !outcome) {
    note_unconfirmed(outcome.error());
    return outcome;
  }
  report_.timing.read = elapsed_ms() - start;
  // A card that gave not one file was not read, whatever else it answered.
  const auto gave_bytes = [](const FileReport& file) { return !file.bytes.empty(); };
  if (report_.files.empty() || std::any_of(report_.files.begin(), report_.files.end(), gave_bytes)) return {};
  return fail(*report_.files.front().error);
}

// The proofs of the chip come as soon as their keys are there; where they went wrong once, after all that can be read
// without them.
Result<> ReadSession::read_in_order() {
  CHIPID_CHECK(read_wanted(File::com));
  CHIPID_CHECK(read_wanted(File::sod));
  CHIPID_CHECK(check_same_card());
  CHIPID_CHECK(read_data_groups(false));
  return heritage_.last ? prove_last() : confirm_chip_authentication();
}

// Those that wait for a terminal, or those that do not.
Result<> ReadSession::read_data_groups(bool waiting) {
  for (const auto file : data_groups_to_read()) {
    if (waits_for_terminal(file) != waiting) continue;
    CHIPID_CHECK(prove_terminal_before(file));
    CHIPID_CHECK(read_wanted(file));
    note_rights(file);
    CHIPID_CHECK(prove_after(file));
  }
  return {};
}

Result<> ReadSession::read_wanted(File file) {
  if (!wanted(file)) return {};
  if (const auto* kept = inherited(file)) {
    take(*kept);
    return {};
  }
  CHIPID_TRY(auto report, read(file));
  take(std::move(report));
  return {};
}

// EF.SOD stands for the card: with other bytes it is another one, and nothing of the two is mixed.
Result<> ReadSession::check_same_card() const {
  const auto* before = heritage_.report == nullptr ? nullptr : heritage_.report->find(File::sod);
  if (before == nullptr || before->error || before->bytes.empty()) return {};
  const auto* now = report_.find(File::sod);
  if (now != nullptr && now->bytes == before->bytes) return {};
  return fail(ErrorCode::card_swapped, step_name(File::sod));
}

// A data group that an earlier try on this very card read completely.
const FileReport* ReadSession::inherited(File file) const {
  if (heritage_.report == nullptr || lds::data_group_number(file) == 0) return nullptr;
  const auto* sod = heritage_.report->find(File::sod);
  const auto* entry = heritage_.report->find(file);
  const bool complete = entry != nullptr && !entry->error && !entry->bytes.empty();
  return complete && sod != nullptr && !sod->error && !sod->bytes.empty() ? entry : nullptr;
}

// Before a file for which the terminal has to show itself comes what that needs: the keys of Chip Authentication,
// signed, and the chip's name.
bool ReadSession::wanted(File file) const {
  constexpr File before_terminal[] = {File::sod, File::dg1, File::dg14};
  const auto& files = options_.files;
  if (files.empty() || contains(files, file)) return true;
  const bool guarded = contains(files, File::dg3) || contains(files, File::dg4);
  return options_.terminal && guarded && contains(before_terminal, file);
}

// EF.COM is an unsigned hint: a group that only EF.SOD names is read all the same. A card that told neither is asked
// for what every document has.
std::vector<File> ReadSession::data_groups_to_read() const {
  const auto listed = [&](File file) {
    if (!options_.files.empty()) return wanted(file);
    if ((file == File::dg3 || file == File::dg4) && !options_.terminal) return false;
    if (file == File::dg2 && !options_.portrait) return false;
    if (!com_ && !sod_) return file == File::dg1 || file == File::dg2;
    const bool in_com = com_ && contains(com_->data_groups, file);
    return in_com || (sod_ && sod_->security_object.hash_of(lds::data_group_number(file)) != nullptr);
  };
  std::vector<File> groups;
  std::copy_if(std::begin(reading_order), std::end(reading_order), std::back_inserter(groups), listed);
  return groups;
}

}  // namespace chipid::session
