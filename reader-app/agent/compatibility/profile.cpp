#include "compatibility/profile.hpp"

#include "compatibility_profiles.hpp"
#include "core/text.hpp"
#include "profile_body.hpp"

namespace chipid::counter::agent {

bool CompatibilityProfile::owns(std::string_view method, std::string_view path, bool is_socket) const {
  const bool wants_socket = body_->door != OldDoor::http;
  return path == body_->path && is_socket == wants_socket && (wants_socket || method == body_->method);
}

const std::string& CompatibilityProfile::name() const {
  return body_->name;
}

const std::string& CompatibilityProfile::title(bool vietnamese) const {
  return vietnamese ? body_->title_vi : body_->title_en;
}

const std::string& CompatibilityProfile::source() const {
  return body_->source;
}

OldDoor CompatibilityProfile::door() const {
  return body_->door;
}

const std::vector<std::string>& CompatibilityProfile::scopes() const {
  return body_->scopes;
}

const std::vector<CompatibilityProfile>& documented_profiles() {
  static const auto all = [] {
    std::vector<CompatibilityProfile> profiles;
    for (const auto bytes :
         {profiles::hn212_socket_io_json, profiles::card_result_websocket_json, profiles::card_read_http_json})
      profiles.push_back(CompatibilityProfile::parse(core::as_text(bytes)).value());
    return profiles;
  }();
  return all;
}

}  // namespace chipid::counter::agent
