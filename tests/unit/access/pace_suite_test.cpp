#include "access/pace_suite.hpp"

#include "support/vectors.hpp"

using namespace chipid;
namespace pace = access::pace;
using test::hex;
using test::ok;

namespace {
std::vector<pace::Offer> offers_of(const char* card_access) {
  return pace::supported_offers(ok(lds::parse_ef_card_access(hex(card_access))));
}
}  // namespace

TEST_CASE("the citizen page's EF.CardAccess offers PACE on brainpoolP256r1") {
  const auto offers = offers_of(
      "3134300d060804007f0007020202020101300f060a04007f000702020302020201013012060a04007f0007020204020202010202010d");
  REQUIRE(offers.size() == 1);
  CHECK(pace::suite_name(offers[0].suite) == "PACE-ECDH-GM-AES-CBC-CMAC-128");
  CHECK(offers[0].curve == crypto::Curve::brainpoolP256r1);
  CHECK_FALSE(offers[0].parameter_reference);
}

TEST_CASE("one suite on two curves: the parameters are named") {
  const auto offers =
      offers_of("3128 3012060a04007f0007020204020202010202010c 3012060a04007f0007020204020202010202010d");
  REQUIRE(offers.size() == 2);
  CHECK(offers[0].curve == crypto::Curve::secp256r1);
  CHECK(offers[0].parameter_reference == 12U);
}

TEST_CASE("adverse 24: parameters that are not standardised are not guessed") {
  CHECK(offers_of("31143012060a04007f00070202040202020102020163").empty());
  CHECK(offers_of("3111300f060a04007f00070202040202020102").empty());
}

TEST_CASE("mappings and ciphers of the identifiers") {
  const auto name_of = [](const char* oid) {
    const auto suite = pace::suite_of(ok(asn1::Oid::from_der_value(hex(oid))));
    return suite ? pace::suite_name(*suite) : std::string();
  };
  CHECK(name_of("04007f00070202040101") == "PACE-DH-GM-3DES-CBC-CBC");
  CHECK(name_of("04007f00070202040404") == "PACE-ECDH-IM-AES-CBC-CMAC-256");
  CHECK(name_of("04007f00070202040603") == "PACE-ECDH-CAM-AES-CBC-CMAC-192");
  CHECK(name_of("04007f00070202040601").empty());
  CHECK(name_of("04007f00070202040502").empty());
  CHECK(name_of("04007f0007020204").empty());
}

TEST_CASE("the standardised curves are 8 to 18") {
  CHECK(pace::standardised_curve(8) == crypto::Curve::secp192r1);
  CHECK(pace::standardised_curve(18) == crypto::Curve::secp521r1);
  CHECK_FALSE(pace::standardised_curve(7));
  CHECK_FALSE(pace::standardised_curve(19));
}
