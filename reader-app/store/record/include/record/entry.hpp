#pragma once

#include <chrono>

#include <optional>
#include <string>
#include <vector>

#include "keys/site_keys.hpp"

namespace chipid::counter::store {

/// Drawn once where the record arises; by it a record that is sent twice is stored once.
using EntryId = std::array<std::uint8_t, 16>;

/// What was done with the data of a person.
enum class EntryKind : std::uint8_t {
  check = 1,     ///< a card was judged
  approval = 2,  ///< a supervisor let somebody through, with a reason
  exported = 3,  ///< what is kept of one person was handed out
  erased = 4,    ///< what was kept of one person was removed
  purged = 5,    ///< records older than the site keeps them were removed
  accounts = 6,  ///< an account was made, changed or removed
};
/// "check", "approval", ...
[[nodiscard]] std::string_view entry_kind_name(EntryKind kind) noexcept;

/// A record of the history, which is the log of processing as well. Of the person it holds nothing but the masked
/// number and tokens that only somebody with the keys of the site can make again.
struct Entry {
  EntryId id = {};
  EntryKind kind = EntryKind::check;
  std::chrono::sys_seconds time = {};  ///< by the clock of the counter
  std::string masked_number = {};
  std::string verdict = {};               ///< verdict_name(), empty where no card was judged
  std::string by = {};                    ///< account of the operator; of the supervisor in an approval
  std::string purpose = {};               ///< stable name of what it is done for, such as that of a workflow
  std::string consent = {};               ///< stable names of the sentences the holder agreed to; empty without any
  std::string reason = {};                ///< why; of an approval, an export, a removal
  std::uint32_t count = 0;                ///< records concerned by an export or a removal
  std::vector<std::int64_t> tokens = {};  ///< by which it is found; ascending, none twice
  /// Since version 2 of the encoding; empty in records of version 1. Lists are of stable names, with commas.
  std::string admission = {};               ///< admission_name(): what the site's rule was for that card
  std::string sources = {};                 ///< where the data came from: "chip", "qr", "typed"
  std::string comparisons = {};             ///< with the holder, and what came of them: "face:match"
  std::string handed_to = {};               ///< steps that were done with the data, and so who got them: "print,send"
  std::chrono::sys_seconds agreed_at = {};  ///< when the holder agreed first; 0 without a consent
  std::uint32_t days_kept = 0;              ///< how long the site keeps records; 0: without an end
  bool pin_checked = false;                 ///< `by` was signed in by a PIN

  friend bool operator==(const Entry&, const Entry&) = default;
};

/// A random identifier.
[[nodiscard]] Outcome<EntryId> new_entry_id();

/// Texts are cut to 200 bytes at a character's border and made displayable.
[[nodiscard]] Bytes encode(const Entry& entry);
/// damaged.
[[nodiscard]] Outcome<Entry> parse_entry(BytesView bytes);

/// Days since 1970-01-01 UTC.
[[nodiscard]] std::int32_t day_of(std::chrono::sys_seconds time);

}  // namespace chipid::counter::store
