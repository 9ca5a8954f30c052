#include "logic/key_input.hpp"

#include "support/catch.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::counter;

namespace {

std::string_view secret(const KeyInput& input) {
  const auto view = input.keys.at(0).secret().view();
  return {reinterpret_cast<const char*>(view.data()), view.size()};
}

std::string trouble(std::string_view text) {
  const auto input = key_from_input(text);
  return input ? "fine" : std::string(error_id(input.error().code));
}

}  // namespace

TEST_CASE("key input: six, nine and twelve digits all open with the same six") {
  for (const auto* text : {"000123", "090000123", "001090000123", "001 090 000 123 "}) {
    CHECK(secret(test::ok(key_from_input(text))) == "000123");
  }
}

TEST_CASE("key input: a code opens, is kept to be compared, and is shown at once") {
  const std::string code = "001090000123|012345678|Nguyễn Văn A|15011990|Nam|Hà Nội|20042021";
  const auto input = test::ok(key_from_input(code));
  CHECK(secret(input) == "000123");
  CHECK(input.qr == code);
  CHECK(input.payload->name == "Nguyễn Văn A");
}

TEST_CASE("key input: from a mangled burst the digits still open the chip") {
  const auto input = test::ok(key_from_input("001090000123|012345678|Nguy?n V?n A|15011990|Nam|H? N?i|20042021\r\n"));
  CHECK(secret(input) == "000123");
}

TEST_CASE("key input: machine-readable lines") {
  const auto input = test::ok(
      key_from_input("I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"));
  CHECK(input.keys.at(0).kind() == AccessKey::Kind::mrz);
}

TEST_CASE("key input: what opens nothing says why") {
  CHECK(trouble("") == "usage.no_key");
  CHECK(trouble("  \n") == "usage.no_key");
  CHECK(trouble("12345") == "usage.bad_value");
  CHECK(trouble("1234567") == "usage.bad_value");
  CHECK(trouble("https://example.com") == "qr.not_citizen_card");
  CHECK(trouble("I<UTO<<<<") == "usage.bad_mrz");
}

TEST_CASE("key input: only twelve digits cannot go on") {
  CHECK(is_complete("001090000123"));
  CHECK_FALSE(is_complete("000123"));
  CHECK_FALSE(is_complete("00109000012a"));
}
