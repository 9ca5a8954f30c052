#pragma once

#include <iterator>
#include <optional>
#include <string_view>

#include "crypto/elliptic_curve.hpp"

namespace chipid::virtual_card {

/// Takes a name such as "ecdsa-secp256r1-sha256" to pieces.
class NameParts {
 public:
  NameParts(std::string_view name, char separator) : rest_(name), separator_(separator) {}

  [[nodiscard]] bool at_end() const noexcept { return rest_.empty(); }
  std::string_view next() {
    const auto part = rest_.substr(0, rest_.find(separator_));
    drop(part);
    return part;
  }
  /// The next one or more parts if they are these.
  bool take(std::string_view wanted) {
    const bool whole =
        rest_.size() == wanted.size() || (rest_.size() > wanted.size() && rest_[wanted.size()] == separator_);
    if (!whole || rest_.substr(0, wanted.size()) != wanted) return false;
    drop(wanted);
    return true;
  }

 private:
  void drop(std::string_view part) {
    rest_.remove_prefix(part.size());
    if (!rest_.empty()) rest_.remove_prefix(1);
  }

  std::string_view rest_;
  char separator_;
};

/// The order of BSI TR-03110-3, A.2.1.1.
inline constexpr crypto::Curve all_curves[] = {
    crypto::Curve::secp192r1,       crypto::Curve::brainpoolP192r1, crypto::Curve::secp224r1,
    crypto::Curve::brainpoolP224r1, crypto::Curve::secp256r1,       crypto::Curve::brainpoolP256r1,
    crypto::Curve::brainpoolP320r1, crypto::Curve::secp384r1,       crypto::Curve::brainpoolP384r1,
    crypto::Curve::brainpoolP512r1, crypto::Curve::secp521r1};

[[nodiscard]] inline std::optional<crypto::Curve> curve_named(std::string_view name) {
  for (const auto curve : all_curves) {
    if (crypto::curve_name(curve) == name) return curve;
  }
  return std::nullopt;
}

}  // namespace chipid::virtual_card
