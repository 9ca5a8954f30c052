#pragma once

#include <map>
#include <string>
#include <vector>

#include "chip/card_image.hpp"
#include "personalise/active_authentication_plan.hpp"
#include "personalise/card_security.hpp"
#include "personalise/chip_authentication_plan.hpp"
#include "personalise/dg13.hpp"
#include "personalise/document.hpp"
#include "personalise/ef_sod.hpp"
#include "personalise/finger_minutiae.hpp"
#include "personalise/security_infos.hpp"
#include "personalise/test_pki.hpp"

namespace chipid::virtual_card {

/// What a card is to hold; the files are made from it.
struct CardPlan {
  Document document = {};
  /// What DG13 says.
  std::optional<Citizen> citizen = {};
  Portrait portrait = {};
  std::vector<int> groups = {1, 2};
  /// What EF.COM says there is, where it is not that.
  std::optional<std::vector<int>> listed_groups = {};
  /// Written in place of what the plan gives for a group, and signed.
  std::map<int, Bytes> replaced_groups = {};
  TestPki pki = {};
  SodPlan sod = {};
  /// With EF.ATR/INFO that announces it.
  std::optional<BufferSizes> extended_length = {};
  /// The card access number; empty: none.
  std::string can = {};
  /// The PIN and what unblocks it; empty: none.
  std::string pin = {};
  std::string puk = {};
  std::vector<pace::Offer> pace = {};
  /// Whether DG14 repeats what EF.CardAccess says of PACE.
  bool signs_pace_infos = true;
  /// EF.CardSecurity is there where chip authentication mapping is offered.
  CardSecurityPlan card_security = {};
  /// What EF.CardAccess, and with it DG14, says besides its PACEInfos.
  std::vector<Bytes> other_card_access = {};
  /// Empty: those of this software card.
  Bytes historical_bytes = {};
  bool has_access_control = true;
  /// The key pair whose public part is DG15.
  std::optional<ActiveAuthenticationPlan> active_authentication = {};
  /// The key pairs whose public parts are in DG14.
  std::vector<ChipAuthenticationPlan> chip_authentication = {};
  /// Whose terminals may read DG3 and DG4: a name of terminal_pki_named(); nothing: both are read like any other.
  std::optional<std::string> terminal_authentication = {};
  /// The finger that the card compares others with; nothing: it compares none.
  std::optional<FingerPlan> finger = {};
};

/// Adds Active Authentication or Chip Authentication, with its groups, in place of what the plan has; a name of
/// active_authentication_named() or chip_authentication_named(), else nothing happens.
void use_active_authentication(CardPlan& plan, std::string_view name);
void use_chip_authentication(CardPlan& plan, std::string_view name);
/// Adds Terminal Authentication by terminals of this authority, with DG3, and Chip Authentication where there is none.
void use_terminal_authentication(CardPlan& plan, std::string_view name);

/// The finished card, always the same for the same plan. Basic Access Control by the MRZ, PACE where the plan has it.
[[nodiscard]] Result<CardImage> personalise(std::string name, const CardPlan& plan);

/// An ATR as a PC/SC reader makes it for a contactless card (PC/SC part 3, 3.1.3.2.3.1).
[[nodiscard]] Bytes contactless_atr(BytesView historical_bytes);
/// Historical bytes with the card capabilities of this software card.
[[nodiscard]] Bytes default_atr(bool extended_length);

}  // namespace chipid::virtual_card
