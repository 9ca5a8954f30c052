#pragma once

#include <chipid/result.hpp>
#include <functional>
#include <string_view>
#include <vector>

#include "chip/basic_access_control.hpp"
#include "chip/card_image.hpp"
#include "chip/pace_run.hpp"
#include "chip/secure_messaging.hpp"
#include "iso7816/apdu.hpp"

namespace chipid::virtual_card {

/// One READ BINARY as a fault sees it.
struct ReadEvent {
  std::string_view file;
  std::size_t offset = 0;
  std::size_t ne = 0;         ///< bytes of the file that are wanted
  std::size_t file_size = 0;  ///< bytes of the file as it lies on the chip
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

/// Where a fault takes hold of the chip. Empty hooks do nothing.
struct FaultHooks {
  /// Before the card is used, its files already signed.
  std::function<void(CardImage&)> personalise = {};
  bac::Tampering bac = {};
  pace::Tampering pace = {};
  /// The interpreter's answer to each READ BINARY, protected afterwards.
  std::function<void(const ReadEvent&, iso7816::ResponseApdu&)> read = {};
  /// The following strike at one command.
  StrikesAt strikes_at = StrikesAt::third_read;
  SmTampering secure_messaging = {};
  std::function<void(RawAnswer&)> answer = {};
  /// Whether they strike at every command from then on.
  bool lasting = false;
  /// The card leaves the field instead of answering.
  bool removes_card = false;
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
