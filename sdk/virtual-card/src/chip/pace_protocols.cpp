#include "chip/pace_protocols.hpp"

#include <algorithm>
#include <charconv>

namespace chipid::virtual_card::pace {
namespace {

using asn1::Oid;
using crypto::BlockCipher;

// Key agreement and mapping: the arc below id-PACE.
struct Method {
  std::uint32_t arc;
  std::string_view name;
  Mapping mapping;
  bool over_curve;
};
constexpr Method methods[] = {
    {1, "DH-GM", Mapping::generic, false},
    {2, "ECDH-GM", Mapping::generic, true},
    {3, "DH-IM", Mapping::integrated, false},
    {4, "ECDH-IM", Mapping::integrated, true},
    {6, "ECDH-CAM", Mapping::chip_authentication, true},
};

struct Cipher {
  std::uint32_t arc;
  std::string_view name;
  BlockCipher cipher;
};
constexpr Cipher ciphers[] = {
    {1, "3DES", BlockCipher::tdes},
    {2, "AES-128", BlockCipher::aes128},
    {3, "AES-192", BlockCipher::aes192},
    {4, "AES-256", BlockCipher::aes256},
};

struct Protocol {
  Oid id;
  Oid id_without_cipher;
  const Method* method;
  const Cipher* cipher;
  std::string name;
};

// Chip authentication mapping has no 3DES (9303-11, 9.2.3).
std::vector<Protocol> make_protocols() {
  std::vector<Protocol> all;
  for (const auto& method : methods) {
    for (const auto& cipher : ciphers) {
      if (method.mapping == Mapping::chip_authentication && cipher.cipher == BlockCipher::tdes) continue;
      all.push_back({.id = {0, 4, 0, 127, 0, 7, 2, 2, 4, method.arc, cipher.arc},
                     .id_without_cipher = {0, 4, 0, 127, 0, 7, 2, 2, 4, method.arc},
                     .method = &method,
                     .cipher = &cipher,
                     .name = std::string(method.name) + "-" + std::string(cipher.name)});
    }
  }
  return all;
}

const std::vector<Protocol>& protocols() {
  static const auto all = make_protocols();
  return all;
}

template <typename Fits>
const Protocol* find_protocol(Fits fits) {
  const auto found = std::find_if(protocols().begin(), protocols().end(), fits);
  return found == protocols().end() ? nullptr : &*found;
}

const Protocol* find_protocol(const Oid& id) {
  return find_protocol([&](const Protocol& known) { return known.id == id; });
}

bool go_together(const Protocol& protocol, const crypto::KeyAgreementGroup& group) {
  const auto curve = group.curve();
  if (curve.has_value() != protocol.method->over_curve) return false;
  return protocol.method->mapping != Mapping::integrated || curve != crypto::Curve::secp224r1;
}

Result<Offer> parse_offer(std::string_view name) {
  const auto slash = name.find('/');
  const auto* protocol = find_protocol([&](const Protocol& known) { return known.name == name.substr(0, slash); });
  const auto digits = slash == std::string_view::npos ? std::string_view() : name.substr(slash + 1);
  std::uint32_t id = 0;
  const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), id);
  const bool whole = parsed.ec == std::errc() && parsed.ptr == digits.data() + digits.size();
  if (protocol == nullptr || !whole || !find_suite({protocol->id, id})) {
    return fail(ErrorCode::usage_bad_value, "pace", "a variant is called as ECDH-GM-AES-128/13, several joined by +");
  }
  return Offer{protocol->id, id};
}

}  // namespace

std::optional<Suite> find_suite(const Offer& offer) {
  const auto* protocol = find_protocol(offer.protocol);
  auto group = crypto::KeyAgreementGroup::standardised(offer.written_out.value_or(offer.parameter_id));
  if (protocol == nullptr || !group || !go_together(*protocol, *group)) return std::nullopt;
  return Suite{.protocol = protocol->id,
               .mapping = protocol->method->mapping,
               .cipher = protocol->cipher->cipher,
               .group = *std::move(group),
               .parameter_id = offer.parameter_id};
}

Oid without_cipher(const Oid& protocol) {
  const auto* known = find_protocol(protocol);
  return known == nullptr ? protocol : known->id_without_cipher;
}

Oid weakened(const Oid& protocol) {
  const auto* known = find_protocol(protocol);
  if (known == nullptr) return protocol;
  const auto cipher = known->cipher->cipher == BlockCipher::tdes ? BlockCipher::aes128 : BlockCipher::tdes;
  const auto* other = find_protocol([&](const Protocol& row) {
    return row.method->mapping == Mapping::generic && row.method->over_curve == known->method->over_curve &&
           row.cipher->cipher == cipher;
  });
  return other->id;
}

Result<std::vector<Offer>> parse_offers(std::string_view names) {
  std::vector<Offer> offers;
  while (true) {
    const auto plus = names.find('+');
    CHIPID_TRY(offers.emplace_back(), parse_offer(names.substr(0, plus)));
    if (plus == std::string_view::npos) return offers;
    names.remove_prefix(plus + 1);
  }
}

// 9.5.1: 0 to 2 and 8 to 18; the others are reserved.
std::vector<std::string> offer_names() {
  constexpr std::uint32_t last = 18;
  std::vector<std::string> names;
  for (const auto& protocol : protocols()) {
    for (std::uint32_t id = 0; id <= last; ++id) {
      if (find_suite({protocol.id, id})) names.push_back(protocol.name + "/" + std::to_string(id));
    }
  }
  return names;
}

}  // namespace chipid::virtual_card::pace
