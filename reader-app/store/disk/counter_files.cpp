#include "disk/counter_files.hpp"

#include "base/canonical.hpp"
#include "disk/files.hpp"

namespace chipid::counter::store {
namespace {

namespace fs = std::filesystem;

constexpr const char* slot_name = "history.key";
constexpr const char* accounts_name = "history.accounts";
constexpr const char* witness_name = "history.end";
constexpr std::size_t largest = 4096;

}  // namespace

Outcome<> keep_slot(const fs::path& folder, const KeySlot& slot) {
  STORE_CHECK(make_private_folder(folder));
  return replace_file(folder / slot_name, encode(slot));
}

Outcome<std::optional<KeySlot>> kept_slot(const fs::path& folder) {
  std::error_code problem;
  if (!fs::exists(folder / slot_name, problem)) return std::nullopt;
  STORE_TRY(const auto bytes, read_file(folder / slot_name, largest));
  return parse_key_slot(bytes);
}

void forget_slot(const fs::path& folder) {
  std::error_code problem;
  fs::remove(folder / slot_name, problem);
}

void keep_whether_accounts(const fs::path& folder, bool has_accounts) {
  if (has_accounts == had_accounts(folder)) return;
  std::error_code problem;
  if (has_accounts)
    (void)replace_file(folder / accounts_name, {});
  else
    fs::remove(folder / accounts_name, problem);
}

bool had_accounts(const fs::path& folder) {
  std::error_code problem;
  return fs::exists(folder / accounts_name, problem);
}

Outcome<> keep_witness(const fs::path& folder, const Head& head) {
  CanonicalWriter writer;
  writer.number(head.sequence);
  writer.fixed(head.digest);
  writer.fixed(head.signature);
  return replace_file(folder / witness_name, writer.take(), Durability::do_not_wait);
}

std::optional<Witness> kept_witness(const fs::path& folder, const CounterId& counter, const PublicKey& key) {
  const auto bytes = read_file(folder / witness_name, largest);
  if (!bytes) return std::nullopt;
  CanonicalReader reader(*bytes);
  Head head{.counter = counter, .sequence = reader.number(), .digest = reader.array<32>(), .signature = {}};
  head.signature = reader.array<64>();
  if (!reader.finish() || !is_genuine(head, key)) return std::nullopt;
  return Witness{head.sequence, head.digest};
}

bool is_counter_file(std::string_view name) {
  return name == slot_name || name == accounts_name || name == witness_name || is_unfinished(name);
}

fs::path slot_file(const fs::path& folder) {
  return folder / slot_name;
}

}  // namespace chipid::counter::store
