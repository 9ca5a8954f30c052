#pragma once

#include <chipid/bytes.hpp>
#include <string>

namespace chipid::evidence {

/// The thumbprint of a key on P-256 (RFC 7638, 3): base64url of the SHA-256 of its JSON Web Key. `point`: 04 || x || y.
[[nodiscard]] std::string thumbprint(BytesView point);

}  // namespace chipid::evidence
