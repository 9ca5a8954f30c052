#include "traces.hpp"

#include <chipid/site_key.hpp>
#include <chipid/trust.hpp>

#include "agent_key/agent_key.hpp"
#include "app_agent.hpp"
#include "app_history.hpp"
#include "engine/site_key_file.hpp"
#include "history/history.hpp"
#include "outlets/register_table.hpp"
#include "papers/site_paper.hpp"
#include "settings.hpp"

namespace chipid::counter {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> agents_with_keyring(const fs::path& config) {
  auto agent = AppAgent::folder(config, false);
  return agent::is_in_keyring(agent) ? std::vector{std::move(agent)} : std::vector<fs::path>();
}

}  // namespace

Traces traces_of(const Choices& choices, const std::optional<QString>& history) {
  const auto config = Settings::folder();
  const auto site_key = site_key_file(config);
  Traces traces{
      .config = config,
      .counters = {AppHistory::folder(config, false), AppHistory::folder(config, true)},
      .own_history = own_history_file(config),
      .files = {site_key, site_key_public_file(config), outlets::register_table_file(config)},
      .folders = {AppAgent::folder(config, false), AppAgent::folder(config, true), Settings::workflow_folder(),
                  papers::templates_folder(config), TrustStore::default_path(), default_enrolled_path()},
      .is_settings_file = Settings::is_settings_file,
      .keyring_agents = agents_with_keyring(config)};
  for (const auto& place : {choices.history_place, history.value_or(QString())})
    if (!place.isEmpty()) traces.places.push_back(place);
  return traces;
}

std::vector<Left> own_choices(const Choices& choices) {
  std::vector<Left> chosen;
  for (const auto& path : {choices.export_folder, choices.records_file, choices.list_file})
    if (!path.isEmpty()) chosen.push_back({path.toStdString(), WhyLeft::own_choice});
  return chosen;
}

}  // namespace chipid::counter
