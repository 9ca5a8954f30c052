#include "chip/commands.hpp"
#include "core/bytes.hpp"
#include "core/cursor.hpp"
#include "tlv/reader.hpp"
#include "tlv/writer.hpp"

namespace chipid::virtual_card {
namespace {

using iso7816::CommandApdu;
using iso7816::ResponseApdu;
using iso7816::StatusWord;
namespace sw = iso7816::sw;

constexpr tlv::Tag protocol_object{0x80};
constexpr tlv::Tag key_reference_object{0x84};
constexpr tlv::Tag terminal_key_object{0x91};
constexpr tlv::Tag dynamic_authentication_data{0x7C};
constexpr tlv::Tag terminal_key_in_dynamic_data{0x80};

Result<std::optional<std::uint32_t>> parse_key_reference(tlv::Reader& reader) {
  CHIPID_TRY(const auto reference, reader.optional(key_reference_object));
  if (!reference) return std::nullopt;
  if (reference->value.empty() || reference->value.size() > 4) return fail(ErrorCode::data_malformed);
  core::Cursor cursor(reference->value);
  CHIPID_TRY(const auto id, cursor.big_endian(reference->value.size()));
  return id;
}

// 6.2.4.1: the key comes first, then its reference.
struct KeyAgreementTemplate {
  BytesView terminal_key;
  std::optional<std::uint32_t> key_id = {};
};
Result<KeyAgreementTemplate> parse_key_agreement_template(BytesView data) {
  tlv::Reader reader(data);
  CHIPID_TRY(const auto key, reader.expect(terminal_key_object));
  KeyAgreementTemplate parsed{.terminal_key = key.value};
  CHIPID_TRY(parsed.key_id, parse_key_reference(reader));
  CHIPID_CHECK(reader.finish());
  return parsed;
}

// 6.2.4.2.
struct AuthenticationTemplate {
  asn1::Oid protocol;
  std::optional<std::uint32_t> key_id = {};
};
Result<AuthenticationTemplate> parse_authentication_template(BytesView data) {
  tlv::Reader reader(data);
  CHIPID_TRY(const auto protocol, reader.expect(protocol_object));
  AuthenticationTemplate parsed;
  CHIPID_TRY(parsed.protocol, asn1::Oid::from_der_value(protocol.value));
  CHIPID_TRY(parsed.key_id, parse_key_reference(reader));
  CHIPID_CHECK(reader.finish());
  return parsed;
}

// Before any work: whether the chip does it at all, here and now. Version 1 runs behind an access protocol (6.2.1).
std::optional<StatusWord> refusal(CommandContext& context) {
  const auto& tampering = context.fault.chip_authentication;
  if (context.card.chip_authentication.empty()) return sw::instruction_not_supported;
  if (tampering.silent) context.session.silent = true;
  if (tampering.refuses) return tampering.refuses;
  if (!context.session.secure_messaging) return sw::security_not_satisfied;
  if (context.session.directory != DirectoryKind::application) return sw::conditions_not_satisfied;
  return std::nullopt;
}

// The new keys hold from the next command on, with a counter of zero (6.2.2, step 3; 9.8.6.3).
Result<StatusWord> start_session(CommandContext& context, const ca::Key& key, BytesView terminal_key) {
  const auto keys = ca::agree(key, terminal_key);
  if (!keys) return sw::wrong_data;
  const Bytes ssc(crypto::block_size(key.cipher));
  CHIPID_TRY(auto channel, SecureMessaging::create(key.cipher, keys->enc, keys->mac, ssc));
  auto& session = context.session;
  session.next_secure_messaging = std::make_unique<SecureMessaging>(std::move(channel));
  session.first_answer_due = true;
  session.compressed_terminal_key = ta::compressed(key.group, terminal_key);
  session.terminal_chain.reset();
  session.terminal_rights = 0;
  return sw::ok;
}

}  // namespace

Result<ResponseApdu> set_key_agreement_template(CommandContext& context, const CommandApdu& command) {
  if (const auto refused = refusal(context)) return ResponseApdu{.status = *refused};
  const auto wanted = parse_key_agreement_template(command.data);
  if (!wanted) return ResponseApdu{.status = sw::wrong_data};
  const auto* key = ca::choose_by_set_kat(context.card.chip_authentication, wanted->key_id);
  if (key == nullptr) return ResponseApdu{.status = sw::reference_not_found};
  CHIPID_TRY(const auto status, start_session(context, *key, wanted->terminal_key));
  return ResponseApdu{.status = status};
}

Result<ResponseApdu> set_chip_authentication_template(CommandContext& context, const CommandApdu& command) {
  context.session.chip_authentication_key = nullptr;
  if (const auto refused = refusal(context)) return ResponseApdu{.status = *refused};
  const auto wanted = parse_authentication_template(command.data);
  if (!wanted) return ResponseApdu{.status = sw::wrong_data};
  const auto* key = ca::choose_by_set_at(context.card.chip_authentication, wanted->protocol, wanted->key_id);
  if (key == nullptr) return ResponseApdu{.status = sw::reference_not_found};
  context.session.chip_authentication_key = key;
  return ResponseApdu{.status = sw::ok};
}

Result<ResponseApdu> chip_authenticate(CommandContext& context, const CommandApdu& command) {
  const auto* key = std::exchange(context.session.chip_authentication_key, nullptr);
  if (const auto refused = refusal(context)) return ResponseApdu{.status = *refused};
  if (command.p1 != 0 || command.p2 != 0) return ResponseApdu{.status = sw::wrong_p1_p2};
  auto content = tlv::open_single(command.data, dynamic_authentication_data);
  if (!content) return ResponseApdu{.status = sw::wrong_data};
  const auto terminal_key = content->expect(terminal_key_in_dynamic_data);
  if (!terminal_key || !content->finish()) return ResponseApdu{.status = sw::wrong_data};
  CHIPID_TRY(const auto status, start_session(context, *key, terminal_key->value));
  if (status != sw::ok) return ResponseApdu{.status = status};
  return ResponseApdu{.data = tlv::encode(dynamic_authentication_data, BytesView{}), .status = sw::ok};
}

}  // namespace chipid::virtual_card
