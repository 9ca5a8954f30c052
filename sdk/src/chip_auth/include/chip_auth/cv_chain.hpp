#pragma once

#include <span>

#include "chip_auth/cv_certificate.hpp"

namespace chipid::chip_auth {

/// From the authority that the chip trusts down to the terminal: its members in the order in which the chip verifies
/// them, that of the authority itself left out.
using CvChain = std::vector<const CvCertificate*>;

/// Whether it is a terminal's certificate, of that public key; of any where `own_key` is empty.
[[nodiscard]] bool belongs_to(const CvCertificate& certificate, BytesView own_key);

/// A chain of the site's certificates that begins below one of `authorities` (EF.CVCA) and ends in a terminal's whose
/// public key is `own_key`; any terminal's where that is empty. Link certificates of the authorities count. Of several
/// the one whose terminal may use it longest; empty where there is none. No signature is checked: that is the chip's
/// part.
[[nodiscard]] CvChain find_chain(std::span<const CvCertificate> certificates, std::span<const std::string> authorities,
                                 BytesView own_key);

}  // namespace chipid::chip_auth
