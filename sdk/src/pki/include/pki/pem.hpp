#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace chipid::pki {

/// One block of RFC 7468.
struct PemBlock {
  std::string label = {};  ///< "CERTIFICATE", "X509 CRL", "CMS", ...
  std::size_t line = 0;    ///< of its BEGIN, counted from 1
  /// data.malformed where the block does not end, ends with another label, or is not base64: the other blocks of the
  /// text can still be used.
  Result<Bytes> der = {};
};

/// The blocks of a text in their order; what stands outside of them is passed over, as RFC 7468, 2 asks. Inside, white
/// space is skipped and the base64 is strict; the headers of old encrypted keys are refused with their block.
[[nodiscard]] std::vector<PemBlock> decode_pem(std::string_view text);

/// Whether a file is text with at least one block.
[[nodiscard]] bool looks_like_pem(BytesView file);

}  // namespace chipid::pki
