#include "trust/trust_folder.hpp"

#include "core/text.hpp"
#include "output/output.hpp"
#include "personalise/crl.hpp"
#include "personalise/pem.hpp"
#include "personalise/rogue_pki.hpp"
#include "trust/master_list.hpp"

namespace chipid::virtual_card {
namespace {

namespace fs = std::filesystem;

constexpr Period long_ago{"20250101000000Z", "20260101000000Z"};

// "csca-utopia" gives "crl-utopia".
fs::path named(const fs::path& folder, const TestPki& pki, const std::string& kind, const std::string& ending) {
  return folder / (kind + pki.file_name.substr(pki.file_name.find('-')) + ending);
}

Result<> write_certificate(const fs::path& folder, const TestPki& pki, bool as_pem) {
  CHIPID_TRY(const auto certificate, make_csca_certificate(pki));
  CHIPID_CHECK(write_file(named(folder, pki, "csca", ".der"), certificate));
  if (!as_pem) return {};
  return write_file(named(folder, pki, "csca", ".pem"), core::as_bytes(to_pem("CERTIFICATE", certificate)));
}

Result<> write_authorities(const fs::path& folder) {
  const auto all = all_authorities();
  for (std::size_t i = 0; i < all.size(); ++i) CHIPID_CHECK(write_certificate(folder, all[i], i < 2));
  return {};
}

// The new authorities themselves are not there: only these admit them.
Result<> write_links(const fs::path& folder) {
  for (const auto& pki : {utopia_pki(), viet_nam_pki()}) {
    for (const bool new_name : {false, true}) {
      const auto successor = next_generation(pki, new_name);
      CHIPID_TRY(const auto link, make_link_certificate(pki, successor));
      CHIPID_CHECK(write_file(named(folder, successor, "link", ".der"), link));
    }
  }
  return {};
}

// Always the one of the fault `signer-revoked`; the specimens' own besides where the set says so.
std::vector<Bytes> revoked_serials(const TestPki& pki, bool signer) {
  std::vector<Bytes> serials{serial_number(pki.signer.label + " (revoked)")};
  if (signer) serials.push_back(signer_serial_number(pki));
  return serials;
}

// As it is issued by the authority or by somebody in its name.
Result<> write_crls(const fs::path& folder, TestPki (*issuer)(TestPki), Period updates, bool signer_revoked) {
  for (const auto& pki : all_authorities()) {
    CHIPID_TRY(const auto crl,
               make_crl(issuer(pki), {.updates = updates, .revoked = revoked_serials(pki, signer_revoked)}));
    CHIPID_CHECK(write_file(named(folder, pki, "crl", ".crl"), crl));
  }
  return {};
}

TestPki itself(TestPki pki) {
  return pki;
}

TestPki with_new_key(TestPki pki) {
  return next_generation(std::move(pki), false);
}

Result<> write_without_crls(const fs::path& folder) {
  CHIPID_CHECK(make_folder(folder));
  CHIPID_CHECK(write_authorities(folder));
  return write_links(folder);
}

template <TestPki (*issuer)(TestPki), bool stale, bool signer_revoked>
Result<> write_with_crls(const fs::path& folder) {
  CHIPID_CHECK(write_without_crls(folder));
  return write_crls(folder, issuer, stale ? long_ago : CrlPlan{}.updates, signer_revoked);
}

// The new key is that of the link certificate; only the two default authorities have one.
template <bool signer_revoked>
Result<> write_with_crls_of_new_key(const fs::path& folder) {
  CHIPID_CHECK(write_without_crls(folder));
  for (const auto& pki : {utopia_pki(), viet_nam_pki()}) {
    CHIPID_TRY(const auto crl, make_crl(with_new_key(pki), {.revoked = revoked_serials(pki, signer_revoked)}));
    CHIPID_CHECK(write_file(named(folder, pki, "crl", ".crl"), crl));
  }
  return {};
}

Result<> write_rogues(const fs::path& folder) {
  CHIPID_CHECK(make_folder(folder));
  for (const auto& pki : {utopia_pki(), viet_nam_pki()}) {
    for (auto* const imitate : {rogue_same_name, rogue_same_identifier, rogue_same_point}) {
      CHIPID_CHECK(write_certificate(folder, imitate(pki), false));
    }
  }
  return {};
}

// Row 64: an anchor that is no authority. Its name is its own, so that no genuine card suffers.
Result<> write_with_no_authority(const fs::path& folder) {
  CHIPID_CHECK(write_with_crls<itself, false, false>(folder));
  for (const auto& pki : {utopia_pki(), viet_nam_pki()}) {
    CHIPID_CHECK(write_certificate(folder, not_an_authority(pki), false));
  }
  return {};
}

Result<> write_with_other_countries(const fs::path& folder) {
  CHIPID_CHECK(write_with_crls<itself, false, false>(folder));
  for (const auto& pki : {german_pki(), british_pki(), united_nations_pki()}) {
    CHIPID_CHECK(write_certificate(folder, pki, false));
  }
  return {};
}

Result<> write_lists(const fs::path& folder) {
  CHIPID_CHECK(make_folder(folder));
  for (const auto& row : master_list_table()) {
    CHIPID_TRY(const auto list, row.make());
    const auto name = row.name.empty() ? "master-list" : "master-list-" + std::string(row.name);
    CHIPID_CHECK(write_file(folder / (name + (row.name == "ldif" ? ".ldif" : ".ml")), list));
  }
  return {};
}

}  // namespace

std::vector<TestPki> all_authorities() {
  std::vector<TestPki> all{utopia_pki(), viet_nam_pki()};
  for (const auto& family : pki_families()) {
    for (const auto& pki : {utopia_pki(), viet_nam_pki()}) {
      if (auto varied = with_family(pki, family)) all.push_back(*std::move(varied));
    }
  }
  return all;
}

const std::vector<TrustSet>& trust_set_table() {
  static const std::vector<TrustSet> table{
      {"", write_with_crls<itself, false, false>},
      {"no-crl", write_without_crls},
      {"crl-revoked", write_with_crls<itself, false, true>},
      {"crl-stale", write_with_crls<itself, true, false>},
      {"crl-stale-revoked", write_with_crls<itself, true, true>},
      {"crl-new-key", write_with_crls_of_new_key<false>},
      {"crl-new-key-revoked", write_with_crls_of_new_key<true>},
      {"crl-rogue", write_with_crls<rogue_same_name, false, true>},
      {"rogue", write_rogues},
      {"not-an-authority", write_with_no_authority},
      {"countries", write_with_other_countries},
      {"lists", write_lists},
  };
  return table;
}

}  // namespace chipid::virtual_card
