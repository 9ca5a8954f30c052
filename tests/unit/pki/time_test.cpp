#include "pki/time.hpp"

#include "asn1/writer.hpp"
#include "support/vectors.hpp"

using namespace chipid;
namespace der = asn1::der;

namespace {

std::string read(const Bytes& object) {
  asn1::Reader reader(object);
  const auto time = pki::parse_time(reader);
  return time ? pki::time_text(*time) : "refused";
}

}  // namespace

TEST_CASE("UTCTime has two digits of the year, from 1950 to 2049") {
  CHECK(read(der::utc_time("260528082845Z")) == "2026-05-28T08:28:45Z");
  CHECK(read(der::utc_time("491231235959Z")) == "2049-12-31T23:59:59Z");
  CHECK(read(der::utc_time("500101000000Z")) == "1950-01-01T00:00:00Z");
  CHECK(read(der::utc_time("2605280828Z")) == "2026-05-28T08:28:00Z");
}

TEST_CASE("GeneralizedTime has four") {
  CHECK(read(der::generalized_time("20260528082845Z")) == "2026-05-28T08:28:45Z");
  CHECK(read(der::generalized_time("99991231235959Z")) == "9999-12-31T23:59:59Z");
  CHECK(read(der::generalized_time("20260528082845.123Z")) == "2026-05-28T08:28:45Z");
  CHECK(read(der::generalized_time("20240229000000Z")) == "2024-02-29T00:00:00Z");
}

TEST_CASE("what is no time is refused") {
  for (const auto* text :
       {"", "Z", "260528082845", "2605280828451Z", "261328082845Z", "260532082845Z", "260528242845Z", "260528086045Z",
        "260528082860Z", "26052808284AZ", "230229000000Z", "260528082845+0700", "-60528082845Z", " 60528082845Z"}) {
    CAPTURE(text);
    CHECK(read(der::utc_time(text)) == "refused");
  }
  for (const auto* text : {"", "Z", "2026052808284Z", "20260528082845", "20260528082845.Z", "20260528082845,1Z",
                           "20260528082845.1xZ", "20230229000000Z", "202605280828Z"}) {
    CAPTURE(text);
    CHECK(read(der::generalized_time(text)) == "refused");
  }
  CHECK(read(der::utf8_string("260528082845Z")) == "refused");
  CHECK(read({}) == "refused");
}
