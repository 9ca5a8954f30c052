#include <algorithm>
#include <utility>

#include "core/bytes.hpp"
#include "crypto/modular.hpp"
#include "faults/groups.hpp"
#include "personalise/rogue_pki.hpp"

namespace chipid::virtual_card {
namespace {

using pace::Suite;

// --- what is announced ---

// The parameter id of the last PACEInfo is the file's last byte; the signed DG14 and the chip keep the right one.
FaultHooks announces_parameters(std::uint8_t id) {
  return {.personalise = [id](CardImage& card) {
    if (auto* file = card.files.find("EF_CardAccess")) file->content.back() = id;
  }};
}

FaultHooks refuses_pace() {
  return {.pace = {.refuses = true}};
}

// The signed files say what the card was issued with; in the open one stands a weaker cipher, and the chip takes part.
FaultHooks contradicts_signed_infos() {
  return {.personalise = [](CardImage& card) {
    auto offers = std::exchange(card.pace, {});
    for (auto& offer : offers) {
      offer.protocol = pace::weakened(offer.protocol);
      const bool known = std::any_of(card.pace.begin(), card.pace.end(), [&](const pace::Offer& earlier) {
        return earlier.protocol == offer.protocol && earlier.parameter_id == offer.parameter_id;
      });
      if (!known) card.pace.push_back(offer);
    }
    auto infos = pace_infos(card.pace);
    if (infos && !infos->empty()) {
      card.files.put(*find_kind("EF_CardAccess"), make_ef_card_access(*std::move(infos)), true);
    }
  }};
}

FaultHooks leaves_infos_unsigned() {
  return changes_plan([](CardPlan& plan) { plan.signs_pace_infos = false; });
}

// From 32 on the identifiers are free (9303-11, 9.5.1).
FaultHooks writes_parameters_out(bool other_generator) {
  return changes_plan([other_generator](CardPlan& plan) {
    constexpr std::uint32_t first_free = 32;
    for (auto& offer : plan.pace) {
      offer.written_out = offer.parameter_id;
      offer.parameter_id += first_free;
      offer.other_generator = other_generator;
    }
  });
}

// --- what is sent ---

void flip_last_bit(Bytes& bytes) {
  bytes.back() ^= 0x01U;
}

void leave_curve(Bytes& point, BytesView /*terminal*/, const Suite& /*suite*/) {
  flip_last_bit(point);
}

// BSI TR-03111, 3.2: the point at infinity is one zero byte.
void go_to_infinity(Bytes& point, BytesView /*terminal*/, const Suite& /*suite*/) {
  point = {0x00};
}

void repeat_terminal(Bytes& key, BytesView terminal, const Suite& /*suite*/) {
  key = core::to_bytes(terminal);
}

void become_zero(Bytes& key, BytesView /*terminal*/, const Suite& suite) {
  key.assign(suite.group.public_key_size(), 0);
}

void become_one(Bytes& key, BytesView terminal, const Suite& suite) {
  become_zero(key, terminal, suite);
  key.back() = 1;
}

// p - key: what is outside the subgroup of odd order, as -1 is. On a curve it is off it.
void leave_subgroup(Bytes& key, BytesView terminal, const Suite& suite) {
  const auto* group = suite.group.dh();
  if (group == nullptr) return leave_curve(key, terminal, suite);
  const auto p = crypto::Modulus::create(group->prime);
  if (!p) return;
  key = p->subtract({}, key).value_or(key);
}

void become_minus_one(Bytes& key, BytesView terminal, const Suite& suite) {
  become_one(key, terminal, suite);
  leave_subgroup(key, terminal, suite);
}

FaultHooks halves_nonce() {
  return {.pace = {.encrypted_nonce = [](Bytes& z) { z.resize(z.size() / 2); }}};
}

FaultHooks sends_mapping_key(void (*change)(Bytes&, BytesView, const Suite&)) {
  return {.pace = {.mapping_key = change}};
}

FaultHooks sends_ephemeral_key(void (*change)(Bytes&, BytesView, const Suite&)) {
  return {.pace = {.ephemeral_key = change}};
}

FaultHooks sends_wrong_token() {
  return {.pace = {.token = flip_last_bit}};
}

FaultHooks draws_leading_zeros() {
  return {.pace = {.leading_zeros = true}};
}

FaultHooks draws_leading_zeros_of_ephemeral_key() {
  return {.pace = {.leading_zeros_of_ephemeral_key = true}};
}

FaultHooks maps_to_neutral_element() {
  return {.pace = {.neutral_generator = true}};
}

// --- chip authentication mapping ---

FaultHooks keeps_chip_authentication_data_back() {
  return {.pace = {.encrypted_chip_authentication_data = [](Bytes& encrypted) { encrypted.clear(); }}};
}

// The padding starts with 80 (ISO/IEC 9797-1, method 2): another byte in its place.
FaultHooks pads_chip_authentication_data_badly() {
  return {.pace = {.chip_authentication_data = [](Bytes& padded) {
            const auto mark = std::find(padded.rbegin(), padded.rend(), std::uint8_t{0x80});
            if (mark != padded.rend()) *mark = 0x40;
          }}};
}

// As a copy of the card would: whose private key nobody can read out.
FaultHooks has_another_mapping_key() {
  return {.personalise = [](CardImage& card) {
    for (auto& key : card.mapping_keys) flip_last_bit(key.private_key);
  }};
}

// Two more in EF.CardSecurity, on the same curve as the right one, whose identifiers stand before and after its own.
FaultHooks signs_several_mapping_keys() {
  return changes_plan([](CardPlan& plan) {
    for (const auto& offer : plan.pace) {
      const auto suite = pace::find_suite(offer);
      if (!suite || suite->mapping != pace::Mapping::chip_authentication) continue;
      for (const std::uint32_t other : {offer.parameter_id - 1, offer.parameter_id + 1}) {
        const auto key = agreement_key(suite->group, "another key " + std::to_string(other));
        if (!key) continue;
        const pace::Offer decoy{offer.protocol, other, offer.written_out.value_or(offer.parameter_id)};
        const auto info = mapping_key_info(decoy, plan.card_security.domain_parameters, key->public_key);
        if (info) plan.card_security.more_infos.push_back(*info);
      }
    }
  });
}

// Of the first set of parameters that chip authentication mapping is offered with.
Bytes mapping_public_key(const CardImage& card) {
  const auto& own = card.mapping_keys.front();
  for (const auto& offer : card.pace) {
    const auto suite = pace::find_suite(offer);
    if (!suite || offer.parameter_id != own.parameter_id) continue;
    const auto pair = suite->group.key_pair(SecretBytes(BytesView(own.private_key)));
    if (pair) return pair->public_key;
  }
  return {};
}

void replace_mapping_key(CardImage& card) {
  flip_last_bit(card.mapping_keys.front().private_key);
}

FaultHooks has_untrusted_card_security() {
  return changes_plan([](CardPlan& plan) { plan.card_security.pki = unknown_authority(plan.pki); });
}

// A forger's key in the file and in the chip: they fit each other, the signature does not.
FaultHooks alters_card_security() {
  return {.personalise = [](CardImage& card) {
    auto* const file = card.files.find("EF_CardSecurity");
    if (file == nullptr || card.mapping_keys.empty()) return;
    const auto key = mapping_public_key(card);
    const auto place = std::search(file->content.begin(), file->content.end(), key.begin(), key.end());
    replace_mapping_key(card);
    const auto other = mapping_public_key(card);
    if (place != file->content.end()) std::copy(other.begin(), other.end(), place);
  }};
}

FaultHooks lacks_card_security() {
  return {.personalise = [](CardImage& card) { card.files.remove("EF_CardSecurity"); }};
}

// --- the PIN ---

FaultHooks leaves_pin_tries(unsigned tries) {
  return {.personalise = [tries](CardImage& card) { card.pin_tries = tries; }};
}

}  // namespace

std::vector<Fault> pace_faults() {
  return {
      {"pace-wrong-token", 22, "PACE: the chip's token is wrong", sends_wrong_token()},
      {"pace-point-off-curve", 22, "PACE: the mapping key is not on the curve", sends_mapping_key(leave_curve)},
      {"pace-point-infinity", 22, "PACE: the mapping key is the point at infinity", sends_mapping_key(go_to_infinity)},
      {"pace-key-off-curve", 22, "PACE: the ephemeral key is not on the curve", sends_ephemeral_key(leave_curve)},
      {"pace-key-infinity", 22, "PACE: the ephemeral key is the point at infinity",
       sends_ephemeral_key(go_to_infinity)},
      {"pace-same-key", 22, "PACE: the ephemeral key is the terminal's own", sends_ephemeral_key(repeat_terminal)},
      {"dh-zero", 22, "PACE over a prime field: the mapping key is 0", sends_mapping_key(become_zero)},
      {"dh-one", 22, "PACE over a prime field: the mapping key is 1", sends_mapping_key(become_one)},
      {"dh-p-minus-1", 22, "PACE over a prime field: the mapping key is p - 1", sends_mapping_key(become_minus_one)},
      {"dh-key-zero", 22, "PACE over a prime field: the ephemeral key is 0", sends_ephemeral_key(become_zero)},
      {"dh-key-one", 22, "PACE over a prime field: the ephemeral key is 1", sends_ephemeral_key(become_one)},
      {"dh-key-p-minus-1", 22, "PACE over a prime field: the ephemeral key is p - 1",
       sends_ephemeral_key(become_minus_one)},
      {"pace-nonce-size", 23, "PACE: the encrypted nonce is half as long as it must be", halves_nonce()},
      {"pace-unknown-parameters", 24, "EF.CardAccess names the domain parameters 99", announces_parameters(99)},
      {"pace-fails", 25, "PACE is announced and every attempt refused with 6A80", refuses_pace()},
      {"pace-info-contradicted", 26, "EF.CardAccess offers PACE with another cipher than the signed DG14",
       contradicts_signed_infos()},
      {"pace-info-unsigned", 26, "DG14 says nothing of the PACE that EF.CardAccess offers", leaves_infos_unsigned()},
      {"cam-absent", 27, "Chip authentication mapping: the chip authentication data are left out",
       keeps_chip_authentication_data_back()},
      {"cam-padding", 27, "Chip authentication mapping: the chip authentication data are padded badly",
       pads_chip_authentication_data_badly()},
      {"cam-wrong-key", 27, "Chip authentication mapping: the chip has another key than EF.CardSecurity says",
       has_another_mapping_key()},
      {"cam-several-keys", 28, "EF.CardSecurity has several keys; the right one bears the parameter id of the PACEInfo",
       signs_several_mapping_keys()},
      {"card-security-untrusted", 29, "EF.CardSecurity is signed by an authority that nobody knows",
       has_untrusted_card_security()},
      {"card-security-altered", 29, "EF.CardSecurity has another key than the one that was signed",
       alters_card_security()},
      {"card-security-absent", 29, "Chip authentication mapping is offered and EF.CardSecurity is not there",
       lacks_card_security()},
      {"leading-zeros", 30,
       "PACE: the mapping key (its x, its number or the chip authentication data) and the shared "
       "secret start with a zero byte",
       draws_leading_zeros()},
      {"leading-zeros-key", 30, "PACE: the ephemeral key (its x or its number) starts with a zero byte",
       draws_leading_zeros_of_ephemeral_key()},
      {"pace-explicit-known", 101, "EF.CardAccess writes out domain parameters that are a standardised set",
       writes_parameters_out(false)},
      {"pace-explicit-unknown", 101, "EF.CardAccess writes out a standardised set with another generator",
       writes_parameters_out(true)},
      {"dh-outside-subgroup", 102, "PACE over a prime field: the mapping key is outside the subgroup",
       sends_mapping_key(leave_subgroup)},
      {"im-neutral", 102, "PACE: the mapped generator is the neutral element, and so is the ephemeral key",
       maps_to_neutral_element()},
      {"pin-suspended", 108, "Of the PIN's three tries one is left", leaves_pin_tries(1)},
      {"pin-blocked", 108, "Of the PIN's three tries none is left", leaves_pin_tries(0)},
  };
}

}  // namespace chipid::virtual_card
