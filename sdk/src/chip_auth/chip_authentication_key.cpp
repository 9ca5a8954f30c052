#include <algorithm>
#include <span>

#include "chip_auth/chip_authentication.hpp"
#include "core/hex.hpp"
#include "lds/security_info_oids.hpp"
#include "pki/key_agreement_key.hpp"
#include "pki/public_key_info.hpp"

namespace chipid::chip_auth {
namespace {

using asn1::Oid;
using crypto::BlockCipher;
using Problem = ChipAuthenticationChoice::Problem;
using State = pki::PublicKeyInfo::State;

struct Protocol {
  Oid oid;
  bool elliptic;
  BlockCipher cipher;
  std::string_view name;
};

// Weakest first (9303-11, 9.2.5; TR-03110-3, A.1.1.2).
constexpr Protocol protocols[] = {
    {{0, 4, 0, 127, 0, 7, 2, 2, 3, 1, 1}, false, BlockCipher::tdes, "CA-DH-3DES-CBC-CBC"},
    {{0, 4, 0, 127, 0, 7, 2, 2, 3, 2, 1}, true, BlockCipher::tdes, "CA-ECDH-3DES-CBC-CBC"},
    {{0, 4, 0, 127, 0, 7, 2, 2, 3, 1, 2}, false, BlockCipher::aes128, "CA-DH-AES-CBC-CMAC-128"},
    {{0, 4, 0, 127, 0, 7, 2, 2, 3, 2, 2}, true, BlockCipher::aes128, "CA-ECDH-AES-CBC-CMAC-128"},
    {{0, 4, 0, 127, 0, 7, 2, 2, 3, 1, 3}, false, BlockCipher::aes192, "CA-DH-AES-CBC-CMAC-192"},
    {{0, 4, 0, 127, 0, 7, 2, 2, 3, 2, 3}, true, BlockCipher::aes192, "CA-ECDH-AES-CBC-CMAC-192"},
    {{0, 4, 0, 127, 0, 7, 2, 2, 3, 1, 4}, false, BlockCipher::aes256, "CA-DH-AES-CBC-CMAC-256"},
    {{0, 4, 0, 127, 0, 7, 2, 2, 3, 2, 4}, true, BlockCipher::aes256, "CA-ECDH-AES-CBC-CMAC-256"},
};

const Protocol* protocol_of(const Oid& oid) {
  const auto* row =
      std::find_if(std::begin(protocols), std::end(protocols), [&](const auto& known) { return known.oid == oid; });
  return row == std::end(protocols) ? nullptr : row;
}

// Explicit parameters that imitate a curve, or a point off it: nothing an honest issuer signs.
bool is_forged(BytesView public_key_info) {
  const auto info = pki::parse_public_key_info(public_key_info);
  return info && (info->state == State::forged_curve || info->state == State::invalid);
}

bool is_ecdh(const lds::ChipAuthenticationPublicKeyInfo& info) {
  return info.protocol.is_under(lds::oids::id_pk_ecdh);
}

// The strongest of the ChipAuthenticationInfos of version 1 that name this key; without any, 3DES (9.2.6, note).
const Protocol* protocol_for(const lds::SecurityInfos& dg14, const lds::ChipAuthenticationPublicKeyInfo& key,
                             bool& inferred) {
  const Protocol* best = nullptr;
  bool any = false;
  for (const auto& info : dg14.chip_authentication) {
    if (info.key_id != key.key_id) continue;
    any = true;
    const auto* protocol = info.version == 1 ? protocol_of(info.protocol) : nullptr;
    if (protocol == nullptr || protocol->elliptic != is_ecdh(key)) continue;
    if (best == nullptr || best->cipher < protocol->cipher) best = protocol;
  }
  inferred = !any;
  return any ? best : &protocols[is_ecdh(key) ? 1 : 0];
}

ChipAuthenticationChoice examine(const lds::SecurityInfos& dg14, const lds::ChipAuthenticationPublicKeyInfo& key) {
  bool inferred = false;
  const auto* protocol = protocol_for(dg14, key, inferred);
  if (protocol == nullptr) return {.problem = Problem::unknown_algorithm, .what = key.protocol.to_string()};
  auto parsed = pki::parse_key_agreement_key(key.public_key);
  if (!parsed || is_forged(key.public_key)) return {.problem = Problem::bad_key, .what = key.protocol.to_string()};
  auto& group = parsed->group;
  if (!group || group->curve().has_value() != protocol->elliptic) {
    return {.problem = Problem::unknown_algorithm, .what = parsed->algorithm.algorithm.to_string()};
  }
  if (!group->check_public_key(parsed->public_key)) return {.problem = Problem::bad_key, .what = group->name()};
  return {.key = ChipAuthenticationKey{.group = *std::move(group),
                                       .public_key = std::move(parsed->public_key),
                                       .id = key.key_id,
                                       .cipher = protocol->cipher,
                                       .protocol = protocol->oid,
                                       .inferred = inferred}};
}

}  // namespace

std::string protocol_name(const ChipAuthenticationKey& key) {
  const auto* protocol = protocol_of(key.protocol);
  return protocol == nullptr ? "CA" : std::string(protocol->name);
}

std::string key_name(const ChipAuthenticationKey& key) {
  return key.group.name() + (key.id ? ", key " + core::to_hex(*key.id) : "");
}

ChipAuthenticationChoice choose_key(const lds::SecurityInfos& dg14) {
  // A chip has one or two; each costs arithmetic before anybody knows who signed it.
  constexpr std::size_t most_keys = 8;
  const std::span all(dg14.chip_authentication_keys);
  ChipAuthenticationChoice best{.problem = Problem::not_offered};
  for (const auto& key : all.first(std::min(all.size(), most_keys))) {
    auto choice = examine(dg14, key);
    const bool better =
        choice.key ? !best.key || best.key->cipher < choice.key->cipher : !best.key && best.problem != Problem::bad_key;
    if (better) best = std::move(choice);
  }
  return best;
}

}  // namespace chipid::chip_auth
