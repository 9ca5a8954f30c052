#pragma once

#include <chipid/read.hpp>
#include <optional>

#include "access/pace.hpp"
#include "biometrics/oncard/card_match.hpp"
#include "chip_auth/chip_authentication.hpp"
#include "iso7816/plain_channel.hpp"
#include "iso7816/raw_channel.hpp"
#include "iso7816/read_file.hpp"
#include "lds/ef_com.hpp"
#include "lds/ef_sod.hpp"
#include "secure_messaging/secure_channel.hpp"
#include "session/background_preparation.hpp"
#include "session/chip_proofs.hpp"
#include "verification/judge.hpp"

namespace chipid::session {

/// What an earlier try on the same card leaves to this one.
struct Heritage {
  /// Its report; nothing for a first try. Outlives the session.
  const ReadReport* report = nullptr;
  /// The greatest response APDU in bytes that the card took without trouble; 0: not limited.
  std::size_t response_limit = 0;
  /// How its proofs of the chip fared; all but their refusals is void in a new session.
  ChipProofs proofs = {};
  /// No session follows on this one: every file comes before the proofs, so that these cost no data, and their outcome
  /// stands.
  bool last = false;
  /// What the card said to the finger, where it was asked: it is not asked again.
  std::optional<MatchResult> finger = {};
};

/// One read of one card: the named steps of `read_card`, each small, over one growing report. Does not own the card
/// and the options, which outlive it.
class ReadSession {
 public:
  ReadSession(CardConnection& card, const ReadOptions& options, Heritage heritage = {});

  /// The steps in their order. Each fails only with what ends the whole read (transport, secure messaging, cancel).

  /// What everybody may read: EF.CardAccess and EF.ATR/INFO (master_file.cpp).
  [[nodiscard]] Result<> read_master_file(std::span<const AccessKey> keys);
  /// PACE or BAC, and the application selected (open_chip.cpp).
  [[nodiscard]] Result<> open_chip(std::span<const AccessKey> keys);
  /// EF.COM, EF.SOD, the data groups (read_files.cpp).
  [[nodiscard]] Result<> read_files();

  /// The finger that the caller gave, compared by the card (match_finger.cpp). Fails where another session may do
  /// better and the finger was not sent.
  [[nodiscard]] Result<> match_finger();
  /// What came of it, once nothing more can.
  [[nodiscard]] std::optional<MatchResult> finger() const;

  /// Goes on over a channel that is secured already.
  void use_session(sm::Protection protection);

  /// The report, judged where the read came to its end.
  [[nodiscard]] ReadReport finish(const Result<>& outcome);

  /// How the proofs of the chip fare.
  [[nodiscard]] const ChipProofs& proofs() const { return proofs_; }

  /// The greatest response APDU that this session asked the card for.
  [[nodiscard]] std::size_t response_size() const { return raw_.max_ne() + 2; }

 private:
  [[nodiscard]] Result<> begin_step(const std::string& name);
  [[nodiscard]] double elapsed_ms() const;

  /// One file, whatever became of it. Fails only with what ends the read.
  [[nodiscard]] Result<FileReport> read(File file);
  [[nodiscard]] Result<FileReport> conclude(File file, Result<iso7816::FileContent> content) const;
  [[nodiscard]] verification::Facts facts() const;
  [[nodiscard]] Verification judge();
  [[nodiscard]] bool chip_is_proven() const;
  [[nodiscard]] Verification not_judged() const;
  void account();

  /// The report keeps the file and the document grows by it.
  void take(FileReport report);
  [[nodiscard]] Result<> interpret(const FileReport& report);

  /// Both false where the card refuses: then it is not at its master file.
  [[nodiscard]] Result<bool> read_card_access(bool thorough);
  [[nodiscard]] Result<bool> read_atr_info();
  [[nodiscard]] Result<FileReport> find_card_access(bool thorough);
  void use_buffer_sizes(BytesView ef_atr_info);
  [[nodiscard]] iso7816::BufferSizes within_limits(iso7816::BufferSizes sizes) const;
  void take_card_access();

  [[nodiscard]] Result<lds::SecurityInfos> security_infos();
  [[nodiscard]] Result<> select_application(iso7816::CardChannel& channel);
  [[nodiscard]] Result<> open_by_pace(const lds::SecurityInfos& infos, std::span<const AccessKey> keys);
  [[nodiscard]] Result<sm::SessionKeys> establish_pace(const access::pace::Offer& offer, const AccessKey& key);
  /// EF.CardSecurity, which rests in the master file, and the proof that PACE-CAM gave (prove_by_mapping.cpp).
  [[nodiscard]] Result<> prove_by_mapping();
  [[nodiscard]] bool opened_by_mapping() const;
  [[nodiscard]] Result<> open_by_bac(std::span<const AccessKey> keys);
  [[nodiscard]] Result<> open_without_key();
  using Establish = std::function<Result<sm::SessionKeys>()>;
  [[nodiscard]] Result<> try_access(const std::string& protocol, const AccessKey& key, const Establish& establish);

  /// Chip Authentication and Active Authentication (prove_chip.cpp). They fail with what ends the session.
  [[nodiscard]] Result<> prove_after(File file);
  [[nodiscard]] Result<> prove_last();
  [[nodiscard]] Result<> prove_by_chip_authentication_and_go_on();
  [[nodiscard]] Result<> prove_by_chip_authentication();
  [[nodiscard]] Result<> authenticate_chip(const chip_auth::ChipAuthenticationKey& key);
  [[nodiscard]] Result<> confirm_chip_authentication();
  [[nodiscard]] Result<> prove_by_active_authentication();
  [[nodiscard]] Result<> ask_signature(const chip_auth::ActiveAuthenticationKey& key, BytesView challenge);
  [[nodiscard]] Result<> note_trouble(ChipProof& proof, const Error& error) const;
  void note_unconfirmed(const Error& error);
  void allow_long_answer(std::size_t size);
  [[nodiscard]] std::size_t max_command_data() const;
  [[nodiscard]] iso7816::CardChannel& channel();
  [[nodiscard]] const FileReport* signed_group(File file) const;
  [[nodiscard]] std::optional<lds::SecurityInfos> security_options() const;
  [[nodiscard]] std::vector<Check> proof_checks() const;
  /// PACE-CAM's outcome stands for Chip Authentication.
  [[nodiscard]] bool proven_by_mapping() const;

  /// Terminal Authentication (prove_terminal.cpp). Fails with what ends the session.
  [[nodiscard]] Result<> prove_terminal_before(File file);
  [[nodiscard]] bool waits_for_terminal(File file) const;
  [[nodiscard]] Result<> prove_terminal(const TerminalIdentity& terminal);
  [[nodiscard]] Result<std::vector<std::string>> verifying_authorities();
  [[nodiscard]] Bytes chip_identity() const;
  [[nodiscard]] Result<> note_no_terminal(Sentence why);
  void note_rights(File file);

  void report_finger();

  [[nodiscard]] Result<> read_in_order();
  [[nodiscard]] Result<> read_data_groups(bool waiting);
  [[nodiscard]] Result<> read_wanted(File file);
  [[nodiscard]] Result<> check_same_card() const;
  [[nodiscard]] const FileReport* inherited(File file) const;
  [[nodiscard]] bool wanted(File file) const;
  [[nodiscard]] std::vector<File> data_groups_to_read() const;

  CardConnection& card_;
  Heritage heritage_;
  const ReadOptions& options_;
  RandomSource random_;
  iso7816::RawChannel raw_;
  iso7816::PlainChannel plain_;
  std::optional<sm::SecureChannel> secure_;
  /// What PACE left, where it opened the chip.
  std::optional<access::pace::Established> pace_;
  /// Tries of a key that are left, as the chip said in the try that is going on.
  std::optional<unsigned> tries_left_;
  std::optional<iso7816::FileReader> reader_;
  /// What the card's type says of EF.CardAccess where the card hides the file; empty otherwise.
  BytesView assumed_card_access_;
  std::optional<lds::EfCom> com_;
  std::optional<lds::EfSod> sod_;
  /// What PACE-CAM proved, in opening the chip.
  std::optional<Check> mapping_proof_;
  ChipProofs proofs_;
  /// The key that we made for Chip Authentication, or for the mapping that proved the chip in its place, compressed;
  /// empty before.
  Bytes compressed_terminal_key_;
  bool terminal_tried_ = false;
  /// Its application is empty where the card's type is not known to compare fingers.
  biometrics::FingerApplet finger_applet_;
  /// Begun in this session.
  std::optional<biometrics::CardMatch> finger_match_;
  std::vector<Note> notes_;
  ReadReport report_;
  BackgroundPreparation preparation_;
};

}  // namespace chipid::session
