#include "chip_auth/active_authentication.hpp"

#include <algorithm>
#include <optional>

#include "chip_auth/iso9796.hpp"
#include "iso7816/commands.hpp"
#include "lds/dg15.hpp"
#include "pki/algorithms.hpp"

namespace chipid::chip_auth {
namespace {

using crypto::HashAlgorithm;
using crypto::SignatureOutcome;
using crypto::SignatureScheme;
using State = pki::PublicKeyInfo::State;

std::string name_of(const crypto::PublicKey& key) {
  if (const auto curve = key.curve()) return std::string(crypto::curve_name(*curve));
  return "RSA " + std::to_string(key.bits());
}

std::string with_hash(const std::string& protocol, HashAlgorithm hash) {
  return protocol + "-" + std::string(crypto::hash_name(hash));
}

// 6.1.2.1. The representative fills whole bytes; a modulus that does not is none that the standard allows.
AnswerCheck check_rsa(const crypto::PublicKey& key, BytesView challenge, BytesView answer) {
  AnswerCheck check{.protocol = "AA-RSA-ISO9796-2", .key = name_of(key)};
  if (key.bits() % 8 != 0) {
    check.outcome = AnswerOutcome::unknown_algorithm;
    return check;
  }
  const auto opened = iso9796::parse_representative(iso9796::open_representative(key, answer));
  if (!opened) return check;
  check.protocol = with_hash(check.protocol, opened->hash);
  check.outcome = iso9796::fits(*opened, challenge) ? AnswerOutcome::right : AnswerOutcome::other_challenge;
  return check;
}

// 6.1.2.3: a hash no longer than the key. The first is the one that the curve's size suggests; states that leave the
// ActiveAuthenticationInfo out do not agree, and trying another makes no forgery easier.
std::vector<HashAlgorithm> hashes_by_size(std::size_t bits) {
  std::vector<HashAlgorithm> hashes;
  for (const auto hash : {HashAlgorithm::sha512, HashAlgorithm::sha384, HashAlgorithm::sha256, HashAlgorithm::sha224,
                          HashAlgorithm::sha1}) {
    if (8 * crypto::hash_size(hash) <= bits) hashes.push_back(hash);
  }
  for (const auto longer : {HashAlgorithm::sha224, HashAlgorithm::sha256}) {
    if (8 * crypto::hash_size(longer) > bits) hashes.push_back(longer);
  }
  return hashes;
}

// Of what the infos name, only the hash: whether r and s are plain or DER is tried, as states mix that up.
std::vector<HashAlgorithm> stated_hashes(const std::vector<asn1::Oid>& algorithms) {
  std::vector<HashAlgorithm> hashes;
  for (const auto& algorithm : algorithms) {
    const auto scheme = pki::identify_signature({.algorithm = algorithm}).scheme;
    if (!scheme) continue;
    const bool ecdsa =
        scheme->kind == SignatureScheme::Kind::ecdsa_plain || scheme->kind == SignatureScheme::Kind::ecdsa_der;
    const bool again = std::find(hashes.begin(), hashes.end(), scheme->hash) != hashes.end();
    if (ecdsa && !again) hashes.push_back(scheme->hash);
  }
  return hashes;
}

// 6.1.2.3: r || s (BSI TR-03111, 5.2.1); some chips send the SEQUENCE.
bool is_ecdsa(const crypto::PublicKey& key, HashAlgorithm hash, BytesView challenge, BytesView answer) {
  const auto verifies = [&](SignatureScheme::Kind kind) {
    return key.verify({.kind = kind, .hash = hash}, challenge, answer) == SignatureOutcome::valid;
  };
  return verifies(SignatureScheme::Kind::ecdsa_plain) || verifies(SignatureScheme::Kind::ecdsa_der);
}

AnswerCheck check_ecdsa(const ActiveAuthenticationKey& aa_key, const crypto::PublicKey& key, BytesView challenge,
                        BytesView answer) {
  AnswerCheck check{.protocol = "AA-ECDSA", .key = name_of(key)};
  const bool stated = !aa_key.signature_algorithms.empty();
  const auto hashes = stated ? stated_hashes(aa_key.signature_algorithms) : hashes_by_size(key.bits());
  if (hashes.empty()) {
    check.outcome = AnswerOutcome::unknown_algorithm;
    return check;
  }
  const auto fitting =
      std::find_if(hashes.begin(), hashes.end(), [&](auto hash) { return is_ecdsa(key, hash, challenge, answer); });
  const bool right = fitting != hashes.end();
  if (right || stated) check.protocol = with_hash(check.protocol, right ? *fitting : hashes.front());
  if (right) check.outcome = AnswerOutcome::right;
  return check;
}

// Of a key that cannot be used.
AnswerCheck without_key(const pki::PublicKeyInfo& info) {
  const auto algorithm = info.algorithm.algorithm.to_string();
  const bool unknown = info.state == State::unsupported;
  return {.outcome = unknown ? AnswerOutcome::unknown_algorithm : AnswerOutcome::bad_key,
          .protocol = "AA",
          .key = algorithm};
}

}  // namespace

Result<ActiveAuthenticationKey> active_authentication_key(BytesView dg15, const lds::SecurityInfos* dg14) {
  CHIPID_TRY(const auto parsed, lds::parse_dg15(dg15));
  ActiveAuthenticationKey key;
  CHIPID_TRY(key.public_key, pki::parse_public_key_info(parsed.public_key_info));
  if (dg14 == nullptr) return key;
  for (const auto& info : dg14->active_authentication) key.signature_algorithms.push_back(info.signature_algorithm);
  return key;
}

std::size_t signature_size(const ActiveAuthenticationKey& aa_key) {
  const auto& key = aa_key.public_key.key;
  if (!key) return iso7816::max_short_le;
  if (!key->curve()) return key->modulus().size();
  // The SEQUENCE of two INTEGERs, each perhaps with a sign byte, is longer than r || s.
  constexpr std::size_t headers = 3 + 2 * 3;
  return 2 * crypto::field_size(*key->curve()) + headers;
}

AnswerCheck check_answer(const ActiveAuthenticationKey& key, BytesView challenge, BytesView answer) {
  const auto& usable = key.public_key.key;
  if (!usable) return without_key(key.public_key);
  if (usable->kind() == crypto::PublicKey::Kind::rsa) return check_rsa(*usable, challenge, answer);
  return check_ecdsa(key, *usable, challenge, answer);
}

Result<iso7816::ResponseApdu> ask_signature(iso7816::CardChannel& channel, BytesView challenge,
                                            std::size_t signature_size) {
  // Where extended length is in use, the room does not say what a short answer holds under protection.
  constexpr std::size_t around_protected_data = 64;
  const auto room = channel.max_ne();
  const bool extended = room > iso7816::max_short_le && signature_size + around_protected_data > iso7816::max_short_le;
  auto command = iso7816::internal_authenticate(challenge, extended ? room : iso7816::max_short_le);
  command.max_in_parts = std::max(signature_size, iso7816::max_short_le);
  return channel.transmit(command);
}

}  // namespace chipid::chip_auth
