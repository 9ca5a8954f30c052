#pragma once

#include <functional>
#include <optional>

#include "chip/file_system.hpp"
#include "personalise/cms.hpp"
#include "personalise/test_pki.hpp"

namespace chipid::virtual_card {

/// LDSSecurityObject of ICAO 9303-10, 4.6.2.3.
inline constexpr asn1::Oid id_lds_security_object{2, 23, 136, 1, 1, 1};

struct GroupHash {
  int group = 0;
  Bytes hash = {};
};

enum class SecondSigner { none, good, bad };
enum class SignerIdentifierForm { issuer_and_serial, reordered_issuer, key_identifier };

/// How EF.SOD comes out; without any change as ICAO 9303-10, 4.6.2 asks: LDS security object version 0, the signer's
/// hash algorithm, the signer's certificate inside, signed in the morning of the day of issue.
struct SodPlan {
  std::optional<Digest> hash = {};  ///< of the data groups, where it is not the signer's
  NoParameters digest_parameters = NoParameters::absent;
  std::uint64_t lds_version = 0;
  std::uint64_t cms_version = 3;
  asn1::Oid content_type = id_lds_security_object;
  std::optional<asn1::Oid> content_type_outside = {};  ///< swapped after signing
  bool signed_attributes = true;
  AttributeOrder attribute_order = AttributeOrder::sorted;
  std::optional<std::string> signing_time = {};  ///< YYMMDDHHMMSSZ; an empty one: none
  bool signer_certificate = true;
  SignerIdentifierForm identifier = SignerIdentifierForm::issuer_and_serial;
  SecondSigner second_signer = SecondSigner::none;
  bool spoiled_signature = false;
  std::function<void(std::vector<GroupHash>&)> groups = {};
  std::function<Result<std::vector<Bytes>>(const TestPki&)> more_certificates = {};
  std::function<void(Bytes& content_info)> finish = {};
};

/// EF.SOD (ICAO 9303-10, 4.6.2) over these data groups, issued on this day (YYYY-MM-DD).
[[nodiscard]] Result<Bytes> make_ef_sod(const FileSystem& files, const std::vector<int>& groups, const TestPki& pki,
                                        std::string_view issue_date, const SodPlan& plan = {});

}  // namespace chipid::virtual_card
