#include <algorithm>

#include "chip_auth/terminal_authentication.hpp"
#include "chip_auth/terminal_identity.hpp"
#include "core/hex.hpp"
#include "file_steps.hpp"
#include "lds/dg1.hpp"
#include "lds/ef_cvca.hpp"
#include "report/reasons.hpp"
#include "session/read_session.hpp"

namespace chipid::session {
namespace {

using report::Reason;

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

std::string iso(std::chrono::year_month_day day) {
  return pki::date_text(std::chrono::sys_days(day));
}

iso7816::FileRef ef_cvca(const lds::SecurityInfos& infos) {
  auto ref = file_ref(File::cvca);
  for (const auto& info : infos.terminal_authentication) {
    if (info.ef_cvca_id.size() != 2) continue;
    ref.id.value = static_cast<std::uint16_t>(info.ef_cvca_id[0] << 8U | info.ef_cvca_id[1]);
    if (info.ef_cvca_sfi.size() == 1) ref.sfi.value = info.ef_cvca_sfi[0];
  }
  return ref;
}

// The chip goes by a date of its own, which is never later than ours.
Sentence why_refused(const Error& error, const chip_auth::CvChain& chain, std::chrono::sys_days today) {
  const auto named =
      std::find_if(chain.begin(), chain.end(), [&](const auto* each) { return each->holder_reference == error.where; });
  if (named != chain.end() && std::chrono::sys_days((*named)->expires) < today) {
    return report::sentence(Reason::terminal_expired, {error.where, report::date(iso((*named)->expires))});
  }
  return report::sentence(Reason::terminal_refused, {error.where, core::to_hex(error.status_word)});
}

bool is_guarded(File file) {
  return file == File::dg3 || file == File::dg4;
}

}  // namespace

// Where the proofs of the chip come last, so does what stands on them.
bool ReadSession::waits_for_terminal(File file) const {
  return heritage_.last && options_.terminal && is_guarded(file);
}

// ICAO 9303-11, 7.1: once, before the first file that asks for it. A chip that does not let us at these files is as
// good as any other.
Result<> ReadSession::prove_terminal_before(File file) {
  if (!is_guarded(file) || !options_.terminal || terminal_tried_ || inherited(file) != nullptr) return {};
  terminal_tried_ = true;
  CHIPID_CHECK(begin_step("terminal authentication"));
  return prove_terminal(*options_.terminal);
}

Result<> ReadSession::prove_terminal(const TerminalIdentity& terminal) {
  if (compressed_terminal_key_.empty()) return note_no_terminal(report::sentence(Reason::terminal_needs_chip));
  CHIPID_CHECK(confirm_chip_authentication());
  if (!chip_is_proven()) return note_no_terminal(report::sentence(Reason::terminal_unproven_chip));
  CHIPID_TRY(const auto authorities, verifying_authorities());
  if (authorities.empty()) return note_no_terminal(report::sentence(Reason::terminal_no_authority));
  const auto& [certificates, key] = terminal.state();
  const auto chain = chip_auth::find_chain(certificates, authorities, key->public_value());
  if (chain.empty()) return note_no_terminal(report::sentence(Reason::terminal_no_chain, {joined(authorities)}));
  const auto outcome = chip_auth::authenticate_terminal(channel(), chain, *key,
                                                        {.chip_identity = chip_identity(),
                                                         .compressed_terminal_key = compressed_terminal_key_,
                                                         .max_data = max_command_data()});
  if (outcome) {
    report_.access.terminal = chain.back()->holder_reference;
    return {};
  }
  const auto& error = outcome.error();
  if (error.code == ErrorCode::card_refused) {
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return note_no_terminal(why_refused(error, chain, today));
  }
  const bool own_trouble = error_kind(error.code) == ErrorKind::usage || error.code == ErrorCode::crypto_failure ||
                           error.code == ErrorCode::access_not_supported;
  return own_trouble ? note_no_terminal(report::sentence(Reason::terminal_key, {error.detail})) : outcome;
}

// EF.CVCA under the identifier that DG14 gives it (TR-03110-3, A.1.1.4), else under the usual one; empty where the chip
// has none that can be read.
Result<std::vector<std::string>> ReadSession::verifying_authorities() {
  if (report_.find(File::cvca) == nullptr) {
    const auto infos = security_options();
    const auto ref = infos ? ef_cvca(*infos) : file_ref(File::cvca);
    CHIPID_TRY(auto file, conclude(File::cvca, reader_->read(ref, [](auto, auto) { return Result<>(); })));
    take(std::move(file));
  }
  const auto* file = report_.find(File::cvca);
  const auto parsed = lds::parse_ef_cvca(file->bytes);
  return parsed ? parsed->references : std::vector<std::string>();
}

// The document number as printed in the MRZ, or what the chip showed in PACE.
Bytes ReadSession::chip_identity() const {
  if (pace_) return chip_auth::compress(pace_->offer.group, pace_->chip_key);
  const auto* dg1 = report_.find(File::dg1);
  const auto parsed = dg1 == nullptr ? Result<lds::Dg1>(fail(ErrorCode::file_absent)) : lds::parse_dg1(dg1->bytes);
  return parsed ? chip_auth::chip_identity(mrz_information(parsed->mrz)) : Bytes();
}

// A right that no certificate of the chain lacks may still be kept back by the chip's authority: it shows at the file.
void ReadSession::note_rights(File file) {
  const auto& terminal = report_.access.terminal;
  const auto* read = report_.find(file);
  if (terminal.empty() || !is_guarded(file) || read == nullptr || !read->error) return;
  if (read->error->code != ErrorCode::file_no_rights) return;
  auto why = report::sentence(Reason::terminal_no_rights, {terminal, file_name(file)});
  notes_.push_back(report::note(Reason::note_terminal_authentication, {std::move(why)}));
}

Result<> ReadSession::note_no_terminal(Sentence why) {
  notes_.push_back(report::note(Reason::note_terminal_authentication, {std::move(why)}));
  return {};
}

}  // namespace chipid::session
