#pragma once

#include <chipid/match_service.hpp>
#include <chipid/site_key.hpp>

#include "http/message.hpp"
#include "profile.hpp"
#include "secrets.hpp"

namespace chipid {

/// A profile with all that it names loaded.
struct MatchProvider::State {
  remote::Profile profile = {};
  remote::Secrets secrets = {};
  std::optional<SiteKey> signing_key = {};
  std::vector<EnrolledKey> answer_keys = {};
  http::Tls tls = {};  ///< with whole paths
};

}  // namespace chipid
