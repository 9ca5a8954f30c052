#pragma once

#include "chip/file_system.hpp"
#include "personalise/test_pki.hpp"

namespace chipid::virtual_card {

/// EF.SOD (ICAO 9303-10, 4.6.2): the hashes of these data groups, signed as CMS SignedData (RFC 5652) with the
/// signer's certificate inside, in the morning of the day of issue (YYYY-MM-DD). LDS security object version 0,
/// SHA-256.
[[nodiscard]] Result<Bytes> make_ef_sod(const FileSystem& files, const std::vector<int>& groups, const TestPki& pki,
                                        std::string_view issue_date);

}  // namespace chipid::virtual_card
