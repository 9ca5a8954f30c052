#include <algorithm>

#include "crypto/hash.hpp"
#include "trust/index.hpp"

namespace chipid::trust {

pki::Sha256 digest_of(BytesView bytes) {
  const auto digest = crypto::hash(crypto::HashAlgorithm::sha256, bytes);
  pki::Sha256 value = {};
  std::copy_n(digest.begin(), std::min(digest.size(), value.size()), value.begin());
  return value;
}

IndexedCertificate index_entry(const pki::Certificate& certificate) {
  return {.sha256 = certificate.sha256,
          .issuer = digest_of(certificate.issuer.canonical),
          .subject = digest_of(certificate.subject.canonical),
          .serial_number = certificate.serial_number,
          .key_identifier = certificate.extensions.subject_key_identifier,
          .not_before = certificate.not_before,
          .not_after = certificate.not_after,
          .country = certificate.subject.country,
          .text = certificate.subject.text};
}

IndexedCrl index_entry(const pki::Crl& crl) {
  return {.sha256 = digest_of(crl.der),
          .issuer = digest_of(crl.issuer.canonical),
          .key_identifier = crl.authority_key_identifier,
          .this_update = crl.this_update,
          .next_update = crl.next_update,
          .country = crl.issuer.country,
          .text = crl.issuer.text};
}

const Source* Index::source(std::uint32_t id) const noexcept {
  const auto found = std::find_if(sources.begin(), sources.end(), [id](const auto& source) { return source.id == id; });
  return found == sources.end() ? nullptr : &*found;
}

}  // namespace chipid::trust
