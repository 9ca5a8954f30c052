#include "core/log.hpp"
#include "support/catch.hpp"

using chipid::core::redact;

TEST_CASE("a log line keeps what helps and hides what tells") {
  CHECK(redact("read DG1: sw 6a82 at 231") == "read DG1: sw 6a82 at 231");
  CHECK(redact("key ab94fdecf2674fdfb9b391f85d7f76f2") == "key [32 hidden]");
  CHECK(redact("number 079090000123.") == "number [12 hidden].");
  CHECK(redact("IDVNM0900001233001090000123<<4") == "[30 hidden]");
  CHECK(redact("NGUYEN<<VAN<A") == "[13 hidden]");
  CHECK(redact("").empty());
}

TEST_CASE("the sink gets redacted lines only") {
  std::string seen;
  chipid::core::set_log_sink([&](std::string_view line) { seen = line; });
  chipid::core::log("mrz L898902C<369080619406236");
  chipid::core::set_log_sink({});
  CHECK(seen == "mrz [24 hidden]");
}
