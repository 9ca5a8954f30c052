#pragma once

#include <functional>
#include <string>
#include <vector>

#include "asn1/oid.hpp"
#include "crypto/signing_key.hpp"
#include "support/vectors.hpp"

/// A small certificate factory for tests: ECDSA on P-256 with SHA-256, names of C and CN.
namespace chipid::test {

/// A name and a key. `label` chooses the key.
struct Party {
  std::string country = "UT";
  std::string name = {};
  std::string label = {};

  [[nodiscard]] crypto::SigningKey key() const;
  [[nodiscard]] Bytes distinguished_name() const;
  [[nodiscard]] Bytes public_key_info() const;
  [[nodiscard]] Bytes key_identifier() const;
};

struct CertificatePlan {
  Party subject = {};
  Party issuer = {};
  std::uint64_t serial = 1;
  std::string from = "200101000000Z";
  std::string until = "491231235959Z";
  bool ca = false;
  std::vector<asn1::Oid> purposes = {};
  bool spoiled = false;  ///< one bit of the signature is wrong
};
[[nodiscard]] Bytes make_certificate(const CertificatePlan& plan);
/// A country signing authority.
[[nodiscard]] Bytes make_csca(const Party& party);
/// `next`, signed by `old`.
[[nodiscard]] Bytes make_link(const Party& next, const Party& old);
/// For signing master lists.
[[nodiscard]] Bytes make_list_signer(const Party& signer, const Party& csca);

struct SignedPlan {
  asn1::Oid content_type = {};
  Bytes content = {};
  std::vector<Bytes> certificates = {};
  Party signer = {};
  Party issuer = {};
  std::uint64_t serial = 1;
  std::uint64_t version = 3;
  bool by_key = false;               ///< SignerIdentifier
  std::uint64_t signer_version = 0;  ///< 0: the one that fits
  std::string signing_time = "260101000000Z";
  bool attributes = true;
  bool sorted_when_signed = true;
  bool reversed_issuer = false;  ///< the issuer's RDNs turned round
  /// Changes the attributes before they are signed.
  std::function<void(std::vector<Bytes>&)> change_attributes = {};
  bool spoiled = false;
};
[[nodiscard]] Bytes make_signed_data(const SignedPlan& plan);
[[nodiscard]] Bytes attribute(const asn1::Oid& type, std::vector<Bytes> values);

/// SignedData without content and signers.
[[nodiscard]] Bytes make_bundle(const std::vector<Bytes>& certificates);
[[nodiscard]] Bytes make_bare_list(const std::vector<Bytes>& members);
[[nodiscard]] Bytes make_master_list(const std::vector<Bytes>& members, const Party& signer, const Party& csca,
                                     const std::string& signing_time = "260101000000Z");

struct CrlPlan {
  Party issuer = {};
  std::string name_of = {};  ///< another name than the issuer's own
  std::string this_update = "260101000000Z";
  std::string next_update = "491231235959Z";
  std::vector<std::uint64_t> revoked = {};
};
[[nodiscard]] Bytes make_crl(const CrlPlan& plan);

[[nodiscard]] std::string base64(BytesView bytes);
[[nodiscard]] std::string pem(std::string_view label, BytesView der);

/// A folder that is gone at the end.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] std::filesystem::path write(const std::string& name, BytesView content) const;

 private:
  std::filesystem::path path_;
};

}  // namespace chipid::test
