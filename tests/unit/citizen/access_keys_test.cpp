#include <chipid/citizen.hpp>

#include "core/text.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using test::ok;

namespace {
std::string secret_of(const AccessKey& key) {
  return std::string(core::as_text(key.secret().view()));
}
}  // namespace

TEST_CASE("the personal number gives the CAN, with dates the MRZ key of the citizen page too") {
  const auto keys = ok(keys_from_personal_number("001090000123", "1990-01-15", "2030-01-15"));
  REQUIRE(keys.size() == 2);
  CHECK(secret_of(keys[0]) == "000123");
  CHECK(secret_of(keys[1]) == "090000123390011583001156");
  CHECK(ok(keys_from_personal_number("001090000123")).size() == 1);
}

TEST_CASE("a number that is none, or half the dates, is refused") {
  CHECK(test::error_of(keys_from_personal_number("01090000123")) == "usage.bad_value");
  CHECK(test::error_of(keys_from_personal_number("00109000012x")) == "usage.bad_value");
  CHECK(test::error_of(keys_from_personal_number("001090000123", "1990-01-15")) == "usage.bad_value");
}
