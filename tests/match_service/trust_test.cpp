#include <cstdlib>
#include <fstream>

#include "server_process.hpp"
#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::test;

namespace {

std::string outcome(const nlohmann::ordered_json& profile) {
  const auto result = request_match(load(profile), same_person());
  if (!result.trouble) return std::string(match_decision_name(result.decision));
  CHECK(result.decision == MatchDecision::unavailable);
  return std::string(error_id(result.trouble->code));
}

std::vector<std::string> with(std::vector<std::string> options) {
  for (auto& option : options) {
    if (!option.starts_with("--")) option = test_certificates() / option;
  }
  return options;
}

}  // namespace

TEST_CASE("row 99: a server with a wrong certificate is not told anything") {
  for (const auto* certificate : {"stranger-server", "other-name"}) {
    INFO(certificate);
    const ServerProcess server({}, certificate);
    CHECK(outcome(profile_for(server)) == "match.untrusted_answer");
    CHECK(count(server.log(), "transaction=") == 0);
  }
}

TEST_CASE("row 99: without pinned authorities the system's count, and ours is none of them") {
  const ServerProcess server;
  auto profile = profile_for(server);
  profile.erase("tls");
  CHECK(outcome(profile) == "match.untrusted_answer");
  CHECK(count(server.log(), "transaction=") == 0);
}

TEST_CASE("a server whose key is not the pinned one is not told anything") {
  const ServerProcess server;
  auto profile = profile_for(server);
  profile["tls"]["public_key"] = "sha256//AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  CHECK(outcome(profile) == "match.untrusted_answer");
  const auto pin = run("openssl x509 -in " + (test_certificates() / "server.pem") +
                       " -pubkey -noout | openssl pkey -pubin -outform der | openssl dgst -sha256 -binary | base64");
  profile["tls"]["public_key"] = "sha256//" + pin.substr(0, 44);
  CHECK(outcome(profile) == "match");
}

TEST_CASE("row 99: a service that asks for certificates refuses who has none") {
  const ServerProcess server(with({"--client-ca", "authority.pem"}));
  auto profile = profile_for(server);
  profile["limits"]["retries"] = 0;
  CHECK(outcome(profile) == "match.no_answer");
  CHECK(count(server.log(), "transaction=") == 0);
  profile["tls"]["client_certificate"] = "stranger-server.pem";
  profile["tls"]["client_key"] = "stranger-server-key.pem";
  CHECK(outcome(profile) == "match.no_answer");
  CHECK(count(server.log(), "transaction=") == 0);
  profile["tls"]["client_certificate"] = "client.pem";
  profile["tls"]["client_key"] = "client-key.pem";
  CHECK(outcome(profile) == "match");
}

TEST_CASE("a client's key that is encrypted is refused at once, and nobody is asked for its password") {
  const auto key = test_certificates() / "encrypted-key.pem";
  run("openssl pkey -in " + (test_certificates() / "client-key.pem") + " -aes128 -passout pass:secret -out " + key +
      " && chmod 600 " + key);
  const ServerProcess server(with({"--client-ca", "authority.pem"}));
  auto profile = profile_for(server);
  profile["tls"]["client_certificate"] = "client.pem";
  profile["tls"]["client_key"] = "encrypted-key.pem";
  const auto result = request_match(load(profile), same_person());
  CHECK(result.decision == MatchDecision::unavailable);
  REQUIRE(result.trouble);
  CHECK(result.trouble->code == ErrorCode::match_provider);
  CHECK(result.milliseconds < 5'000);
  CHECK(count(server.log(), "transaction=") == 0);
}

TEST_CASE("a client's key may stay in a token (PKCS #11)") {
  if (!std::filesystem::exists("/usr/lib/x86_64-linux-gnu/engines-3/pkcs11.so")) {
    WARN("skipped: libengine-pkcs11-openssl is not installed");
    return;
  }
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.path() / "tokens");
  std::ofstream(folder / "conf") << "directories.tokendir = " << folder / "tokens"
                                 << "\nlog.level = ERROR\n";
  setenv("SOFTHSM2_CONF", (folder / "conf").c_str(), 1);
  run("softhsm2-util --init-token --free --label counter --pin 4321 --so-pin 8765");
  run("softhsm2-util --import " + (test_certificates() / "client-key.pem") +
      " --token counter --label client --id 0A --pin 4321");
  const ServerProcess server(with({"--client-ca", "authority.pem"}));
  auto profile = profile_for(server);
  profile["tls"]["client_certificate"] = "client.pem";
  profile["tls"]["client_key"] = "pkcs11:token=counter;object=client;type=private;pin-value=4321";
  CHECK(outcome(profile) == "match");
  profile["tls"]["client_key"] = "pkcs11:token=counter;object=nobody;type=private;pin-value=4321";
  CHECK(outcome(profile) == "match.provider");
}

TEST_CASE("a wrong token is refused") {
  const ServerProcess server;
  auto profile = profile_for(server);
  profile["secrets"]["token"]["file"] = "hmac-secret";
  CHECK(outcome(profile) == "match.refused");
}

TEST_CASE("the bank's profile works over mTLS with signatures of both sides") {
  const auto options =
      with({"--client-ca", "authority.pem", "--sign", "service-signing-key.pem", "--client-keys", "site-signing.pub"});
  const ServerProcess server(options);
  CHECK(outcome(profile_for(server, "bank")) == "match");
  auto polled = options;
  polled.insert(polled.end(), {"--tasks", "2"});
  const ServerProcess slow(polled);
  auto profile = profile_for(slow, "bank");
  profile["steps"][1]["interval_ms"] = 50;
  CHECK(outcome(profile) == "match");
  CHECK(count(slow.log(), "question=") == 3);
}

TEST_CASE("row 99: a signed \"not yet\" of another transaction leads nowhere") {
  auto options =
      with({"--client-ca", "authority.pem", "--sign", "service-signing-key.pem", "--client-keys", "site-signing.pub"});
  options.insert(options.end(), {"--tasks", "1", "--fault", "other-task"});
  const ServerProcess server(options);
  CHECK(outcome(profile_for(server, "bank")) == "match.untrusted_answer");
  CHECK(count(server.log(), "question=") == 0);
}

TEST_CASE("a request that its signature does not fit is refused") {
  const ServerProcess server(
      with({"--client-ca", "authority.pem", "--sign", "service-signing-key.pem", "--client-keys", "site-signing.pub"}));
  auto profile = profile_for(server, "bank");
  profile["signing"]["key"] = "service-signing-key.pem";
  CHECK(outcome(profile) == "match.refused");
}

TEST_CASE("requests carry an HMAC that the service can check") {
  const ServerProcess server(with({"--hmac", "hmac-secret"}));
  auto profile = profile_for(server, "commercial-hmac");
  CHECK(outcome(profile) == "match");
  profile["secrets"]["hmac"]["file"] = "token";
  CHECK(outcome(profile) == "match.refused");
}

TEST_CASE("a service that nobody runs gives no answer") {
  auto profile = profile_for(ServerProcess());
  profile["limits"]["retries"] = 1;
  CHECK(outcome(profile) == "match.no_answer");
}
