#include "forget/forget.hpp"
#include "own_file.hpp"
#include "own_folder.hpp"

namespace chipid::counter {
namespace {

namespace fs = std::filesystem;

void erase_whole(const fs::path& path, Erased& erased) {
  const OwnFolder parent(path.parent_path());
  const OwnFolder folder(parent, path, erased);
  if (!folder.is_there()) return;
  folder.erase_all(erased);
  parent.remove_empty(path, erased);
}

// Other than that of a history it opens something by itself: it signs.
void remove_secret(const fs::path& agent, store::SecretStore* secrets, Erased& erased) {
  const auto removed =
      secrets != nullptr ? secrets->remove(agent.string()) : store::trouble(store::TroubleCode::no_keyring);
  if (!removed) erased.left.push_back({"ChipID, agent " + agent.string(), WhyLeft::failed, removed.error().detail});
}

}  // namespace

void forget_the_rest(const Traces& traces, store::SecretStore* secrets, Erased& erased) {
  for (const auto& agent : traces.keyring_agents) remove_secret(agent, secrets, erased);
  for (const auto& folder : traces.folders) erase_whole(folder, erased);
  const OwnFolder config(traces.config);
  if (!config.is_there()) return;
  for (const auto& file : traces.files) erase_file(config.number(), file, erased);
  config.erase_some(traces.is_settings_file, erased);
}

}  // namespace chipid::counter
