#include "trust/signed_data_check.hpp"

#include <algorithm>

#include "core/bytes.hpp"
#include "crypto/hash.hpp"
#include "signed_attributes.hpp"

namespace chipid::trust {
namespace {

using asn1::Reader;
namespace tags = asn1::tags;
using Signature = SignerCheck::Signature;

constexpr asn1::Oid id_data{1, 2, 840, 113549, 1, 7, 1};

bool same_identifier(BytesView raw, const lds::AlgorithmIdentifier& used) {
  Reader reader(raw);
  const auto identifier = lds::parse_algorithm_identifier(reader);
  return identifier && same_algorithm(*identifier, used);
}

bool protection_fits(const SignedAttributes& attributes, const lds::SignerInfo& signer) {
  if (attributes.protected_digest_algorithm.empty()) return true;
  if (!same_identifier(attributes.protected_digest_algorithm, signer.digest_algorithm)) return false;
  return attributes.protected_signature_algorithm.empty() ||
         same_identifier(attributes.protected_signature_algorithm, signer.signature_algorithm);
}

// The signature algorithm's own hash must be the one the message was digested by, or the weaker of two would do.
bool algorithms_agree(const SignerCheck& check) {
  return check.digest.algorithm && check.algorithm.scheme && check.algorithm.scheme->hash == *check.digest.algorithm;
}

void check_attributes(const lds::SignedData& data, const lds::SignerInfo& signer, const SignedAttributes& attributes,
                      SignerCheck& check) {
  check.attributes = SignerCheck::Attributes::good;
  check.content_type_equal = attributes.content_type == data.content_type;
  check.signing_time = attributes.signing_time;
  check.algorithms_agree = check.algorithms_agree && protection_fits(attributes, signer);
  if (!check.digest.algorithm) return;
  check.digest_equal = core::equal(attributes.message_digest, crypto::hash(*check.digest.algorithm, data.content));
}

Signature as_signature(crypto::SignatureOutcome outcome) {
  switch (outcome) {
    case crypto::SignatureOutcome::valid:
      return Signature::valid;
    case crypto::SignatureOutcome::invalid:
      return Signature::invalid;
    case crypto::SignatureOutcome::unsupported:
      break;
  }
  return Signature::unsupported;
}

// What the signature may be over: the attributes in DER, the same as read, or without any the content itself (RFC 5652,
// 5.4).
struct SignedMessage {
  Bytes der = {};
  std::optional<Bytes> as_read = {};
};

class SignatureCheck {
 public:
  SignatureCheck(SignedMessage message, BytesView signature, const SignerOptions& options)
      : message_(std::move(message)), signature_(signature), options_(options) {}

  void run(const pki::PublicKeyInfo& info, SignerCheck& check) const {
    if (check.algorithm.strength == pki::Strength::forbidden) {
      check.signature = Signature::forbidden;
      return;
    }
    if (!info.key || !check.algorithm.scheme) {
      check.signature = Signature::unsupported;
      return;
    }
    check.signature = verify(info, *check.algorithm.scheme, check);
  }

 private:
  Signature verify(const pki::PublicKeyInfo& key, crypto::SignatureScheme scheme, SignerCheck& check) const {
    const auto strict = verify_message(key, scheme, check);
    const auto lax_allowed =
        options_.digest_info_without_null && scheme.kind == crypto::SignatureScheme::Kind::rsa_pkcs1;
    if (strict != Signature::invalid || !lax_allowed) return strict;
    scheme.null_may_be_absent = true;
    const auto lax = verify_message(key, scheme, check);
    check.digest_info_without_null = lax == Signature::valid;
    return lax;
  }

  Signature verify_message(const pki::PublicKeyInfo& key, const crypto::SignatureScheme& scheme,
                           SignerCheck& check) const {
    const auto over_der = as_signature(pki::verify(key, scheme, message_.der, signature_));
    if (over_der != Signature::invalid || !message_.as_read) return over_der;
    const auto over_read = as_signature(pki::verify(key, scheme, *message_.as_read, signature_));
    check.signed_as_read = over_read == Signature::valid;
    return over_read;
  }

  SignedMessage message_;
  BytesView signature_;
  const SignerOptions& options_;
};

// Attributes that cannot be read are still signed as they stand.
SignedMessage unread_attributes(const lds::SignerInfo& signer) {
  auto message = signer.signed_attributes;
  message.front() = static_cast<std::uint8_t>(tags::set.value);
  return {.der = std::move(message)};
}

// Judges the attributes and gives what is signed.
SignedMessage check_message(const lds::SignedData& data, const lds::SignerInfo& signer, SignerCheck& check) {
  if (signer.signed_attributes.empty()) return {.der = data.content};
  auto attributes = parse_signed_attributes(signer.signed_attributes);
  if (!attributes) {
    check.attributes = SignerCheck::Attributes::malformed;
    return unread_attributes(signer);
  }
  check_attributes(data, signer, *attributes, check);
  SignedMessage message{.der = std::move(attributes->der)};
  if (attributes->as_read != message.der) message.as_read = std::move(attributes->as_read);
  return message;
}

CertificatePtr from_store(const SignerId& id, const Store& store) {
  return id.key_identifier.empty() ? store.signer(id.canonical_issuer, id.serial_number)
                                   : store.signer_with_key(id.key_identifier);
}

std::vector<CertificatePtr> candidates(const SignerId& id, std::span<const CertificatePtr> embedded) {
  std::vector<CertificatePtr> found;
  std::copy_if(embedded.begin(), embedded.end(), std::back_inserter(found),
               [&](const auto& certificate) { return names(id, *certificate); });
  return found;
}

// Where several certificates bear the name, the one whose key made the signature is meant.
void check_signature(const SignatureCheck& signature, std::span<const CertificatePtr> signers, SignerCheck& check) {
  for (const auto& signer : signers) {
    check.signer = signer;
    signature.run(signer->public_key, check);
    if (check.signature == Signature::valid) return;
  }
}

bool issuer_order_differs(const lds::SignerInfo& signer, const pki::Certificate& certificate) {
  if (signer.issuer_and_serial.empty()) return false;
  Reader reader(signer.issuer_and_serial);
  auto fields = reader.sequence();
  const auto issuer = fields ? fields->expect(tags::sequence) : tl::unexpected(fields.error());
  return issuer && !core::equal(issuer->whole, certificate.issuer.der);
}

void find_and_check(const SignatureCheck& signature, std::span<const CertificatePtr> embedded,
                    const SignerOptions& options, SignerCheck& check) {
  auto signers = candidates(*check.id, embedded);
  check.embedded = !signers.empty();
  if (signers.empty() && options.store != nullptr) {
    if (auto known = from_store(*check.id, *options.store)) signers.push_back(std::move(known));
  }
  check_signature(signature, signers, check);
}

Result<SignerId> parse_issuer_and_serial(BytesView whole) {
  Reader reader(whole);
  CHIPID_TRY(auto fields, reader.sequence());
  CHIPID_TRY(const auto issuer, fields.expect(tags::sequence));
  CHIPID_TRY(auto name, pki::parse_name(issuer.whole));
  CHIPID_TRY(const auto serial, fields.integer());
  CHIPID_CHECK(fields.finish());
  return SignerId{.canonical_issuer = std::move(name.canonical), .serial_number = core::to_bytes(serial)};
}

}  // namespace

bool version_fits(const lds::SignedData& data) {
  const auto by_key = std::any_of(data.signer_infos.begin(), data.signer_infos.end(),
                                  [](const auto& signer) { return signer.version == 3; });
  return data.version == (data.content_type != id_data || by_key ? 3U : 1U);
}

std::vector<CertificatePtr> embedded_certificates(const lds::SignedData& data) {
  std::vector<CertificatePtr> certificates;
  for (const auto& der : data.certificates) {
    if (auto certificate = pki::parse_certificate(der)) {
      certificates.push_back(std::make_shared<const pki::Certificate>(*std::move(certificate)));
    }
  }
  return certificates;
}

Result<SignerId> parse_signer_id(const lds::SignerInfo& signer) {
  if (!signer.issuer_and_serial.empty()) return parse_issuer_and_serial(signer.issuer_and_serial);
  if (signer.subject_key_identifier.empty()) return fail(ErrorCode::data_malformed, {}, "an empty key identifier");
  return SignerId{.key_identifier = signer.subject_key_identifier};
}

bool names(const SignerId& id, const pki::Certificate& certificate) {
  if (id.key_identifier.empty()) {
    return id.canonical_issuer == certificate.issuer.canonical && id.serial_number == certificate.serial_number;
  }
  const auto& stated = certificate.extensions.subject_key_identifier;
  if (!stated.empty()) return id.key_identifier == stated;
  return id.key_identifier == crypto::hash(crypto::HashAlgorithm::sha1, certificate.public_key.public_key);
}

bool SignerCheck::good() const {
  return version_fits && attributes == Attributes::good && content_type_equal && digest_equal.value_or(false) &&
         algorithms_agree && signature == Signature::valid;
}

SignerCheck check_signer(const lds::SignedData& data, const lds::SignerInfo& signer,
                         std::span<const CertificatePtr> embedded, const SignerOptions& options) {
  SignerCheck check;
  check.version_fits = signer.version == (signer.issuer_and_serial.empty() ? 3U : 1U);
  check.digest = pki::identify_hash(signer.digest_algorithm);
  check.algorithm = pki::identify_signature(signer.signature_algorithm, check.digest.algorithm);
  check.algorithms_agree = algorithms_agree(check);
  const SignatureCheck signature(check_message(data, signer, check), signer.signature, options);
  if (auto id = parse_signer_id(signer)) {
    check.id = *std::move(id);
    find_and_check(signature, embedded, options, check);
  }
  if (check.signer) check.issuer_order_differs = issuer_order_differs(signer, *check.signer);
  return check;
}

}  // namespace chipid::trust
