#pragma once

#include <unistd.h>

#include <chipid/read.hpp>
#include <chipid/terminal.hpp>
#include <chipid/virtual_card.hpp>
#include <filesystem>
#include <vector>

#include "scripted_chip.hpp"

/// How the session target reads, shared with the program that records its seeds of virtual cards.
namespace chipid::fuzz {

// What is printed on icao-td3-bac; the other keys are those of vn-citizen-2021 and icao-td1-all.
constexpr std::string_view session_mrz =
    "P<UTOSPECIMEN<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nX1234567A7UTO8604127F3501140ZE184226B<<<<<14";
constexpr std::string_view terminal_algorithm = "ecdsa-secp256r1-sha256";

/// A key of each kind, by the bits of `choice`.
inline std::vector<AccessKey> keys_of(unsigned choice) {
  std::vector<AccessKey> keys;
  if ((choice & 1U) != 0) keys.push_back(*AccessKey::from_can("000123"));
  if ((choice & 2U) != 0) keys.push_back(*AccessKey::from_mrz(session_mrz));
  if ((choice & 4U) != 0) keys.push_back(*AccessKey::from_pin("246810"));
  if ((choice & 8U) != 0) keys.push_back(*AccessKey::from_puk("9876543210"));
  return keys;
}

inline std::vector<File> files_of(unsigned choice) {
  switch (choice) {
    case 1:
      return {File::com, File::sod, File::dg1, File::dg14, File::dg15};
    case 2:
      return {File::dg2, File::dg3, File::dg13, File::card_access};
    case 3:
      return {File::com, File::dg1};
    case 4:
      return {File::sod, File::dg1, File::dg3, File::dg14};
    default:
      return {};
  }
}

/// What a site has that may read fingers, made once: a terminal that the virtual cards' authority has certified, and
/// trust in their signers, for a terminal shows itself to proven chips alone.
struct Site {
  TerminalIdentity terminal;
  TrustStore trust;
};

inline Site make_site() {
  const auto folder = std::filesystem::temp_directory_path() / ("chipid-fuzz-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  (void)virtual_card::write_terminal_keys(folder / "terminal", terminal_algorithm);
  (void)virtual_card::write_trust(folder / "trust");
  const std::filesystem::path certificates[] = {folder / "terminal"};
  const std::filesystem::path authorities[] = {folder / "trust"};
  Site site{*TerminalIdentity::load(certificates, folder / "terminal" / "is.key"), *TrustStore::load(authorities)};
  std::filesystem::remove_all(folder);
  return site;
}

/// `keys`: which keys there are, and by the highest bit whether BAC may follow on PACE; `files`: which files are asked
/// for.
inline ReadReport read_as_fuzzed(CardConnection& card, unsigned keys, unsigned files) {
  ReadOptions options{.files = files_of(files)};
  options.random = no_random;
  options.allow_bac_fallback = (keys & 0x80U) != 0;
  if (files == 4) {
    static const auto site = make_site();
    options.terminal = site.terminal;
    options.verify.trust = site.trust;
  }
  return read_card(card, keys_of(keys), options);
}

}  // namespace chipid::fuzz
