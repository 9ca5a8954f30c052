#pragma once

#include <chipid/secret.hpp>
#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "outlets/trouble.hpp"

/// The server that patients are sent to: a profile, which is data (docs/receivers.md), with the files that it names.
namespace chipid::counter::outlets {

struct ReceiverHeader {
  std::string name = {};
  std::string before = {};          ///< stands before the secret: "Bearer "; of a header without one, the whole value
  std::filesystem::path file = {};  ///< holds the secret; empty: none
};

struct ReceiverProfile {
  enum class Mode {
    create,  ///< who is known there stays as is: POST with If-None-Exist (FHIR R4, 3.1.0.8.1)
    update,  ///< who is known there is replaced: PUT by identifier (3.1.0.4.3)
  };

  std::string name = {};
  std::string base_url = {};  ///< without a slash at its end
  Mode mode = Mode::create;
  std::vector<ReceiverHeader> headers = {};
  std::filesystem::path authorities = {};  ///< PEM; the only ones that count; empty: the system's
  std::filesystem::path client_certificate = {};
  std::filesystem::path client_key = {};
  std::chrono::milliseconds whole_limit{30'000};
  std::chrono::milliseconds first_pause{1'000};
  std::chrono::milliseconds longest_pause{60'000};
  std::size_t largest_answer = std::size_t{1} << 20U;
};

/// A profile with its files, loaded. The secrets are wiped with the last owner.
struct Receiver {
  ReceiverProfile profile = {};
  std::vector<std::pair<std::string, SecretBytes>> headers = {};
  std::string authorities = {};  ///< PEM
  std::string client_certificate = {};
  SecretBytes client_key = {};
};

/// From JSON whose files are relative to `folder`. profile, whose detail names the place by a JSON pointer (RFC 6901).
[[nodiscard]] Outcome<ReceiverProfile> parse_receiver(std::string_view json, const std::filesystem::path& folder);
/// no_receiver for an empty path, profile, profile_file. Reads small files.
[[nodiscard]] Outcome<std::shared_ptr<const Receiver>> load_receiver(const std::filesystem::path& file);

}  // namespace chipid::counter::outlets
