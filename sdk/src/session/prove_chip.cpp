#include <algorithm>

#include "chip_auth/terminal_authentication.hpp"
#include "file_steps.hpp"
#include "iso7816/atr.hpp"
#include "lds/dg14.hpp"
#include "session/read_session.hpp"

namespace chipid::session {
namespace {

constexpr std::size_t extended_room = 64;  // what protection adds to a command or an answer

bool is_silence(ErrorCode code) {
  return code == ErrorCode::pcsc_card_mute || code == ErrorCode::pcsc_card_reset ||
         code == ErrorCode::pcsc_card_removed || code == ErrorCode::pcsc_failure;
}

// Says nothing of the proof: a warning, "there is more", a length that does not suit, protection disturbed on the way.
bool is_of_transport(std::uint16_t status) {
  constexpr std::uint8_t no_refusals[] = {0x61, 0x62, 0x67, 0x6C};
  const auto sw1 = static_cast<std::uint8_t>(status >> 8U);
  const bool protection = status == 0x6987 || status == 0x6988;
  return protection || std::find(std::begin(no_refusals), std::end(no_refusals), sw1) != std::end(no_refusals);
}

// The chip's own word, protected or not.
bool is_status(const Error& error) {
  constexpr std::uint16_t good = 0x9000;
  const auto status = error.status_word;
  return error.code == ErrorCode::card_refused || (error.code == ErrorCode::sm_fault && status != 0 && status != good);
}

// An error status stands against a proof (adverse row 82a), trouble on the way does not: another session may be without
// it.
void note_status(ChipProof& proof, std::uint16_t status) {
  if (is_of_transport(status)) {
    proof.silent = true;
    return;
  }
  ++proof.rejections;
  proof.status = status;
}

}  // namespace

// Chip Authentication right after DG14, so that all that follows comes under its keys; Active Authentication after
// DG15.
Result<> ReadSession::prove_after(File file) {
  if (heritage_.last) return {};
  if (file == File::dg14) return prove_by_chip_authentication();
  if (file == File::dg15) return prove_by_active_authentication();
  return {};
}

// The proof that was in trouble comes last: a chip that falls silent over it has given the other one by then. What ends
// the session here ends a read that has everything.
Result<> ReadSession::prove_last() {
  const bool active_first = heritage_.proofs.chip_authentication.troubled();
  for (const bool active : {active_first, !active_first}) {
    const auto outcome = active ? prove_by_active_authentication() : prove_by_chip_authentication_and_go_on();
    const auto& proof = active ? proofs_.active_authentication : proofs_.chip_authentication;
    const auto& earlier = active ? heritage_.proofs.active_authentication : heritage_.proofs.chip_authentication;
    const bool trouble_of_proof = proof.silent || proof.rejections > earlier.rejections;
    if (!outcome) return trouble_of_proof ? Result<>() : outcome;
  }
  return {};
}

// What waited for the terminal comes on the keys of the chip's proof, before anything else can end the session.
Result<> ReadSession::prove_by_chip_authentication_and_go_on() {
  CHIPID_CHECK(prove_by_chip_authentication());
  return read_data_groups(true);
}

iso7816::CardChannel& ReadSession::channel() {
  if (secure_) return *secure_;
  return plain_;
}

// What EF.SOD lists and the chip gave: a key that nobody signed proves nothing.
const FileReport* ReadSession::signed_group(File file) const {
  const auto* read = report_.find(file);
  const bool listed = sod_ && sod_->security_object.hash_of(lds::data_group_number(file)) != nullptr;
  return listed && read != nullptr && !read->error && !read->bytes.empty() ? read : nullptr;
}

std::optional<lds::SecurityInfos> ReadSession::security_options() const {
  const auto* dg14 = signed_group(File::dg14);
  if (dg14 == nullptr) return std::nullopt;
  auto parsed = lds::parse_dg14(dg14->bytes);
  return parsed ? std::optional(std::move(parsed->security_infos)) : std::nullopt;
}

// A refusal under protection leaves the channel as it was; anything else is the end of it.
Result<> ReadSession::note_trouble(ChipProof& proof, const Error& error) const {
  if (is_status(error)) {
    note_status(proof, error.status_word);
  } else if (is_silence(error.code)) {
    proof.silent = true;
  }
  return error.code == ErrorCode::card_refused ? Result<>() : fail(error);
}

// ICAO 9303-11, 6.2. What PACE-CAM showed need not be shown again (4.4.2).
Result<> ReadSession::prove_by_chip_authentication() {
  const bool shown = mapping_proof_ && mapping_proof_->status != CheckStatus::inconclusive;
  if (shown) return {};
  const auto infos = security_options();
  if (!infos) return {};
  const auto choice = chip_auth::choose_key(*infos);
  auto& proof = proofs_.chip_authentication;
  proof.outcome = chip_authentication_impossible(choice);
  if (!choice.key) return {};
  do {
    CHIPID_CHECK(begin_step("chip authentication"));
    CHIPID_CHECK(authenticate_chip(*choice.key));
  } while (heritage_.last && !proofs_.agreed && !proof.silent && proof.rejections < most_rejections);
  return heritage_.last ? confirm_chip_authentication() : Result<>();
}

Result<> ReadSession::authenticate_chip(const chip_auth::ChipAuthenticationKey& key) {
  auto done = chip_auth::authenticate_chip(channel(), key, random_, max_command_data());
  if (!done) return note_trouble(proofs_.chip_authentication, done.error());
  CHIPID_TRY(auto protection, sm::Protection::create(std::move(done->keys)));
  proofs_.agreed = key;
  compressed_terminal_key_ = chip_auth::compress(key.group, done->terminal_key);
  use_session(std::move(protection));
  return {};
}

// Only an answer that is protected rightly by the new keys shows that the chip has them; where no file follows, a byte
// of EF.COM is asked for. What it says does not matter.
Result<> ReadSession::confirm_chip_authentication() {
  if (!proofs_.agreed) return {};
  if (!secure_->answered()) {
    const auto answer = secure_->transmit(iso7816::read_binary(file_ref(File::com).sfi, 1));
    if (!answer) {
      note_unconfirmed(answer.error());
      return fail(answer.error());
    }
  }
  proofs_.chip_authentication.outcome = chip_authentication_passed(*proofs_.agreed);
  return {};
}

// Adverse row 80: the first answer on the new keys was none, or a faulty one.
void ReadSession::note_unconfirmed(const Error& error) {
  auto& proof = proofs_.chip_authentication;
  if (!proofs_.agreed || proof.outcome || !secure_ || secure_->answered()) return;
  if (error.code == ErrorCode::sm_fault) {
    ++proof.rejections;
    proof.status = 0;
  } else if (is_silence(error.code)) {
    proof.silent = true;
  }
}

// ICAO 9303-11, 6.1
Result<> ReadSession::prove_by_active_authentication() {
  const auto* dg15 = signed_group(File::dg15);
  if (dg15 == nullptr) return {};
  CHIPID_CHECK(begin_step("active authentication"));
  const auto infos = security_options();
  const auto key = chip_auth::active_authentication_key(dg15->bytes, infos ? &*infos : nullptr);
  if (!key || !key->public_key.key) {
    const auto unusable = key ? chip_auth::check_answer(*key, {}, {})
                              : chip_auth::AnswerCheck{chip_auth::AnswerOutcome::unknown_algorithm, "AA", "DG15"};
    proofs_.active_authentication.outcome = active_authentication_outcome(unusable, false);
    return {};
  }
  Bytes challenge;
  if (const auto& given = options_.active_authentication_challenge) {
    challenge.assign(given->begin(), given->end());
  } else {
    CHIPID_TRY(challenge, random_(chip_auth::challenge_size));
  }
  return ask_signature(*key, challenge);
}

Result<> ReadSession::ask_signature(const chip_auth::ActiveAuthenticationKey& key, BytesView challenge) {
  auto& proof = proofs_.active_authentication;
  const auto size = chip_auth::signature_size(key);
  allow_long_answer(size);
  do {
    auto response = chip_auth::ask_signature(channel(), challenge, size);
    if (!response) return note_trouble(proof, response.error());
    if (response->status == iso7816::sw::ok) {
      const auto answer = chip_auth::check_answer(key, challenge, response->data);
      proof.outcome = active_authentication_outcome(answer, false);
      report_.active_authentication =
          ActiveAuthenticationRecord{.challenge = {challenge.begin(), challenge.end()},
                                     .answer = std::move(response->data),
                                     .bound_to_verifier = options_.active_authentication_challenge.has_value()};
      return {};
    }
    note_status(proof, response->status.value);
    if (proof.silent) return {};
  } while (heritage_.last && proof.rejections < most_rejections);
  return {};
}

// A chip with such a key has to know extended length (ICAO 9303-11, 6.1.2.1), even if only its answer to reset says so.
void ReadSession::allow_long_answer(std::size_t size) {
  auto sizes = raw_.buffer_sizes();
  if (size <= channel().max_ne() || sizes.response > iso7816::max_short_le + 2) return;
  const auto atr = iso7816::parse_atr(report_.atr);
  if (!atr || !atr->capabilities || !atr->capabilities->extended_length) return;
  sizes.response = size + extended_room;
  raw_.set_buffer_sizes(within_limits(sizes));
}

// What one command may carry on the channel in use.
std::size_t ReadSession::max_command_data() const {
  constexpr std::size_t short_protected = 223;
  constexpr std::size_t around_extended_data = 9;
  const auto size = raw_.buffer_sizes().command;
  const iso7816::BufferSizes short_sizes;
  if (size > short_sizes.command) return size - around_extended_data - extended_room;
  return secure_ ? short_protected : iso7816::max_short_data;
}

// An outcome that is not clear leaves it to Chip Authentication, where DG14 offers that, too.
bool ReadSession::proven_by_mapping() const {
  const auto& chip = proofs_.chip_authentication;
  return mapping_proof_ && !proofs_.agreed && !chip.outcome && !chip.troubled();
}

std::vector<Check> ReadSession::proof_checks() const {
  auto checks = checks_of(proofs_);
  if (proven_by_mapping()) checks.push_back(*mapping_proof_);
  return checks;
}

}  // namespace chipid::session
