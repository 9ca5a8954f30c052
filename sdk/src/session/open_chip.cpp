#include <algorithm>
#include <set>

#include "access/bac.hpp"
#include "access/pace.hpp"
#include "file_steps.hpp"
#include "session/read_session.hpp"

namespace chipid::session {
namespace {

// ICAO 9303-10, 4.1: application identifier of the LDS1 eMRTD application.
constexpr std::uint8_t emrtd_application[] = {0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01};

// A card may count wrong keys, and a guess proves nothing.
constexpr std::size_t most_keys = 3;

// What a refusal of the card itself says, unlike what ends the conversation.
bool card_wants_a_key(ErrorCode code) {
  return code == ErrorCode::usage_no_key || code == ErrorCode::card_refused;
}

// Another key may still do where this one was wrong or of a kind the chip does not take.
bool worth_another_key(ErrorCode code) {
  return code == ErrorCode::access_wrong_key || code == ErrorCode::access_not_supported ||
         code == ErrorCode::access_pin_suspended || code == ErrorCode::access_pin_blocked;
}

}  // namespace

// PACE first, in the order of the keys; BAC where the chip offers no PACE, or where the caller allows it and the card
// has forgotten the failed try (ICAO 9303-11, 4.2).
Result<> ReadSession::open_chip(std::span<const AccessKey> keys) {
  CHIPID_CHECK(begin_step("open the chip"));
  const auto start = elapsed_ms();
  keys = keys.first(std::min(keys.size(), most_keys));
  const bool only_assumed = report_.card_access->error.has_value();
  CHIPID_TRY(const auto infos, security_infos());
  if (!infos.pace.empty() && !keys.empty()) {
    const auto outcome = open_by_pace(infos, keys);
    if (outcome) {
      report_.timing.access = elapsed_ms() - start;
      CHIPID_CHECK(prove_by_mapping());
      return select_application(*secure_);
    }
    const bool not_offered = only_assumed && outcome.error().code == ErrorCode::access_not_supported;
    if (!options_.allow_bac_fallback && !not_offered) return outcome;
    CHIPID_CHECK(card_.reset());
  }
  CHIPID_CHECK(select_application(plain_));
  CHIPID_CHECK(open_by_bac(keys));
  report_.timing.access = elapsed_ms() - start;
  return {};
}

// A chip that has a file for its offers and garbles it may hide PACE so that it is opened by less: that is recorded.
Result<lds::SecurityInfos> ReadSession::security_infos() {
  const auto& file = *report_.card_access;
  if (!file.error) return lds::parse_ef_card_access(file.bytes);
  if (concerns_content(file.error->code)) {
    report_.access.attempts.push_back({.protocol = "PACE", .key = {}, .refused = file.error->code});
  }
  if (!assumed_card_access_.empty()) return lds::parse_ef_card_access(assumed_card_access_);
  return lds::SecurityInfos{};
}

Result<> ReadSession::open_by_pace(const lds::SecurityInfos& infos, std::span<const AccessKey> keys) {
  const auto offers = access::pace::supported_offers(infos);
  if (offers.empty()) {
    report_.access.attempts.push_back({.protocol = "PACE", .key = {}, .refused = ErrorCode::access_not_supported});
    return fail(ErrorCode::access_not_supported, "PACE");
  }
  const auto& offer = offers.front();
  Result<> outcome;
  std::set<AccessKey::Kind> spent;
  for (const auto& key : keys) {
    // A second PIN would be a guess, and guesses are what the chip counts.
    if (access::pace::can_be_blocked(key.kind()) && !spent.insert(key.kind()).second) continue;
    outcome = try_access(access::pace::suite_name(offer.suite), key, [&] { return establish_pace(offer, key); });
    if (outcome || !worth_another_key(outcome.error().code)) return outcome;
  }
  return outcome;
}

Result<sm::SessionKeys> ReadSession::establish_pace(const access::pace::Offer& offer, const AccessKey& key) {
  CHIPID_TRY(auto established, access::pace::establish(plain_, offer, key, random_, tries_left_));
  auto keys = std::move(established.keys);
  pace_ = std::move(established);
  return keys;
}

Result<> ReadSession::open_by_bac(std::span<const AccessKey> keys) {
  if (keys.empty()) return open_without_key();
  Result<> outcome = fail(ErrorCode::access_not_supported, "BAC");
  for (const auto& key : keys) {
    if (key.kind() != AccessKey::Kind::mrz) continue;
    outcome = try_access("BAC", key, [&] { return access::bac::establish(plain_, key.secret().view(), random_); });
    if (outcome || !worth_another_key(outcome.error().code)) return outcome;
  }
  if (outcome.error().code != ErrorCode::access_not_supported) return outcome;
  // A chip that knows no protocol at all may be one that needs none.
  const auto opened = open_without_key();
  return opened || !card_wants_a_key(opened.error().code) ? opened : outcome;
}

Result<> ReadSession::try_access(const std::string& protocol, const AccessKey& key, const Establish& establish) {
  const std::string kind(key.kind_name());
  const auto start = elapsed_ms();
  tries_left_.reset();
  auto keys = establish();
  if (!keys) {
    report_.access.attempts.push_back({.protocol = protocol,
                                       .key = kind,
                                       .refused = keys.error().code,
                                       .tries_left = tries_left_,
                                       .milliseconds = elapsed_ms() - start});
    return fail(std::move(keys).error());
  }
  CHIPID_TRY(auto protection, sm::Protection::create(*std::move(keys)));
  use_session(std::move(protection));
  report_.access.protocol = protocol;
  report_.access.key = kind;
  return {};
}

// A chip without access control shows EF.COM or DG1 to everybody; any other says that it wants a key, or nothing that
// makes sense.
Result<> ReadSession::open_without_key() {
  iso7816::StatusWord status;
  for (const auto file : {iso7816::ShortFileId{0x1E}, iso7816::ShortFileId{0x01}}) {
    CHIPID_TRY(const auto response, plain_.transmit(iso7816::read_binary(file, 1)));
    status = response.status;
    if (!response.data.empty()) {
      report_.access.protocol = "none";
      return {};
    }
    if (status == iso7816::sw::security_not_satisfied) return fail(ErrorCode::usage_no_key);
  }
  return fail(Error{.code = ErrorCode::card_refused, .where = "open the chip", .status_word = status.value});
}

Result<> ReadSession::select_application(iso7816::CardChannel& channel) {
  CHIPID_CHECK(begin_step("select the application"));
  CHIPID_TRY(const auto response, channel.transmit(iso7816::select_application(emrtd_application)));
  if (response.status == iso7816::sw::ok) return {};
  return fail(Error{.code = ErrorCode::card_no_application, .status_word = response.status.value});
}

}  // namespace chipid::session
