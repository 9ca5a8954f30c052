#include "disk/counter_files.hpp"
#include "disk/draft_entries.hpp"
#include "disk/waiting_entries.hpp"
#include "erase_history.hpp"
#include "forget/forget.hpp"
#include "keys/hex.hpp"
#include "own_file.hpp"
#include "own_folder.hpp"
#include "store/place.hpp"

namespace chipid::counter {
namespace {

namespace fs = std::filesystem;
using namespace store;

// A slot with a passphrase may have had a secret there before; where there is no keyring, it had none.
void remove_secret(const KeySlot& slot, Keyring& keyring, Erased& erased) {
  const auto removed = keyring.remove(slot.counter);
  if (!removed && slot.protection == Protection::keyring)
    erased.left.push_back({"ChipID, counter " + to_hex(slot.counter), WhyLeft::keyring, removed.error().detail});
}

// The secret before the slot: it is the slot that knows the secret's name, should this be interrupted.
void destroy_key(const OwnFolder& config, const fs::path& counter, Keyring* keyring, Erased& erased) {
  Erased told_later;
  const OwnFolder folder(config, counter, told_later);
  const auto file = slot_file(counter);
  if (!folder.is_there() || objection(folder.number(), file)) return;
  const auto slot = kept_slot(counter);
  if (slot && *slot && keyring != nullptr) remove_secret(**slot, *keyring, erased);
  (void)overwrite(folder.number(), file);
  erase_file(folder.number(), file, erased);
  folder.settle();
}

template <typename Entries>
void erase_entries(const OwnFolder& counter, Erased& erased) {
  const auto path = Entries::folder_in(counter.path());
  const OwnFolder folder(counter, path, erased);
  if (!folder.is_there()) return;
  folder.erase_named(Entries::is_one, erased);
  counter.remove_empty(path, erased);
}

void erase_counter(const OwnFolder& config, const fs::path& counter, Erased& erased) {
  const OwnFolder folder(config, counter, erased);
  if (!folder.is_there()) return;
  erase_entries<WaitingEntries>(folder, erased);
  erase_entries<DraftEntries>(folder, erased);
  folder.erase_named(is_counter_file, erased);
  config.remove_empty(counter, erased);
}

void leave_server(const PostgresqlServer& server, Erased& erased) {
  const auto address = QStringLiteral("postgresql://%1:%2/%3").arg(server.host).arg(server.port).arg(server.database);
  erased.left.push_back({address.toStdString(), WhyLeft::server});
}

void erase_place(const QString& text, const fs::path& own_history, Erased& erased) {
  const auto place = parse_place(text);
  if (!place) return;
  if (const auto* const server = std::get_if<PostgresqlServer>(&*place)) return leave_server(*server, erased);
  std::error_code problem;
  const auto file = fs::absolute(std::get<SqliteFile>(*place).path, problem);
  if (file != own_history) erase_history(file, ChosenBy::user, erased);
}

}  // namespace

void forget_people(const Traces& traces, Keyring* keyring, Erased& erased) {
  const OwnFolder config(traces.config);
  for (const auto& counter : traces.counters) destroy_key(config, counter, keyring, erased);
  erase_history(traces.own_history, ChosenBy::program, erased);
  for (const auto& place : traces.places) erase_place(place, traces.own_history, erased);
  for (const auto& counter : traces.counters) erase_counter(config, counter, erased);
}

}  // namespace chipid::counter
