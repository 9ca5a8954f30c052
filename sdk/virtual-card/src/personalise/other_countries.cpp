#include "personalise/test_pki.hpp"

namespace chipid::virtual_card {
namespace {

TestPki of_country(std::string_view country, std::string_view state) {
  auto pki = utopia_pki();
  pki.country = country;
  pki.state = state;
  pki.csca.name = "ChipID TEST CSCA " + pki.country + " - NOT A REAL AUTHORITY";
  pki.csca.label = pki.csca.name;
  pki.signer.label = pki.csca.label + "/" + pki.signer.name;
  pki.file_name = "csca-" + pki.country;
  return pki;
}

}  // namespace

TestPki german_pki() {
  return of_country("DE", "D");
}

TestPki british_pki() {
  return of_country("GB", "GBR");
}

TestPki united_nations_pki() {
  return of_country("UN", "UNO");
}

}  // namespace chipid::virtual_card
