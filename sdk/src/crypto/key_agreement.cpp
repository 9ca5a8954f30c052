#include "crypto/key_agreement.hpp"

#include "core/bytes.hpp"
#include "crypto/ec_arithmetic.hpp"

namespace chipid::crypto {
namespace {

// In the order of their identifiers, from 8 on (ICAO 9303-11, 9.5.1).
constexpr Curve curves[] = {
    Curve::secp192r1,       Curve::brainpoolP192r1, Curve::secp224r1,       Curve::brainpoolP224r1,
    Curve::secp256r1,       Curve::brainpoolP256r1, Curve::brainpoolP320r1, Curve::secp384r1,
    Curve::brainpoolP384r1, Curve::brainpoolP512r1, Curve::secp521r1,
};
constexpr std::uint32_t first_curve_id = 8;
constexpr std::uint32_t end_of_ids = first_curve_id + std::size(curves);

Result<SecretBytes> secret(Result<Bytes> element) {
  if (!element) return fail(std::move(element).error());
  SecretBytes kept{BytesView(*element)};
  wipe(element->data(), element->size());
  return kept;
}

Result<Bytes> public_key_on(Curve curve, BytesView private_key, BytesView generator) {
  return generator.empty() ? multiply_generator(curve, private_key) : multiply(curve, private_key, generator);
}

}  // namespace

std::optional<KeyAgreementGroup> KeyAgreementGroup::standardised(std::uint32_t parameter_id) {
  if (const auto* parameters = dh_group(parameter_id)) return KeyAgreementGroup(*parameters);
  if (parameter_id < first_curve_id || parameter_id >= end_of_ids) return std::nullopt;
  return of(curves[parameter_id - first_curve_id]);
}

KeyAgreementGroup KeyAgreementGroup::of(Curve curve) {
  return KeyAgreementGroup(Group(curve));
}

Result<KeyAgreementGroup> KeyAgreementGroup::of(DhParameters parameters) {
  CHIPID_CHECK(check_parameters(parameters));
  return KeyAgreementGroup(std::move(parameters));
}

std::optional<Curve> KeyAgreementGroup::curve() const noexcept {
  const auto* curve = std::get_if<Curve>(&group_);
  return curve == nullptr ? std::nullopt : std::optional(*curve);
}

std::string KeyAgreementGroup::name() const {
  if (const auto named = curve()) return std::string(curve_name(*named));
  const auto bits = [](std::size_t bytes) { return "-" + std::to_string(8 * bytes); };
  return "DH" + bits(value_size(*dh())) + (dh()->order.empty() ? "" : bits(dh()->order.size()));
}

std::size_t KeyAgreementGroup::public_key_size() const noexcept {
  const auto named = curve();
  return named ? 1 + 2 * field_size(*named) : value_size(*dh());
}

std::size_t KeyAgreementGroup::secret_size() const noexcept {
  const auto named = curve();
  return named ? field_size(*named) : value_size(*dh());
}

std::optional<std::uint32_t> KeyAgreementGroup::standardised_id() const {
  for (std::uint32_t id = 0; id < end_of_ids; ++id) {
    const auto group = standardised(id);
    if (group && same_domain(*group)) return id;
  }
  return std::nullopt;
}

bool KeyAgreementGroup::same_domain(const KeyAgreementGroup& other) const noexcept {
  if (dh() != nullptr && other.dh() != nullptr) return same_parameters(*dh(), *other.dh());
  return curve().has_value() && curve() == other.curve();
}

Result<KeyPair> KeyAgreementGroup::generate_key_pair(const RandomSource& random, BytesView generator) const {
  const auto named = curve();
  CHIPID_TRY(auto private_key, named ? random_scalar(*named, random) : random_exponent(*dh(), random));
  return key_pair(std::move(private_key), generator);
}

Result<KeyPair> KeyAgreementGroup::key_pair(SecretBytes private_key, BytesView generator) const {
  const auto named = curve();
  CHIPID_TRY(auto public_key, named ? public_key_on(*named, private_key.view(), generator)
                                    : dh_public_value(*dh(), private_key.view(), generator));
  return KeyPair{std::move(private_key), std::move(public_key)};
}

Result<> KeyAgreementGroup::check_public_key(BytesView public_key) const {
  if (dh() != nullptr) return check_public_value(*dh(), public_key);
  return check_point(*curve(), public_key);
}

Result<SecretBytes> KeyAgreementGroup::shared_element(BytesView private_key, BytesView other_public_key) const {
  const auto named = curve();
  return named ? secret(multiply(*named, private_key, other_public_key))
               : dh_agree(*dh(), private_key, other_public_key);
}

Result<SecretBytes> KeyAgreementGroup::agree(BytesView private_key, BytesView other_public_key) const {
  CHIPID_TRY(auto element, shared_element(private_key, other_public_key));
  const auto named = curve();
  return named ? SecretBytes(x_coordinate(*named, element.view())) : std::move(element);
}

Result<SecretBytes> KeyAgreementGroup::generator_times_plus(BytesView scalar, BytesView element) const {
  const auto named = curve();
  return named ? secret(multiply_generator_and_add(*named, scalar, element)) : dh_power_times(*dh(), scalar, element);
}

}  // namespace chipid::crypto
