#pragma once

#include "faults/fault.hpp"
#include "personalise/personalise.hpp"

/// The parts of the fault table, one file each, and what several of them need.
namespace chipid::virtual_card {

/// Rows 1 to 18: transport and files.
[[nodiscard]] std::vector<Fault> transport_faults();
/// Rows 19 to 21: wrong keys and BAC.
[[nodiscard]] std::vector<Fault> access_faults();
/// Rows 22 to 30, 101, 102 and 108: PACE.
[[nodiscard]] std::vector<Fault> pace_faults();
/// Rows 31 to 46.
[[nodiscard]] std::vector<Fault> secure_messaging_faults();
/// Rows 47 to 54, 66 to 75 and 105: EF.SOD and the groups it signs.
[[nodiscard]] std::vector<Fault> security_object_faults();
/// Rows 55 to 65 and 107: who signed it.
[[nodiscard]] std::vector<Fault> signer_faults();
/// Rows 76 to 83: copies, Active, Chip and Terminal Authentication.
[[nodiscard]] std::vector<Fault> proof_faults();
/// Rows 84 to 94: what the files say.
[[nodiscard]] std::vector<Fault> content_faults();
/// Rows 86 to 88: the picture in DG2.
[[nodiscard]] std::vector<Fault> portrait_faults();
/// Fingers compared by the card.
[[nodiscard]] std::vector<Fault> finger_faults();

[[nodiscard]] FaultHooks changes_plan(std::function<void(CardPlan&)> change);
[[nodiscard]] FaultHooks changes_sod(std::function<void(SodPlan&)> change);
[[nodiscard]] FaultHooks changes_pki(std::function<void(TestPki&)> change);
/// After the files were signed; nothing where the card has no such file.
[[nodiscard]] FaultHooks changes_file(std::string_view name, std::function<void(Bytes&)> change);
/// This status word and nothing else, unprotected, at the command at which the fault strikes.
[[nodiscard]] FaultHooks answers_plain(iso7816::StatusWord status);
[[nodiscard]] FaultHooks forbids(std::string_view name);
/// As with_family(), which knows the name.
void use_family(TestPki& pki, std::string_view family);

}  // namespace chipid::virtual_card
