#pragma once

#include <array>
#include <chipid/access_key.hpp>
#include <chipid/card_connection.hpp>
#include <chipid/file.hpp>
#include <chipid/finger.hpp>
#include <chipid/match.hpp>
#include <chipid/random.hpp>
#include <chipid/report.hpp>
#include <chipid/terminal.hpp>
#include <chipid/verify_options.hpp>
#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <stop_token>

namespace chipid {

struct Document;

/// Progress of a read. Events come on the thread that reads.
struct ReadEvent {
  /// What happens.
  enum class Kind {
    step_started,  ///< `step` begins
    progress,      ///< `done` of `total` bytes of a file
    text_ready,    ///< `document` has new text that can be shown; nothing of it is verified yet
  };
  Kind kind = Kind::step_started;
  std::string step = {};  ///< its name, such as "read DG2"
  std::size_t done = 0;
  std::size_t total = 0;
  /// What is known of the holder so far; ends with the call.
  const Document* document = nullptr;
};

/// RND.IFD of Active Authentication (ICAO 9303-11, 6.1.1).
using ActiveAuthenticationChallenge = std::array<std::uint8_t, 8>;

/// What to read of a card, how, and by what to judge it.
struct ReadOptions {
  /// Which files to read; empty: all that EF.COM and EF.SOD list, but for DG3 and DG4 (fingerprints, iris), which are
  /// read only when they are named here or a terminal is given.
  std::vector<File> files = {};
  /// Whether to read DG2 when `files` is empty.
  bool portrait = true;
  /// Whether Basic Access Control may be used although the chip offers PACE.
  bool allow_bac_fallback = false;
  std::function<void(const ReadEvent&)> on_event = {};
  /// What the chip signs in Active Authentication, chosen by somebody who wants to verify the answer; nothing: a random
  /// number of our own.
  std::optional<ActiveAuthenticationChallenge> active_authentication_challenge = {};
  /// What is shown to the chip before DG3 or DG4 is read.
  std::optional<TerminalIdentity> terminal = {};
  /// What the card is to compare after it has proven itself; sent once at most in one read, however often that begins
  /// anew, and never again in a read that goes on with one whose matches hold its outcome. Only cards whose type is
  /// known to compare fingers are asked; any other is not sent one command.
  std::optional<FingerMatchRequest> finger = {};
  /// The text of the card's QR code, as scanned, to be held against the chip; nothing: none was given.
  std::optional<std::string> qr = {};
  /// What the card is judged by; by default an empty trust store, against which every card is inconclusive.
  VerifyOptions verify = {};
  /// A stop requested from any thread ends the read before its next command.
  std::stop_token cancel = {};
  /// Where random numbers come from; empty: the system's generator.
  RandomSource random = {};
  /// When the caller began to connect; the times of the report count from here.
  std::chrono::steady_clock::time_point started = std::chrono::steady_clock::now();
};

/// One file of the card: its bytes, or why there are none. A file that parses wrongly or ends too early has both.
struct FileReport {
  File file = File::com;
  Bytes bytes = {};
  std::string sha256 = {};  ///< lower-case hex; empty without bytes
  std::optional<Error> error = {};
  /// The answer came over secure messaging: an absence then is the chip's own word.
  bool authenticated = false;
};

/// One try of an access protocol.
struct AccessAttempt {
  std::string protocol = {};
  std::string key = {};  ///< kind of the key: "mrz", "can", "pin", "puk"
  std::optional<ErrorCode> refused = {};
  /// How many tries of this key are left, as the chip last said; nothing where it does not say.
  std::optional<unsigned> tries_left = {};
  /// How long the try took. Many chips answer a CAN the more slowly the more wrong ones came before, until the right
  /// one is given.
  double milliseconds = 0;
};

/// How the chip was opened.
struct AccessReport {
  /// "PACE-ECDH-GM-AES-CBC-CMAC-128" and the like, "BAC", or "none" for a chip that asks for no key; empty where the
  /// chip was not opened.
  std::string protocol = {};
  std::string key = {};
  /// The tries that failed before.
  std::vector<AccessAttempt> attempts = {};
  /// The holder of the certificate by which the chip took us for a terminal that may read fingerprints; else empty.
  std::string terminal = {};
};

/// Active Authentication (ICAO 9303-11, 6.1) as it went over the line: anyone can check it again.
struct ActiveAuthenticationRecord {
  Bytes challenge = {};  ///< 8 bytes
  Bytes answer = {};     ///< what the chip signed
  /// The challenge came from somebody who wanted to verify (`--aa-challenge`), not from the reading program.
  bool bound_to_verifier = false;
};

/// The portrait by its record in DG2; the picture itself is decoded by decode_portrait().
struct PortraitInfo {
  std::string format = {};  ///< "jpeg", "jpeg2000", "unknown"
  std::size_t width = 0;    ///< pixels, as the record states; 0 where it does not
  std::size_t height = 0;
  std::string sha256 = {};  ///< of the image bytes
  /// Why the picture cannot be shown; set by whoever tried (chipid/portrait.hpp), for the report.
  std::optional<Error> error = {};
};

/// One finger image of DG3 by its header (ISO/IEC 19794-4); the image itself is not decoded.
struct FingerInfo {
  std::string position = {};  ///< "right_thumb" ... "left_little", "unknown"
  std::string format = {};    ///< "raw", "packed", "wsq", "jpeg", "jpeg2000", "png", "unknown"
  std::size_t width = 0;      ///< pixels; 0 where the template is in another format
  std::size_t height = 0;
  std::size_t size = 0;  ///< bytes of the image
};

/// What the card says of its holder, put together from the data groups; nothing is verified by being here.
/// Dates are "YYYY-MM-DD", text is UTF-8 in NFC.
struct Document {
  std::optional<std::string> number = {};  ///< personal number
  std::optional<std::string> document_number = {};
  std::optional<std::string> name = {};
  std::optional<std::string> birth_date = {};
  std::optional<std::string> sex = {};  ///< "male", "female"; nothing where unspecified
  std::optional<std::string> nationality = {};
  std::optional<std::string> expiry_date = {};
  std::optional<bool> no_expiry = {};
  std::optional<std::string> issue_date = {};
  std::optional<std::string> ethnicity = {};
  std::optional<std::string> religion = {};
  std::optional<std::string> place_of_origin = {};
  std::optional<std::string> residence = {};
  std::optional<std::string> identifying_marks = {};
  std::optional<std::string> father = {};
  std::optional<std::string> mother = {};
  std::optional<std::string> spouse = {};
  std::optional<std::string> old_number = {};
  std::optional<std::string> chip_id = {};
  /// Field name -> the file it was taken from.
  std::map<std::string, std::string> sources = {};
  std::vector<std::string> mrz = {};
  std::optional<PortraitInfo> portrait = {};
  /// Nothing where DG3 was not read.
  std::optional<std::vector<FingerInfo>> fingers = {};
};

/// Milliseconds since ReadOptions::started, each nothing where that point was not reached.
struct ReadTiming {
  std::optional<double> connect = {};     ///< the card was connected
  std::optional<double> access = {};      ///< time spent in opening the chip
  std::optional<double> read = {};        ///< time spent in reading files
  std::optional<double> verify = {};      ///< time spent in judging after the last file had come
  std::optional<double> first_text = {};  ///< the first text could be shown
  double total = 0;
};

/// All that a read gave. What was read survives the failure of a later step.
struct ReadReport {
  std::string reader = {};
  Bytes atr = {};
  /// The kind of card as far as its answer to reset tells; empty where unknown.
  std::string card_type = {};
  AccessReport access = {};
  std::vector<FileReport> files = {};
  /// EF.CardAccess as it was read before access, also where it is absent or was not asked for; nothing where the read
  /// ended before.
  std::optional<FileReport> card_access = {};
  Document document = {};
  /// ReadOptions::qr.
  std::optional<std::string> qr = {};
  /// Where the chip answered.
  std::optional<ActiveAuthenticationRecord> active_authentication = {};
  /// Comparisons with the holder, in the order in which they were made.
  std::vector<MatchResult> matches = {};
  /// Without a verdict where `failure` is set: then nothing may be concluded.
  Verification verification = {};
  std::size_t apdu_count = 0;
  std::size_t sent_bytes = 0;
  std::size_t received_bytes = 0;
  ReadTiming timing = {};
  /// Why the read ended early; files read before are in `files`, but must not be shown as a complete read.
  std::optional<Error> failure = {};

  /// The entry of a file; nullptr where it was not tried.
  [[nodiscard]] CHIPID_API const FileReport* find(File file) const noexcept;
};

/// Opens the chip with the first of `keys` that fits and reads it: PACE where the chip offers it, else BAC. Each key is
/// tried once, and no more than three of them. A reset of the card by others in mid-read, and a refusal of long answers
/// that closed the protected channel, are made good once by opening the chip again; so is a proof of the chip that it
/// refused, answered wrongly or fell silent over, whose second outcome counts. Blocks until done; one card is used
/// by one thread at a time. Never fails but through ReadReport::failure; what `card` or `on_event` may throw ends up
/// there too.
[[nodiscard]] CHIPID_API ReadReport read_card(CardConnection& card, std::span<const AccessKey> keys,
                                              const ReadOptions& options = {});

/// Goes on with a read that the card's leaving cut short: access is redone, and of `earlier` those files are kept that
/// were read completely, provided that EF.SOD comes back byte-identical. Another card fails with card.swapped; an
/// earlier read that got no EF.SOD is simply begun anew. The window in which this is offered is the caller's choice.
[[nodiscard]] CHIPID_API ReadReport resume_card(CardConnection& card, std::span<const AccessKey> keys,
                                                const ReadReport& earlier, const ReadOptions& options = {});

/// Takes a comparison with the holder into a finished read: it is kept in `matches`, its check is held against the
/// signed data, attention and verdict are made anew by `policy`, the one of the read. Of several comparisons of one
/// kind the last one's check stands; its detail says how many there were. A read without a verdict stays without one.
CHIPID_API void add_match(ReadReport& report, MatchResult match, const Policy& policy = {});

/// The report as the JSON document of `chipid read --json`, UTF-8, indented.
[[nodiscard]] CHIPID_API std::string to_json(const ReadReport& report);
/// {"error": {"code", "message", "hint"}} as every command prints it under --json.
[[nodiscard]] CHIPID_API std::string to_json(const Error& error);
/// The same of a read that failed, with the tries to open the chip: {"error": {...}, "access": {"attempts": [...]}}.
[[nodiscard]] CHIPID_API std::string failure_to_json(const ReadReport& report);

}  // namespace chipid
