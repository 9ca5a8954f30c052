#include "chip/terminal_authentication.hpp"

#include <algorithm>

#include "core/bytes.hpp"
#include "crypto/ec_arithmetic.hpp"
#include "crypto/hash.hpp"

namespace chipid::virtual_card::ta {
namespace {

// TR-03110-3, C.4: an authority may issue to authorities and verifiers, a verifier to inspection systems.
bool may_issue(Role issuer, Role holder) {
  if (issuer == Role::authority) return holder != Role::terminal;
  return issuer != Role::terminal && holder == Role::terminal;
}

bool is_signed_by(const Certificate& certificate, const VerifyingKey& key) {
  return key.key.verify(key.scheme, certificate.body, certificate.signature) == crypto::SignatureOutcome::valid;
}

// TR-03110-3, 2.5: certificates of the chip's own country tell it the time; a terminal's or a foreign verifier's do
// not.
void learn_date(Chain& chain, const Certificate& certificate) {
  const auto role = role_of(certificate.rights[0]);
  const bool believed = role == Role::authority || role == Role::domestic_verifier;
  if (believed && chain.current_date < certificate.effective) chain.current_date = certificate.effective;
}

void join(Chain& chain, Certificate certificate, const Trusted& issuer) {
  learn_date(chain, certificate);
  Trusted next{
      .holder = std::move(certificate.holder), .key = std::move(certificate.key), .rights = certificate.rights[0]};
  next.effective_rights = issuer.effective_rights & next.rights;
  const auto known = std::find_if(chain.known.begin(), chain.known.end(),
                                  [&](const Trusted& one) { return one.holder == next.holder; });
  if (known != chain.known.end()) chain.known.erase(known);
  chain.known.push_back(std::move(next));
}

}  // namespace

Chain start_chain(const TrustPoint& trust_point) {
  return {.known = {trust_point.authority}, .current_date = trust_point.current_date};
}

const Trusted* find(const Chain& chain, std::string_view holder) {
  const auto found =
      std::find_if(chain.known.begin(), chain.known.end(), [&](const Trusted& one) { return one.holder == holder; });
  return found == chain.known.end() ? nullptr : &*found;
}

bool accept_certificate(Chain& chain, BytesView body_and_signature) {
  const auto* found = find(chain, chain.verifier);
  if (found == nullptr) return false;
  const auto issuer = *found;
  auto certificate = parse_certificate(body_and_signature, issuer.key);
  const bool good = certificate && certificate->authority == issuer.holder &&
                    certificate->terminal_type == id_inspection_system && certificate->rights.size() == 1 &&
                    may_issue(role_of(issuer.rights), role_of(certificate->rights[0])) &&
                    certificate->expiration >= chain.current_date && is_signed_by(*certificate, issuer.key);
  if (good) join(chain, *std::move(certificate), issuer);
  return good;
}

Bytes compressed(const crypto::KeyAgreementGroup& group, BytesView public_key) {
  if (const auto curve = group.curve()) return core::to_bytes(crypto::x_coordinate(*curve, public_key));
  // An unsigned number starts with a byte other than zero (D.2.1.1).
  const auto first = std::find_if(public_key.begin(), public_key.end(), [](auto byte) { return byte != 0; });
  return crypto::hash(crypto::HashAlgorithm::sha1,
                      public_key.subspan(static_cast<std::size_t>(first - public_key.begin())));
}

bool verify_terminal(const VerifyingKey& terminal, BytesView id_picc, BytesView challenge, BytesView compressed_key,
                     BytesView signature) {
  const auto message = core::concat({id_picc, challenge, compressed_key});
  return terminal.key.verify(terminal.scheme, message, signature) == crypto::SignatureOutcome::valid;
}

}  // namespace chipid::virtual_card::ta
