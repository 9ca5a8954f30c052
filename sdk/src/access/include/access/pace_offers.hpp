#pragma once

#include <vector>

#include "access/pace_suite.hpp"
#include "crypto/key_agreement.hpp"
#include "lds/security_infos.hpp"

namespace chipid::access::pace {

/// A suite on its domain parameters, ready to be run.
struct Offer {
  Suite suite;
  crypto::KeyAgreementGroup group;
  /// As PACEInfo has it; with chip authentication mapping also the identifier of the chip's key.
  std::optional<std::uint32_t> parameter_id = {};
  /// MSE:Set AT has to name the parameters, because the chip has several sets for PACE.
  bool names_parameters = false;
};

/// What of the chip's PACEInfos this version can run, the one to be taken first: chip authentication mapping before
/// others (it proves the chip at no cost, 9303-11, J.1), then the stronger one as far as 128 bits, then curves before
/// primes (less to compute and to send on both sides), then in the chip's order, which says nothing (a SET OF is
/// sorted). Parameters written out are taken only where they are a standardised set in full, and those of an identifier
/// that nobody has defined never (9303-11, 9.2.2 and 9.5.1: others could leak the password).
[[nodiscard]] std::vector<Offer> supported_offers(const lds::SecurityInfos& infos);

}  // namespace chipid::access::pace
