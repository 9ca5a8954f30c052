#pragma once

#include <chipid/site_key.hpp>
#include <string>

namespace chipid::test {

/// The key of RFC 7515, appendix A.3.1, as every kind of file it may come in.
[[nodiscard]] std::string rfc7515_private_pem();  ///< PKCS#8
[[nodiscard]] std::string rfc7515_sec1_pem();     ///< RFC 5915
[[nodiscard]] std::string rfc7515_public_pem();
/// The public key of RFC 9449, 6.1.
[[nodiscard]] std::string rfc9449_public_pem();

/// The private key of the one beside the public key of the other.
[[nodiscard]] std::string mismatched_pem();

[[nodiscard]] std::string pem(std::string_view label, BytesView der);
[[nodiscard]] SiteKey site_key();
/// Named "counter 1".
[[nodiscard]] std::vector<EnrolledKey> enrolled();
[[nodiscard]] std::vector<EnrolledKey> enrolled_other();

}  // namespace chipid::test
