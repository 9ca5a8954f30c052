#pragma once

#include <cstddef>
#include <string_view>

namespace chipid::crypto {

/// The curves of the standardised domain parameters (BSI TR-03110-3, A.2.1.1).
enum class Curve {
  secp192r1,
  brainpoolP192r1,
  secp224r1,
  brainpoolP224r1,
  secp256r1,
  brainpoolP256r1,
  brainpoolP320r1,
  secp384r1,
  brainpoolP384r1,
  brainpoolP512r1,
  secp521r1,
};

/// Bytes of a field element.
[[nodiscard]] std::size_t field_size(Curve curve) noexcept;
[[nodiscard]] std::string_view curve_name(Curve curve) noexcept;
/// OpenSSL's number for the named curve.
[[nodiscard]] int curve_nid(Curve curve) noexcept;

}  // namespace chipid::crypto
