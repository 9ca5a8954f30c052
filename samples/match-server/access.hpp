#pragma once

#include <httplib.h>
#include <chipid/site_key.hpp>

#include "options.hpp"

namespace match_server {

/// Who may ask.
class Access {
 public:
  /// Nothing, after saying why, where a file cannot be used.
  [[nodiscard]] static std::optional<Access> make(const Options& options);

  /// Whether the request shows the token and carries the signature that are asked for.
  [[nodiscard]] bool admits(const httplib::Request& request) const;

 private:
  [[nodiscard]] bool has_token(const httplib::Request& request) const;
  [[nodiscard]] bool is_signed(const httplib::Request& request) const;

  std::string token_;
  std::string hmac_secret_;
  std::vector<chipid::EnrolledKey> keys_;
};

}  // namespace match_server
