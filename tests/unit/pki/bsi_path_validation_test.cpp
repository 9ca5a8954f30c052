#include <set>

#include "core/text.hpp"
#include "pki/crl.hpp"
#include "pki/pem.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using crypto::SignatureOutcome;
using test::ok;

/// The BSI's PKIs for tests of certification paths: what can be told from one certificate or list alone.
namespace {

Bytes der_of(const std::filesystem::path& path) {
  const auto file = test::read_bytes(path);
  const auto blocks = pki::decode_pem(core::as_text(file));
  REQUIRE(blocks.size() == 1);
  return ok(blocks[0].der);
}

struct Pki {
  std::filesystem::path folder;
  std::string name;

  explicit Pki(const std::filesystem::path& all, const std::string& which) : folder(all / which), name(which) {}
  [[nodiscard]] Bytes der(const char* ending) const { return der_of(folder / (name + ending)); }
  [[nodiscard]] pki::Certificate target() const { return ok(pki::parse_certificate(der("_ee.TC.pem.crt"))); }
  [[nodiscard]] pki::Certificate authority() const { return ok(pki::parse_certificate(der("_sub_ca.ca.pem.crt"))); }
};

std::optional<std::filesystem::path> folder() {
  return test::shared_vector("crl/bsi-path-validation");
}

}  // namespace

TEST_CASE("every certificate of the BSI's PKIs is read, but those made unreadable") {
  const auto all = folder();
  if (!all) return;
  std::set<std::string> refused;
  std::size_t read = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(*all)) {
    if (entry.path().extension() != ".crt") continue;
    if (pki::parse_certificate(der_of(entry.path()))) {
      ++read;
    } else {
      refused.insert(entry.path().filename().string());
    }
  }
  CHECK(read == 164);
  CHECK(refused == std::set<std::string>{"common_05_ee.TC.pem.crt", "common_11_ee.TC.pem.crt"});
}

TEST_CASE("every revocation list of the BSI's PKIs is read, but the one without a signature") {
  const auto all = folder();
  if (!all) return;
  std::set<std::string> refused;
  std::size_t read = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(*all)) {
    if (entry.path().extension() != ".crl") continue;
    if (pki::parse_crl(der_of(entry.path()))) {
      ++read;
    } else {
      refused.insert(entry.path().filename().string());
    }
  }
  CHECK(read == 28);
  CHECK(refused == std::set<std::string>{"CRL_14_crl.pem.crl"});
}

TEST_CASE("what the BSI made wrong in one certificate is told") {
  const auto all = folder();
  if (!all) return;
  CHECK_FALSE(Pki(*all, "common_03").target().algorithms_agree);
  CHECK((Pki(*all, "common_06").target().serial_number[0] & 0x80U) != 0);
  CHECK(Pki(*all, "ext_01").target().extensions.malformed);
  CHECK(Pki(*all, "ext_02").target().extensions.malformed);
  CHECK(Pki(*all, "ext_05").target().extensions.repeated);
  CHECK_FALSE(Pki(*all, "ext_04").target().extensions.unknown_critical.empty());
}

TEST_CASE("signatures of the BSI's PKIs, good, wrong, forged for exponent 3, of an unknown algorithm") {
  const auto all = folder();
  if (!all) return;
  const auto outcome = [&](const char* name) {
    const Pki pki(*all, name);
    return verify_signature(pki.target(), pki.authority().public_key);
  };
  CHECK(outcome("common_01") == SignatureOutcome::valid);
  CHECK(outcome("crypt_02") == SignatureOutcome::invalid);
  CHECK(outcome("algo_strength_03") == SignatureOutcome::invalid);
  CHECK(outcome("common_04") == SignatureOutcome::unsupported);
}

TEST_CASE("revocation lists of the BSI's PKIs: who is revoked, what cannot be relied on") {
  const auto all = folder();
  if (!all) return;
  const auto list = [&](const char* name) {
    return ok(pki::parse_crl(der_of(*all / name / "crls" / (std::string(name) + "_crl.pem.crl"))));
  };
  for (const auto* name : {"CRL_05", "CRL_07", "CRL_10"}) {
    CAPTURE(name);
    const Pki pki(*all, name);
    CHECK(list(name).revokes(pki.target().serial_number));
    CHECK(list(name).unknown_critical.empty());
    CHECK(verify_signature(list(name), pki.authority().public_key) == SignatureOutcome::valid);
  }
  CHECK(verify_signature(list("CRL_04"), Pki(*all, "CRL_04").authority().public_key) == SignatureOutcome::invalid);
  for (const auto* name : {"CRL_06", "CRL_11", "CRL_13"}) {
    CAPTURE(name);
    CHECK_FALSE(list(name).unknown_critical.empty());
  }
}
