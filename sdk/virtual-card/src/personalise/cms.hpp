#pragma once

#include <string>
#include <vector>

#include "asn1/oid.hpp"
#include "personalise/test_key.hpp"

/// CMS SignedData (RFC 5652), as it should be or wrong in what a fault asks for.
namespace chipid::virtual_card {

/// RFC 5652, 5.4: the attributes are hashed in DER, whatever order they stand in.
enum class AttributeOrder { sorted, unsorted, signed_unsorted };

struct CmsSigner {
  const TestKey& key;
  Bytes identifier;  ///< SignerIdentifier
  std::uint64_t version = 1;
  asn1::Oid content_type = {};    ///< the signed attribute
  std::string signing_time = {};  ///< YYMMDDHHMMSSZ; empty: none
  bool signed_attributes = true;  ///< else the content itself is signed
  AttributeOrder order = AttributeOrder::sorted;
  NoParameters digest_parameters = NoParameters::absent;
  bool spoiled = false;  ///< one bit of the signature is wrong
};

struct CmsPlan {
  std::uint64_t version = 3;
  asn1::Oid content_type = {};
  Bytes content = {};
  std::vector<Bytes> certificates = {};
  std::vector<CmsSigner> signers = {};
};

/// IssuerAndSerialNumber and subjectKeyIdentifier (5.3).
[[nodiscard]] Bytes issuer_and_serial(const Bytes& issuer, const Bytes& serial);
[[nodiscard]] Bytes key_identifier_of_signer(BytesView identifier);

/// The whole ContentInfo.
[[nodiscard]] Result<Bytes> make_signed_data(const CmsPlan& plan);

}  // namespace chipid::virtual_card
