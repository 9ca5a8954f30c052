#pragma once

#include <span>

#include "folder_files.hpp"
#include "trust/admission.hpp"

namespace chipid::trust {

/// Whether a list may come in beside those that are there: trust.list_older where one of the same state, for the same
/// kind of document, was signed later.
[[nodiscard]] Result<> check_age(const Source& list, std::span<const Source> known);

/// Enters what was admitted into the change. A list takes the place of that state's list before, and what nobody
/// vouches for any more goes.
void merge(const Admitted& admitted, FolderChange& change);

/// Takes away entries without a voucher and vouchers without an entry.
void prune(Index& index);

}  // namespace chipid::trust
