#include "pcsc/card.hpp"

#include "pcsc/reader_limits.hpp"
#include "support/fake_pcsc.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using test::error_of;
using test::FakePcsc;
using test::hex;
using test::ok;

namespace {

std::unique_ptr<pcsc::Card> connect(FakePcsc& pcsc, const ConnectOptions& options = {}) {
  return ok(pcsc::Card::connect(ok(pcsc::Context::establish(pcsc)), "A", options));
}

using Calls = std::vector<std::string>;

}  // namespace

TEST_CASE("a card is shared unless it is asked for alone, its transaction ends with it") {
  FakePcsc pcsc;
  connect(pcsc);
  CHECK(pcsc.share == SCARD_SHARE_SHARED);
  CHECK(pcsc.calls == Calls{"connect", "begin", "end", "disconnect"});
  CHECK(pcsc.open_contexts() == 0);
  connect(pcsc, {.exclusive = true});
  CHECK(pcsc.share == SCARD_SHARE_EXCLUSIVE);
}

TEST_CASE("adverse 18: a card reset from outside is never gone on with silently, and can be opened anew") {
  FakePcsc pcsc;
  const auto card = connect(pcsc);
  pcsc.transmits = {SCARD_W_RESET_CARD};
  pcsc.calls.clear();
  CHECK(error_of(card->transmit(hex("00840000"))) == "pcsc.card_reset");
  CHECK(pcsc.calls == Calls{"transmit", "end", "reconnect", "begin"});
  CHECK(ok(card->transmit(hex("00840000"))) == hex("9000"));
}

TEST_CASE("adverse 18: one try only to get the card back") {
  FakePcsc pcsc;
  const auto card = connect(pcsc);
  pcsc.transmits = {SCARD_W_RESET_CARD};
  pcsc.reconnects_with = SCARD_W_REMOVED_CARD;
  pcsc.calls.clear();
  CHECK(error_of(card->transmit(hex("00840000"))) == "pcsc.card_reset");
  CHECK(pcsc.calls == Calls{"transmit", "end", "reconnect"});
}

TEST_CASE("the reader's greatest command, where it tells (PC/SC part 10)") {
  const auto features = hex("06 04 42330006 12 04 42330012");
  CHECK(pcsc::find_properties_code(features) == 0x42330012);
  CHECK(pcsc::find_properties_code(hex("06 04 42330006")) == 0);
  CHECK(pcsc::find_properties_code(hex("12 04 4233")) == 0);
  CHECK(pcsc::find_max_command_size(hex("0B 02 E604 0A 04 00000100")) == 65'536 + 9);
  CHECK(pcsc::find_max_command_size(hex("0A 04 00010000")) == 261);
  CHECK(pcsc::find_max_command_size(hex("0A 04 00000000")) == 0);
  CHECK(pcsc::find_max_command_size(hex("0A 02 0001")) == 0);

  FakePcsc pcsc;
  CHECK(connect(pcsc)->max_command_size() == 0);
  pcsc.controls = {{CM_IOCTL_GET_FEATURE_REQUEST, features}, {0x42330012, hex("0A 04 F0070000")}};
  CHECK(connect(pcsc)->max_command_size() == 2041);
}
