// Run inside scripts/with-pcscd with one virtual card a reader, in the order of `cards` below.
#include <chipid/read.hpp>
#include <chipid/readers.hpp>
#include <chipid/virtual_card.hpp>

#include "support/vectors.hpp"

using namespace chipid;
using test::ok;

namespace {

constexpr const char* cards[] = {"icao-td3-bac",        "icao-td1-bac",       "bench-bac",     "bench-bac-extended",
                                 "vn-citizen-2021",     "vn-citizen-2024",    "icao-td3-pace", "vn-citizen-long",
                                 "vn-citizen-lifetime", "vn-citizen-married", "open-td1",      "vn-citizen-extended"};

// As a clerk would: by the CAN where the card has one, else by the machine-readable lines.
ReadReport read(CardConnection& connection, const std::string& specimen) {
  const auto info = ok(virtual_card::specimen_info(specimen));
  const auto key = ok(info.can.empty() ? AccessKey::from_mrz(info.mrz) : AccessKey::from_can(info.can));
  auto report = read_card(connection, {&key, 1});
  if (report.failure) FAIL("read failed: " << error_id(report.failure->code));
  return report;
}

void check_same(const ReadReport& through_pcsc, const ReadReport& in_process) {
  REQUIRE(through_pcsc.files.size() == in_process.files.size());
  for (std::size_t i = 0; i < in_process.files.size(); ++i) {
    CAPTURE(file_name(in_process.files[i].file));
    CHECK_FALSE(in_process.files[i].error);
    CHECK(through_pcsc.files[i].file == in_process.files[i].file);
    CHECK(through_pcsc.files[i].bytes == in_process.files[i].bytes);
  }
  CHECK(through_pcsc.apdu_count == in_process.apdu_count);
  CHECK(through_pcsc.document.name == in_process.document.name);
}

}  // namespace

TEST_CASE("every specimen reads the same through pcscd as inside the process") {
  const auto readers = ok(list_readers());
  REQUIRE(readers.size() >= std::size(cards));
  for (std::size_t i = 0; i < std::size(cards); ++i) {
    CAPTURE(cards[i], readers[i].name);
    auto through_pcsc = ok(connect_reader(readers[i].name));
    auto in_process = ok(virtual_card::open_card(cards[i]));
    check_same(read(*through_pcsc, cards[i]), read(*in_process, cards[i]));
  }
}

TEST_CASE("stated buffer sizes give one command a file") {
  const auto readers = ok(list_readers());
  REQUIRE(readers.size() >= std::size(cards));
  auto card = ok(connect_reader(readers[3].name));
  const auto report = read(*card, cards[3]);
  // EF.CardAccess, EF.ATR/INFO, SELECT, GET CHALLENGE, EXTERNAL AUTHENTICATE, INTERNAL AUTHENTICATE
  constexpr std::size_t other_commands = 6;
  CHECK(report.apdu_count == report.files.size() + other_commands);
}

TEST_CASE("a second read of the same card needs no new insertion") {
  const auto readers = ok(list_readers());
  for (int i = 0; i < 3; ++i) {
    auto card = ok(connect_reader(readers[0].name));
    CHECK(read(*card, cards[0]).files.size() == 6);
  }
}
