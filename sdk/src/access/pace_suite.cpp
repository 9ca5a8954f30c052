#include "access/pace_suite.hpp"

#include "lds/security_info_oids.hpp"

namespace chipid::access::pace {
namespace {

using crypto::BlockCipher;

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

template <typename Rows, typename Fits>
auto find_row(const Rows& rows, Fits fits) -> decltype(std::begin(rows)) {
  for (const auto& row : rows) {
    if (fits(row)) return &row;
  }
  return nullptr;
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

}  // namespace chipid::access::pace
