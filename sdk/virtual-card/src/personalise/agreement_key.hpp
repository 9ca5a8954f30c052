#pragma once

#include <chipid/result.hpp>
#include <string_view>

#include "crypto/key_agreement.hpp"

namespace chipid::virtual_card {

/// A static key pair of key agreement, always the same for its label.
[[nodiscard]] Result<crypto::KeyPair> agreement_key(const crypto::KeyAgreementGroup& group, std::string_view label);

/// How domain parameters stand in an AlgorithmIdentifier (ICAO 9303-11, 9.5).
enum class DomainParameters {
  standardised,  ///< by their number
  in_full
};

/// The AlgorithmIdentifier of a standardised set: standardizedDomainParameters (9.5.1), or id-ecPublicKey or
/// dhpublicnumber with the parameters in full (9.5.2; BSI TR-03111, 5.1.2; RFC 3279, 2.3.3). `other_generator`: in
/// full, with another element of the group as its generator.
[[nodiscard]] Result<Bytes> domain_parameters(std::uint32_t parameter_id, DomainParameters form,
                                              bool other_generator = false);
/// SubjectPublicKeyInfo of a public key in that set.
[[nodiscard]] Result<Bytes> agreement_key_info(std::uint32_t parameter_id, DomainParameters form, BytesView public_key);

}  // namespace chipid::virtual_card
