#pragma once

#include <chipid/result.hpp>
#include <chrono>
#include <functional>
#include <string_view>
#include <vector>

#include "chip/active_authentication.hpp"
#include "chip/basic_access_control.hpp"
#include "chip/card_image.hpp"
#include "chip/chip_authentication.hpp"
#include "chip/pace_run.hpp"
#include "chip/secure_messaging.hpp"
#include "iso7816/apdu.hpp"

namespace chipid::virtual_card {

struct CardPlan;

/// One READ BINARY as a fault sees it.
struct ReadEvent {
  std::string_view file;
  std::size_t offset = 0;
  std::size_t ne = 0;         ///< bytes of the file that are wanted
  std::size_t file_size = 0;  ///< bytes of the file as it lies on the chip
  unsigned times_before = 0;  ///< the same place has been read since the card was made
};

/// The raw answer about to leave the chip.
struct RawAnswer {
  Bytes& bytes;
  const iso7816::ResponseApdu& plain;  ///< before protection
  BytesView previous;                  ///< the raw answer to the command before
};

/// The command at which a fault that concerns one answer strikes.
enum class StrikesAt {
  third_read,  ///< in mid-read: the third READ BINARY of what lies behind the access protocol, counted from reset
  challenge    ///< GET CHALLENGE, before there is a secure channel
};

/// How the connection to the card breaks at one command, which gets no answer.
enum class Interruption {
  none,
  removed,              ///< the card leaves the field and does not come back
  removed_until_reset,  ///< it is back with the next reset, and stays then
  reset,                ///< somebody has reset it; the session is lost, once
  mute                  ///< it answers nothing until it is reset
};

/// Where a fault takes hold of the chip. Empty hooks do nothing.
struct FaultHooks {
  /// Before the files are made and signed; the card of a folder is as it is.
  std::function<void(CardPlan&)> issue = {};
  /// How another card of the same holder is issued that answers in place of the first after an interruption.
  std::function<void(CardPlan&)> issue_other = {};
  /// Before the card is used, its files already signed.
  std::function<void(CardImage&)> personalise = {};
  bac::Tampering bac = {};
  pace::Tampering pace = {};
  aa::Tampering active_authentication = {};
  ca::Tampering chip_authentication = {};
  /// The interpreter's answer to each READ BINARY, protected afterwards.
  std::function<void(const ReadEvent&, iso7816::ResponseApdu&)> read = {};
  /// The following strike at one command.
  StrikesAt strikes_at = StrikesAt::third_read;
  SmTampering secure_messaging = {};
  std::function<void(RawAnswer&)> answer = {};
  /// Whether they strike at every command from then on.
  bool lasting = false;
  Interruption interruption = Interruption::none;
  /// How long the first wrong password keeps its answer back; each further one in a row doubles it, a few times.
  std::chrono::milliseconds wrong_password_delay{0};
  /// READ BINARY that wants more ends secure messaging with a plain 6700; 0: no limit.
  std::size_t plain_le_limit = 0;
};

struct Fault {
  std::string_view name;
  int row;                    ///< of the adverse cases
  std::string_view sentence;  ///< what the card does wrong
  FaultHooks hooks;
};

[[nodiscard]] const std::vector<Fault>& fault_table();
/// usage.bad_value for a name that is not in the table; no hooks for an empty one.
[[nodiscard]] Result<FaultHooks> find_fault(std::string_view name);

}  // namespace chipid::virtual_card
