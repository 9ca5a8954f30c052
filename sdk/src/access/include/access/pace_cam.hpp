#pragma once

#include "crypto/key_agreement.hpp"
#include "secure_messaging/session_keys.hpp"

/// What chip authentication mapping adds to PACE (ICAO 9303-11, 4.4.3.5): the chip's proof of its static key.
namespace chipid::access::pace {

/// CA_IC: decrypted with KSEnc and IV E(KSEnc, -1), the padding taken off (4.4.3.5.3, 4.4.3.5.4). A number
/// no longer than the group's order; one that is shorter, against 4.4.5.6, proves as much. access.untrusted_answer for
/// anything else.
[[nodiscard]] Result<Bytes> decrypt_chip_authentication_data(const crypto::KeyAgreementGroup& group,
                                                             crypto::BlockCipher cipher, const sm::KsEnc& ks_enc,
                                                             BytesView encrypted);

/// Whether PK_Map,IC = KA(CA_IC, PK_IC, D_IC) (4.4.3.5.2): the chip that sent both holds the secret key of
/// `static_key`.
[[nodiscard]] bool proves_key(const crypto::KeyAgreementGroup& group, BytesView chip_authentication_data,
                              BytesView static_key, BytesView mapping_key);

}  // namespace chipid::access::pace
