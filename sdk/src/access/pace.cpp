#include "access/pace.hpp"

#include "access/pace_cam.hpp"
#include "access/pace_mapping.hpp"
#include "core/bytes.hpp"
#include "crypto/compare.hpp"
#include "iso7816/commands.hpp"
#include "pace_faults.hpp"
#include "secure_messaging/key_derivation.hpp"
#include "tlv/reader.hpp"
#include "tlv/writer.hpp"

namespace chipid::access::pace {
namespace {

using iso7816::StatusWord;

// Dynamic authentication data of the four steps (9303-11, 4.4.5, table 4).
constexpr tlv::Tag dynamic_authentication_data{0x7C};
constexpr tlv::Tag encrypted_nonce{0x80};
constexpr tlv::Tag mapping_data_terminal{0x81};
constexpr tlv::Tag mapping_data_chip{0x82};
constexpr tlv::Tag public_key_terminal{0x83};
constexpr tlv::Tag public_key_chip{0x84};
constexpr tlv::Tag token_terminal{0x85};
constexpr tlv::Tag token_chip{0x86};
constexpr tlv::Tag encrypted_chip_authentication_data{0x8A};

// MSE:Set AT (4.4.4.1).
constexpr tlv::Tag mechanism_reference{0x80};
constexpr tlv::Tag password_reference_object{0x83};
constexpr tlv::Tag parameter_reference{0x84};

tl::unexpected<Error> refused(ErrorCode code, StatusWord status) {
  return fail(Error{.code = code, .where = "PACE", .status_word = status.value});
}

// 63Cx: so many tries are left (ISO/IEC 7816-4, 5.6).
std::optional<unsigned> tries_of(StatusWord status) {
  return (status.value & 0xFFF0U) == 0x63C0U ? std::optional(status.value & 0x0FU) : std::nullopt;
}

// The fewest bytes.
Bytes number(std::uint32_t value) {
  Bytes bytes;
  for (int shift = 24; shift >= 0; shift -= 8) {
    const auto byte = static_cast<std::uint8_t>(value >> static_cast<unsigned>(shift));
    if (byte != 0 || !bytes.empty() || shift == 0) bytes.push_back(byte);
  }
  return bytes;
}

/// One run of the protocol: what the steps share.
class Run {
 public:
  Run(iso7816::CardChannel& channel, const Offer& offer, const AccessKey& key, const RandomSource& random,
      std::optional<unsigned>& tries_left)
      : channel_(channel), offer_(offer), key_(key), random_(random), tries_left_(tries_left) {}

  Result<> set_authentication_template();
  Result<SecretBytes> query_nonce();
  Result<SecretBytes> map_nonce(const SecretBytes& nonce);
  Result<sm::SessionKeys> perform_key_agreement(BytesView mapped_generator);
  Result<> mutual_authentication(const sm::SessionKeys& keys);

  [[nodiscard]] Established give(sm::SessionKeys keys) {
    return {std::move(keys),
            offer_,
            std::move(terminal_key_),
            std::move(chip_key_),
            std::move(chip_mapping_key_),
            std::move(chip_authentication_data_)};
  }

 private:
  [[nodiscard]] Result<> judge_tries(StatusWord status);
  [[nodiscard]] Result<SecretBytes> map_by_key_agreement(const SecretBytes& nonce);
  [[nodiscard]] Result<SecretBytes> map_by_nonces(const SecretBytes& nonce);
  [[nodiscard]] Result<iso7816::ResponseApdu> general_authenticate(tlv::Tag tag, BytesView data, bool last);
  [[nodiscard]] Result<iso7816::ResponseApdu> exchange(tlv::Tag sent, BytesView data);
  [[nodiscard]] Result<Bytes> exchange(tlv::Tag sent, BytesView data, tlv::Tag wanted);
  void take_chip_authentication_data(const iso7816::ResponseApdu& response, const sm::KsEnc& ks_enc);

  iso7816::CardChannel& channel_;
  const Offer& offer_;
  const AccessKey& key_;
  const RandomSource& random_;
  std::optional<unsigned>& tries_left_;
  Bytes terminal_key_;
  Bytes chip_key_;
  Bytes chip_mapping_key_;
  std::optional<Bytes> chip_authentication_data_;
};

// What the chip sends besides (certification authority references, in the last step) is let pass.
std::optional<Bytes> find_object(const iso7816::ResponseApdu& response, tlv::Tag wanted) {
  auto objects = tlv::open_single(response.data, dynamic_authentication_data);
  while (objects && !objects->at_end()) {
    const auto object = objects->next();
    if (!object) break;
    if (object->tag == wanted) return core::to_bytes(object->value);
  }
  return std::nullopt;
}

Result<Bytes> dynamic_data(const iso7816::ResponseApdu& response, tlv::Tag wanted) {
  auto found = find_object(response, wanted);
  if (!found) return untrusted();
  return *std::move(found);
}

Result<> Run::set_authentication_template() {
  const std::uint8_t reference[] = {password_reference(key_.kind())};
  auto data = core::concat({tlv::encode(mechanism_reference, offer_.suite.protocol.value()),
                            tlv::encode(password_reference_object, reference)});
  if (offer_.names_parameters) core::append(data, tlv::encode(parameter_reference, number(*offer_.parameter_id)));
  CHIPID_TRY(const auto response, channel_.transmit(iso7816::set_authentication_template(std::move(data))));
  return judge_tries(response.status);
}

// 63Cx only warns, but the last try of a PIN is never spent by a program.
Result<> Run::judge_tries(StatusWord status) {
  tries_left_ = tries_of(status);
  const bool blockable = can_be_blocked(key_.kind());
  if (blockable && (tries_left_ == 0U || status == iso7816::sw::authentication_blocked)) {
    return refused(ErrorCode::access_pin_blocked, status);
  }
  if (blockable && tries_left_ == 1U) return refused(ErrorCode::access_pin_suspended, status);
  if (status != iso7816::sw::ok && !tries_left_) return refused(ErrorCode::access_not_supported, status);
  return {};
}

// Keys of 2,048 bits do not fit a short command, nor their answer; for this command extended length may be used
// whatever the chip says of it (9.3.1.2).
Result<iso7816::ResponseApdu> Run::general_authenticate(tlv::Tag tag, BytesView data, bool last) {
  const auto object = data.empty() ? Bytes() : tlv::encode(tag, data);
  auto command = iso7816::general_authenticate(tlv::encode(dynamic_authentication_data, object), last);
  if (command.needs_extended()) command.ne = iso7816::max_extended_le;
  return channel_.transmit(command);
}

Result<iso7816::ResponseApdu> Run::exchange(tlv::Tag sent, BytesView data) {
  CHIPID_TRY(auto response, general_authenticate(sent, data, false));
  if (response.status != iso7816::sw::ok) return refused(ErrorCode::access_refused, response.status);
  return response;
}

Result<Bytes> Run::exchange(tlv::Tag sent, BytesView data, tlv::Tag wanted) {
  CHIPID_TRY(const auto response, exchange(sent, data));
  return dynamic_data(response, wanted);
}

Result<SecretBytes> Run::query_nonce() {
  CHIPID_TRY(const auto encrypted, exchange({}, {}, encrypted_nonce));
  return decrypt_nonce(derive_password_key(key_, offer_.suite.cipher), offer_.suite, encrypted);
}

Result<SecretBytes> Run::map_nonce(const SecretBytes& nonce) {
  return offer_.suite.mapping == Mapping::integrated ? map_by_nonces(nonce) : map_by_key_agreement(nonce);
}

Result<SecretBytes> Run::map_by_key_agreement(const SecretBytes& nonce) {
  CHIPID_TRY(const auto own, offer_.group.generate_key_pair(random_));
  CHIPID_TRY(chip_mapping_key_, exchange(mapping_data_terminal, own.public_key, mapping_data_chip));
  CHIPID_TRY(const auto shared_element, agree_on_element(offer_.group, own, chip_mapping_key_));
  return map_generic(offer_.group, nonce, shared_element.view());
}

// The chip has nothing to tell here: its mapping data are empty (4.4.5.2.2), or left out.
Result<SecretBytes> Run::map_by_nonces(const SecretBytes& nonce) {
  CHIPID_TRY(const auto terminal_nonce, random_(terminal_nonce_size(offer_.suite.cipher)));
  CHIPID_TRY(const auto response, exchange(mapping_data_terminal, terminal_nonce));
  if (!find_object(response, mapping_data_chip).value_or(Bytes()).empty()) return untrusted();
  return map_integrated(offer_.group, offer_.suite.cipher, nonce, terminal_nonce);
}

Result<sm::SessionKeys> Run::perform_key_agreement(BytesView mapped_generator) {
  CHIPID_TRY(auto own, offer_.group.generate_key_pair(random_, mapped_generator));
  CHIPID_TRY(chip_key_, exchange(public_key_terminal, own.public_key, public_key_chip));
  CHIPID_TRY(const auto shared_secret, agree(offer_.group, own, chip_key_));
  terminal_key_ = std::move(own.public_key);
  return sm::derive_session(offer_.suite.cipher, shared_secret.view());
}

// Each side's token is over the other side's key (4.4.3.4).
Result<> Run::mutual_authentication(const sm::SessionKeys& keys) {
  CHIPID_TRY(const auto own_token, authentication_token(offer_.suite, keys.ks_mac, chip_key_));
  CHIPID_TRY(const auto expected, authentication_token(offer_.suite, keys.ks_mac, terminal_key_));
  CHIPID_TRY(const auto response, general_authenticate(token_terminal, own_token, true));
  if (response.status != iso7816::sw::ok) {
    if (const auto tries = tries_of(response.status)) tries_left_ = tries;
    return refused(ErrorCode::access_wrong_key, response.status);
  }
  CHIPID_TRY(const auto chip_token, dynamic_data(response, token_chip));
  if (!crypto::constant_time_equal(chip_token, expected)) return untrusted();
  if (offer_.suite.mapping == Mapping::chip_authentication) take_chip_authentication_data(response, keys.ks_enc);
  return {};
}

// The channel is good without it; what it lacks is judged as a proof of the chip (adverse case 27).
void Run::take_chip_authentication_data(const iso7816::ResponseApdu& response, const sm::KsEnc& ks_enc) {
  const auto encrypted = find_object(response, encrypted_chip_authentication_data);
  if (!encrypted) return;
  auto data = decrypt_chip_authentication_data(offer_.group, offer_.suite.cipher, ks_enc, *encrypted);
  if (data) chip_authentication_data_ = *std::move(data);
}

}  // namespace

// A wrong PIN or PUK may lock the holder out for good, unlike a CAN or an MRZ (BSI TR-03110-2, 3.3).
bool can_be_blocked(AccessKey::Kind kind) noexcept {
  return kind == AccessKey::Kind::pin || kind == AccessKey::Kind::puk;
}

Result<Established> establish(iso7816::CardChannel& channel, const Offer& offer, const AccessKey& key,
                              const RandomSource& random, std::optional<unsigned>& tries_left) {
  Run run(channel, offer, key, random, tries_left);
  CHIPID_CHECK(run.set_authentication_template());
  CHIPID_TRY(const auto nonce, run.query_nonce());
  CHIPID_TRY(const auto mapped_generator, run.map_nonce(nonce));
  CHIPID_TRY(auto keys, run.perform_key_agreement(mapped_generator.view()));
  CHIPID_CHECK(run.mutual_authentication(keys));
  return run.give(std::move(keys));
}

}  // namespace chipid::access::pace
