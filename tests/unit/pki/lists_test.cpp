#include "master_lists.hpp"
#include "pki/certificate.hpp"

using namespace chipid;
using crypto::SignatureOutcome;
using pki::PublicKeyInfo;
using test::ok;

namespace {

// Named by its own name and, where it says so, by its own key: not a link certificate.
bool self_signed(const pki::Certificate& certificate) {
  const auto& extensions = certificate.extensions;
  return certificate.self_issued() && (extensions.authority_key_identifier.empty() ||
                                       extensions.authority_key_identifier == extensions.subject_key_identifier);
}

std::vector<pki::Certificate> parse_all(const std::vector<Bytes>& ders) {
  std::vector<pki::Certificate> certificates;
  for (const auto& der : ders) certificates.push_back(ok(pki::parse_certificate(der)));
  return certificates;
}

}  // namespace

TEST_CASE("every certificate of the published lists is read, and its key is usable") {
  for (const auto& list : test::published_lists) {
    CAPTURE(list.file);
    const auto path = test::shared_vector(list.file);
    if (!path) return;
    const auto certificates = parse_all(test::certificates_of_list(*path));
    CHECK(certificates.size() == list.certificates);
    std::size_t with_explicit_curve = 0;
    for (const auto& certificate : certificates) {
      CAPTURE(certificate.subject.text);
      CHECK(certificate.public_key.state == PublicKeyInfo::State::usable);
      CHECK(certificate.algorithms_agree);
      CHECK_FALSE(certificate.extensions.malformed);
      CHECK_FALSE(certificate.extensions.repeated);
      CHECK(certificate.extensions.unknown_critical.empty());
      CHECK(certificate.not_before < certificate.not_after);
      const auto strength = pki::strength_of(certificate);
      CHECK((strength == pki::Strength::good || strength == pki::Strength::weak));
      if (certificate.public_key.explicit_parameters) ++with_explicit_curve;
    }
    CHECK(with_explicit_curve == list.with_explicit_curve);
  }
}

TEST_CASE("every self-signature of the published lists is valid, and no other key's is taken for it") {
  for (const auto& list : test::published_lists) {
    CAPTURE(list.file);
    const auto path = test::shared_vector(list.file);
    if (!path) return;
    const auto certificates = parse_all(test::certificates_of_list(*path));
    std::size_t valid = 0;
    for (const auto& certificate : certificates) {
      CAPTURE(certificate.subject.text);
      if (!self_signed(certificate)) continue;
      CHECK(verify_signature(certificate, certificate.public_key) == SignatureOutcome::valid);
      ++valid;
      const auto& other = certificates[valid % certificates.size()].public_key;
      if (other.raw == certificate.public_key.raw) continue;
      CHECK(verify_signature(certificate, other) != SignatureOutcome::valid);
    }
    CHECK(valid == list.self_signed);
  }
}
