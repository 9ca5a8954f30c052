#pragma once

#include <sys/types.h>

#include <chipid/match_service.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "../unit/virtual_card/outside_program.hpp"

namespace chipid::test {

/// Keys, certificates and secrets, made once for all tests of the program.
[[nodiscard]] const TemporaryFolder& test_certificates();

/// The reference service on a port that the system chose; ends with the object.
class ServerProcess {
 public:
  /// `arguments` beside table, certificate, key and token; a later --certificate takes the place of ours.
  explicit ServerProcess(std::vector<std::string> arguments = {}, const std::string& certificate = "server");
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;
  ~ServerProcess();

  /// https://127.0.0.1:PORT
  [[nodiscard]] const std::string& address() const noexcept { return address_; }
  /// All that it has written.
  [[nodiscard]] std::string log() const;
  /// SIGTERM, and what it exits with.
  int end();

 private:
  TemporaryFolder folder_;
  pid_t process_ = -1;
  std::string address_;
};

/// An example profile turned to a server and to the files of test_certificates().
[[nodiscard]] nlohmann::ordered_json profile_for(const ServerProcess& server, const std::string& example = "osia");
[[nodiscard]] MatchProvider load(const nlohmann::ordered_json& profile);

/// Two pictures (any bytes) with score 0.9, a stranger's with 0.1.
[[nodiscard]] MatchRequest same_person();
[[nodiscard]] MatchRequest stranger();

/// How often `part` stands in `text`.
[[nodiscard]] std::size_t count(const std::string& text, const std::string& part);

}  // namespace chipid::test
