#include <algorithm>
#include <iterator>

#include "chip/commands.hpp"
#include "chip/pace_password.hpp"
#include "chip/pace_steps.hpp"
#include "crypto/compare.hpp"
#include "tlv/reader.hpp"
#include "tlv/writer.hpp"

namespace chipid::virtual_card {
namespace {

using iso7816::CommandApdu;
using iso7816::ResponseApdu;
using iso7816::StatusWord;
using pace::Run;
using pace::Step;
using tlv::Tag;
namespace sw = iso7816::sw;

constexpr Tag dynamic_authentication_data{0x7C};
constexpr StatusWord last_command_expected{0x6883};

// --- MSE:Set AT ---

// The data objects of ICAO 9303-11, 4.4.4.1.
struct Template {
  pace::Offer wanted = {};
  bool names_parameters = false;
  std::uint8_t password = 0;
};

Result<std::uint32_t> parse_number(BytesView value) {
  if (value.size() != 1) return fail(ErrorCode::data_malformed);
  return value[0];
}

Result<Template> parse_template(BytesView data) {
  tlv::Reader reader(data);
  Template parsed;
  CHIPID_TRY(const auto protocol, reader.expect({0x80}));
  CHIPID_TRY(parsed.wanted.protocol, asn1::Oid::from_der_value(protocol.value));
  CHIPID_TRY(const auto password, reader.expect({0x83}));
  CHIPID_TRY(const auto reference, parse_number(password.value));
  parsed.password = static_cast<std::uint8_t>(reference);
  CHIPID_TRY(const auto parameters, reader.optional({0x84}));
  parsed.names_parameters = parameters.has_value();
  if (parameters) {
    CHIPID_TRY(parsed.wanted.parameter_id, parse_number(parameters->value));
  }
  CHIPID_CHECK(reader.finish());
  return parsed;
}

// DO 84 may be left out where the protocol is offered with one set of parameters only.
std::optional<pace::Suite> choose_suite(const CardImage& card, const Template& wanted) {
  const auto fits = [&](const pace::Offer& offer) {
    return offer.protocol == wanted.wanted.protocol &&
           (!wanted.names_parameters || offer.parameter_id == wanted.wanted.parameter_id);
  };
  if (std::count_if(card.pace.begin(), card.pace.end(), fits) != 1) return std::nullopt;
  return pace::find_suite(*std::find_if(card.pace.begin(), card.pace.end(), fits));
}

// Session keys with a counter of zero (9.8.6.3), in force from the next command on.
Result<> start_session(CommandContext& context, const Run& run) {
  const Bytes ssc(crypto::block_size(run.suite.cipher));
  CHIPID_TRY(auto channel, SecureMessaging::create(run.suite.cipher, run.keys.enc, run.keys.mac, ssc));
  context.session.next_secure_messaging = std::make_unique<SecureMessaging>(std::move(channel));
  context.session.compressed_pace_key = ta::compressed(run.suite.group, run.chip_key);
  // Chip authentication mapping stands for chip authentication: the terminal's key here is what it will sign.
  const bool proven = run.suite.mapping == pace::Mapping::chip_authentication;
  if (proven) context.session.compressed_terminal_key = ta::compressed(run.suite.group, run.terminal_key);
  context.session.access_granted = true;
  context.session.opened_by = run.password;
  return {};
}

// 4.4: a chip may slow down those who try one password after the other.
void keep_back_answer(CommandContext& context) {
  constexpr unsigned most_doublings = 5;
  const auto doublings = std::min(context.memory.wrong_passwords++, most_doublings);
  context.memory.delay = context.fault.wrong_password_delay * (1U << doublings);
}

// Step 4 (4.4.3.4): the terminal's token in DO 85 is where a wrong password shows; the chip's in DO 86.
Result<ResponseApdu> mutual_authentication(CommandContext& context, const Run& run, BytesView content) {
  const auto token = pace::terminal_token(content);
  if (!token) return ResponseApdu{.status = sw::wrong_data};
  CHIPID_TRY(const auto expected, pace::authentication_token(run.suite, run.keys.mac, run.chip_key));
  if (!crypto::constant_time_equal(expected, *token)) {
    keep_back_answer(context);
    return ResponseApdu{.status = pace::note_wrong(context.memory, run.password)};
  }
  context.memory.wrong_passwords = 0;
  pace::note_right(context.memory, run.password);
  CHIPID_TRY(const auto own, pace::chip_token(context, run));
  CHIPID_CHECK(start_session(context, run));
  return ResponseApdu{.data = tlv::encode(dynamic_authentication_data, own), .status = sw::ok};
}

using StepHandler = Result<Bytes> (*)(const CommandContext&, Run&, BytesView);
constexpr StepHandler chained_steps[] = {pace::encrypted_nonce, pace::map_nonce, pace::key_agreement};

// A step that the chip answers and that another follows; whatever the terminal sent wrong is wrong data.
ResponseApdu chained_step(CommandContext& context, std::unique_ptr<Run> run, BytesView content) {
  const auto usable = pace::may_be_tried(context, run->password);
  if (usable != sw::ok) return {.status = usable};
  const auto answer = chained_steps[static_cast<std::size_t>(run->next)](context, *run, content);
  if (!answer) return {.status = sw::wrong_data};
  run->next = static_cast<Step>(static_cast<std::uint8_t>(run->next) + 1);
  context.session.pace = std::move(run);
  return {.data = tlv::encode(dynamic_authentication_data, *answer), .status = sw::ok};
}

}  // namespace

Result<ResponseApdu> set_pace_template(CommandContext& context, const CommandApdu& command) {
  constexpr std::uint8_t set_for_mutual_authentication = 0xC1;
  constexpr std::uint8_t authentication_template = 0xA4;
  auto& session = context.session;
  session.pace.reset();
  if (context.card.pace.empty()) return ResponseApdu{.status = sw::instruction_not_supported};
  if (command.p1 != set_for_mutual_authentication || command.p2 != authentication_template) {
    return ResponseApdu{.status = sw::wrong_p1_p2};
  }
  // 4.2: PACE is run in the master file, before the application is selected.
  if (session.directory != DirectoryKind::master_file) return ResponseApdu{.status = sw::conditions_not_satisfied};
  const auto wanted = parse_template(command.data);
  if (!wanted || context.fault.pace.refuses) return ResponseApdu{.status = sw::wrong_data};
  const auto suite = choose_suite(context.card, *wanted);
  if (!suite) return ResponseApdu{.status = sw::wrong_data};
  const auto password = static_cast<pace::Password>(wanted->password);
  const auto text = pace::password_text(context.card, password);
  if (text.empty()) return ResponseApdu{.status = sw::reference_not_found};
  session.pace = std::make_unique<Run>(
      Run{.suite = *suite, .password = password, .password_key = pace::password_key(*suite, password, text)});
  return ResponseApdu{.status = pace::status_of_choice(context.memory, password)};
}

// 4.4.4.2: all commands but the last are chained (ISO/IEC 7816-4, 5.3.3); the first error ends the run.
Result<ResponseApdu> pace_authenticate(CommandContext& context, const CommandApdu& command) {
  if (context.card.pace.empty()) return ResponseApdu{.status = sw::instruction_not_supported};
  auto run = std::exchange(context.session.pace, nullptr);
  if (!run) return ResponseApdu{.status = sw::conditions_not_satisfied};
  if (command.p1 != 0 || command.p2 != 0) return ResponseApdu{.status = sw::wrong_p1_p2};
  const bool last = (command.cla & class_chaining) == 0;
  if (last != (run->next == Step::mutual_authentication)) return ResponseApdu{.status = last_command_expected};
  const auto content = tlv::parse_single(command.data, dynamic_authentication_data);
  if (!content) return ResponseApdu{.status = sw::wrong_data};
  if (last) return mutual_authentication(context, *run, content->value);
  return chained_step(context, std::move(run), content->value);
}

}  // namespace chipid::virtual_card
