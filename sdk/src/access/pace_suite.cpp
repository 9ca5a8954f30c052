#include "access/pace_suite.hpp"

#include <algorithm>

#include "lds/security_info_oids.hpp"

namespace chipid::access::pace {
namespace {

using crypto::BlockCipher;
using crypto::Curve;

struct MappingRow {
  std::uint8_t arc;
  KeyAgreement key_agreement;
  Mapping mapping;
  const char* name;
};

constexpr MappingRow mappings[] = {
    {1, KeyAgreement::dh, Mapping::generic, "DH-GM"},
    {2, KeyAgreement::ecdh, Mapping::generic, "ECDH-GM"},
    {3, KeyAgreement::dh, Mapping::integrated, "DH-IM"},
    {4, KeyAgreement::ecdh, Mapping::integrated, "ECDH-IM"},
    {6, KeyAgreement::ecdh, Mapping::chip_authentication, "ECDH-CAM"},
};

struct CipherRow {
  std::uint8_t arc;
  BlockCipher cipher;
  const char* name;
};

constexpr CipherRow ciphers[] = {
    {1, BlockCipher::tdes, "3DES-CBC-CBC"},
    {2, BlockCipher::aes128, "AES-CBC-CMAC-128"},
    {3, BlockCipher::aes192, "AES-CBC-CMAC-192"},
    {4, BlockCipher::aes256, "AES-CBC-CMAC-256"},
};

// In the order of their identifiers, from 8 on.
constexpr Curve curves[] = {
    Curve::secp192r1,       Curve::brainpoolP192r1, Curve::secp224r1,       Curve::brainpoolP224r1,
    Curve::secp256r1,       Curve::brainpoolP256r1, Curve::brainpoolP320r1, Curve::secp384r1,
    Curve::brainpoolP384r1, Curve::brainpoolP512r1, Curve::secp521r1,
};
constexpr std::uint32_t first_curve_id = 8;

template <typename Rows, typename Fits>
auto find_row(const Rows& rows, Fits fits) -> decltype(std::begin(rows)) {
  for (const auto& row : rows) {
    if (fits(row)) return &row;
  }
  return nullptr;
}

bool can_run(const Suite& suite) {
  return suite.key_agreement == KeyAgreement::ecdh && suite.mapping == Mapping::generic;
}

}  // namespace

std::optional<Suite> suite_of(const asn1::Oid& protocol) {
  const auto arcs = protocol.value();
  const auto base = lds::oids::id_pace.value().size();
  if (!protocol.is_under(lds::oids::id_pace) || arcs.size() != base + 2) return std::nullopt;
  const auto* mapping = find_row(mappings, [&](const auto& row) { return row.arc == arcs[base]; });
  const auto* cipher = find_row(ciphers, [&](const auto& row) { return row.arc == arcs[base + 1]; });
  if (mapping == nullptr || cipher == nullptr) return std::nullopt;
  // Chip authentication mapping is defined for AES only.
  if (mapping->mapping == Mapping::chip_authentication && cipher->cipher == BlockCipher::tdes) return std::nullopt;
  return Suite{protocol, mapping->key_agreement, mapping->mapping, cipher->cipher};
}

std::string suite_name(const Suite& suite) {
  const auto* mapping = find_row(mappings, [&](const auto& row) {
    return row.key_agreement == suite.key_agreement && row.mapping == suite.mapping;
  });
  const auto* cipher = find_row(ciphers, [&](const auto& row) { return row.cipher == suite.cipher; });
  return std::string("PACE-") + mapping->name + "-" + cipher->name;
}

std::optional<Curve> standardised_curve(std::uint32_t parameter_id) {
  if (parameter_id < first_curve_id || parameter_id >= first_curve_id + std::size(curves)) return std::nullopt;
  return curves[parameter_id - first_curve_id];
}

std::vector<Offer> supported_offers(const lds::SecurityInfos& infos) {
  const auto ambiguous = [&](const asn1::Oid& protocol) {
    return std::count_if(infos.pace.begin(), infos.pace.end(),
                         [&](const auto& info) { return info.protocol == protocol; }) > 1;
  };
  std::vector<Offer> offers;
  for (const auto& info : infos.pace) {
    const auto suite = suite_of(info.protocol);
    const auto curve = info.parameter_id ? standardised_curve(*info.parameter_id) : std::nullopt;
    if (!suite || !curve || !can_run(*suite)) continue;
    offers.push_back({*suite, *curve, ambiguous(info.protocol) ? info.parameter_id : std::nullopt});
  }
  return offers;
}

}  // namespace chipid::access::pace
