#include "judgement.hpp"

// What the algorithms are worth (BSI TR-02102-1; ICAO 9303-12, 4.1).
namespace chipid::trust {
namespace {

using enum CheckStatus;
using pki::Strength;

// Active authentication has room for keys of one command only, hence the lower bound (RSA in bits).
constexpr std::size_t least_rsa_bits = 2048;
constexpr std::size_t least_active_authentication_bits = 1280;

/// Where the weak things are, as words for people.
using Places = std::vector<Sentence>;

const Sentence in_object{"EF.SOD's list", "danh sách EF.SOD"};
const Sentence in_signature{"the signature of EF.SOD", "chữ ký của EF.SOD"};
const Sentence in_certificate{"the signer's certificate", "chứng thư của người ký"};
const Sentence in_authority{"the authority's key", "khóa của cơ quan cấp"};
const Sentence in_dg15{"the key of DG15", "khóa của DG15"};

bool weak_key(const pki::PublicKeyInfo& info, std::size_t least_bits) {
  return info.key && info.key->kind() == crypto::PublicKey::Kind::rsa && info.key->bits() < least_bits;
}

// The signatures of the anchors themselves are relied on by nobody: they are trusted because they were imported.
void add_places(const ExaminedSigner& signer, DocumentKind kind, Strength strength, Places& places) {
  if (signer.check.digest.strength == strength || signer.check.algorithm.strength == strength) {
    places.push_back(in_signature);
  }
  if (!signer.known) return;
  if (pki::strength_of(*signer.known->certificate) == strength) places.push_back(in_certificate);
  const auto anchor = issuer_of(signer, kind, signer.check.signing_time.value_or(pki::Time{}));
  if (strength == Strength::weak && anchor && weak_key(anchor->certificate.public_key, least_rsa_bits)) {
    places.push_back(in_authority);
  }
}

Places places_with(const SodExamination& sod, DocumentKind kind, Strength strength) {
  Places places;
  if (sod.object && sod.hash.strength == strength) places.push_back(in_object);
  for (const auto& signer : sod.data.signers) add_places(signer, kind, strength, places);
  return places;
}

Sentence joined(const Places& places) {
  Sentence all;
  for (const auto& place : places) {
    all.en += (all.en.empty() ? "" : ", ") + place.en;
    all.vi += (all.vi.empty() ? "" : ", ") + place.vi;
  }
  return all;
}

bool on_unknown_parameters(const ExaminedSigner& signer) {
  if (!signer.known) return false;
  const auto& key = signer.known->certificate->public_key;
  return key.state == pki::PublicKeyInfo::State::unsupported && key.explicit_parameters;
}

}  // namespace

Check crypto_forbidden(const SodExamination& sod) {
  constexpr auto id = report::ids::crypto_forbidden;
  if (!sod.signed_data) return impossible(id, report::ids::sod_structure);
  if (sod.data.forged_curve) return report::check(id, failed, Reason::forbidden_forged_curve, {in_certificate});
  const auto places = places_with(sod, DocumentKind::passport, Strength::forbidden);
  if (!places.empty()) return report::check(id, failed, Reason::forbidden_md5, {joined(places)});
  for (const auto& signer : sod.data.signers) {
    if (!on_unknown_parameters(signer)) continue;
    return report::check(id, inconclusive, Reason::forbidden_unknown_parameters, {in_certificate});
  }
  return report::check(id, passed, Reason::forbidden_none);
}

Check crypto_weak(const SodExamination& sod, const Circumstances& circumstances,
                  const pki::PublicKeyInfo* active_authentication) {
  constexpr auto id = report::ids::crypto_weak;
  if (!sod.signed_data) return impossible(id, report::ids::sod_structure);
  auto places = places_with(sod, circumstances.document.kind, Strength::weak);
  if (active_authentication != nullptr && weak_key(*active_authentication, least_active_authentication_bits)) {
    places.push_back(in_dg15);
  }
  if (places.empty()) return report::check(id, passed, Reason::weak_none);
  return report::check(id, failed, Reason::weak_found, {joined(places)});
}

}  // namespace chipid::trust
