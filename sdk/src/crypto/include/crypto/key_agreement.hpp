#pragma once

#include <chipid/random.hpp>
#include <chipid/secret.hpp>
#include <optional>
#include <string>
#include <variant>

#include "crypto/dh.hpp"
#include "crypto/elliptic_curve.hpp"

namespace chipid::crypto {

/// Private key as an unsigned number; public key 04 || x || y, or the Diffie-Hellman value in the fewest bytes
/// (ICAO 9303-11, 9.4.3 and 9.4.4).
struct KeyPair {
  SecretBytes private_key = {};
  Bytes public_key = {};
};

/// The group of a key agreement, of points of a curve or of numbers modulo a prime, so that a protocol's steps are
/// written once (ICAO 9303-11, 9.5 and 9.6; BSI TR-03110-3, A.2). Elements have the form of
/// public keys, or lead with zeros up to public_key_size(). An element
/// from outside that is not one of the group, and the neutral element as a result, are crypto.bad_point.
class KeyAgreementGroup {
 public:
  /// The standardised domain parameters, 0 to 2 and 8 to 18 (9303-11, 9.5.1); nothing for any other.
  [[nodiscard]] static std::optional<KeyAgreementGroup> standardised(std::uint32_t parameter_id);
  [[nodiscard]] static KeyAgreementGroup of(Curve curve);
  /// crypto.bad_point where the parameters do not pass check_parameters.
  [[nodiscard]] static Result<KeyAgreementGroup> of(DhParameters parameters);

  [[nodiscard]] std::optional<Curve> curve() const noexcept;
  [[nodiscard]] const DhParameters* dh() const noexcept { return std::get_if<DhParameters>(&group_); }
  /// "brainpoolP256r1", "DH-2048-256"
  [[nodiscard]] std::string name() const;
  /// The most bytes that a public key has; all of them, where it is a point.
  [[nodiscard]] std::size_t public_key_size() const noexcept;
  /// Bytes of a shared secret.
  [[nodiscard]] std::size_t secret_size() const noexcept;
  /// The identifier of the standardised parameters that these are, in full; nothing where they are none.
  [[nodiscard]] std::optional<std::uint32_t> standardised_id() const;
  [[nodiscard]] bool same_domain(const KeyAgreementGroup& other) const noexcept;

  /// `generator`: an element that the caller made; empty: the group's own.
  [[nodiscard]] Result<KeyPair> generate_key_pair(const RandomSource& random, BytesView generator = {}) const;
  /// The key pair of a private key that is known.
  [[nodiscard]] Result<KeyPair> key_pair(SecretBytes private_key, BytesView generator = {}) const;

  /// Only whether a public key is one of this group.
  [[nodiscard]] Result<> check_public_key(BytesView public_key) const;
  /// The shared element: other * private key (or other ^ private key).
  [[nodiscard]] Result<SecretBytes> shared_element(BytesView private_key, BytesView other_public_key) const;
  /// The shared secret: the element's x coordinate, or the number itself; leading zeros are kept.
  [[nodiscard]] Result<SecretBytes> agree(BytesView private_key, BytesView other_public_key) const;
  /// scalar * G + element (or g^scalar * element) of an element that shared_element gave.
  [[nodiscard]] Result<SecretBytes> generator_times_plus(BytesView scalar, BytesView element) const;

 private:
  using Group = std::variant<Curve, DhParameters>;
  explicit KeyAgreementGroup(Group group) : group_(std::move(group)) {}

  Group group_;
};

}  // namespace chipid::crypto
