#include "pcsc/errors.hpp"

#include "support/vectors.hpp"

using namespace chipid;

TEST_CASE("statuses of PC/SC become errors that say what to do") {
  const auto id = [](LONG status) { return test::error_of(pcsc::check(status, "SCardConnect")); };
  CHECK(id(SCARD_S_SUCCESS).empty());
  CHECK(id(SCARD_E_NO_SERVICE) == "pcsc.no_service");
  CHECK(id(SCARD_E_NO_READERS_AVAILABLE) == "pcsc.no_reader");
  CHECK(id(SCARD_E_NO_SMARTCARD) == "pcsc.no_card");
  CHECK(id(SCARD_E_SHARING_VIOLATION) == "pcsc.busy");
  CHECK(id(SCARD_W_REMOVED_CARD) == "pcsc.card_removed");
  CHECK(id(SCARD_W_RESET_CARD) == "pcsc.card_reset");
  CHECK(id(SCARD_W_UNRESPONSIVE_CARD) == "pcsc.card_mute");
  CHECK(id(SCARD_E_NOT_TRANSACTED) == "pcsc.failure");
}

TEST_CASE("the technical detail names function and status") {
  const auto error = pcsc::check(SCARD_E_NOT_TRANSACTED, "SCardTransmit").error();
  CHECK(error.where == "SCardTransmit");
  CHECK(error.detail == "PC/SC status 80100016");
}

TEST_CASE("no permission is told apart from a service that died under an open connection") {
  CHECK(test::error_of(pcsc::check_entry(SCARD_W_SECURITY_VIOLATION, "SCardConnect")) == "pcsc.no_permission");
  CHECK(test::error_of(pcsc::check_entry(SCARD_E_NO_SERVICE, "SCardConnect")) == "pcsc.no_service");
  CHECK(test::error_of(pcsc::check(SCARD_W_SECURITY_VIOLATION, "SCardTransmit")) == "pcsc.no_service");
}
