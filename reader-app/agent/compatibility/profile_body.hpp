#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "compatibility/profile.hpp"

namespace chipid::counter::agent {

using OldJson = nlohmann::ordered_json;

/// One thing that is said; texts that begin with $ stand for values.
struct Saying {
  std::string only_with = {};        ///< a value that has to be there; empty: always
  std::set<std::string> codes = {};  ///< of a failure; empty: any
  int status = 200;                  ///< of HTTP
  OldJson message = {};
};
enum class Moment { reading, done, failed, card_removed };

struct CompatibilityProfile::Body {
  std::string name = {}, title_en = {}, title_vi = {}, source = {};
  OldDoor door = OldDoor::websocket;
  std::string method = {}, path = {}, channel = {};
  std::vector<std::string> scopes = {};
  bool day_first = false;
  std::string no_expiry = {};
  std::map<std::string, std::map<std::string, std::string>> words = {};
  std::map<Moment, std::vector<Saying>> says = {};
};

}  // namespace chipid::counter::agent
