#include "chip_auth/terminal_authentication.hpp"

#include "core/bytes.hpp"
#include "core/text.hpp"
#include "iso7816/commands.hpp"
#include "tlv/writer.hpp"

namespace chipid::chip_auth {
namespace {

constexpr tlv::Tag public_key_reference{0x83};
constexpr std::size_t challenge_size = 8;

Bytes reference_object(const std::string& reference) {
  return tlv::encode(public_key_reference, core::as_bytes(reference));
}

Result<> accepted(const Result<iso7816::ResponseApdu>& response, const std::string& where) {
  if (!response) return fail(response.error());
  if (response->status == iso7816::sw::ok) return {};
  return fail(Error{.code = ErrorCode::card_refused, .where = where, .status_word = response->status.value});
}

/// One run of the protocol over one channel.
class Run {
 public:
  Run(iso7816::CardChannel& channel, const TerminalSession& session) : channel_(channel), session_(session) {}

  // B.3: MSE:Set DST, PSO:Verify Certificate; a chip that does not know the authority may say so at either.
  Result<> show(const CvCertificate& certificate) {
    const auto reference = reference_object(certificate.authority_reference);
    CHIPID_CHECK(
        accepted(channel_.transmit(iso7816::set_verification_template(reference)), certificate.authority_reference));
    return send(iso7816::verify_certificate(certificate.body_and_signature), certificate.holder_reference);
  }

  // MSE:Set AT, GET CHALLENGE, EXTERNAL AUTHENTICATE
  Result<> sign(const CvCertificate& certificate, const TerminalKey& key) {
    const auto& holder = certificate.holder_reference;
    const auto scheme = terminal_signature_scheme(certificate.public_key.algorithm);
    if (!scheme) return fail(ErrorCode::access_not_supported, holder, "algorithm of the terminal's certificate");
    CHIPID_CHECK(
        accepted(channel_.transmit(iso7816::set_external_authentication_template(reference_object(holder))), holder));
    const auto challenge = channel_.transmit(iso7816::get_challenge(challenge_size));
    CHIPID_CHECK(accepted(challenge, holder));
    if (challenge->data.size() != challenge_size) return fail(ErrorCode::card_bad_answer, holder);
    CHIPID_TRY(const auto signature, key.sign(*scheme, signed_message(session_.chip_identity, challenge->data,
                                                                      session_.compressed_terminal_key)));
    return send(iso7816::external_authenticate(signature, 0), holder);
  }

 private:
  Result<> send(const iso7816::CommandApdu& command, const std::string& where) {
    return accepted(iso7816::transmit_chained(channel_, command, session_.max_data), where);
  }

  iso7816::CardChannel& channel_;
  const TerminalSession& session_;
};

}  // namespace

Bytes compress(const crypto::KeyAgreementGroup& group, BytesView public_key) {
  if (group.dh() != nullptr) return crypto::hash(crypto::HashAlgorithm::sha1, public_key);
  return core::to_bytes(public_key.subspan(1, (public_key.size() - 1) / 2));
}

// The birth date and the date of expiry, of six digits with a check digit each, stand behind it.
Bytes chip_identity(std::string_view mrz_information) {
  constexpr std::size_t dates = 14;
  return core::to_bytes(core::as_bytes(mrz_information.substr(0, mrz_information.size() - dates)));
}

Bytes signed_message(BytesView chip_identity, BytesView challenge, BytesView compressed_terminal_key) {
  return core::concat({chip_identity, challenge, compressed_terminal_key});
}

Result<> authenticate_terminal(iso7816::CardChannel& channel, const CvChain& chain, const TerminalKey& key,
                               const TerminalSession& session) {
  Run run(channel, session);
  for (const auto* certificate : chain) CHIPID_CHECK(run.show(*certificate));
  return run.sign(*chain.back(), key);
}

}  // namespace chipid::chip_auth
