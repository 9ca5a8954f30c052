#include "access/pace_suite.hpp"

#include "support/vectors.hpp"

using namespace chipid;
namespace pace = access::pace;
using test::hex;
using test::ok;

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
