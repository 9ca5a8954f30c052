#include "access/pace.hpp"

#include "core/bytes.hpp"
#include "crypto/compare.hpp"
#include "iso7816/commands.hpp"
#include "tlv/reader.hpp"
#include "tlv/writer.hpp"

namespace chipid::access::pace {
namespace {

using iso7816::StatusWord;

// Dynamic authentication data of the four steps (9303-11, 4.4.4.2, table 6).
constexpr tlv::Tag dynamic_authentication_data{0x7C};
constexpr tlv::Tag encrypted_nonce{0x80};
constexpr tlv::Tag mapping_data_terminal{0x81};
constexpr tlv::Tag mapping_data_chip{0x82};
constexpr tlv::Tag public_key_terminal{0x83};
constexpr tlv::Tag public_key_chip{0x84};
constexpr tlv::Tag token_terminal{0x85};
constexpr tlv::Tag token_chip{0x86};

// MSE:Set AT (4.4.4.1).
constexpr tlv::Tag mechanism_reference{0x80};
constexpr tlv::Tag password_reference_object{0x83};
constexpr tlv::Tag parameter_reference{0x84};

tl::unexpected<Error> refused(ErrorCode code, StatusWord status) {
  return fail(Error{.code = code, .where = "PACE", .status_word = status.value});
}

tl::unexpected<Error> untrusted() {
  return fail(ErrorCode::access_untrusted_answer, "PACE");
}

// 63Cx only warns: so many tries are left.
bool accepted(StatusWord status) {
  return status == iso7816::sw::ok || (status.value & 0xFFF0U) == 0x63C0U;
}

/// One run of the protocol: what the steps share.
class Run {
 public:
  Run(iso7816::CardChannel& channel, const Offer& offer, const AccessKey& key, const RandomSource& random)
      : channel_(channel), offer_(offer), key_(key), random_(random) {}

  Result<> set_authentication_template();
  Result<SecretBytes> query_nonce();
  Result<Bytes> map_nonce(const SecretBytes& nonce);
  Result<sm::SessionKeys> perform_key_agreement(BytesView mapped_generator);
  Result<> mutual_authentication(const sm::KsMac& ks_mac);

 private:
  [[nodiscard]] Result<iso7816::ResponseApdu> general_authenticate(tlv::Tag tag, BytesView data, bool last);
  [[nodiscard]] Result<Bytes> exchange(tlv::Tag sent, BytesView data, tlv::Tag wanted);

  iso7816::CardChannel& channel_;
  const Offer& offer_;
  const AccessKey& key_;
  const RandomSource& random_;
  Bytes terminal_key_;
  Bytes chip_key_;
};

Result<Bytes> dynamic_data(const iso7816::ResponseApdu& response, tlv::Tag wanted) {
  auto objects = tlv::open_single(response.data, dynamic_authentication_data);
  if (!objects) return untrusted();
  // What else the chip sends (certification authority references, in the last step) is not needed here.
  const auto object = objects->expect(wanted);
  if (!object) return untrusted();
  return core::to_bytes(object->value);
}

Result<> Run::set_authentication_template() {
  const std::uint8_t reference[] = {password_reference(key_.kind())};
  auto data = core::concat({tlv::encode(mechanism_reference, offer_.suite.protocol.value()),
                            tlv::encode(password_reference_object, reference)});
  if (offer_.parameter_reference) {
    const std::uint8_t parameter[] = {static_cast<std::uint8_t>(*offer_.parameter_reference)};
    core::append(data, tlv::encode(parameter_reference, parameter));
  }
  CHIPID_TRY(const auto response, channel_.transmit(iso7816::set_authentication_template(std::move(data))));
  if (!accepted(response.status)) return refused(ErrorCode::access_not_supported, response.status);
  return {};
}

Result<iso7816::ResponseApdu> Run::general_authenticate(tlv::Tag tag, BytesView data, bool last) {
  const auto object = data.empty() ? Bytes() : tlv::encode(tag, data);
  return channel_.transmit(iso7816::general_authenticate(tlv::encode(dynamic_authentication_data, object), last));
}

Result<Bytes> Run::exchange(tlv::Tag sent, BytesView data, tlv::Tag wanted) {
  CHIPID_TRY(const auto response, general_authenticate(sent, data, false));
  if (response.status != iso7816::sw::ok) return refused(ErrorCode::access_refused, response.status);
  return dynamic_data(response, wanted);
}

Result<SecretBytes> Run::query_nonce() {
  CHIPID_TRY(const auto encrypted, exchange({}, {}, encrypted_nonce));
  return decrypt_nonce(derive_password_key(key_, offer_.suite.cipher), offer_.suite.cipher, encrypted);
}

Result<Bytes> Run::map_nonce(const SecretBytes& nonce) {
  CHIPID_TRY(const auto own, generate_key_pair(offer_.curve, {}, random_));
  CHIPID_TRY(const auto chip_key, exchange(mapping_data_terminal, own.public_key, mapping_data_chip));
  CHIPID_TRY(const auto shared_point, agree(offer_.curve, own, chip_key));
  return map_generic(offer_.curve, nonce, shared_point);
}

Result<sm::SessionKeys> Run::perform_key_agreement(BytesView mapped_generator) {
  CHIPID_TRY(auto own, generate_key_pair(offer_.curve, mapped_generator, random_));
  CHIPID_TRY(chip_key_, exchange(public_key_terminal, own.public_key, public_key_chip));
  CHIPID_TRY(auto shared_point, agree(offer_.curve, own, chip_key_));
  terminal_key_ = std::move(own.public_key);
  auto session = derive_session(offer_.suite.cipher, offer_.curve, shared_point);
  wipe(shared_point.data(), shared_point.size());
  return session;
}

// Each side's token is over the other side's key (4.4.3.4).
Result<> Run::mutual_authentication(const sm::KsMac& ks_mac) {
  CHIPID_TRY(const auto own_token, authentication_token(offer_.suite, ks_mac, chip_key_));
  CHIPID_TRY(const auto expected, authentication_token(offer_.suite, ks_mac, terminal_key_));
  CHIPID_TRY(const auto response, general_authenticate(token_terminal, own_token, true));
  if (response.status != iso7816::sw::ok) return refused(ErrorCode::access_wrong_key, response.status);
  CHIPID_TRY(const auto chip_token, dynamic_data(response, token_chip));
  if (!crypto::constant_time_equal(chip_token, expected)) return untrusted();
  return {};
}

}  // namespace

Result<sm::SessionKeys> establish(iso7816::CardChannel& channel, const Offer& offer, const AccessKey& key,
                                  const RandomSource& random) {
  Run run(channel, offer, key, random);
  CHIPID_CHECK(run.set_authentication_template());
  CHIPID_TRY(const auto nonce, run.query_nonce());
  CHIPID_TRY(const auto mapped_generator, run.map_nonce(nonce));
  CHIPID_TRY(auto session, run.perform_key_agreement(mapped_generator));
  CHIPID_CHECK(run.mutual_authentication(session.ks_mac));
  return session;
}

}  // namespace chipid::access::pace
