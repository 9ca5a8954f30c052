#include "access/pace_offers.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "crypto/point_encoding.hpp"
#include "pki/key_agreement_key.hpp"

namespace chipid::access::pace {
namespace {

using crypto::BlockCipher;
using crypto::KeyAgreementGroup;

// Identifiers up to here belong to the standard, given to a set or not yet (9.5.1).
constexpr std::uint32_t last_reserved_id = 31;
constexpr std::uint32_t supported_version = 2;

// PACEDomainParameterInfo names the mapping without the cipher: the arc above that of PACEInfo (9.2.2).
bool describes(const lds::PaceDomainParameterInfo& parameters, const lds::PaceInfo& info) {
  return info.protocol.is_under(parameters.protocol) && parameters.parameter_id == info.parameter_id;
}

// The one description that fits; where several do, nobody can tell which the chip means.
std::optional<KeyAgreementGroup> explicit_group(const lds::SecurityInfos& infos, const lds::PaceInfo& info) {
  const lds::PaceDomainParameterInfo* found = nullptr;
  for (const auto& parameters : infos.pace_domain_parameters) {
    if (!describes(parameters, info)) continue;
    if (found != nullptr) return std::nullopt;
    found = &parameters;
  }
  return found == nullptr ? std::nullopt : pki::known_domain_parameters(found->domain_parameter);
}

std::optional<KeyAgreementGroup> group_of(const lds::SecurityInfos& infos, const lds::PaceInfo& info) {
  const bool reserved = info.parameter_id && *info.parameter_id <= last_reserved_id;
  return reserved ? KeyAgreementGroup::standardised(*info.parameter_id) : explicit_group(infos, info);
}

bool fits(const Suite& suite, const lds::PaceInfo& info, const KeyAgreementGroup& group) {
  const auto curve = group.curve();
  if (curve.has_value() != (suite.key_agreement == KeyAgreement::ecdh)) return false;
  if (suite.mapping == Mapping::integrated && curve) return crypto::has_point_encoding(*curve);
  // The key is known by the parameters' identifier (9.2.1).
  return suite.mapping != Mapping::chip_authentication || info.parameter_id.has_value();
}

bool has_several_sets(const lds::SecurityInfos& infos) {
  std::set<std::optional<std::uint32_t>> ids;
  for (const auto& info : infos.pace) ids.insert(info.parameter_id);
  return ids.size() > 1;
}

// Bits that an attacker has to guess (NIST SP 800-57-1, table 2), of which more than 128 make no difference.
std::size_t strength(const Offer& offer) {
  constexpr std::size_t enough = 128;
  const auto cipher = offer.suite.cipher == BlockCipher::tdes ? 112 : 8 * crypto::key_size(offer.suite.cipher);
  const auto secret = 8 * offer.group.secret_size();
  const auto group = offer.group.curve() ? secret / 2 : secret >= 2048 ? 112 : 80;
  return std::min({cipher, std::size_t{group}, enough});
}

bool before(const Offer& a, const Offer& b) {
  const auto rank = [](const Offer& offer) {
    return std::tuple(offer.suite.mapping == Mapping::chip_authentication, strength(offer),
                      offer.group.curve().has_value());
  };
  return rank(a) > rank(b);
}

std::optional<Offer> offer_of(const lds::SecurityInfos& infos, const lds::PaceInfo& info) {
  const auto suite = suite_of(info.protocol);
  const auto group = group_of(infos, info);
  if (info.version != supported_version || !suite || !group || !fits(*suite, info, *group)) return std::nullopt;
  return Offer{*suite, *group, info.parameter_id, info.parameter_id.has_value() && has_several_sets(infos)};
}

}  // namespace

std::vector<Offer> supported_offers(const lds::SecurityInfos& infos) {
  std::vector<Offer> offers;
  for (const auto& info : infos.pace) {
    if (auto offer = offer_of(infos, info)) offers.push_back(*std::move(offer));
  }
  std::stable_sort(offers.begin(), offers.end(), before);
  return offers;
}

}  // namespace chipid::access::pace
