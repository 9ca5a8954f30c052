#include "options.hpp"

#include <CLI/CLI.hpp>

namespace match_server {

std::optional<Options> parse_options(int argc, char** argv, int& status) {
  Options options;
  std::string fault;
  CLI::App app("A match service that speaks the OSIA profile, for trying and as a base for a real one.");
  app.add_option("--address", options.address, "Where to listen (default: this machine only)");
  app.add_option("--port", options.port, "0: chosen by the system")->check(CLI::Range(0, 65535));
  app.add_option("--certificate", options.certificate, "Of this server, with its chain")
      ->required()
      ->check(CLI::ExistingFile);
  app.add_option("--key", options.key, "Of that certificate")->required()->check(CLI::ExistingFile);
  app.add_option("--client-ca", options.client_authorities, "Serve only clients certified by these")
      ->check(CLI::ExistingFile);
  app.add_option("--token", options.token, "File of the bearer token that clients have to show")
      ->check(CLI::ExistingFile);
  app.add_option("--sign", options.answer_key, "Sign answers with this P-256 key")->check(CLI::ExistingFile);
  app.add_option("--client-keys", options.client_keys, "Take only requests signed by these keys")
      ->check(CLI::ExistingFile);
  app.add_option("--hmac", options.hmac_secret, "Take only requests with this secret's HMAC")->check(CLI::ExistingFile);
  app.add_option("--table", options.table, "Scores by digests instead of comparing")->check(CLI::ExistingFile);
  app.add_option("--record", options.record, "Folder for the requests as they come, PICTURES INCLUDED: for tests")
      ->check(CLI::ExistingDirectory);
  app.add_option("--models", options.models, "Folder of the face models (scripts/face-models)");
  app.add_option("--threshold", options.threshold, "For requests that name none");
  app.add_option("--tasks", options.tasks, "Answer 202 first, and \"not yet\" so many times")
      ->check(CLI::Range(0, 1000));
  app.add_option("--delay-ms", options.delay_ms, "How late the fault \"late\" answers");
  app.add_option("--fault", fault, "Misbehave: " + fault_names())->check([](const std::string& name) {
    return fault_named(name) ? std::string() : "no such fault; there are: " + fault_names();
  });
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    status = app.exit(error);
    return std::nullopt;
  }
  options.fault = fault_named(fault);
  return options;
}

}  // namespace match_server
