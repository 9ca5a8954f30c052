#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chip/active_authentication.hpp"
#include "chip/chip_authentication.hpp"
#include "chip/file_system.hpp"
#include "chip/match_on_card.hpp"
#include "chip/pace_protocols.hpp"
#include "chip/terminal_authentication.hpp"
#include "iso7816/status_word.hpp"

namespace chipid::virtual_card {

/// What EF.ATR/INFO announces (ICAO 9303-10, 3.11.1), in bytes of whole APDUs.
struct BufferSizes {
  std::size_t command = 0;
  std::size_t response = 0;
};

/// A static key pair's private half for chip authentication mapping.
struct MappingKey {
  std::uint32_t parameter_id = 0;
  Bytes private_key = {};
};

/// Everything a card is personalised with; the chip never changes it.
struct CardImage {
  std::string name = {};
  Bytes atr = {};
  FileSystem files = {};
  /// Document number, birth and expiry with their check digits (ICAO 9303-11, 4.3.2); empty: no Basic Access Control.
  std::string mrz_information = {};
  std::string can = {};
  std::string pin = {};
  std::string puk = {};
  /// How often the PIN may be wrong before it is blocked (pace_password.hpp).
  unsigned pin_tries = 3;
  /// The variants of PACE, whatever EF.CardAccess says; empty: none.
  std::vector<pace::Offer> pace = {};
  /// One for each set of parameters that chip authentication mapping is offered with.
  std::vector<MappingKey> mapping_keys = {};
  /// The key of Active Authentication, whatever DG15 says; nothing: the chip has none.
  std::optional<aa::Key> active_authentication = {};
  /// The keys of Chip Authentication, whatever DG14 says; empty: the chip has none.
  std::vector<ca::Key> chip_authentication = {};
  /// Whom the chip believes about terminals; nothing: it knows no Terminal Authentication.
  std::optional<ta::TrustPoint> terminal_authentication = {};
  /// Nothing: it compares no fingers.
  std::optional<moc::Applet> match_on_card = {};
  /// Nothing: short APDUs only.
  std::optional<BufferSizes> extended_length = {};
  /// How a wrong key is answered; cards differ.
  iso7816::StatusWord wrong_key_status = iso7816::sw::authentication_failed;
  /// Some chips know no SELECT of the master file.
  bool selects_master_file = true;

  [[nodiscard]] bool has_access_control() const noexcept { return !mrz_information.empty() || !pace.empty(); }
};

}  // namespace chipid::virtual_card
