#include <algorithm>

#include "asn1/reader.hpp"
#include "chip_auth/chip_authentication.hpp"
#include "core/bytes.hpp"
#include "core/hex.hpp"
#include "lds/security_info_oids.hpp"
#include "pki/public_key_info.hpp"

namespace chipid::chip_auth {
namespace {

using asn1::Oid;
using crypto::BlockCipher;
using crypto::KeyAgreementGroup;
using Problem = ChipAuthenticationChoice::Problem;
using State = pki::PublicKeyInfo::State;

// dhKeyAgreement (PKCS #3), dhpublicnumber (ANSI X9.42; RFC 3279, 2.3.3), standardizedDomainParameters (TR-03110-3,
// A.2.1.1)
constexpr Oid dh_key_agreement{1, 2, 840, 113549, 1, 3, 1};
constexpr Oid dh_public_number{1, 2, 840, 10046, 2, 1};
constexpr Oid standardised_parameters{0, 4, 0, 127, 0, 7, 1, 2};

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

/// A public key in its group, or why there is none.
struct Agreeable {
  std::optional<KeyAgreementGroup> group = {};
  Bytes public_key = {};
  Problem problem = Problem::unknown_algorithm;
};

// A non-negative INTEGER, without its sign byte.
Result<Bytes> unsigned_integer(asn1::Reader& fields) {
  CHIPID_TRY(const auto value, fields.integer());
  if ((value[0] & 0x80U) != 0) return fail(ErrorCode::data_malformed, {}, "negative number");
  const bool has_sign_byte = value.size() > 1 && value[0] == 0;
  return core::to_bytes(has_sign_byte ? value.subspan(1) : value);
}

// DHParameter ::= SEQUENCE { prime INTEGER, base INTEGER, privateValueLength INTEGER OPTIONAL } (PKCS #3, 9);
// DomainParameters ::= SEQUENCE { p INTEGER, g INTEGER, q INTEGER, j INTEGER OPTIONAL, validationParms OPTIONAL } (RFC
// 3279, 2.3.3)
Result<crypto::DhParameters> parse_dh_parameters(BytesView der, bool with_order) {
  CHIPID_TRY(auto fields, asn1::Reader(der).sequence());
  crypto::DhParameters parameters;
  CHIPID_TRY(parameters.prime, unsigned_integer(fields));
  CHIPID_TRY(parameters.generator, unsigned_integer(fields));
  if (with_order) {
    CHIPID_TRY(parameters.order, unsigned_integer(fields));
  }
  return parameters;
}

// The order of a standardised group is known although PKCS #3 has no room for it.
crypto::DhParameters with_known_order(crypto::DhParameters parameters) {
  if (!parameters.order.empty()) return parameters;
  for (std::uint32_t id = 0; const auto* known = crypto::dh_group(id); ++id) {
    auto candidate = parameters;
    candidate.order = known->order;
    if (crypto::same_parameters(candidate, *known)) return candidate;
  }
  return parameters;
}

// The BIT STRING holds an INTEGER (RFC 3279, 2.3.3).
Result<Agreeable> parse_dh_key(const pki::PublicKeyInfo& info, bool with_order) {
  CHIPID_TRY(auto parameters, parse_dh_parameters(info.algorithm.parameters, with_order));
  CHIPID_TRY(auto group, KeyAgreementGroup::of(with_known_order(std::move(parameters))));
  asn1::Reader bits(info.public_key);
  CHIPID_TRY(auto value, unsigned_integer(bits));
  CHIPID_CHECK(bits.finish());
  CHIPID_CHECK(group.check_public_key(value));
  return Agreeable{std::move(group), std::move(value), Problem::none};
}

Agreeable or_bad_key(Result<Agreeable> key) {
  return key ? *std::move(key) : Agreeable{.problem = Problem::bad_key};
}

Agreeable ec_key(const pki::PublicKeyInfo& info) {
  if (!info.key) {
    return {.problem = info.state == State::unsupported ? Problem::unknown_algorithm : Problem::bad_key};
  }
  const auto curve = info.key->curve();
  if (!curve) return {};
  return {KeyAgreementGroup::of(*curve), info.public_key, Problem::none};
}

Agreeable standardised_key(const pki::PublicKeyInfo& info) {
  const auto id = asn1::Reader(info.algorithm.parameters).small_integer();
  auto group = id ? KeyAgreementGroup::standardised(*id) : std::nullopt;
  if (!group) return {};
  if (!group->check_public_key(info.public_key)) return {.problem = Problem::bad_key};
  return {std::move(group), info.public_key, Problem::none};
}

Agreeable agreeable_key(const pki::PublicKeyInfo& info) {
  const auto& algorithm = info.algorithm.algorithm;
  if (algorithm == dh_key_agreement) return or_bad_key(parse_dh_key(info, false));
  if (algorithm == dh_public_number) return or_bad_key(parse_dh_key(info, true));
  if (algorithm == standardised_parameters) return standardised_key(info);
  return ec_key(info);
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
  const auto info = pki::parse_public_key_info(key.public_key);
  if (!info) return {.problem = Problem::bad_key, .what = key.protocol.to_string()};
  auto agreeable = agreeable_key(*info);
  if (agreeable.group && agreeable.group->curve().has_value() != protocol->elliptic) agreeable = {};
  if (!agreeable.group) return {.problem = agreeable.problem, .what = info->algorithm.algorithm.to_string()};
  return {.key = ChipAuthenticationKey{.group = *std::move(agreeable.group),
                                       .public_key = std::move(agreeable.public_key),
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
  ChipAuthenticationChoice best{.problem = Problem::not_offered};
  for (const auto& key : dg14.chip_authentication_keys) {
    auto choice = examine(dg14, key);
    const bool better =
        choice.key ? !best.key || best.key->cipher < choice.key->cipher : !best.key && best.problem != Problem::bad_key;
    if (better) best = std::move(choice);
  }
  return best;
}

}  // namespace chipid::chip_auth
