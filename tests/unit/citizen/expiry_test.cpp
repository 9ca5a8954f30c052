#include "citizen/expiry.hpp"

#include <chipid/qr.hpp>

#include "core/text.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using citizen::Expiry;
using citizen::expiry_candidates;
using Candidates = std::vector<Expiry>;

namespace {

const Expiry never = std::nullopt;

Expiry first(const char* birth, const char* issue) {
  const auto candidates = expiry_candidates(birth, issue);
  REQUIRE_FALSE(candidates.empty());
  return candidates.front();
}

}  // namespace

TEST_CASE("expiry: the birthday of the next milestone, day by day at each boundary") {
  // born 15 May 2000; under 12, 12, 23, 38 and 58
  CHECK(first("2000-05-15", "2000-05-15") == "2014-05-15");
  CHECK(first("2000-05-15", "2012-05-14") == "2014-05-15");
  CHECK(first("2000-05-15", "2012-05-15") == "2025-05-15");
  CHECK(first("2000-05-15", "2014-05-15") == "2025-05-15");
  CHECK(first("2000-05-15", "2023-05-14") == "2025-05-15");
  CHECK(first("2000-05-15", "2023-05-15") == "2040-05-15");
  CHECK(first("2000-05-15", "2038-05-14") == "2040-05-15");
  CHECK(first("2000-05-15", "2038-05-15") == "2060-05-15");
  CHECK(first("2000-05-15", "2058-05-14") == "2060-05-15");
  CHECK(first("2000-05-15", "2058-05-15") == never);
  CHECK(first("1930-05-15", "2021-05-15") == never);
}

TEST_CASE("expiry: away from the boundaries there is no doubt") {
  CHECK(expiry_candidates("1990-01-15", "2021-04-20") == Candidates{"2030-01-15"});
  CHECK(expiry_candidates("1960-03-02", "2021-05-10") == Candidates{never});
  CHECK(expiry_candidates("2002-09-05", "2024-08-15") == Candidates{"2027-09-05"});
}

TEST_CASE("expiry: near a boundary the other side comes second") {
  CHECK(expiry_candidates("2000-05-15", "2023-05-15") == Candidates{"2040-05-15", "2025-05-15"});
  CHECK(expiry_candidates("2000-05-15", "2023-07-30") == Candidates{"2040-05-15", "2025-05-15"});
  CHECK(expiry_candidates("2000-05-15", "2023-09-30") == Candidates{"2040-05-15"});
  CHECK(expiry_candidates("2000-05-15", "2023-05-12") == Candidates{"2025-05-15", "2040-05-15"});
  CHECK(expiry_candidates("2000-05-15", "2058-06-01") == Candidates{never, "2060-05-15"});
}

TEST_CASE("expiry: born on 29 February") {
  // 2025 has no such day, 2040 and 2060 have.
  CHECK(expiry_candidates("2000-02-29", "2021-06-01") == Candidates{"2025-02-28", "2025-03-01"});
  CHECK(expiry_candidates("2000-02-29", "2030-06-01") == Candidates{"2040-02-29"});
  CHECK(expiry_candidates("2000-02-29", "2050-06-01") == Candidates{"2060-02-29"});
  // At a boundary, too: three at most, no two the same.
  const auto candidates = expiry_candidates("2000-02-29", "2023-02-28");
  CHECK(candidates == Candidates{"2040-02-29", "2025-03-01", "2025-02-28"});
}

TEST_CASE("expiry: nothing of dates that are none") {
  CHECK(expiry_candidates("", "2021-04-20").empty());
  CHECK(expiry_candidates("1990-01-15", "").empty());
  CHECK(expiry_candidates("2021-02-29", "2022-04-20").empty());
  CHECK(expiry_candidates("2022-01-15", "2021-04-20").empty());
}

TEST_CASE("expiry: as the MRZ has it") {
  CHECK(citizen::mrz_expiry("2030-01-15") == "300115");
  CHECK(citizen::mrz_expiry(never) == "991231");
}

TEST_CASE("the keys of a QR code: CAN first, three at most") {
  const auto secrets = [](const char* text) {
    std::vector<std::string> secrets;
    for (const auto& key : test::ok(citizen::keys_from_qr(test::ok(citizen::parse_qr(text))))) {
      secrets.emplace_back(core::as_text(key.secret().view()));
    }
    return secrets;
  };
  using Secrets = std::vector<std::string>;
  // The worked example of the MRZ key, and the lifetime card's.
  CHECK(secrets("001090000123||Nguyễn Văn A|15011990|Nam|Hà Nội|20042021") ==
        Secrets{"000123", "090000123390011583001156"});
  CHECK(secrets("079160000456||Lê Thị Bích|02031960|Nữ|Hà Nội|10052021") ==
        Secrets{"000456", "160000456460030259912315"});
  CHECK(secrets("001200000123||Nguyễn Văn A|29022000|Nam|Hà Nội|28022023").size() == 3);
  CHECK(secrets("001050000123||Nguyễn Văn A|1950|Nam|Hà Nội|20042021") == Secrets{"000123"});
}
