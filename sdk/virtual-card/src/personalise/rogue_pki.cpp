#include "personalise/rogue_pki.hpp"

namespace chipid::virtual_card {
namespace {

// The fixed RSA keys are few: who is to have another key than they gets one on a curve.
TestPki relabelled(TestPki pki, const std::string& mark) {
  if (!pki.csca.key.rsa.empty()) pki.csca.key = {};
  pki.csca.label += mark;
  pki.signer.label += mark;
  pki.file_name += mark;
  return pki;
}

}  // namespace

TestPki rogue_same_name(TestPki pki) {
  return relabelled(std::move(pki), "-rogue-name");
}

TestPki rogue_same_identifier(TestPki pki) {
  const auto identifier = key_identifier(pki.csca);
  auto rogue = relabelled(std::move(pki), "-rogue-identifier");
  if (identifier) rogue.csca.key_identifier = *identifier;
  return rogue;
}

TestPki rogue_same_point(TestPki pki) {
  const auto victim = pki.csca.label;
  auto rogue = relabelled(std::move(pki), "-rogue-point");
  rogue.csca.key.form = CurveForm::forged;
  rogue.csca.key.victim = victim;
  return rogue;
}

TestPki unknown_authority(TestPki pki) {
  pki.csca.name = "ChipID TEST CSCA " + pki.country + " unknown - NOT A REAL AUTHORITY";
  return relabelled(std::move(pki), "-unknown");
}

TestPki not_an_authority(TestPki pki) {
  pki.csca.name = "ChipID TEST CSCA " + pki.country + " not a CA - NOT GENUINE";
  pki.csca_is_authority = false;
  return relabelled(std::move(pki), "-not-an-authority");
}

}  // namespace chipid::virtual_card
