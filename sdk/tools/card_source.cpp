#include "card_source.hpp"

#include <chipid/readers.hpp>
#include <chipid/replay.hpp>
#include <chipid/virtual_card.hpp>
#include <optional>
#include <string_view>

namespace chipid::tool {
namespace {

std::optional<std::string_view> after_prefix(std::string_view text, std::string_view prefix) {
  if (text.substr(0, prefix.size()) != prefix) return std::nullopt;
  return text.substr(prefix.size());
}

Result<CardSource> open_virtual(std::string_view specimen) {
  CHIPID_TRY(auto connection, virtual_card::open_card(specimen));
  CHIPID_TRY(auto info, virtual_card::specimen_info(specimen.substr(0, specimen.find(','))));
  return CardSource{.connection = std::move(connection), .printed_mrz = std::move(info.mrz)};
}

Result<CardSource> open_recorded(std::string_view file) {
  CHIPID_TRY(auto replay, open_replay(std::string(file)));
  auto random = replay->level() == ReplayLevel::wire ? replay->random_source() : RandomSource{};
  return CardSource{.connection = std::move(replay), .random = std::move(random)};
}

}  // namespace

Result<CardSource> open_card_source(const std::string& reader) {
  if (const auto specimen = after_prefix(reader, "virtual:")) return open_virtual(*specimen);
  if (const auto file = after_prefix(reader, "replay:")) return open_recorded(*file);
  CHIPID_TRY(auto connection, connect_reader(reader));
  return CardSource{.connection = std::move(connection)};
}

Result<> add_printed_key(std::vector<AccessKey>& keys, const CardSource& source) {
  if (source.printed_mrz.empty()) return {};
  CHIPID_TRY(auto key, AccessKey::from_mrz(source.printed_mrz));
  keys.push_back(std::move(key));
  return {};
}

}  // namespace chipid::tool
