#include "curve_parameters.hpp"

#include <algorithm>
#include <iterator>

#include "asn1/reader.hpp"
#include "explicit_parameters.hpp"
#include "pki/oids.hpp"

namespace chipid::pki {
namespace {

using asn1::Reader;
using crypto::Curve;
using crypto::CurveKinship;

struct NamedCurve {
  asn1::Oid oid;
  Curve curve;
};

constexpr NamedCurve named_curves[] = {
    {oids::secp192r1, Curve::secp192r1},
    {oids::brainpoolP192r1, Curve::brainpoolP192r1},
    {oids::secp224r1, Curve::secp224r1},
    {oids::brainpoolP224r1, Curve::brainpoolP224r1},
    {oids::secp256r1, Curve::secp256r1},
    {oids::brainpoolP256r1, Curve::brainpoolP256r1},
    {oids::brainpoolP320r1, Curve::brainpoolP320r1},
    {oids::secp384r1, Curve::secp384r1},
    {oids::brainpoolP384r1, Curve::brainpoolP384r1},
    {oids::brainpoolP512r1, Curve::brainpoolP512r1},
    {oids::secp521r1, Curve::secp521r1},
};

crypto::RecognisedCurve named_curve(BytesView parameters) {
  Reader reader(parameters);
  const auto oid = reader.oid();
  if (!oid || !reader.at_end()) return {};
  const auto* known =
      std::find_if(std::begin(named_curves), std::end(named_curves), [&](const auto& row) { return row.oid == *oid; });
  if (known == std::end(named_curves)) return {};
  return {CurveKinship::known, known->curve};
}

crypto::RecognisedCurve explicit_curve(BytesView parameters) {
  Reader reader(parameters);
  const auto fields = reader.sequence();
  if (!fields || !reader.at_end()) return {};
  const auto stated = parse_explicit_parameters(*fields);
  return stated ? crypto::recognise_curve(*stated) : crypto::RecognisedCurve{};
}

}  // namespace

crypto::RecognisedCurve recognise_parameters(BytesView parameters) {
  const bool is_explicit = Reader(parameters).peek() == asn1::tags::sequence;
  return is_explicit ? explicit_curve(parameters) : named_curve(parameters);
}

}  // namespace chipid::pki
