#pragma once

#include <chipid/trust_import.hpp>

#include "trust/index.hpp"

namespace chipid::trust {

/// Entries of an index as the public interface shows them.
[[nodiscard]] TrustItem item_of(TrustItem::Kind kind, const IndexedCertificate& entry, const Index& index);
[[nodiscard]] TrustItem item_of(const IndexedCrl& crl);
[[nodiscard]] TrustSource source_of(const Source& source, const Index& index);
[[nodiscard]] TrustContents contents_of(const Index& index);

/// What one state has and the other has not.
[[nodiscard]] TrustChange difference(const Index& before, const Index& after);

}  // namespace chipid::trust
