#include "record/entries_to_json.hpp"

#include <ctime>
#include <nlohmann/json.hpp>

#include "keys/hex.hpp"

namespace chipid::counter::store {
namespace {

std::string iso_time(std::chrono::sys_seconds time) {
  const std::time_t seconds = time.time_since_epoch().count();
  std::tm parts{};
  std::array<char, 32> text{};
  if (!gmtime_r(&seconds, &parts)) return {};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

nlohmann::ordered_json object_of(const StoredEntry& stored) {
  const auto& entry = stored.entry;
  nlohmann::ordered_json object = {{"counter", to_hex(stored.counter)},
                                   {"sequence", stored.sequence},
                                   {"kind", entry_kind_name(entry.kind)},
                                   {"time", iso_time(entry.time)},
                                   {"number", entry.masked_number}};
  const std::pair<const char*, const std::string*> texts[] = {
      {"verdict", &entry.verdict},    {"by", &entry.by},
      {"purpose", &entry.purpose},    {"consent", &entry.consent},
      {"reason", &entry.reason},      {"admission", &entry.admission},
      {"sources", &entry.sources},    {"comparisons", &entry.comparisons},
      {"handed_to", &entry.handed_to}};
  for (const auto& [name, text] : texts)
    if (!text->empty()) object[name] = *text;
  if (entry.agreed_at.time_since_epoch().count() > 0) object["agreed_at"] = iso_time(entry.agreed_at);
  if (entry.pin_checked) object["pin_checked"] = true;
  if (entry.days_kept > 0) object["days_kept"] = entry.days_kept;
  if (entry.count > 0) object["records"] = entry.count;
  return object;
}

}  // namespace

std::string to_json(std::span<const StoredEntry> entries) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& stored : entries) list.push_back(object_of(stored));
  const nlohmann::ordered_json document = {{"entries", std::move(list)}};
  return document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace chipid::counter::store
