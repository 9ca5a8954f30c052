#include <chipid/citizen.hpp>
#include <chipid/virtual_card.hpp>

#include "reading.hpp"

using namespace chipid;

namespace {

constexpr auto citizen = "vn-citizen-2021";

struct Read {
  std::unique_ptr<CardConnection> card;
  std::vector<AccessKey> keys;
  ReadReport report;
};

std::vector<AccessKey> can_key(const std::string& card) {
  std::vector<AccessKey> keys;
  keys.push_back(test::ok(AccessKey::from_can(test::ok(virtual_card::specimen_info(card)).can)));
  return keys;
}

std::vector<AccessKey> both_keys(const std::string& card) {
  auto keys = can_key(card);
  keys.push_back(test::ok(AccessKey::from_mrz(test::ok(virtual_card::specimen_info(card)).mrz)));
  return keys;
}

Read attempt(const std::string& fault, std::vector<AccessKey> keys, bool allow_bac = false,
             const char* card = citizen) {
  Read read{.card = test::ok(virtual_card::open_card(card, {.fault = fault})), .keys = std::move(keys), .report = {}};
  ReadOptions options;
  options.allow_bac_fallback = allow_bac;
  read.report = read_card(*read.card, read.keys, options);
  return read;
}

std::string failure(const char* fault) {
  return test::failure_of(attempt(fault, can_key(citizen)).report);
}

}  // namespace

TEST_CASE("a citizen card opens by the number printed on it") {
  const auto number = test::ok(virtual_card::specimen_info(citizen)).number;
  const auto [card, keys, report] = attempt("", test::ok(keys_from_personal_number(number)));
  REQUIRE(test::failure_of(report).empty());
  CHECK(report.access.protocol == "PACE-ECDH-GM-AES-CBC-CMAC-128");
  CHECK(report.access.key == "can");
  CHECK(report.card_type == "vn-citizen-2021");
  CHECK(report.document.number == number);
  for (const auto& file : report.files) CHECK_FALSE(file.error);
}

TEST_CASE("adverse 9: a card that comes back is read on where it left") {
  auto first_try = attempt("card-removed-once", can_key(citizen));
  REQUIRE(test::failure_of(first_try.report) == "pcsc.card_removed");
  test::ok(first_try.card->reset());
  const auto resumed = resume_card(*first_try.card, first_try.keys, first_try.report);
  REQUIRE(test::failure_of(resumed).empty());
  const auto whole = attempt("", can_key(citizen)).report;
  REQUIRE(resumed.files.size() == whole.files.size());
  for (const auto& file : whole.files) CHECK(resumed.find(file.file)->bytes == file.bytes);
}

TEST_CASE("adverse 10: another card in the middle of a read, nothing is mixed") {
  auto first = attempt("", can_key(citizen));
  first.report.failure = Error{.code = ErrorCode::pcsc_card_removed};
  auto other = test::ok(virtual_card::open_card("vn-citizen-married"));
  const auto keys = can_key("vn-citizen-married");
  const auto report = resume_card(*other, keys, first.report);
  CHECK(test::failure_of(report) == "card.swapped");
  CHECK(report.find(File::dg2) == nullptr);
}

TEST_CASE("adverse 11: SELECT MF refused, or EF.CardAccess hidden on a card of a known type: PACE all the same") {
  for (const auto* fault : {"select-mf-refused", "card-access-hidden"}) {
    CAPTURE(fault);
    const auto report = attempt(fault, can_key(citizen)).report;
    CHECK(test::failure_of(report).empty());
    CHECK(report.access.protocol == "PACE-ECDH-GM-AES-CBC-CMAC-128");
  }
}

TEST_CASE("adverse 12: a chip that refuses a large Le, protected or plain, is read in smaller pieces") {
  const auto whole = attempt("", can_key(citizen)).report;
  for (const auto* fault : {"le-limit-protected", "le-limit-protected-6c", "le-limit-plain"}) {
    CAPTURE(fault);
    const auto report = attempt(fault, can_key(citizen)).report;
    CHECK(test::failure_of(report).empty());
    for (const auto& file : whole.files) {
      REQUIRE(report.find(file.file) != nullptr);
      CHECK(report.find(file.file)->bytes == file.bytes);
    }
  }
}

TEST_CASE("adverse 14: an EF.CardAccess that is garbage is told at the file, what the card's type has is tried once") {
  const auto report = attempt("card-access-garbage", can_key(citizen)).report;
  CHECK(test::failure_of(report).empty());
  CHECK(test::file_error(report, File::card_access) == "file.malformed");
  CHECK(report.access.protocol == "PACE-ECDH-GM-AES-CBC-CMAC-128");
  REQUIRE(report.access.attempts.size() == 1);
  CHECK(report.access.attempts[0].refused == ErrorCode::file_malformed);
}

TEST_CASE("adverse 14: an EF.CardAccess that is garbage on a card of no known type: BAC, and the garbage recorded") {
  const auto report = attempt("card-access-garbage", both_keys("icao-td3-pace"), false, "icao-td3-pace").report;
  CHECK(test::failure_of(report).empty());
  CHECK(test::file_error(report, File::card_access) == "file.malformed");
  CHECK(report.access.protocol == "BAC");
  REQUIRE(report.access.attempts.size() == 1);
  CHECK(report.access.attempts[0].protocol == "PACE");
  CHECK(test::failure_of(attempt("card-access-garbage", can_key("icao-td3-pace"), false, "icao-td3-pace").report) ==
        "access.not_supported");
}

TEST_CASE("adverse 18: a reset of the card in mid-read is noticed, access redone") {
  const auto report = attempt("reset-in-idle", can_key(citizen)).report;
  CHECK(test::failure_of(report).empty());
  CHECK(test::file_error(report, File::dg2).empty());
}

TEST_CASE("adverse 20: a wrong CAN is a wrong key, tried once, the other key next") {
  std::vector<AccessKey> keys;
  keys.push_back(test::ok(AccessKey::from_can("999999")));
  const auto alone = attempt("", std::move(keys)).report;
  CHECK(test::failure_of(alone) == "access.wrong_key");
  CHECK(alone.access.attempts.size() == 1);
  std::vector<AccessKey> with_mrz;
  with_mrz.push_back(test::ok(AccessKey::from_can("999999")));
  with_mrz.push_back(test::ok(AccessKey::from_mrz(test::ok(virtual_card::specimen_info(citizen)).mrz)));
  const auto second = attempt("", std::move(with_mrz)).report;
  CHECK(test::failure_of(second).empty());
  CHECK(second.access.key == "mrz");
  CHECK(second.access.attempts.size() == 1);
}

TEST_CASE("adverse 20: every try is kept with its time, which grows, and the delay is explained in both languages") {
  std::vector<AccessKey> wrong;
  for (const auto* can : {"999999", "888888", "777777"}) wrong.push_back(test::ok(AccessKey::from_can(can)));
  const auto first = attempt("can-delay", std::move(wrong));
  const auto& tries = first.report.access.attempts;
  CHECK(test::failure_of(first.report) == "access.wrong_key");
  REQUIRE(tries.size() == 3);
  CHECK(tries[0].milliseconds >= 100);
  CHECK(tries[2].milliseconds >= tries[0].milliseconds + 100);
  const auto again = resume_card(*first.card, can_key(citizen), first.report);
  CHECK(test::failure_of(again).empty());
  CHECK(again.access.attempts.size() == 3);
  CHECK(error_hint(ErrorCode::access_wrong_key, Language::en).find("more slowly") != std::string_view::npos);
  CHECK(error_hint(ErrorCode::access_wrong_key, Language::vi).find("chậm hơn") != std::string_view::npos);
}

TEST_CASE("adverse 22: PACE with a wrong token, bad points or our own key back") {
  for (const auto* fault : {"pace-wrong-token", "pace-point-off-curve", "pace-point-infinity", "pace-key-off-curve",
                            "pace-key-infinity", "pace-same-key"}) {
    CAPTURE(fault);
    CHECK(failure(fault) == "access.untrusted_answer");
  }
}

TEST_CASE("adverse 23: a nonce of the wrong size") {
  CHECK(failure("pace-nonce-size") == "access.untrusted_answer");
}

TEST_CASE("adverse 24: unknown parameters are not guessed") {
  CHECK(failure("pace-unknown-parameters") == "access.not_supported");
}

TEST_CASE("adverse 25, 103: PACE fails, BAC only when allowed, after a reset, and recorded") {
  const auto strict = attempt("pace-fails", both_keys(citizen)).report;
  CHECK_FALSE(test::failure_of(strict).empty());
  CHECK(strict.files.size() <= 1);
  const auto allowed = attempt("pace-fails", both_keys(citizen), true).report;
  CHECK(test::failure_of(allowed).empty());
  CHECK(allowed.access.protocol == "BAC");
  REQUIRE_FALSE(allowed.access.attempts.empty());
  CHECK(allowed.access.attempts[0].protocol == "PACE-ECDH-GM-AES-CBC-CMAC-128");
}

TEST_CASE("adverse 30: shared secrets and coordinates with leading zeros") {
  CHECK(failure("leading-zeros").empty());
}

TEST_CASE("adverse 94: DG13 or DG2 absent, forbidden or garbage: the rest works") {
  for (const auto* fault : {"dg13-absent", "dg13-unreadable", "dg13-garbage", "dg2-absent"}) {
    CAPTURE(fault);
    const auto report = attempt(fault, can_key(citizen)).report;
    CHECK(test::failure_of(report).empty());
    CHECK(report.document.name);
    CHECK(report.document.birth_date == "1990-01-15");
    const auto damaged = std::string(fault).substr(0, 4) == "dg13" ? File::dg13 : File::dg2;
    CHECK_FALSE(test::file_error(report, damaged).empty());
  }
}

TEST_CASE("adverse 104: a card without access control is read, and said to be one") {
  const auto report = attempt("", {}, false, "open-td1").report;
  CHECK(test::failure_of(report).empty());
  CHECK(report.access.protocol == "none");
}

TEST_CASE("adverse 100: the next card's report holds nothing of the card before, and a read that ended is silent") {
  auto first = attempt("", can_key(citizen));
  int late_events = 0;
  bool ended = false;
  ReadOptions options;
  options.on_event = [&](const ReadEvent&) { late_events += ended ? 1 : 0; };
  auto next = test::ok(virtual_card::open_card("vn-citizen-2024"));
  const auto keys = can_key("vn-citizen-2024");
  const auto report = read_card(*next, keys, options);
  ended = true;
  CHECK(test::failure_of(attempt("", can_key(citizen)).report).empty());
  CHECK(late_events == 0);
  CHECK(report.document.number != first.report.document.number);
  CHECK_FALSE(report.document.old_number);
  CHECK(report.find(File::sod)->bytes != first.report.find(File::sod)->bytes);
}
