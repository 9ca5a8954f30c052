#include <algorithm>

#include "core/bytes.hpp"
#include "file_steps.hpp"
#include "lds/ef_atr_info.hpp"
#include "session/read_session.hpp"

namespace chipid::session {

// These files are readable by everybody (ICAO 9303-10, 3.11): a refusal means that another program left the card with
// an application selected, so it is reset, once.
Result<> ReadSession::read_master_file(std::span<const AccessKey> keys) {
  // Any key but the MRZ's opens nothing but PACE, and a card of a known type is known to have it: then the file is
  // worth a search.
  const bool needs_pace =
      std::any_of(keys.begin(), keys.end(), [](const auto& key) { return key.kind() != AccessKey::Kind::mrz; });
  const bool thorough = needs_pace || !assumed_card_access_.empty();
  CHIPID_TRY(const bool access_readable, read_card_access(thorough));
  CHIPID_TRY(const bool info_readable, read_atr_info());
  if (!access_readable || !info_readable) {
    CHIPID_CHECK(begin_step("reset the card"));
    CHIPID_CHECK(card_.reset());
    CHIPID_CHECK(read_card_access(thorough));
    CHIPID_CHECK(read_atr_info());
  }
  take_card_access();
  return {};
}

// A card that shows two versions of the file is playing games.
Result<bool> ReadSession::read_card_access(bool thorough) {
  CHIPID_TRY(auto report, find_card_access(thorough));
  const bool refused = report.error && report.error->code == ErrorCode::file_no_rights;
  auto& known = report_.card_access;
  if (known && !known->bytes.empty() && !core::equal(known->bytes, report.bytes)) {
    return fail(ErrorCode::file_changed, step_name(File::card_access));
  }
  known = std::move(report);
  return !refused;
}

// By short identifier; where that is denied, the slow way: the master file selected, whatever it answers to that (some
// chips refuse the command and are there all the same), then the file.
Result<FileReport> ReadSession::find_card_access(bool thorough) {
  CHIPID_TRY(auto report, read(File::card_access));
  if (!thorough || !report.error || report.error->code == ErrorCode::file_no_rights) return report;
  CHIPID_CHECK(plain_.transmit(iso7816::select_master_file()));
  return conclude(File::card_access, reader_->read_by_selection(file_ref(File::card_access)));
}

// Absent is normal here; only who asked for the file is told. One that cannot be understood is told at the file, and
// the read goes on as if it were not there.
void ReadSession::take_card_access() {
  auto& file = *report_.card_access;
  if (!file.error) {
    if (const auto infos = lds::parse_ef_card_access(file.bytes); !infos) file.error = infos.error();
  }
  const bool named = !options_.files.empty() && wanted(File::card_access);
  const bool there = (!file.error || concerns_content(file.error->code)) && wanted(File::card_access);
  if (there || named) take(file);
}

Result<bool> ReadSession::read_atr_info() {
  CHIPID_CHECK(begin_step(step_name(File::atr_info)));
  const auto file = reader_->first_block(file_ref(File::atr_info));
  if (file) {
    use_buffer_sizes(*file);
    return true;
  }
  if (!concerns_one_file(file.error().code)) return fail(file.error());
  return file.error().code != ErrorCode::file_no_rights;
}

// Only stated buffer sizes make extended length safe; a capability bit alone does not.
void ReadSession::use_buffer_sizes(BytesView ef_atr_info) {
  const auto info = lds::parse_ef_atr_info(ef_atr_info);
  if (!info || !info->max_command_size || !info->max_response_size) return;
  iso7816::BufferSizes sizes;
  sizes.command = std::max<std::size_t>(sizes.command, *info->max_command_size);
  sizes.response = std::max<std::size_t>(sizes.response, *info->max_response_size);
  raw_.set_buffer_sizes(within_limits(sizes));
}

// What the card took without trouble before, and what the reader carries (PC/SC part 10, 2.6.14: up to 256 bytes of
// data mean that it knows short APDUs only, either way).
iso7816::BufferSizes ReadSession::within_limits(iso7816::BufferSizes sizes) const {
  constexpr std::size_t around_extended_data = 9;
  const iso7816::BufferSizes short_sizes;
  if (heritage_.response_limit != 0) sizes.response = std::min(sizes.response, heritage_.response_limit);
  const auto carried = card_.max_command_size();
  if (carried == 0) return sizes;
  if (carried <= short_sizes.command)
    return {.command = short_sizes.command, .response = std::min(sizes.response, short_sizes.response)};
  return {.command = std::min(sizes.command, carried),
          .response = std::min(sizes.response, carried - around_extended_data + 2)};
}

}  // namespace chipid::session
