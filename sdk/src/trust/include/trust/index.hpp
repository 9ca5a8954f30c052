#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pki/certificate.hpp"
#include "trust/store.hpp"

namespace chipid::trust {

/// Where entries came from: one master list, one file, one link certificate.
struct Source {
  enum class Kind { master_list, file, link };
  std::uint32_t id = 0;
  Kind kind = Kind::file;
  Scope scope = {};
  pki::Sha256 sha256 = {};  ///< of the file or list; of the link certificate
  pki::Time imported = {};
  std::optional<pki::Time> signed_at = {};  ///< master lists
  std::string signer_country = {};          ///< master lists: whose list it is
  std::string signer = {};                  ///< master lists: the signer; links: the authority that signed it
  std::string name = {};                    ///< the file's name
  std::string policy_reason = {};           ///< why a signature was taken that is refused by default; else empty
};

/// What all certificates of the store have in common.
struct IndexedCertificate {
  pki::Sha256 sha256 = {};
  pki::Sha256 issuer = {};   ///< SHA-256 of the issuer's canonical name
  pki::Sha256 subject = {};  ///< SHA-256 of the subject's canonical name
  Bytes serial_number = {};
  Bytes key_identifier = {};
  pki::Time not_before = {};
  pki::Time not_after = {};
  std::vector<std::uint32_t> sources = {};
  std::string country = {};
  std::string text = {};  ///< the subject, to be shown
};

struct IndexedCrl {
  pki::Sha256 sha256 = {};
  pki::Sha256 issuer = {};
  Bytes key_identifier = {};  ///< the authority's, where stated
  pki::Time this_update = {};
  std::optional<pki::Time> next_update = {};
  std::string country = {};
  std::string text = {};
};

/// The one file that says what a store holds; certificates and lists lie beside it, named by their digests. A store is
/// in the state of its index, whatever else lies in the folder.
struct Index {
  std::uint32_t next_source = 1;
  std::vector<Source> sources = {};
  std::vector<IndexedCertificate> anchors = {};
  std::vector<IndexedCertificate> roots = {};  ///< vouch for master lists, not for cards
  std::vector<IndexedCertificate> signers = {};
  std::vector<IndexedCrl> crls = {};

  [[nodiscard]] const Source* source(std::uint32_t id) const noexcept;
};

/// Text, a line an entry, fields between tabs, its number of lines in the last: quick to read with thousands of
/// entries. data.malformed where damaged, truncated or of a later version.
[[nodiscard]] Result<Index> parse_index(std::string_view text);
[[nodiscard]] std::string to_text(const Index& index);

[[nodiscard]] IndexedCertificate index_entry(const pki::Certificate& certificate);
[[nodiscard]] IndexedCrl index_entry(const pki::Crl& crl);

/// SHA-256
[[nodiscard]] pki::Sha256 digest_of(BytesView bytes);

}  // namespace chipid::trust
