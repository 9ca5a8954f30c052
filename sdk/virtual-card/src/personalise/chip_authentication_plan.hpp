#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "chip/chip_authentication.hpp"

namespace chipid::virtual_card {

/// How DG14 writes the public key.
enum class AgreementKeyForm {
  named,    ///< on a curve by its name; DH by PKCS #3, dhKeyAgreement
  in_full,  ///< the domain parameters of the curve
  x942      ///< DH by X9.42, dhpublicnumber
};

/// A key pair of Chip Authentication and what DG14 says of it.
struct ChipAuthenticationPlan {
  crypto::KeyAgreementGroup group = crypto::KeyAgreementGroup::of(crypto::Curve::brainpoolP256r1);
  crypto::BlockCipher cipher = crypto::BlockCipher::aes128;
  std::string label = {};
  AgreementKeyForm form = AgreementKeyForm::named;
  std::optional<std::uint32_t> id = {};
  bool by_set_kat = false;
  bool by_set_at = true;
  /// Whether DG14 has its ChipAuthenticationInfo; without, the protocol follows from the key (3DES; TR-03110-3, B.2).
  bool announced = true;
};

/// By the name of the protocol, then what differs, each after a slash: "ecdh-aes-256/brainpoolP320r1",
/// "dh-aes-128/1024-160", "dh-tdes-kat". The protocols are "ecdh" or "dh" with "tdes", "aes-128", "aes-192" or
/// "aes-256"; "tdes" may end in "-kat" or "-at", the only way then. After it a curve ("brainpoolP256r1" otherwise) or a
/// group of RFC 5114 ("2048-256" otherwise), "explicit" for a curve in full, "x942", "id-N" for a key reference,
/// "no-info", "two-keys" for a second key with a reference of its own on another curve or in another group.
/// usage.bad_value.
[[nodiscard]] Result<std::vector<ChipAuthenticationPlan>> chip_authentication_named(std::string_view name,
                                                                                    std::string label);
/// Those of every protocol on every curve and in every group, and of every form of key.
[[nodiscard]] std::vector<std::string> chip_authentication_names();

[[nodiscard]] Result<ca::Key> make_chip_authentication_key(const ChipAuthenticationPlan& plan);
/// SubjectPublicKeyInfo.
[[nodiscard]] Result<Bytes> chip_authentication_public_key(const ChipAuthenticationPlan& plan);

}  // namespace chipid::virtual_card
