#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <string_view>
#include <vector>

namespace chipid::crypto {

/// The public keys of a PEM text, 04 || x || y: of each "PUBLIC KEY" (RFC 7468, 13) and each "CERTIFICATE", whose other
/// content is not looked at. signature.bad_key where there is none, or any other block or kind of key beside them.
[[nodiscard]] Result<std::vector<Bytes>> p256_points_from_pem(std::string_view pem);

}  // namespace chipid::crypto
