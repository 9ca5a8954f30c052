#include <chipid/binding.hpp>
#include <serve/answers.hpp>

#include "fixture.hpp"

using namespace chipid;
using namespace chipid::test;

namespace {

http::Response verify(const World& world, const http::Request& request) {
  serve::Metrics metrics;
  return serve::answer_verify(*world.snapshot, request, metrics);
}

const std::string challenge = "0123456789abcdef";

}  // namespace

TEST_CASE("verify: the report of the SDK, and the policy's word") {
  const World world;
  const auto file = evidence_file();
  const auto response = verify(world, post_evidence(file));
  REQUIRE(response.status == 200);
  auto answer = body_of(response);
  CHECK(answer.at("accepted") == false);
  CHECK(answer.at("verification").at("verdict") == "authentic_unproven_chip");
  answer.erase("accepted");
  CHECK(answer == Json::parse(to_json(ok(world.snapshot->verifier.verify(file)))));
}

TEST_CASE("verify: the policy admits what it says") {
  const World world;
  auto sources = world.folder.sources();
  sources.accepted = {Verdict::authentic_unproven_chip};
  const auto snapshot = ok(serve::load_snapshot(sources));
  serve::Metrics metrics;
  CHECK(body_of(serve::answer_verify(*snapshot, post_evidence(evidence_file()), metrics)).at("accepted") == true);
}

TEST_CASE("verify: no byte of evidence can be changed unseen") {
  const World world;
  const auto file = evidence_file();
  for (std::size_t at = 0; at < file.size(); at += 97) {
    auto changed = file;
    changed[at] ^= 0x10U;
    const auto response = verify(world, post_evidence(changed));
    INFO("byte " << at);
    CHECK((response.status == 400 || body_of(response).at("verification").at("verdict") != "authentic_unproven_chip"));
  }
}

TEST_CASE("verify: what is no evidence") {
  const World world;
  const auto nothing = verify(world, post_evidence({}));
  CHECK(nothing.status == 400);
  CHECK(code_of(nothing) == "evidence.not_evidence");
  auto file = evidence_file();
  file.resize(file.size() / 2);
  CHECK(code_of(verify(world, post_evidence(file))) == "evidence.truncated");
}

TEST_CASE("verify: a challenge is told in one way, once, whole") {
  const World world;
  const auto status = [&](std::vector<std::pair<std::string, std::string>> fields) {
    return verify(world, post_evidence(evidence_file(), std::move(fields))).status;
  };
  CHECK(status({{"chipid-challenge", challenge}}) == 200);
  CHECK(status({{"chipid-origin", "https://bank.example"}, {"chipid-nonce", "n"}, {"chipid-read-id", "r"}}) == 200);
  CHECK(status({{"chipid-challenge", "0123456789abcde"}}) == 400);
  CHECK(status({{"chipid-challenge", "0123456789abcdeg"}}) == 400);
  CHECK(status({{"chipid-challenge", challenge}, {"chipid-challenge", challenge}}) == 400);
  CHECK(status({{"chipid-challenge", challenge}, {"chipid-nonce", "n"}}) == 400);
  CHECK(status({{"chipid-origin", "https://bank.example"}, {"chipid-nonce", "n"}}) == 400);
  CHECK(status({{"chipid-origin", ""}, {"chipid-nonce", "n"}, {"chipid-read-id", "r"}}) == 400);
}
