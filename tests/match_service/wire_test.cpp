#include "core/base64.hpp"
#include "core/durable_file.hpp"
#include "server_process.hpp"
#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::test;

TEST_CASE("the OSIA profile works at once and by tasks") {
  const ServerProcess server;
  const auto provider = load(profile_for(server));
  const auto result = request_match(provider, same_person());
  CHECK(result.decision == MatchDecision::match);
  CHECK(result.score == 0.9);
  CHECK(request_match(provider, stranger()).decision == MatchDecision::no_match);
  const ServerProcess slow({"--tasks", "1"});
  auto profile = profile_for(slow);
  profile["steps"][1]["interval_ms"] = 50;
  CHECK(request_match(load(profile), same_person()).decision == MatchDecision::match);
  CHECK(count(slow.log(), "question=") == 2);
}

TEST_CASE("a capture has one transaction, another capture another one") {
  const ServerProcess server;
  const auto provider = load(profile_for(server));
  auto request = same_person();
  request.transaction_id = new_transaction_id().value();
  CHECK(request_match(provider, request).decision == MatchDecision::match);
  CHECK(request_match(provider, request).decision == MatchDecision::match);
  CHECK(count(server.log(), " new ") == 1);
  // Other pictures under the same name are an error.
  request.probe = stranger().probe;
  CHECK(request_match(provider, request).trouble->code == ErrorCode::match_refused);
}

TEST_CASE("the request on the wire is what OSIA asks for") {
  const TemporaryFolder folder;
  const ServerProcess server({"--record", folder.path().string()});
  const auto provider = load(profile_for(server));
  CHECK(request_match(provider, same_person()).decision == MatchDecision::match);
  auto finger = same_person();
  finger.modality = MatchModality::finger;
  finger.subtype = "RIGHT_INDEX";
  CHECK(request_match(provider, finger).decision == MatchDecision::match);
  const auto said = run("/usr/bin/python3 " CHIPID_SOURCE "/tests/match_service/check_schema.py " CHIPID_SOURCE
                        "/docs/osia-verify-request.schema.json " +
                        folder.path().string());
  CHECK(said == "2 requests are valid\n");
}

TEST_CASE("a chip's JPEG 2000 goes out as JPEG where the service takes nothing else") {
  const TemporaryFolder folder;
  const ServerProcess server({"--record", folder.path().string()});
  auto profile = profile_for(server);
  profile["picture_formats"] = {"image/jpeg"};
  auto request = same_person();
  request.reference = core::read_file(CHIPID_SOURCE "/test-vectors/portraits/face-woman-large.jp2", 1U << 20U).value();
  request.probe = core::read_file(CHIPID_SOURCE "/test-vectors/face/probe.jpg", 1U << 20U).value();
  request.transaction_id = "one";
  CHECK(request_match(load(profile), request).decision == MatchDecision::no_match);
  const auto sent = nlohmann::json::parse(run("cat " + (folder / "one.json")));
  const auto& reference = sent["biometricData1"][0];
  CHECK(reference["mimeType"] == "image/jpeg");
  CHECK(reference["image"].get<std::string>().starts_with("/9j/"));
  // A picture that holds nothing else stays as it is.
  CHECK(core::from_base64(sent["biometricData2"][0]["image"].get<std::string>()).value() == request.probe);
}

TEST_CASE("the service ends on SIGTERM, also while a request hangs") {
  ServerProcess server;
  CHECK(server.end() == 0);
}
