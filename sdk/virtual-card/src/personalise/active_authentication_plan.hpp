#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chip/active_authentication.hpp"
#include "personalise/test_key.hpp"

namespace chipid::virtual_card {

/// The key pair of Active Authentication and how the chip signs with it.
struct ActiveAuthenticationPlan {
  KeySpec key = {};
  /// Of a key on a curve.
  std::string label = {};
  aa::Trailer trailer = aa::Trailer::agreed_hash;
  aa::SignatureForm form = aa::SignatureForm::plain;
  /// What DG14 says of the form; ActiveAuthenticationInfo is for ECDSA alone (ICAO 9303-11, 9.2.4). Nothing: no info.
  std::optional<aa::SignatureForm> announced = {};
};

/// By its name: "rsa-2048-sha256", its trailer naming the hash but for SHA-1, which has BC, and CC after "-cc";
/// "ecdsa-secp256r1-sha256", announced in DG14 but with "-no-info", DER after "-der". Curves may be followed by
/// "-explicit". usage.bad_value.
[[nodiscard]] Result<ActiveAuthenticationPlan> active_authentication_named(std::string_view name, std::string label);
/// Those of every key size, curve and hash.
[[nodiscard]] std::vector<std::string> active_authentication_names();

[[nodiscard]] Result<aa::Key> make_active_authentication_key(const ActiveAuthenticationPlan& plan);
/// What DG15 holds.
[[nodiscard]] Result<Bytes> active_authentication_public_key(const ActiveAuthenticationPlan& plan);

}  // namespace chipid::virtual_card
