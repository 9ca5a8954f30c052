#include "specimens/numbered_card.hpp"

#include <algorithm>

#include "pki_files.hpp"
#include "specimens/portraits.hpp"
#include "tlv/reader.hpp"

namespace chipid::virtual_card {
namespace {

// The keys stand one after the other.
std::vector<BytesView> many_rsa_keys() {
  std::vector<BytesView> keys;
  tlv::Reader reader(files::rsa_2048_many_signers_der);
  while (const auto key = reader.next()) keys.push_back(key->whole);
  return keys;
}

BytesView rsa_key(unsigned number) {
  static const auto keys = many_rsa_keys();
  return keys[number % keys.size()];
}

std::string padded(unsigned number, std::size_t width) {
  const auto digits = std::to_string(number);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

Document document_of(unsigned holder) {
  return {
      .format = MrzFormat::td3,
      .code = "P",
      .number = "N" + padded(holder % 100000000U, 8),
      .surname = "NUMBER",
      .given_names = "HOLDER",
      .sex = Sex::unspecified,
      .birth_date = padded(1950 + holder % 50, 4) + "-" + padded(1 + holder % 12, 2) + "-" + padded(1 + holder % 28, 2),
      .issue_date = "2025-01-15",
      .expiry_date = "2035-01-14",
      .personal_number = std::to_string(holder),
      .place_of_birth = "ARCADIA<UTOPIA",
      .issuing_authority = "UTOPIA TEST PASSPORT OFFICE"};
}

}  // namespace

Result<CardPlan> numbered_card(unsigned holder, unsigned signer, std::string_view family) {
  CHIPID_TRY(auto pki, with_family(utopia_pki(), family));
  const auto mark = " number " + std::to_string(signer);
  pki.signer.name += mark;
  pki.signer.label += mark;
  if (!pki.signer.key.rsa.empty()) pki.signer.key.rsa = rsa_key(signer);
  return CardPlan{.document = document_of(holder),
                  .portrait = portraits::man_large(),
                  .groups = {1, 2, 11, 12},
                  .pki = std::move(pki)};
}

}  // namespace chipid::virtual_card
