#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "faults.hpp"

namespace match_server {

/// How the service runs; files are PEM unless said otherwise.
struct Options {
  std::string address = "127.0.0.1";
  int port = 0;  ///< 0: chosen by the system and printed
  std::filesystem::path certificate;
  std::filesystem::path key;
  std::filesystem::path client_authorities;  ///< only clients with a certificate of these are served; empty: all
  std::filesystem::path token;               ///< file of the bearer token; empty: none asked for
  std::filesystem::path answer_key;          ///< signs the answers; empty: not signed
  std::filesystem::path client_keys;         ///< public keys whose signature each request has to carry
  std::filesystem::path hmac_secret;         ///< the same by HMAC
  std::filesystem::path table;               ///< scores by digests (JSON); empty: faces are compared
  std::filesystem::path record;              ///< folder that gets each request's body, pictures too; for tests
  std::filesystem::path models;              ///< folder of the face models; empty: the usual one
  double threshold = 0.6;                    ///< for requests that name none
  int tasks = -1;        ///< -1: answers at once (200); else 202, and as many times "not yet" when asked again
  int delay_ms = 3'000;  ///< of the faults that come late
  std::optional<Fault> fault;
};

/// The command line; a status to exit with where there is nothing to run.
[[nodiscard]] std::optional<Options> parse_options(int argc, char** argv, int& status);

}  // namespace match_server
