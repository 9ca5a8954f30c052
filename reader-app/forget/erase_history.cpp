#include "erase_history.hpp"

#include "own_file.hpp"
#include "own_folder.hpp"
#include "store/slots_in_file.hpp"

namespace chipid::counter {
namespace {

namespace fs = std::filesystem;
using store::TroubleCode;

WhyLeft why(TroubleCode code) {
  if (code == TroubleCode::not_a_history) return WhyLeft::foreign;
  return code == TroubleCode::busy ? WhyLeft::in_use : WhyLeft::failed;
}

// What SQLite cannot read is no history in use, and holds no key that could be read.
bool stands_in_the_way(const store::Outcome<>& destroyed, ChosenBy chosen_by) {
  if (destroyed) return false;
  return chosen_by == ChosenBy::user || destroyed.error().code == TroubleCode::busy;
}

bool is_there(int folder, const fs::path& file, Erased& erased) {
  if (auto left = objection(folder, file)) return erased.left.push_back(*std::move(left)), false;
  std::error_code problem;
  return fs::exists(file, problem);
}

// Beside it first: without the file itself nothing would tell what they are.
void erase_with_companions(const OwnFolder& folder, const fs::path& file, Erased& erased) {
  for (const auto* companion : {"-wal", "-shm", "-journal", ""})
    erase_file(folder.number(), file.string() + companion, erased);
  folder.settle();
}

}  // namespace

void erase_history(const fs::path& file, ChosenBy chosen_by, Erased& erased) {
  const OwnFolder folder(file.parent_path());
  if (!folder.is_there()) return;
  const bool there = is_there(folder.number(), file, erased);
  if (!there && chosen_by == ChosenBy::user) return;
  const auto destroyed = there ? store::destroy_slots(file) : store::Outcome<>();
  if (stands_in_the_way(destroyed, chosen_by))
    return erased.left.push_back({file.string(), why(destroyed.error().code), destroyed.error().detail});
  erase_with_companions(folder, file, erased);
}

}  // namespace chipid::counter
