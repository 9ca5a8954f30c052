#pragma once

#include <span>

#include "trust/signed_data_check.hpp"

namespace chipid::trust {

struct ListOptions {
  /// Certificates that the operator names as roots of lists (--root).
  std::span<const CertificatePtr> roots = {};
  bool digest_info_without_null = false;
  pki::Time now = {};
};

/// Who signed a master list, and by whose word we believe it.
struct ListSigner {
  std::string country = {};
  std::string name = {};
  std::optional<pki::Time> signed_at = {};
  std::string authority = {};  ///< subject of the root or anchor at the end of the chain
  bool digest_info_without_null = false;
};

/// Verifies the outer signature of a master list (ICAO 9303-12, 9.2): content type, version, every signer's attributes,
/// digest and signature, its right to sign lists, its validity at the signing time, the chain to a root or an anchor,
/// and revocation. trust.list_refused says in its detail what is wrong; trust.list_signer_unknown, where the chain ends
/// in nothing that is trusted; trust.digest_info, where only the missing NULL stands against it.
[[nodiscard]] Result<ListSigner> verify_master_list(const lds::SignedData& data, const Store& store,
                                                    const ListOptions& options);

}  // namespace chipid::trust
