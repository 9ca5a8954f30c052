#pragma once

#include <chipid/result.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "asn1/oid.hpp"
#include "personalise/test_key.hpp"

/// X.509 certificates and their extensions in DER (RFC 5280, profiles of ICAO 9303-12, 7.1).
namespace chipid::virtual_card {

/// YYYYMMDDHHMMSSZ, until 2049.
struct Period {
  std::string_view from;
  std::string_view until;
};

/// UTCTime (RFC 5280, 4.1.2.5).
[[nodiscard]] Bytes utc_time(std::string_view yyyymmddhhmmssz);

/// Name of C, O and CN; `reversed` gives CN, O, C, the same name as some write it.
[[nodiscard]] Bytes distinguished_name(std::string_view country, std::string_view common_name, bool reversed = false);
/// INTEGER: positive, at most 20 bytes (4.1.2.2), and always the same for a label.
[[nodiscard]] Bytes serial_number(std::string_view label);

[[nodiscard]] Bytes extension(const asn1::Oid& id, BytesView value, bool critical = false);
[[nodiscard]] Bytes subject_key_identifier(BytesView identifier);
[[nodiscard]] Bytes authority_key_identifier(BytesView identifier);
[[nodiscard]] Bytes private_key_usage(const Period& period);
/// ICAO 9303-12, 7.1.1.2: the state's three-letter code as locality of a directoryName, of the subject or the issuer.
[[nodiscard]] Bytes subject_alternative_name(std::string_view state);
[[nodiscard]] Bytes issuer_alternative_name(std::string_view state);
[[nodiscard]] Bytes crl_distribution_points();
/// The first bits of KeyUsage: digitalSignature is 0x80, keyCertSign 0x04, cRLSign 0x02.
[[nodiscard]] Bytes key_usage(std::uint8_t bits);
[[nodiscard]] Bytes extended_key_usage(const asn1::Oid& purpose);
/// `path_length` less than 0: not stated.
[[nodiscard]] Bytes authority_constraints(int path_length = 0);
/// ICAO 9303-12, 7.1.1.6.
[[nodiscard]] Bytes document_type_list(const std::vector<std::string>& types);

struct Subject {
  Bytes serial;
  Bytes name;
  Period validity;
  const TestKey& key;
  std::vector<Bytes> extensions;
};

/// Version 3 (4.1).
[[nodiscard]] Result<Bytes> make_certificate(const Subject& subject, const Bytes& issuer, const TestKey& issuer_key);

}  // namespace chipid::virtual_card
