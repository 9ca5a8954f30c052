#include "chip_auth/cv_certificate.hpp"

#include <chrono>

#include "chip_auth/cv_chain.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "support/vectors.hpp"
#include "tlv/writer.hpp"

using namespace chipid;
using chip_auth::CvCertificate;
using chip_auth::CvRole;
using chip_auth::find_chain;
using chip_auth::parse_cv_certificate;
using test::error_of;
using test::hex;
using test::ok;

namespace {

std::optional<nlohmann::json> examples() {
  const auto path = test::shared_vector("worked-examples/tr03110_eac_worked_examples.openpace.json");
  if (!path) return std::nullopt;
  return test::read_json(*path);
}

Bytes example(const nlohmann::json& all, const char* name) {
  return hex(all.at(name).get<std::string>());
}

std::chrono::year_month_day day(int year, unsigned month, unsigned number) {
  return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(number);
}

// A certificate whose signature nobody checks.
struct Plan {
  std::string authority = "UTCVCA00001";
  std::string holder = "UTTERM00001";
  std::string role = "03";
  std::string point = "04" + std::string(128, '1');
  std::string until = "020601020301";
  std::string extra = {};
};

Bytes object(std::uint32_t tag, const Bytes& value) {
  return tlv::encode(tlv::Tag{tag}, value);
}

Bytes certificate(const Plan& plan) {
  const auto text = [](const std::string& value) { return Bytes(value.begin(), value.end()); };
  const auto key = core::concat({hex("060A04007F00070202020203"), object(0x86, hex(plan.point))});
  const auto rights = core::concat({hex("060904007F000703010201"), object(0x53, hex(plan.role))});
  const auto body = core::concat({hex("5F290100"), object(0x42, text(plan.authority)), object(0x7F49, key),
                                  object(0x5F20, text(plan.holder)), object(0x7F4C, rights), hex("5F2506020501000201"),
                                  object(0x5F24, hex(plan.until)), hex(plan.extra)});
  return object(0x7F21, core::concat({object(0x7F4E, body), object(0x5F37, Bytes(64, 0x55))}));
}

CvCertificate parsed(const Plan& plan) {
  return ok(parse_cv_certificate(certificate(plan)));
}

}  // namespace

TEST_CASE("CV certificates of the TR-03110 worked examples") {
  const auto all = examples();
  if (!all) return;
  const auto terminal = ok(parse_cv_certificate(example(*all, "tc_ecdh_ta_cert")));
  CHECK(terminal.authority_reference == "DETESTDVDE019");
  CHECK(terminal.holder_reference == "DETESTATDE019");
  CHECK(terminal.role == CvRole::terminal);
  CHECK_FALSE(terminal.reads_fingers);  // an authentication terminal, no inspection system
  CHECK(terminal.public_key.point.size() == 129);
  const auto authority = ok(parse_cv_certificate(example(*all, "tc_ecdh_cvca_cert")));
  CHECK(authority.role == CvRole::authority);
  CHECK(authority.authority_reference == authority.holder_reference);
  const auto rsa = ok(parse_cv_certificate(example(*all, "tc_dh_ta_cert")));
  CHECK(rsa.public_key.modulus.size() == 128);
  CHECK(rsa.public_key.point.empty());
  for (const auto* name :
       {"cvc1", "cvc2", "tc_ecdh_dv_cert", "tc_dh_cvca", "tc_dh_dv_cert", "kba_dvca_cert", "kba_cert", "kba_cert_2",
        "schufa_cert", "allianz_cert", "service_bw_cert", "service_bw_cert_4"}) {
    INFO(name);
    CHECK(error_of(parse_cv_certificate(example(*all, name))).empty());
  }
}

TEST_CASE("CV certificate: every field as the grammar has it, nothing else") {
  const auto good = parsed({});
  CHECK(good.authority_reference == "UTCVCA00001");
  CHECK(good.holder_reference == "UTTERM00001");
  CHECK(good.reads_fingers);
  CHECK(good.reads_irises);
  CHECK(good.effective == day(2025, 10, 21));
  CHECK(good.expires == day(2026, 12, 31));
  CHECK_FALSE(parsed({.role = "02"}).reads_fingers);
  CHECK(parsed({.role = "C3"}).role == CvRole::authority);
  CHECK(parsed({.role = "83"}).role == CvRole::official_verifier);
  CHECK(parsed({.role = "43"}).role == CvRole::foreign_verifier);
  CHECK(parsed({.extra = "6500"}).holder_reference == "UTTERM00001");
  const auto refused = [](const Plan& plan) { return error_of(parse_cv_certificate(certificate(plan))); };
  CHECK(refused({.authority = "UT00001"}) == "data.malformed");
  CHECK(refused({.holder = "UTTERMTERMTERM001"}) == "data.malformed");
  CHECK(refused({.role = ""}) == "data.malformed");
  CHECK(refused({.point = "03" + std::string(128, '1')}) == "data.malformed");
  CHECK(refused({.until = "02060103"}) == "data.malformed");
  CHECK(refused({.until = "0206010D0301"}) == "data.malformed");
  CHECK(refused({.until = "020600020301"}) == "data.malformed");
  CHECK(refused({.extra = "0101"}) == "data.malformed");
}

TEST_CASE("CV certificate: prefixes and data behind it are refused") {
  const auto bytes = certificate({});
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK_FALSE(parse_cv_certificate(BytesView(bytes).first(size)).has_value());
  }
  auto two = core::concat({bytes, certificate({.holder = "UTTERM00002"})});
  CHECK(ok(chip_auth::parse_cv_certificates(two)).size() == 2);
  CHECK_FALSE(parse_cv_certificate(two).has_value());
  two.push_back(0);
  CHECK_FALSE(chip_auth::parse_cv_certificates(two).has_value());
  CHECK_FALSE(chip_auth::parse_cv_certificates({}).has_value());
}

TEST_CASE("CV chain: from what the chip knows to the site's key, link certificates included") {
  const std::string verifier_key = "04" + std::string(128, '2');
  const std::vector<CvCertificate> site{
      parsed({.authority = "UTCVCA00002", .holder = "UTCVCA00002", .role = "C3"}),
      parsed({.authority = "UTDV00001", .holder = "UTTERM00001", .role = "03"}),
      parsed({.authority = "UTCVCA00002", .holder = "UTDV00001", .role = "83", .point = verifier_key}),
      parsed({.authority = "UTCVCA00001", .holder = "UTCVCA00002", .role = "C3"}),
      parsed({.authority = "UTDV00001", .holder = "UTTERM00009", .role = "03", .point = verifier_key}),
  };
  const auto names = [&](const std::vector<std::string>& authorities, const std::string& key = {}) {
    std::string text;
    for (const auto* one : find_chain(site, authorities, hex(key))) text += one->holder_reference + " ";
    return text;
  };
  CHECK(names({"UTCVCA00002"}) == "UTDV00001 UTTERM00001 ");
  CHECK(names({"UTCVCA00001"}) == "UTCVCA00002 UTDV00001 UTTERM00001 ");
  CHECK(names({"UTCVCA00001", "UTCVCA00002"}, verifier_key) == "UTDV00001 UTTERM00009 ");
  CHECK(names({"XXCVCA00001"}).empty());
  CHECK(names({"UTCVCA00002"}, "04" + std::string(128, '3')).empty());
  CHECK(names({}).empty());
}

TEST_CASE("CV chain: circles end") {
  const std::vector<CvCertificate> site{
      parsed({.authority = "UTDV00001", .holder = "UTDV00002", .role = "83"}),
      parsed({.authority = "UTDV00002", .holder = "UTDV00001", .role = "83"}),
      parsed({.authority = "UTDV00001", .holder = "UTTERM00001", .role = "03"}),
  };
  const std::vector<std::string> authorities{"UTCVCA00001"};
  CHECK(find_chain(site, authorities, {}).empty());
}

TEST_CASE("CV chain: of two certificates of a terminal the one that lasts longer") {
  const std::vector<CvCertificate> site{
      parsed({.holder = "UTTERM00001", .until = "020600060300"}),
      parsed({.holder = "UTTERM00002"}),
  };
  const std::vector<std::string> authorities{"UTCVCA00001"};
  CHECK(find_chain(site, authorities, {}).front()->holder_reference == "UTTERM00002");
}
