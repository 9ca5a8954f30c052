#include "core/text.hpp"
#include "pki/pem.hpp"
#include "support/fake_store.hpp"
#include "trust/passive_authentication.hpp"

// The path-validation PKIs of BSI: their last link, which is all the path that a document signer has. The certificate
// that issued the target is the anchor.
using namespace chipid;
using test::ok;
namespace fs = std::filesystem;

namespace {

std::vector<Bytes> objects_in(const fs::path& folder, const std::string& ending) {
  std::vector<Bytes> objects;
  if (!fs::exists(folder)) return objects;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const auto name = entry.path().filename().string();
    if (name.size() < ending.size() || name.substr(name.size() - ending.size()) != ending) continue;
    const auto bytes = test::read_bytes(entry.path());
    const auto blocks = pki::decode_pem(core::as_text(bytes));
    if (!blocks.empty() && blocks.front().der) objects.push_back(*blocks.front().der);
  }
  return objects;
}

struct Outcome {
  Check chain;
  Check validity;
  Check extensions;
  Check revocation;
};

// Nothing where the target cannot be read.
std::optional<Outcome> judge(const fs::path& folder, pki::Time now) {
  test::FakeStore store;
  for (const auto& der : objects_in(folder, ".ca.pem.crt")) {
    if (pki::parse_certificate(der)) store.add_anchor(der);
  }
  for (const auto& der : objects_in(folder / "crls", ".crl")) {
    if (pki::parse_crl(der)) store.add_crl(der);
  }
  auto target = pki::parse_certificate(objects_in(folder, ".TC.pem.crt").at(0));
  if (!target) return std::nullopt;
  const Policy policy;
  trust::ExaminedData data;
  auto certificate = std::make_shared<const pki::Certificate>(*std::move(target));
  data.signers.push_back(
      {.known = std::make_shared<const trust::KnownSigner>(trust::find_issuers(certificate, store, policy))});
  const trust::Circumstances circumstances{store, policy, {}, now};
  return Outcome{trust::ds_chain(data, circumstances), trust::ds_validity(data, circumstances),
                 trust::ds_extensions(data, circumstances), trust::ds_revocation(data, circumstances)};
}

}  // namespace

TEST_CASE("BSI path validation: revocation lists") {
  const auto root = test::shared_vector("crl/bsi-path-validation");
  if (!root) return;
  const auto now = std::chrono::sys_days(std::chrono::year(2017) / 8 / 1);
  const std::pair<const char*, const char*> expected[] = {
      {"CRL_01", "no_list"}, {"CRL_02", "revoked"}, {"CRL_04", "list_not_authentic"},
      {"CRL_05", "revoked"}, {"CRL_06", "no_list"}, {"CRL_07", "revoked"},
      {"CRL_08", "later"},   {"CRL_09", "stale"},   {"CRL_10", "revoked"},
      {"CRL_11", "no_list"}, {"CRL_12", "no_list"}, {"CRL_13", "no_list"},
      {"CRL_14", "no_list"},
  };
  for (const auto& [name, reason] : expected) {
    INFO(name);
    const auto outcome = judge(*root / name, now);
    REQUIRE(outcome);
    CHECK(outcome->revocation.reason_id == std::string("ds.revocation.") + reason);
  }
}

TEST_CASE("BSI path validation: signatures, validity, extensions") {
  const auto root = test::shared_vector("crl/bsi-path-validation");
  if (!root) return;
  const auto now = std::chrono::sys_days(std::chrono::year(2017) / 8 / 1);
  const auto of = [&](const char* name) {
    INFO(name);
    const auto outcome = judge(*root / name, now);
    REQUIRE(outcome);
    return *outcome;
  };
  CHECK(of("common_01").chain.reason_id == "ds.chain.passed");
  CHECK(of("common_01").extensions.reason_id == "ds.extensions.passed");
  CHECK(of("common_04").chain.reason_id == "general.unknown_algorithm");
  CHECK(of("common_06").chain.reason_id == "ds.chain.passed");
  CHECK(of("common_09").validity.status == CheckStatus::inconclusive);
  CHECK(of("common_10").validity.status == CheckStatus::inconclusive);
  CHECK(of("crypt_02").chain.reason_id == "ds.chain.signature_wrong");
  CHECK(of("ext_03").extensions.reason_id == "ds.extensions.passed");
  CHECK(of("ext_04").extensions.reason_id == "ds.extensions.unknown_critical");
  CHECK(of("ext_06").extensions.reason_id == "ds.extensions.not_ca");
  CHECK(of("ext_07").extensions.reason_id == "ds.extensions.not_ca");
  CHECK(of("ext_09").chain.reason_id == "ds.chain.passed");
  CHECK(of("ext_11").extensions.reason_id == "ds.extensions.key_usage");
}
