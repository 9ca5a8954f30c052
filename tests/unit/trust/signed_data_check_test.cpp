#include "trust/signed_data_check.hpp"

#include "asn1/writer.hpp"
#include "test_pki.hpp"
#include "trust/master_list.hpp"

using namespace chipid;
using namespace chipid::test;
namespace der = asn1::der;
using Attributes = trust::SignerCheck::Attributes;
using Signature = trust::SignerCheck::Signature;

namespace {

const Party csca{.name = "Check CSCA", .label = "check csca"};
const Party signer{.name = "Check signer", .label = "check signer"};
constexpr asn1::Oid id_message_digest{1, 2, 840, 113549, 1, 9, 4};
constexpr asn1::Oid id_content_type{1, 2, 840, 113549, 1, 9, 3};
constexpr asn1::Oid id_signing_time{1, 2, 840, 113549, 1, 9, 5};
constexpr asn1::Oid id_data{1, 2, 840, 113549, 1, 7, 1};

SignedPlan plan() {
  return {.content_type = trust::id_csca_master_list,
          .content = {1, 2, 3},
          .certificates = {make_list_signer(signer, csca)},
          .signer = signer,
          .issuer = csca,
          .serial = 9};
}

trust::SignerCheck check(const SignedPlan& given) {
  const auto data = ok(lds::parse_signed_data(make_signed_data(given)));
  return trust::check_signer(data, data.signer_infos.at(0), trust::embedded_certificates(data));
}

trust::SignerCheck check_list(const std::string& file, bool null_may_be_absent = false) {
  const auto data = ok(lds::parse_signed_data(read_bytes(*shared_vector("masterlists/" + file))));
  REQUIRE(data.signer_infos.size() == 1);
  CHECK(trust::version_fits(data));
  return trust::check_signer(data, data.signer_infos.front(), trust::embedded_certificates(data),
                             {.digest_info_without_null = null_may_be_absent});
}

}  // namespace

TEST_CASE("the published master lists verify under their embedded signer") {
  if (!shared_vector("masterlists")) return;
  const auto german = check_list("DE_ML_2026-05-28-08-28-45.ml");
  CHECK(german.good());
  CHECK_FALSE(german.id->key_identifier.empty());
  CHECK(german.signer->subject.country == "DE");
  CHECK(pki::time_text(*german.signing_time) == "2026-05-28T06:28:45Z");

  const auto italian = check_list("IT_MasterListCSCA.ml");
  CHECK(italian.good());
  CHECK(italian.id->key_identifier.empty());
  CHECK(italian.algorithm.scheme->kind == crypto::SignatureScheme::Kind::rsa_pss);
}

TEST_CASE("a DigestInfo without NULL is refused unless it is allowed, and then noted") {
  if (!shared_vector("masterlists")) return;
  const auto refused = check_list("ICAO_ml_September2023.ml");
  CHECK(refused.signature == Signature::invalid);
  CHECK(refused.digest_equal == true);
  const auto allowed = check_list("ICAO_ml_September2023.ml", true);
  CHECK(allowed.good());
  CHECK(allowed.digest_info_without_null);
}

TEST_CASE("a signer is found by issuer and serial number, in any order of the RDNs, or by its key") {
  auto given = plan();
  const auto by_name = check(given);
  CHECK(by_name.good());
  CHECK(by_name.embedded);
  CHECK_FALSE(by_name.issuer_order_differs);
  given.reversed_issuer = true;
  const auto reversed = check(given);
  CHECK(reversed.good());
  CHECK(reversed.issuer_order_differs);
  given = plan();
  given.by_key = true;
  CHECK(check(given).good());
  given.certificates.clear();
  CHECK(check(given).signature == Signature::no_signer);
}

TEST_CASE("what was changed after signing is told apart") {
  auto given = plan();
  auto file = make_signed_data(given);
  auto data = ok(lds::parse_signed_data(file));
  data.content.front() ^= 1U;
  auto found = trust::check_signer(data, data.signer_infos.front(), trust::embedded_certificates(data));
  CHECK(found.digest_equal == false);
  CHECK(found.signature == Signature::valid);
  CHECK_FALSE(found.good());

  data = ok(lds::parse_signed_data(file));
  data.content_type = id_data;
  found = trust::check_signer(data, data.signer_infos.front(), trust::embedded_certificates(data));
  CHECK_FALSE(found.content_type_equal);
  CHECK_FALSE(found.good());

  given.spoiled = true;
  CHECK(check(given).signature == Signature::invalid);
}

TEST_CASE("adverse 52: signed attributes that are absent, repeated or of several values") {
  auto given = plan();
  given.attributes = false;
  const auto absent = check(given);
  CHECK(absent.attributes == Attributes::absent);
  CHECK(absent.signature == Signature::valid);
  CHECK_FALSE(absent.good());

  given = plan();
  given.change_attributes = [](auto& all) {
    all.push_back(attribute(id_signing_time, {der::utc_time("250101000000Z")}));
  };
  CHECK(check(given).attributes == Attributes::malformed);
  CHECK_FALSE(check(given).good());

  given.change_attributes = [](auto& all) {
    all.front() = attribute(id_message_digest, {der::octet_string(Bytes(32, 1)), der::octet_string(Bytes(32, 2))});
  };
  CHECK(check(given).attributes == Attributes::malformed);
  for (const auto index : {0, 1}) {
    given.change_attributes = [=](auto& all) { all.erase(all.begin() + index); };
    CHECK(check(given).attributes == Attributes::malformed);
  }
}

TEST_CASE("adverse 74: attributes are signed as their DER, an order kept from the data is accepted with a note") {
  auto given = plan();
  // As the factory has them, message-digest stands before content-type: not the order of DER.
  const auto sorted = check(given);
  CHECK(sorted.good());
  CHECK_FALSE(sorted.signed_as_read);
  given.sorted_when_signed = false;
  const auto as_read = check(given);
  CHECK(as_read.good());
  CHECK(as_read.signed_as_read);
}

TEST_CASE("versions that do not fit") {
  auto given = plan();
  given.signer_version = 3;
  CHECK_FALSE(check(given).version_fits);
  CHECK_FALSE(check(given).good());
  given = plan();
  auto data = ok(lds::parse_signed_data(make_signed_data(given)));
  CHECK(trust::version_fits(data));
  data.version = 1;
  CHECK_FALSE(trust::version_fits(data));
  data.content_type = id_data;
  CHECK(trust::version_fits(data));
}

TEST_CASE("the algorithms that RFC 6211 has signed must be those used") {
  const auto protection = [](const asn1::Oid& digest) {
    return attribute(asn1::Oid{1, 2, 840, 113549, 1, 9, 52}, {der::sequence({der::sequence({der::oid(digest)})})});
  };
  auto given = plan();
  given.change_attributes = [&](auto& all) { all.push_back(protection({2, 16, 840, 1, 101, 3, 4, 2, 1})); };
  CHECK(check(given).good());
  given.change_attributes = [&](auto& all) { all.push_back(protection({2, 16, 840, 1, 101, 3, 4, 2, 3})); };
  CHECK_FALSE(check(given).algorithms_agree);
  // [1] signatureAlgorithm: ecdsa-with-SHA256, which is used, and ecdsa-with-SHA512, which is not.
  for (const auto last : {2U, 4U}) {
    const auto signature = der::context(1, {der::oid({1, 2, 840, 10045, 4, 3, last})});
    const auto digest = der::sequence({der::oid({2, 16, 840, 1, 101, 3, 4, 2, 1})});
    given.change_attributes = [&](auto& all) {
      all.push_back(attribute(asn1::Oid{1, 2, 840, 113549, 1, 9, 52}, {der::sequence({digest, signature})}));
    };
    CHECK(check(given).algorithms_agree == (last == 2U));
  }
}
