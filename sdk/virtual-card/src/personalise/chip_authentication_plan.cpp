#include "personalise/chip_authentication_plan.hpp"

#include "asn1/writer.hpp"
#include "core/bytes.hpp"
#include "personalise/agreement_key.hpp"
#include "personalise/algorithms.hpp"
#include "personalise/name_parts.hpp"

namespace chipid::virtual_card {
namespace {

using crypto::BlockCipher;
using crypto::KeyAgreementGroup;
namespace der = asn1::der;

constexpr asn1::Oid id_dh_key_agreement{1, 2, 840, 113549, 1, 3, 1};
constexpr asn1::Oid id_dh_public_number{1, 2, 840, 10046, 2, 1};

Result<crypto::KeyPair> key_pair_of(const ChipAuthenticationPlan& plan) {
  return agreement_key(plan.group, plan.label);
}

// --- public keys ---

// RFC 3279, 2.3.5, the domain parameters by name or in full.
Bytes point_info(const ChipAuthenticationPlan& plan, crypto::Curve curve, BytesView point) {
  const bool in_full = plan.form == AgreementKeyForm::in_full;
  return der::sequence(
      {in_full ? explicit_curve_identifier(crypto::curve_parameters(curve)) : named_curve_identifier(curve),
       der::bit_string(point)});
}

// DHParameter (PKCS #3, 9) and DomainParameters (RFC 3279, 2.3.3).
Bytes number_info(const ChipAuthenticationPlan& plan, const crypto::DhParameters& dh, BytesView value) {
  const bool x942 = plan.form == AgreementKeyForm::x942;
  const auto order = x942 ? der::unsigned_integer(dh.order) : Bytes{};
  const auto parameters = der::sequence({der::unsigned_integer(dh.prime), der::unsigned_integer(dh.generator), order});
  const auto algorithm = der::sequence({der::oid(x942 ? id_dh_public_number : id_dh_key_agreement), parameters});
  return der::sequence({algorithm, der::bit_string(der::unsigned_integer(value))});
}

// --- names ---

struct CipherName {
  std::string_view name;
  BlockCipher cipher;
};
constexpr CipherName ciphers[] = {{"tdes", BlockCipher::tdes},
                                  {"aes-128", BlockCipher::aes128},
                                  {"aes-192", BlockCipher::aes192},
                                  {"aes-256", BlockCipher::aes256}};
// In the order of their identifiers (ICAO 9303-11, 9.5.1).
constexpr std::string_view dh_groups[] = {"1024-160", "2048-224", "2048-256"};
constexpr std::uint32_t default_dh_group = 2;

tl::unexpected<Error> unknown() {
  return fail(ErrorCode::usage_bad_value, "ca",
              "ecdh-CIPHER or dh-CIPHER, then after slashes a curve or group, explicit, x942, id-N, no-info, two-keys");
}

// 3DES goes either way, AES by MSE:Set AT alone (6.2.4).
Result<ChipAuthenticationPlan> protocol_named(std::string_view name) {
  ChipAuthenticationPlan plan;
  NameParts parts(name, '-');
  const auto agreement = parts.next();
  if (agreement != "ecdh" && agreement != "dh") return unknown();
  if (agreement == "dh") plan.group = *KeyAgreementGroup::standardised(default_dh_group);
  for (const auto& row : ciphers) {
    if (!parts.take(row.name)) continue;
    plan.cipher = row.cipher;
    plan.by_set_kat = row.cipher == BlockCipher::tdes;
    if (plan.by_set_kat && parts.take("kat")) plan.by_set_at = false;
    if (plan.by_set_kat && plan.by_set_at && parts.take("at")) plan.by_set_kat = false;
    if (!parts.at_end()) return unknown();
    return plan;
  }
  return unknown();
}

bool take_domain(std::string_view part, ChipAuthenticationPlan& plan) {
  if (plan.group.curve()) {
    const auto curve = curve_named(part);
    if (curve) plan.group = KeyAgreementGroup::of(*curve);
    return curve.has_value();
  }
  for (std::uint32_t id = 0; id < std::size(dh_groups); ++id) {
    if (dh_groups[id] != part) continue;
    plan.group = *KeyAgreementGroup::standardised(id);
    return true;
  }
  return false;
}

// One digit is enough for a test.
bool take_id(std::string_view part, ChipAuthenticationPlan& plan) {
  constexpr std::string_view prefix = "id-";
  if (part.size() != prefix.size() + 1 || part.substr(0, prefix.size()) != prefix) return false;
  const char digit = part.back();
  if (digit < '0' || digit > '9') return false;
  plan.id = static_cast<std::uint32_t>(digit - '0');
  return true;
}

bool take_form(std::string_view part, ChipAuthenticationPlan& plan) {
  const bool on_curve = plan.group.curve().has_value();
  if (part == "explicit" && on_curve) plan.form = AgreementKeyForm::in_full;
  if (part == "x942" && !on_curve) plan.form = AgreementKeyForm::x942;
  return plan.form != AgreementKeyForm::named;
}

// Of the same protocol, in another domain, both with references.
std::vector<ChipAuthenticationPlan> with_second_key(ChipAuthenticationPlan first) {
  first.id = first.id.value_or(1);
  auto second = first;
  second.id = *first.id + 1;
  second.label += " second";
  second.group =
      first.group.curve() ? KeyAgreementGroup::of(crypto::Curve::secp384r1) : *KeyAgreementGroup::standardised(0);
  return {std::move(first), std::move(second)};
}

}  // namespace

Result<std::vector<ChipAuthenticationPlan>> chip_authentication_named(std::string_view name, std::string label) {
  NameParts parts(name, '/');
  CHIPID_TRY(auto plan, protocol_named(parts.next()));
  plan.label = std::move(label);
  bool two_keys = false;
  while (!parts.at_end()) {
    const auto part = parts.next();
    if (part == "two-keys") {
      two_keys = true;
    } else if (part == "no-info") {
      plan.announced = false;
    } else if (!take_domain(part, plan) && !take_id(part, plan) && !take_form(part, plan)) {
      return unknown();
    }
  }
  return two_keys ? with_second_key(std::move(plan)) : std::vector{std::move(plan)};
}

std::vector<std::string> chip_authentication_names() {
  std::vector<std::string> names{"ecdh-tdes-kat",         "ecdh-tdes-at",       "dh-tdes-kat",     "dh-tdes-at",
                                 "dh-tdes-kat/x942",      "ecdh-aes-128/id-5",  "dh-tdes/no-info", "ecdh-tdes/no-info",
                                 "ecdh-aes-128/two-keys", "dh-aes-128/two-keys"};
  for (const auto& cipher : ciphers) {
    for (const auto curve : all_curves) {
      names.push_back("ecdh-" + std::string(cipher.name) + "/" + std::string(crypto::curve_name(curve)));
      names.push_back(names.back() + "/explicit");
    }
    for (const auto group : dh_groups) {
      names.push_back("dh-" + std::string(cipher.name) + "/" + std::string(group));
      names.push_back(names.back() + "/x942");
    }
  }
  return names;
}

Result<ca::Key> make_chip_authentication_key(const ChipAuthenticationPlan& plan) {
  CHIPID_TRY(const auto pair, key_pair_of(plan));
  return ca::Key{.group = plan.group,
                 .private_key = core::to_bytes(pair.private_key.view()),
                 .cipher = plan.cipher,
                 .id = plan.id,
                 .by_set_kat = plan.by_set_kat,
                 .by_set_at = plan.by_set_at};
}

Result<Bytes> chip_authentication_public_key(const ChipAuthenticationPlan& plan) {
  CHIPID_TRY(const auto pair, key_pair_of(plan));
  if (const auto curve = plan.group.curve()) return point_info(plan, *curve, pair.public_key);
  return number_info(plan, *plan.group.dh(), pair.public_key);
}

}  // namespace chipid::virtual_card
