#include <chipid/virtual_card.hpp>

#include "reading.hpp"

using namespace chipid;

TEST_CASE("adverse 11: SELECT of the master file refused") {
  CHECK(test::failure_of(test::read_with_fault("select-mf-refused")).empty());
}

TEST_CASE("adverse 19: a wrong MRZ key is a wrong key by any status word, tried once") {
  const auto wrong = test::ok(AccessKey::from_document("X00000000", "1970-01-01", "2040-01-01"));
  for (const auto* fault : {"wrong-key-6300", "wrong-key-6988", "wrong-key-6982"}) {
    CAPTURE(fault);
    auto card = test::ok(virtual_card::open_card(test::specimen, {.fault = fault}));
    const auto report = read_card(*card, {&wrong, 1});
    CHECK(test::failure_of(report) == "access.wrong_key");
    CHECK(report.files.empty());
    REQUIRE(report.access.attempts.size() == 1);
    CHECK(report.access.attempts[0].refused == ErrorCode::access_wrong_key);
  }
}

TEST_CASE("adverse 19: of several keys each is tried once, the right one opens the chip") {
  std::vector<AccessKey> keys;
  keys.push_back(test::ok(AccessKey::from_document("X00000000", "1970-01-01", "2040-01-01")));
  keys.push_back(test::ok(AccessKey::from_mrz(test::ok(virtual_card::specimen_info(test::specimen)).mrz)));
  auto card = test::ok(virtual_card::open_card(test::specimen));
  const auto report = read_card(*card, keys);
  CHECK(test::failure_of(report).empty());
  CHECK(report.access.attempts.size() == 1);
}

TEST_CASE("adverse 21: RND.IFD not echoed, or MAC wrong: one and the same error, nothing is read") {
  for (const auto* fault : {"bac-wrong-rnd", "bac-wrong-mac"}) {
    const auto report = test::read_with_fault(fault);
    REQUIRE(report.failure);
    CHECK(test::failure_of(report) == "access.untrusted_answer");
    CHECK(report.failure->detail.empty());
    CHECK(report.failure->status_word == 0);
    CHECK(report.files.empty());
  }
}

TEST_CASE("only a key of a kind the chip cannot use") {
  const auto can = test::ok(AccessKey::from_can("123456"));
  auto card = test::ok(virtual_card::open_card(test::specimen));
  CHECK(test::failure_of(read_card(*card, {&can, 1})) == "access.not_supported");
}

TEST_CASE("no key for a chip that wants one") {
  auto card = test::ok(virtual_card::open_card(test::specimen));
  CHECK(test::failure_of(read_card(*card, {})) == "usage.no_key");
}
