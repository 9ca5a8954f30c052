#include <algorithm>
#include <exception>

#include "session/read_session.hpp"

namespace chipid {
namespace {

// The whole read, step by step (ICAO 9303-11, 4.2 for the order of access).
Result<> run(session::ReadSession& session, std::span<const AccessKey> keys) {
  CHIPID_CHECK(session.read_master_file(keys));
  CHIPID_CHECK(session.open_chip(keys));
  CHIPID_CHECK(session.read_files());
  return session.match_finger();
}

using session::Heritage;

struct Try {
  ReadReport report;
  std::size_t response_size = 0;
  session::ChipProofs proofs = {};
  std::optional<MatchResult> finger = {};
};

Try read_once(CardConnection& card, std::span<const AccessKey> keys, const ReadOptions& options, Heritage heritage) {
  session::ReadSession session(card, options, heritage);
  // Connections and event handlers may be the caller's own; what they throw goes no further.
  try {
    const auto outcome = run(session, keys);
    const auto size = session.response_size();
    const auto proofs = session.proofs();
    auto finger = session.finger();
    return {session.finish(outcome), size, proofs, std::move(finger)};
  } catch (const std::exception& thrown) {
    return {session.finish(fail(ErrorCode::internal, {}, thrown.what())), 0};
  }
}

// A plain 6700 or 6Cxx on the protected channel: the answer asked for was too long for the card.
bool refused_length(const Error& error) {
  constexpr std::uint16_t wrong_length = 0x6700;
  const bool exact_length = (error.status_word & 0xFF00U) == 0x6C00U;
  return error.code == ErrorCode::sm_fault && (error.status_word == wrong_length || exact_length);
}

// From extended to short answers, from short ones to half of them.
std::size_t smaller(std::size_t response_size) {
  constexpr std::size_t short_response = 258;
  return response_size > short_response ? short_response : short_response / 2;
}

// A proof of the chip that came to nothing is tried once more, on a fresh session, before anything is said of the card.
bool worth_a_second_try(const Try& first) {
  if (first.proofs.troubled()) return !first.report.failure || first.report.failure->code != ErrorCode::cancelled;
  const auto& failure = first.report.failure;
  return failure && (refused_length(*failure) || failure->code == ErrorCode::pcsc_card_reset);
}

// The last outcome of the card's comparison that a report holds.
std::optional<MatchResult> finger_of(const ReadReport* report) {
  if (report == nullptr) return std::nullopt;
  const auto& all = report->matches;
  const auto found = std::find_if(all.rbegin(), all.rend(), [](const auto& match) {
    return match.modality == MatchModality::finger && match.method == MatchMethod::on_card;
  });
  return found == all.rend() ? std::nullopt : std::optional(*found);
}

// Everything is redone from access on; what was read before is kept if it is still the same card.
ReadReport read_with_retry(CardConnection& card, std::span<const AccessKey> keys, const ReadOptions& options,
                           const ReadReport* earlier) {
  auto first = read_once(card, keys, options, {.report = earlier, .finger = finger_of(earlier)});
  const auto& failure = first.report.failure;
  if (!worth_a_second_try(first) || !card.reset()) return std::move(first.report);
  const auto limit = failure && refused_length(*failure) ? smaller(first.response_size) : 0;
  const Heritage heritage{
      .report = &first.report, .response_limit = limit, .proofs = first.proofs, .last = true, .finger = first.finger};
  return read_once(card, keys, options, heritage).report;
}

}  // namespace

const FileReport* ReadReport::find(File file) const noexcept {
  const auto entry = std::find_if(files.begin(), files.end(), [&](const auto& report) { return report.file == file; });
  return entry == files.end() ? nullptr : &*entry;
}

ReadReport read_card(CardConnection& card, std::span<const AccessKey> keys, const ReadOptions& options) {
  return read_with_retry(card, keys, options, nullptr);
}

ReadReport resume_card(CardConnection& card, std::span<const AccessKey> keys, const ReadReport& earlier,
                       const ReadOptions& options) {
  return read_with_retry(card, keys, options, &earlier);
}

}  // namespace chipid
