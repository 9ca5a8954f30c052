#include "lds/signed_data.hpp"

#include "support/vectors.hpp"

using namespace chipid;
using test::error_of;
using test::ok;

TEST_CASE("the signed data of published master lists is read") {
  for (const auto* name : {"DE_ML_2026-05-28-08-28-45.ml", "ICAO_ml_September2023.ml", "IT_MasterListCSCA.ml"}) {
    CAPTURE(name);
    const auto path = test::shared_vector(std::string("masterlists/") + name);
    if (!path) return;
    const auto data = ok(lds::parse_signed_data(test::read_bytes(*path)));
    CHECK(data.content_type.to_string() == "2.23.136.1.1.2");
    CHECK(data.content.size() > 400'000);
    CHECK_FALSE(data.certificates.empty());
    REQUIRE(data.signer_infos.size() == 1);
    CHECK_FALSE(data.signer_infos[0].signed_attributes.empty());
    const auto& signer = data.signer_infos[0];
    CHECK(signer.issuer_and_serial.empty() != signer.subject_key_identifier.empty());
  }
}

TEST_CASE("signed data alone keeps the code of data, not of a file") {
  CHECK(error_of(lds::parse_signed_data({})) == "data.malformed");
}
