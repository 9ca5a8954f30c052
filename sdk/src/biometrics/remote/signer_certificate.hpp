#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>

namespace chipid::remote {

/// The certificate of the signer that EF.SOD carries, DER; usage.bad_value where it carries not exactly one, as then it
/// would have to be guessed which is meant.
[[nodiscard]] Result<Bytes> signer_certificate(BytesView ef_sod);

}  // namespace chipid::remote
