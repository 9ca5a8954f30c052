#include "chip_auth/chip_authentication.hpp"

#include "core/bytes.hpp"
#include "iso7816/commands.hpp"
#include "secure_messaging/key_derivation.hpp"
#include "tlv/writer.hpp"

namespace chipid::chip_auth {
namespace {

using iso7816::CommandApdu;

// MSE:Set KAT (6.2.4.1), MSE:Set AT and GENERAL AUTHENTICATE (6.2.4.2).
constexpr tlv::Tag mechanism_reference{0x80};
constexpr tlv::Tag private_key_reference{0x84};
constexpr tlv::Tag ephemeral_public_key{0x91};
constexpr tlv::Tag dynamic_authentication_data{0x7C};
constexpr tlv::Tag public_key_terminal{0x80};

Bytes reference_of(const ChipAuthenticationKey& key) {
  return key.id ? tlv::encode(private_key_reference, *key.id) : Bytes();
}

Result<> accepted(const Result<iso7816::ResponseApdu>& response) {
  if (!response) return fail(response.error());
  const auto status = response->status;
  if (status == iso7816::sw::ok) return {};
  return fail(Error{.code = ErrorCode::card_refused, .where = "chip authentication", .status_word = status.value});
}

/// One run of the protocol over one channel.
class Run {
 public:
  Run(iso7816::CardChannel& channel, const ChipAuthenticationKey& key, BytesView terminal_key, std::size_t max_data)
      : channel_(channel), key_(key), terminal_key_(terminal_key), max_data_(max_data) {}

  [[nodiscard]] Bytes key_agreement_template() const {
    return core::concat({tlv::encode(ephemeral_public_key, terminal_key_), reference_of(key_)});
  }

  // 3DES by either way: the older first, which every such chip knows, unless its data do not fit one command.
  Result<> send_key() {
    if (key_.cipher != crypto::BlockCipher::tdes) return by_set_at();
    const bool fits = key_agreement_template().size() <= max_data_;
    const auto first = fits ? by_set_kat() : by_set_at();
    if (first || first.error().code != ErrorCode::card_refused) return first;
    return fits ? by_set_at() : by_set_kat();
  }

 private:
  Result<> by_set_kat() { return transmit(iso7816::set_key_agreement_template(key_agreement_template())); }

  Result<> by_set_at() {
    auto data = core::concat({tlv::encode(mechanism_reference, key_.protocol.value()), reference_of(key_)});
    CHIPID_CHECK(transmit(iso7816::set_internal_authentication_template(std::move(data))));
    const auto object = tlv::encode(public_key_terminal, terminal_key_);
    return transmit(iso7816::general_authenticate(tlv::encode(dynamic_authentication_data, object), true));
  }

  Result<> transmit(const CommandApdu& command) {
    return accepted(iso7816::transmit_chained(channel_, command, max_data_));
  }

  iso7816::CardChannel& channel_;
  const ChipAuthenticationKey& key_;
  BytesView terminal_key_;
  std::size_t max_data_;
};

}  // namespace

Result<ChipAuthenticated> authenticate_chip(iso7816::CardChannel& channel, const ChipAuthenticationKey& key,
                                            const RandomSource& random, std::size_t max_data) {
  CHIPID_TRY(auto own, key.group.generate_key_pair(random));
  CHIPID_TRY(const auto secret, key.group.agree(own.private_key.view(), key.public_key));
  CHIPID_CHECK(Run(channel, key, own.public_key, max_data).send_key());
  return ChipAuthenticated{.keys = sm::derive_session(key.cipher, secret.view()),
                           .terminal_key = std::move(own.public_key)};
}

}  // namespace chipid::chip_auth
