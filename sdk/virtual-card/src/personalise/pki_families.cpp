#include <algorithm>

#include "personalise/test_pki.hpp"
#include "pki_files.hpp"

namespace chipid::virtual_card {
namespace {

using crypto::Curve;

struct Family {
  std::string name;
  KeySpec csca;
  KeySpec signer;
};

KeySpec pkcs1(BytesView key, Digest digest) {
  return {.rsa = key, .digest = digest};
}

KeySpec pss(BytesView key, Digest digest, std::size_t salt_size) {
  return {.rsa = key, .pss = true, .salt_size = salt_size, .digest = digest};
}

KeySpec pss_only(KeySpec spec) {
  spec.pss_key = true;
  return spec;
}

Family ec(std::string name, Curve curve, Digest digest, CurveForm form = CurveForm::named) {
  const KeySpec spec{.curve = curve, .form = form, .digest = digest};
  return {std::move(name), spec, spec};
}

void add_rsa(std::vector<Family>& all) {
  using namespace files;
  const auto sha256 = Digest::sha256;
  const auto sha384 = Digest::sha384;
  const auto sha512 = Digest::sha512;
  all.push_back({"rsa-1024-sha256", pkcs1(rsa_2048_csca_der, sha256), pkcs1(rsa_1024_signer_der, sha256)});
  all.push_back({"rsa-2048-sha1", pkcs1(rsa_2048_csca_der, Digest::sha1), pkcs1(rsa_2048_signer_der, Digest::sha1)});
  all.push_back({"rsa-2048-sha256", pkcs1(rsa_2048_csca_der, sha256), pkcs1(rsa_2048_signer_der, sha256)});
  all.push_back({"rsa-3072-sha384", pkcs1(rsa_3072_csca_der, sha384), pkcs1(rsa_3072_signer_der, sha384)});
  all.push_back({"rsa-4096-sha256", pkcs1(rsa_4096_csca_der, sha256), pkcs1(rsa_2048_signer_der, sha256)});
  all.push_back({"rsa-4096-sha512", pkcs1(rsa_4096_csca_der, sha512), pkcs1(rsa_4096_signer_der, sha512)});
  const auto add_pss = [&](std::string name, Digest digest, std::size_t salt) {
    all.push_back({std::move(name), pss(rsa_3072_csca_der, digest, salt), pss(rsa_2048_signer_der, digest, salt)});
  };
  add_pss("pss-sha256-salt0", sha256, 0);
  add_pss("pss-sha256-salt20", sha256, 20);
  add_pss("pss-sha256-salt32", sha256, 32);
  add_pss("pss-sha384-salt48", sha384, 48);
  add_pss("pss-sha512-salt64", sha512, 64);
  all.push_back({"pss-key-sha256-salt32", pss_only(pss(rsa_4096_csca_der, sha256, 32)),
                 pss_only(pss(rsa_3072_signer_der, sha256, 32))});
}

// The hashes that BSI TR-03116-2 pairs with each size.
void add_ec(std::vector<Family>& all) {
  const struct {
    std::string_view name;
    Curve curve;
    Digest digest;
  } curves[] = {
      {"ecdsa-p224", Curve::secp224r1, Digest::sha224},        {"ecdsa-p256", Curve::secp256r1, Digest::sha256},
      {"ecdsa-p384", Curve::secp384r1, Digest::sha384},        {"ecdsa-p521", Curve::secp521r1, Digest::sha512},
      {"ecdsa-bp224", Curve::brainpoolP224r1, Digest::sha224}, {"ecdsa-bp256", Curve::brainpoolP256r1, Digest::sha256},
      {"ecdsa-bp320", Curve::brainpoolP320r1, Digest::sha384}, {"ecdsa-bp384", Curve::brainpoolP384r1, Digest::sha384},
      {"ecdsa-bp512", Curve::brainpoolP512r1, Digest::sha512}};
  all.push_back(ec("ecdsa-p256-sha1", Curve::secp256r1, Digest::sha1));
  for (const auto& row : curves) {
    all.push_back(ec(std::string(row.name), row.curve, row.digest));
    all.push_back(ec(std::string(row.name) + "-explicit", row.curve, row.digest, CurveForm::in_full));
  }
}

const std::vector<Family>& families() {
  static const std::vector<Family> all = [] {
    std::vector<Family> table;
    add_rsa(table);
    add_ec(table);
    return table;
  }();
  return all;
}

}  // namespace

std::vector<std::string> pki_families() {
  std::vector<std::string> names;
  for (const auto& family : families()) names.push_back(family.name);
  return names;
}

Result<TestPki> with_family(TestPki pki, std::string_view family) {
  const auto row =
      std::find_if(families().begin(), families().end(), [&](const Family& known) { return known.name == family; });
  if (row == families().end()) return fail(ErrorCode::usage_bad_value, "pki", "no authority of that name");
  // At most 64 characters (RFC 5280, ub-common-name).
  pki.csca.name = "ChipID TEST CSCA " + pki.country + " " + row->name + " - NOT GENUINE";
  pki.csca.label = pki.csca.name;
  pki.csca.key = row->csca;
  pki.signer.label = pki.csca.name + "/" + pki.signer.name;
  pki.signer.key = row->signer;
  pki.file_name += "-" + row->name;
  return pki;
}

}  // namespace chipid::virtual_card
