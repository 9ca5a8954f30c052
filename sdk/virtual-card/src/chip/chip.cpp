#include "chip/chip.hpp"

#include <algorithm>

#include "chip/commands.hpp"
#include "iso7816/commands.hpp"

namespace chipid::virtual_card {
namespace {

using iso7816::CommandApdu;
using iso7816::ResponseApdu;
using iso7816::StatusWord;
namespace sw = iso7816::sw;

constexpr StatusWord no_precise_diagnosis{0x6F00};
constexpr std::uint8_t sm_class_bits = 0x0C;
constexpr unsigned more_data = 0x6100;
constexpr std::size_t status_size = 2;
constexpr std::size_t read_that_fails = 3;

Bytes status_only(StatusWord status) {
  return ResponseApdu{.status = status}.encode();
}

bool is_protected(const CommandApdu& command) {
  return (command.cla & sm_class_bits) == sm_class_bits;
}

bool is_odd(const CommandApdu& command) {
  return (command.ins & 1U) != 0;
}

// Of what is waiting: as plain as it can be, also on a secure channel, whose protection is around the whole answer.
bool fetches_rest(const CommandApdu& command) {
  return command.ins == iso7816::ins::get_response && command.data.empty();
}

std::size_t wanted(const CommandApdu& command) {
  return command.ne == 0 ? iso7816::max_short_le : command.ne;
}

bool reads(const CommandApdu& command) {
  return command.ins == iso7816::ins::read_binary || command.ins == iso7816::ins::read_binary_odd;
}

// ISO/IEC 7816-4, 5.2: a zero byte behind the header, with more to follow.
bool is_extended(BytesView command) {
  constexpr std::size_t header_size = 4;
  return command.size() > header_size + 1 && command[header_size] == 0;
}

}  // namespace

Chip::Chip(CardImage card, RandomSource random, FaultHooks fault, std::optional<CardImage> other)
    : card_(std::move(card)), random_(std::move(random)), fault_(std::move(fault)), other_(std::move(other)) {
  if (fault_.personalise) fault_.personalise(card_);
  memory_.pin_tries = card_.pin_tries;
  if (card_.match_on_card) memory_.finger_tries = card_.match_on_card->tries;
}

void Chip::reset() {
  session_ = {};
  previous_answer_.clear();
  if (interruption_ == Interruption::none || interruption_ == Interruption::removed) return;
  interruption_ = Interruption::none;
  if (other_) card_ = *std::exchange(other_, std::nullopt);
}

std::optional<Bytes> Chip::answer(BytesView command) {
  if (interruption_ != Interruption::none) return std::nullopt;
  memory_.delay = {};
  auto raw = process(command).value_or(status_only(no_precise_diagnosis));
  if (session_.silent) interruption_ = Interruption::mute;
  if (interruption_ != Interruption::none) return std::nullopt;
  if (session_.next_secure_messaging) session_.secure_messaging = std::move(session_.next_secure_messaging);
  previous_answer_ = raw;
  return raw;
}

Result<> Chip::begin_secure_messaging(crypto::BlockCipher cipher, BytesView ks_enc, BytesView ks_mac, BytesView ssc) {
  CHIPID_TRY(auto channel, SecureMessaging::create(cipher, ks_enc, ks_mac, ssc));
  session_ = {};
  session_.directory = DirectoryKind::application;
  session_.access_granted = true;
  session_.secure_messaging = std::make_unique<SecureMessaging>(std::move(channel));
  return {};
}

Result<Bytes> Chip::process(BytesView command) {
  const auto parsed = CommandApdu::parse(command);
  if (!parsed || !accepts_length(command)) return status_only(sw::wrong_length);
  if (!session_.rest.empty() && fetches_rest(*parsed)) return next_part(wanted(*parsed));
  session_.rest.clear();
  note_fault(*parsed);
  return is_protected(*parsed) ? process_protected(*parsed) : process_plain(*parsed);
}

// ICAO 9303-11, 9.8.1: a plain command ends a secure messaging session.
Result<Bytes> Chip::process_plain(const CommandApdu& command) {
  if (session_.secure_messaging) close_secure_messaging();
  auto handling = context(answer_space(command.ne));
  CHIPID_TRY(const auto response, interpret(handling, command));
  auto raw = first_part(response.encode(), wanted(command));
  alter(raw, response);
  return raw;
}

// 9.8.4: a fault of secure messaging is answered without it, and the session keys are gone.
Result<Bytes> Chip::process_protected(const CommandApdu& command) {
  if (!session_.secure_messaging) return status_only(sw::sm_objects_incorrect);
  auto& channel = *session_.secure_messaging;
  const bool first_answer = std::exchange(session_.first_answer_due, false);
  CHIPID_TRY(const auto unprotected, channel.unprotect(command));
  if (!unprotected.command) {
    close_secure_messaging();
    return status_only(unprotected.fault);
  }
  if (fault_.plain_le_limit != 0 && reads(command) && unprotected.command->ne > fault_.plain_le_limit) {
    close_secure_messaging();
    return status_only(sw::wrong_length);
  }
  const bool odd = is_odd(command);
  const auto ne = wanted(command);
  auto handling = context(channel.max_plain(answer_space(ne), odd));
  CHIPID_TRY(const auto response, interpret(handling, *unprotected.command));
  CHIPID_TRY(auto data, channel.protect(response, odd, tampering_of_answer(first_answer)));
  auto raw = first_part(ResponseApdu{.data = std::move(data), .status = response.status}.encode(), ne);
  alter(raw, response);
  return raw;
}

CommandContext Chip::context(std::size_t max_data) {
  return {
      .card = card_, .fault = fault_, .random = random_, .session = session_, .memory = memory_, .max_data = max_data};
}

SmTampering Chip::tampering_of_answer(bool first_answer) {
  const auto most = fault_.chip_authentication.wrong_first_answers;
  if (first_answer && memory_.wrong_first_answers < most) {
    ++memory_.wrong_first_answers;
    return {.mac = [](Bytes& mac) { mac.back() ^= 0x01U; }};
  }
  return session_.fault_strikes ? fault_.secure_messaging : SmTampering{};
}

// ISO/IEC 7816-4, 5.3.4: what does not fit is announced by 61xx.
Bytes Chip::first_part(Bytes raw, std::size_t ne) {
  const auto space = answer_space(ne);
  if (raw.size() <= space + status_size) return raw;
  session_.rest = std::exchange(raw, {});
  return next_part(ne);
}

Bytes Chip::next_part(std::size_t ne) {
  const auto space = answer_space(ne);
  auto& rest = session_.rest;
  if (rest.size() <= space + status_size) return std::exchange(rest, {});
  const auto end = rest.begin() + static_cast<std::ptrdiff_t>(space);
  ResponseApdu part{.data = Bytes(rest.begin(), end)};
  rest.erase(rest.begin(), end);
  const auto waiting = rest.size() - status_size;
  part.status = {static_cast<std::uint16_t>(more_data | (waiting > 0xFF ? 0U : waiting))};
  return part.encode();
}

// Data bytes that Le and the announced response buffer leave.
std::size_t Chip::answer_space(std::size_t ne) const {
  const auto buffer = card_.extended_length ? card_.extended_length->response - status_size : iso7816::max_short_le;
  return std::min(ne, buffer);
}

bool Chip::accepts_length(BytesView command) const {
  if (!card_.extended_length) return !is_extended(command);
  return command.size() <= card_.extended_length->command;
}

void Chip::close_secure_messaging() {
  session_.secure_messaging.reset();
  session_.access_granted = false;
  session_.compressed_terminal_key.clear();
  session_.compressed_pace_key.clear();
  session_.terminal_chain.reset();
  session_.terminal_rights = 0;
  session_.opened_by.reset();
  session_.file = nullptr;
}

void Chip::note_fault(const CommandApdu& command) {
  const bool now = is_struck(command);
  session_.fault_strikes = now || (fault_.lasting && session_.fault_strikes);
  if (now) interrupt();
}

void Chip::interrupt() {
  if (memory_.interrupted || fault_.interruption == Interruption::none) return;
  memory_.interrupted = true;
  interruption_ = fault_.interruption;
}

bool Chip::is_struck(const CommandApdu& command) {
  if (fault_.strikes_at == StrikesAt::challenge) return command.ins == iso7816::ins::get_challenge;
  const bool behind_access = session_.access_granted || !card_.has_access_control();
  return reads(command) && behind_access && ++session_.reads == read_that_fails;
}

void Chip::alter(Bytes& raw, const ResponseApdu& plain) {
  if (!session_.fault_strikes || !fault_.answer) return;
  RawAnswer answer{.bytes = raw, .plain = plain, .previous = previous_answer_};
  fault_.answer(answer);
}

}  // namespace chipid::virtual_card
