#pragma once

#include <QString>
#include <functional>
#include <string_view>

#include "forget/erased.hpp"
#include "keys/keyring.hpp"
#include "keys/secret_store.hpp"

namespace chipid::counter {

/// Where the programs of a user keep things, as told by those who make them.
struct Traces {
  std::filesystem::path config = {};                 ///< folder of the settings
  std::vector<std::filesystem::path> counters = {};  ///< folders in it: keys of the history, what waits, drafts
  std::filesystem::path own_history = {};            ///< the file in it
  std::vector<QString> places = {};                  ///< of histories elsewhere, as store::parse_place() has them
  // Of nobody before the counter; only everything takes these along.
  std::vector<std::filesystem::path> files = {};
  std::vector<std::filesystem::path> folders = {};
  std::function<bool(std::string_view name)> is_settings_file = {};
  std::vector<std::filesystem::path> keyring_agents = {};  ///< whose keys are in the keyring
};

/// What is kept of people. Keys first: whatever happens then, nobody reads what is left. Needs a QCoreApplication.
void forget_people(const Traces& traces, store::Keyring* keyring, Erased& erased);
/// Settings, keys and lists of this user besides.
void forget_the_rest(const Traces& traces, store::SecretStore* secrets, Erased& erased);

}  // namespace chipid::counter
