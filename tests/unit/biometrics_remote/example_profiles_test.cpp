#include <filesystem>

#include "core/durable_file.hpp"
#include "core/text.hpp"
#include "sample_profile.hpp"
#include "support/catch.hpp"

using namespace chipid;

TEST_CASE("the example profiles are sound") {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(CHIPID_SOURCE "/samples/providers")) {
    if (entry.path().extension() != ".json") continue;
    const auto file = core::read_file(entry.path(), 1U << 20U);
    REQUIRE(file);
    const auto profile = remote::parse_profile(core::as_text(*file));
    INFO(entry.path().filename().string()
         << " " << (profile ? "" : profile.error().where + " " + profile.error().detail));
    CHECK(profile);
    CHECK((profile && !profile->notice.vi.empty()));
    ++count;
  }
  CHECK(count == 7);
}

TEST_CASE("the bank's profile insists on signatures of both sides") {
  const auto file = core::read_file(CHIPID_SOURCE "/samples/providers/bank.json", 1U << 20U);
  const auto profile = remote::parse_profile(core::as_text(*file));
  REQUIRE(profile);
  CHECK(profile->signing.kind == remote::SigningRule::Kind::jws);
  CHECK_FALSE(profile->signing.body_alone);
  CHECK(profile->answer_signature);
  CHECK_FALSE(profile->tls.client_key.empty());
  CHECK_FALSE(profile->steps.back().answer.nonce.empty());
  CHECK_FALSE(profile->steps.back().answer.transaction_id.empty());
}
