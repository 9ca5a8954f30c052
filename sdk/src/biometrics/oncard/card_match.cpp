#include "biometrics/oncard/card_match.hpp"

#include <algorithm>
#include <chrono>

#include "biometrics/oncard/compact_minutiae.hpp"
#include "finger_issues.hpp"
#include "iso7816/commands.hpp"
#include "tlv/writer.hpp"

namespace chipid::biometrics {
namespace {

using iso7816::CardChannel;
using iso7816::CommandApdu;
using iso7816::ResponseApdu;
using iso7816::StatusWord;
namespace sw = iso7816::sw;

constexpr std::uint8_t ins_verify = 0x20;
constexpr std::uint8_t ins_verify_data_objects = 0x21;
constexpr std::uint8_t ins_get_data = 0xCA;
constexpr tlv::Tag biometric_data_template{0x7F2E};
constexpr tlv::Tag finger_minutiae{0x81};

Error not_offered(StatusWord status, const char* what) {
  return {.code = ErrorCode::finger_not_offered, .where = what, .status_word = status.value};
}

bool says_not_offered(std::uint16_t status) {
  constexpr StatusWord no[] = {sw::instruction_not_supported, sw::class_not_supported,
                               sw::reference_not_found,       sw::file_not_found,
                               sw::function_not_supported,    sw::wrong_p1_p2};
  return std::any_of(std::begin(no), std::end(no), [&](auto each) { return each.value == status; });
}

// A chip may refuse what it does not know without protection, which ends the channel: nothing was asked of it yet.
Result<ResponseApdu> ask(CardChannel& channel, const CommandApdu& command, const char* what) {
  return channel.transmit(command).map_error([&](Error error) {
    const bool refused = error.code == ErrorCode::sm_fault && says_not_offered(error.status_word);
    return refused ? not_offered({error.status_word}, what) : std::move(error);
  });
}

Result<> select(CardChannel& channel, BytesView application) {
  CHIPID_TRY(const auto response, ask(channel, iso7816::select_application(application), "SELECT"));
  if (response.status != sw::ok) return fail(not_offered(response.status, "SELECT"));
  return {};
}

Result<std::vector<BiometricInformation>> read_bit_group(CardChannel& channel) {
  constexpr std::size_t most = 4096;
  const CommandApdu get_data{.ins = ins_get_data,
                             .p1 = 0x7F,
                             .p2 = 0x61,
                             .ne = std::min(channel.max_ne(), iso7816::max_short_le),
                             .max_in_parts = most};
  CHIPID_TRY(const auto response, ask(channel, get_data, "GET DATA"));
  if (response.status != sw::ok) return fail(not_offered(response.status, "GET DATA"));
  return parse_bit_group(response.data).map_error([](Error error) {
    error.code = ErrorCode::finger_not_offered;
    return error;
  });
}

bool counts_tries(StatusWord status) {
  return (status.value & 0xFFF0U) == 0x63C0U;
}

unsigned tries_in(StatusWord status) {
  return status.value & 0x0FU;
}

// VERIFY without data says how many tries are left and costs none (ISO/IEC 7816-4, 11.6.6).
Result<unsigned> tries_left(CardChannel& channel, std::uint8_t reference) {
  CHIPID_TRY(const auto response, ask(channel, {.ins = ins_verify, .p2 = reference}, "VERIFY"));
  if (response.status == sw::authentication_blocked) return 0U;
  if (counts_tries(response.status)) return tries_in(response.status);
  return fail(not_offered(response.status, "VERIFY"));
}

/// What goes to the card, and for which of the fingers it holds.
struct Choice {
  const BiometricInformation* information = nullptr;
  const FingerView* view = nullptr;
};

// Positions in millimetres come of the resolution: with a wrong one the card would count a try for nothing.
Result<> check_resolution(const FingerMinutiaeRecord& record, MatchResult& result) {
  constexpr std::uint16_t least = 50;
  constexpr std::uint16_t most = 1000;
  for (const auto resolution : {record.x_resolution, record.y_resolution}) {
    if (least <= resolution && resolution <= most) continue;
    result.quality.push_back(finger_issue(FingerIssue::resolution, resolution));
    return fail(Error{.code = ErrorCode::finger_record, .detail = "a resolution that no scanner has"});
  }
  return {};
}

// A template that names another key is not the one the card's type tells of, and is left alone.
Result<Choice> choose(const std::vector<BiometricInformation>& offers, const FingerMinutiaeRecord& record,
                      std::uint8_t reference, MatchResult& result) {
  bool offered = false;
  for (const auto& information : offers) {
    if (!is_compact_finger(information) || information.reference.value_or(reference) != reference) continue;
    offered = true;
    for (const auto& view : record.views) {
      if (may_be_finger(information, view.position)) return Choice{&information, &view};
    }
  }
  if (!offered) return fail(not_offered({}, "BIT"));
  result.quality.push_back(finger_issue(FingerIssue::other_finger));
  return fail(Error{.code = ErrorCode::finger_record, .detail = "the card holds another finger"});
}

// A view of quality 0, the lowest, is sent all the same: many scanners write 0 where they do not judge it.
Result<SecretBytes> minutiae_for(const Choice& choice, const FingerMinutiaeRecord& record, MatchResult& result) {
  auto compact = to_compact(record, *choice.view, *choice.information);
  if (!compact.empty()) return compact;
  const auto count = static_cast<unsigned>(usable_minutiae(record, *choice.view));
  result.quality.push_back(
      finger_issue(FingerIssue::too_few_minutiae, count, std::max(least_minutiae(*choice.information), 1U)));
  return fail(Error{.code = ErrorCode::finger_record, .detail = "too few minutiae"});
}

// Who is refused with no try left is blocked by that, and was refused all the same.
Result<> conclude(StatusWord status, MatchResult& result) {
  if (status == sw::authentication_blocked) return fail(ErrorCode::finger_blocked);
  if (says_not_offered(status.value)) return fail(not_offered(status, "VERIFY"));
  const bool refused = counts_tries(status) || status == sw::authentication_failed;
  if (status != sw::ok && !refused) {
    return fail(Error{.code = ErrorCode::card_refused, .where = "VERIFY", .status_word = status.value});
  }
  result.decision = status == sw::ok ? MatchDecision::match : MatchDecision::no_match;
  result.tries_left.reset();
  if (counts_tries(status)) result.tries_left = tries_in(status);
  return {};
}

// An answer that cannot be relied on, or none, leaves the result as it stands before the command.
Result<> verify(CardChannel& channel, std::uint8_t reference, const SecretBytes& minutiae, std::size_t max_data,
                CardMatch& match) {
  auto inside = tlv::encode(finger_minutiae, minutiae.view());
  CommandApdu command{.ins = ins_verify_data_objects, .p2 = reference};
  command.data = tlv::encode(biometric_data_template, inside);
  match.asked = true;
  match.result.tries_left.reset();
  match.result.quality.push_back(finger_issue(FingerIssue::try_may_be_used));
  const auto response = iso7816::transmit_chained(channel, command, max_data);
  wipe(inside.data(), inside.size());
  wipe(command.data.data(), command.data.size());
  if (!response) return fail(response.error());
  match.result.quality.clear();
  return conclude(response->status, match.result);
}

// So that a clerk sees what is at stake before a finger is laid on the scanner.
Result<> ask_tries(CardChannel& channel, const FingerApplet& applet, CardMatch& match) {
  CHIPID_CHECK(select(channel, applet.application));
  CHIPID_TRY(match.result.tries_left, tries_left(channel, applet.reference));
  if (match.result.tries_left == 0U) return fail(ErrorCode::finger_blocked);
  match.result.decision = MatchDecision::not_performed;
  return {};
}

Result<> run(CardChannel& channel, const FingerApplet& applet, const FingerMatchRequest& request, std::size_t max_data,
             CardMatch& match) {
  if (!request.record) return ask_tries(channel, applet, match);
  CHIPID_TRY(const auto record, parse_finger_minutiae_record(request.record->view()));
  CHIPID_CHECK(check_resolution(record, match.result));
  CHIPID_CHECK(select(channel, applet.application));
  CHIPID_TRY(const auto offers, read_bit_group(channel));
  CHIPID_TRY(const auto choice, choose(offers, record, applet.reference, match.result));
  CHIPID_TRY(const auto minutiae, minutiae_for(choice, record, match.result));
  CHIPID_TRY(const auto tries, tries_left(channel, applet.reference));
  match.result.tries_left = tries;
  if (tries == 0) return fail(ErrorCode::finger_blocked);
  if (tries == 1 && !request.last_try) return fail(ErrorCode::finger_last_try);
  return verify(channel, applet.reference, minutiae, max_data, match);
}

}  // namespace

void match_on_card(CardChannel& channel, const FingerApplet& applet, const FingerMatchRequest& request,
                   std::size_t max_data, CardMatch& match) {
  using Clock = std::chrono::steady_clock;
  const auto start = Clock::now();
  match.result.trouble = Error{.code = ErrorCode::internal};
  const auto outcome = run(channel, applet, request, max_data, match);
  match.result.trouble = outcome ? std::nullopt : std::optional(outcome.error());
  match.result.milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

}  // namespace chipid::biometrics

namespace chipid {

Result<FingerMatchRequest> finger_match_request(SecretBytes record) {
  CHIPID_CHECK(biometrics::parse_finger_minutiae_record(record.view()));
  return FingerMatchRequest{.record = std::make_shared<const SecretBytes>(std::move(record))};
}

}  // namespace chipid
