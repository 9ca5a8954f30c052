#include "asn1/writer.hpp"
#include "faults/groups.hpp"
#include "personalise/data_groups.hpp"
#include "personalise/terminal_pki.hpp"

namespace chipid::virtual_card {
namespace {

namespace der = asn1::der;
namespace sw = iso7816::sw;

// --- cards that have the proof in question, whatever the specimen has ---

void have_active_authentication(CardPlan& plan) {
  if (!plan.active_authentication) use_active_authentication(plan, "rsa-2048-sha256");
}

void have_rsa(CardPlan& plan) {
  if (!plan.active_authentication || plan.active_authentication->key.rsa.empty()) {
    use_active_authentication(plan, "rsa-2048-sha256");
  }
}

void have_ecdsa(CardPlan& plan) {
  if (!plan.active_authentication || !plan.active_authentication->key.rsa.empty()) {
    use_active_authentication(plan, "ecdsa-secp256r1-sha256");
  }
}

void have_chip_authentication(CardPlan& plan) {
  if (plan.chip_authentication.empty()) use_chip_authentication(plan, "ecdh-aes-128");
}

FaultHooks active_authentication(std::string_view name) {
  return changes_plan([name](CardPlan& plan) { use_active_authentication(plan, name); });
}

FaultHooks chip_authentication(std::string_view name) {
  return changes_plan([name](CardPlan& plan) { use_chip_authentication(plan, name); });
}

// --- copies ---

// Nobody can read the keys out of a chip.
void lose_keys(CardImage& card) {
  card.active_authentication.reset();
  card.chip_authentication.clear();
  for (auto& key : card.mapping_keys) key.private_key.back() ^= 1U;
}

FaultHooks copies_without_proofs() {
  return {.personalise = [](CardImage& card) {
    lose_keys(card);
    card.files.remove("DG14");
    card.files.remove("DG15");
  }};
}

FaultHooks copies_everything() {
  return {.personalise = lose_keys};
}

// --- Active Authentication ---

FaultHooks signs(void (*have)(CardPlan&), aa::Tampering tampering) {
  return {.issue = have, .active_authentication = std::move(tampering)};
}

FaultHooks signs_old_challenge() {
  return signs(have_active_authentication,
               {.challenge = [](Bytes& challenge) { challenge = Bytes(challenge.size()); }});
}

FaultHooks ends_with_other_trailer() {
  return signs(have_rsa, {.representative = [](Bytes& representative) { representative.back() = 0xBD; }});
}

// The fourth byte from the end belongs to the hash, whichever trailer follows.
FaultHooks has_other_hash() {
  return signs(have_rsa, {.representative = [](Bytes& representative) { *(representative.end() - 4) ^= 0x01U; }});
}

// DG15, signed as it is, says so: what was put in comes out, or always the number one.
FaultHooks has_exponent(std::uint8_t exponent) {
  return {.issue =
              [exponent](CardPlan& plan) {
                have_rsa(plan);
                const auto key = crypto::RsaSigningKey::parse(plan.active_authentication->key.rsa);
                if (!key) return;
                const auto numbers = der::sequence({der::unsigned_integer(key->modulus()), der::integer(exponent)});
                plan.replaced_groups[15] =
                    make_dg15(der::sequence({rsa_encryption_identifier(), der::bit_string(numbers)}));
              },
          .active_authentication = {.bare_representative = true}};
}

FaultHooks announces_other_form(aa::SignatureForm announced, aa::SignatureForm given) {
  return changes_plan([announced, given](CardPlan& plan) {
    have_ecdsa(plan);
    plan.active_authentication->announced = announced;
    plan.active_authentication->form = given;
  });
}

FaultHooks announces_nothing() {
  return changes_plan([](CardPlan& plan) {
    have_ecdsa(plan);
    plan.active_authentication->announced.reset();
  });
}

// The attacker's chip can sign, and its DG15 is right in itself; only EF.SOD knows another.
FaultHooks has_own_signing_key() {
  return {.issue = have_active_authentication, .personalise = [](CardImage& card) {
            const auto plan = active_authentication_named("rsa-2048-sha256", {});
            if (!plan) return;
            const auto public_key = active_authentication_public_key(*plan);
            const auto key = make_active_authentication_key(*plan);
            if (!public_key || !key) return;
            card.files.put(data_group_kind(15), make_dg15(*public_key), false);
            card.active_authentication = *key;
          }};
}

// --- Chip Authentication ---

FaultHooks agrees(ca::Tampering tampering) {
  return {.issue = have_chip_authentication, .chip_authentication = std::move(tampering)};
}

ChipAuthenticationPlan attackers_plan() {
  return {.label = "ChipID TEST attacker's chip"};
}

FaultHooks has_other_agreement_key() {
  return {.issue = have_chip_authentication, .personalise = [](CardImage& card) {
            for (auto& key : card.chip_authentication) {
              auto plan = attackers_plan();
              plan.group = key.group;
              if (const auto other = make_chip_authentication_key(plan)) key.private_key = other->private_key;
            }
          }};
}

// DG14 says the same of PACE as before.
FaultHooks has_own_agreement_key() {
  return {.issue = have_chip_authentication, .personalise = [](CardImage& card) {
            const auto plan = attackers_plan();
            const auto info = chip_authentication_public_key_info(plan);
            const auto key = make_chip_authentication_key(plan);
            if (!info || !key) return;
            std::vector<Bytes> infos{*info, chip_authentication_info(plan)};
            for (const auto& offer : card.pace) infos.push_back(pace_info(offer));
            card.files.put(data_group_kind(14), make_dg14(std::move(infos)), false);
            card.chip_authentication = {*key};
          }};
}

FaultHooks proves_below_broken_signature() {
  return changes_plan([](CardPlan& plan) {
    have_active_authentication(plan);
    have_chip_authentication(plan);
    plan.sod.spoiled_signature = true;
  });
}

// --- Terminal Authentication ---

void have_terminal_authentication(CardPlan& plan) {
  if (!plan.terminal_authentication) use_terminal_authentication(plan, "");
}

FaultHooks has_trust_point(std::function<void(ta::TrustPoint&)> change) {
  return {.issue = have_terminal_authentication, .personalise = [change = std::move(change)](CardImage& card) {
            if (card.terminal_authentication) change(*card.terminal_authentication);
          }};
}

// Later than the terminal's certificate, not than its verifier's.
FaultHooks believes_later_date() {
  return has_trust_point([](ta::TrustPoint& point) { point.current_date = "20360601"; });
}

FaultHooks lets_nobody_read() {
  return has_trust_point([](ta::TrustPoint& point) { point.authority.effective_rights = 0xC0; });
}

// EF.CVCA names it, too.
FaultHooks believes_other_authority() {
  return {.issue = have_terminal_authentication, .personalise = [](CardImage& card) {
            auto pki = terminal_pki_named("");
            if (!pki) return;
            pki->authority.name = "UTCVCAELSE00001";
            pki->authority.label += " of somebody else";
            const auto point = make_trust_point(*pki, "20250115");
            if (!point) return;
            card.terminal_authentication = *point;
            card.files.put(*find_kind("EF_CVCA"), make_ef_cvca(*pki), false);
          }};
}

std::vector<Fault> faults_of_terminal_authentication() {
  return {
      {"ta-expired", 83, "TA: the chip believes a date after the end of the terminal's certificate",
       believes_later_date()},
      {"ta-foreign-chain", 83, "TA: the chip believes another authority alone", believes_other_authority()},
      {"ta-denied", 83, "TA: the chip's authority gives no right to DG3 and DG4", lets_nobody_read()},
  };
}

std::vector<Fault> faults_of_copies() {
  return {
      {"clone-bare", 76, "A copy without DG14 and DG15 on a chip that proves nothing", copies_without_proofs()},
      {"clone-full", 76, "A copy of every file on a chip without the keys: 6D00 to the proofs", copies_everything()},
      {"sod-broken-proofs", 82, "The chip proves itself and EF.SOD's signature is wrong",
       proves_below_broken_signature()},
  };
}

std::vector<Fault> faults_of_active_authentication() {
  constexpr auto plain = aa::SignatureForm::plain;
  constexpr auto as_der = aa::SignatureForm::der;
  return {
      {"aa-own-key", 77, "DG15 is another than was signed, and the chip signs with its key", has_own_signing_key()},
      {"aa-old-challenge", 78, "AA: always the signature of the same challenge", signs_old_challenge()},
      {"aa-trailer", 78, "AA: the trailer of ISO 9796-2 is BD", ends_with_other_trailer()},
      {"aa-hash", 78, "AA: one bit of the hash is wrong", has_other_hash()},
      {"aa-exponent-zero", 78, "AA: the RSA key in the signed DG15 has the exponent 0", has_exponent(0)},
      {"aa-exponent-one", 78, "AA: the RSA key in the signed DG15 has the exponent 1", has_exponent(1)},
      {"aa-rsa-1024", 78, "AA: an RSA key of 1024 bits", active_authentication("rsa-1024-sha1")},
      {"aa-long-key", 78, "AA: an RSA key of 3072 bits, its answer longer than 256 bytes",
       active_authentication("rsa-3072-sha256")},
      {"aa-no-info", 78, "AA with ECDSA, without ActiveAuthenticationInfo", announces_nothing()},
      {"aa-leading-zeros", 79, "AA: the signature starts with a zero byte",
       signs(have_active_authentication, {.leading_zeros = true})},
      {"aa-plain", 79, "AA with ECDSA: r and s side by side, announced in DER", announces_other_form(as_der, plain)},
      {"aa-der", 79, "AA with ECDSA: in DER, announced as r and s side by side", announces_other_form(plain, as_der)},
      {"aa-6d00", 82, "AA is announced and answered with 6D00",
       signs(have_active_authentication, {.refuses = sw::instruction_not_supported})},
      {"aa-silent", 82, "AA is announced and left without an answer",
       signs(have_active_authentication, {.silent = true})},
  };
}

std::vector<Fault> faults_of_chip_authentication() {
  constexpr unsigned always = 1000;
  return {
      {"ca-first-answer-once", 80, "CA: the first answer on the new keys has a wrong MAC, once",
       agrees({.wrong_first_answers = 1})},
      {"ca-first-answer", 80, "CA: the first answer on the new keys has a wrong MAC",
       agrees({.wrong_first_answers = always})},
      {"ca-silent", 82, "CA is announced and left without an answer", agrees({.silent = true})},
      {"ca-6d00", 82, "CA is announced and answered with 6D00", agrees({.refuses = sw::instruction_not_supported})},
      {"ca-foreign-key", 81, "DG14 is another than was signed, and the chip has its key", has_own_agreement_key()},
      {"ca-wrong-key", 81, "CA: the chip does not have the key of DG14", has_other_agreement_key()},
      {"ca-mse-set-at-tdes", 82, "CA with 3DES by MSE:Set AT alone", chip_authentication("ecdh-tdes-at")},
      {"ca-leading-zeros", 30, "CA on secp521r1: every second shared secret starts with a zero byte",
       chip_authentication("ecdh-aes-128/secp521r1")},
  };
}

}  // namespace

std::vector<Fault> proof_faults() {
  auto all = faults_of_copies();
  for (auto* const part :
       {faults_of_active_authentication, faults_of_chip_authentication, faults_of_terminal_authentication}) {
    auto more = part();
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
  return all;
}

}  // namespace chipid::virtual_card
