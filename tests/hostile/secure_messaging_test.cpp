#include "reading.hpp"

using namespace chipid;
using crypto::BlockCipher;

namespace {

constexpr BlockCipher ciphers[] = {BlockCipher::tdes, BlockCipher::aes128, BlockCipher::aes192, BlockCipher::aes256};

// The session ends with this error, nothing read at the fault is shown, and the channel stays closed (row 46).
void check_abort(const char* fault, const char* error = "sm.fault") {
  for (const auto cipher : ciphers) {
    CAPTURE(fault, static_cast<int>(cipher));
    const auto read = test::read_secured(cipher, fault);
    CHECK(test::failure_of(read.report) == error);
    CHECK(read.report.find(File::dg2) == nullptr);
    CHECK(read.error_afterwards == "sm.closed");
  }
  CHECK(test::failure_of(test::read_with_fault(fault)) == error);
}

}  // namespace

TEST_CASE("without a fault the card is read under every cipher") {
  const auto reference = test::read_with_fault("");
  REQUIRE(test::failure_of(reference).empty());
  for (const auto cipher : ciphers) {
    const auto read = test::read_secured(cipher, "");
    REQUIRE(test::failure_of(read.report).empty());
    REQUIRE(read.report.files.size() == 7);
    for (const auto& file : read.report.files) CHECK(file.sha256 == reference.find(file.file)->sha256);
  }
}

TEST_CASE("adverse 4: more data than Le under protection") {
  check_abort("sm-more-than-le", "card.too_much_data");
}
TEST_CASE("adverse 31: wrong MAC") {
  check_abort("sm-wrong-mac");
}
TEST_CASE("adverse 32: DO8E missing") {
  check_abort("sm-no-do8e");
}
TEST_CASE("adverse 33: DO99 missing") {
  check_abort("sm-no-do99");
}
TEST_CASE("adverse 34: DO99 unlike the outer status") {
  check_abort("sm-do99-differs");
}
TEST_CASE("adverse 35: plain 9000") {
  check_abort("sm-plain-9000");
}
TEST_CASE("adverse 36: plain 6A82 is never a file absent") {
  check_abort("sm-plain-6a82");
}
TEST_CASE("adverse 37: plain 6988") {
  check_abort("sm-plain-6988");
}
TEST_CASE("adverse 38: replay with a stale counter") {
  check_abort("sm-replay");
}
TEST_CASE("adverse 39: MAC of 0, 7 or 16 bytes") {
  check_abort("sm-mac-0");
  check_abort("sm-mac-7");
  check_abort("sm-mac-16");
}
TEST_CASE("adverse 40: DO87, DO99 or DO8E twice") {
  check_abort("sm-do87-twice");
  check_abort("sm-do99-twice");
  check_abort("sm-do8e-twice");
}
TEST_CASE("adverse 41: plaintext DO81 where DO87 is due") {
  check_abort("sm-do81");
}
TEST_CASE("adverse 42: padding indicator other than 01") {
  check_abort("sm-padding-indicator");
}
TEST_CASE("adverse 43: padding wrong") {
  check_abort("sm-bad-padding");
}
TEST_CASE("adverse 44: ciphertext not in blocks") {
  check_abort("sm-not-in-blocks");
}
TEST_CASE("adverse 45: data after DO8E") {
  check_abort("sm-after-do8e");
}
TEST_CASE("adverse 46: any command after an abort") {
  for (const auto cipher : ciphers) CHECK(test::read_secured(cipher, "sm-wrong-mac").error_afterwards == "sm.closed");
}
