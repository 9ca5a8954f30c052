#include <chipid.h>

#include <chipid/finger.hpp>
#include <chipid/read.hpp>
#include <sstream>

#include "cancel.hpp"
#include "card.hpp"
#include "events.hpp"
#include "guard.hpp"
#include "keys.hpp"
#include "recording.hpp"
#include "report.hpp"
#include "trust.hpp"
#include "values.hpp"

namespace chipid::capi {
namespace {

Result<std::vector<File>> files_named(std::string_view list) {
  std::vector<File> files;
  std::istringstream names{std::string(list)};
  for (std::string name; std::getline(names, name, ',');) {
    const auto file = file_from_name(name);
    if (!file) return fail(ErrorCode::usage_bad_value, "files", "unknown file '" + name + "'");
    files.push_back(*file);
  }
  return files;
}

Result<std::optional<ActiveAuthenticationChallenge>> challenge_of(const std::uint8_t* given, std::size_t size) {
  CHIPID_CHECK(check_bytes(given, size, "challenge"));
  if (given == nullptr) return std::nullopt;
  ActiveAuthenticationChallenge challenge{};
  if (size != challenge.size()) return fail(ErrorCode::usage_bad_value, "challenge", "has to be 8 bytes");
  std::copy_n(given, size, challenge.begin());
  return challenge;
}

Result<std::optional<FingerMatchRequest>> finger_of(const chipid_read_options& given) {
  CHIPID_CHECK(check_bytes(given.finger, given.finger_size, "finger"));
  if (given.finger == nullptr) return std::nullopt;
  CHIPID_TRY(auto request, finger_match_request(SecretBytes(BytesView(given.finger, given.finger_size))));
  request.last_try = given.last_try != 0;
  return request;
}

Result<std::function<void(const ReadEvent&)>> listener(chipid_context* context, const std::string& reader) {
  if (context == nullptr) return nullptr;
  CHIPID_TRY(const auto target, find(context));
  return [target, reader](const ReadEvent& event) { target->push(event_of(event, reader)); };
}

Result<> take_what_is_asked(const chipid_read_options& given, ReadOptions& options) {
  CHIPID_TRY(options.files, files_named(text_or_empty(given.files)));
  options.portrait = given.no_portrait == 0;
  options.allow_bac_fallback = given.allow_bac_fallback != 0;
  if (given.qr != nullptr) options.qr = given.qr;
  CHIPID_TRY(options.active_authentication_challenge, challenge_of(given.challenge, given.challenge_size));
  CHIPID_TRY(options.finger, finger_of(given));
  if (given.terminal != nullptr) {
    CHIPID_TRY(const auto terminal, find(given.terminal));
    options.terminal = *terminal;
  }
  return {};
}

Result<ReadOptions> read_options(const chipid_read_options& given, const Card& card) {
  ReadOptions options{.random = card.random};
  CHIPID_CHECK(take_what_is_asked(given, options));
  CHIPID_TRY(options.verify, verify_options(given.trust, given.policy, given.at));
  CHIPID_TRY(options.cancel, stop_token_of(given.cancel));
  CHIPID_TRY(options.on_event, listener(given.context, card.reader));
  return options;
}

Result<std::vector<AccessKey>> keys_of(const chipid_keys* keys) {
  if (keys == nullptr) return std::vector<AccessKey>();
  CHIPID_TRY(const auto list, find(keys));
  return list->clone();
}

using Reading = std::function<ReadReport(CardConnection&, std::span<const AccessKey>, const ReadOptions&)>;

/// What both kinds of reading share: parameters, the card for us alone, a stop that reaches a hung command too.
Result<> read_with(chipid_card* handle, const chipid_keys* keys, const chipid_read_options* given,
                   const Reading& reading, chipid_report** out) {
  CHIPID_CHECK(empty(out, "report"));
  CHIPID_TRY(const auto card, find(handle));
  CHIPID_TRY(const auto alone, card->in_use.use("chipid_card"));
  CHIPID_TRY(const auto asked, taken(given, "chipid_read_options"));
  CHIPID_TRY(const auto list, keys_of(keys));
  CHIPID_TRY(auto options, read_options(asked, *card));
  CHIPID_TRY(auto recording, Recording::open(asked.record));
  options.random = recording.random(std::move(options.random));
  const std::stop_callback reach_the_card(options.cancel, [&] { card->stop.request_stop(); });
  auto report = reading(recording.card(*card->connection), list, options);
  const auto saved = recording.save();
  if (card->recorded) report.reader = "recorded: " + report.reader;
  const auto failure = report.failure;
  *out = give<chipid_report>(std::make_shared<Report>(std::move(report), options.verify.policy, card->recorded));
  // What went wrong with the card matters more than its record.
  if (failure) return fail(*failure);
  return saved;
}

}  // namespace
}  // namespace chipid::capi

using namespace chipid;
using namespace chipid::capi;

int chipid_read(chipid_card* card, const chipid_keys* keys, const chipid_read_options* options,
                chipid_report** report) {
  return guarded([&] { return read_with(card, keys, options, read_card, report); });
}

int chipid_resume(chipid_card* card, const chipid_keys* keys, const chipid_report* earlier,
                  const chipid_read_options* options, chipid_report** report) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(empty(report, "report"));
    CHIPID_TRY(const auto before, find(earlier));
    if (!before->is_read()) return fail(ErrorCode::usage_bad_value, "earlier", "is no read");
    const auto go_on = [&](CardConnection& connection, std::span<const AccessKey> list, const ReadOptions& asked) {
      return resume_card(connection, list, before->read(), asked);
    };
    return read_with(card, keys, options, go_on, report);
  });
}
