#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <optional>
#include <string>
#include <vector>

#include "lds/algorithm_identifier.hpp"

/// SecurityInfos and the kinds of SecurityInfo (ICAO 9303-11, 9.2; BSI TR-03110-3, A.1.1).
namespace chipid::lds {

/// SecurityInfo as in the data.
struct SecurityInfo {
  asn1::Oid protocol = {};
  Bytes required_data = {};  ///< the whole object
  Bytes optional_data = {};  ///< the whole object; empty where absent
  Bytes raw = {};            ///< the whole SecurityInfo
};

/// The value bytes of an INTEGER that names a key or parameters: kept as read, as it is sent back to the chip so.
using KeyId = Bytes;

/// 9.2.1
struct PaceInfo {
  asn1::Oid protocol = {};
  std::uint32_t version = 0;
  std::optional<std::uint32_t> parameter_id = {};
};

/// 9.2.2; the parameters are not judged here: those that equal no known set must not be used.
struct PaceDomainParameterInfo {
  asn1::Oid protocol = {};
  AlgorithmIdentifier domain_parameter = {};
  std::optional<std::uint32_t> parameter_id = {};
};

/// 9.2.3
struct ActiveAuthenticationInfo {
  asn1::Oid protocol = {};
  std::uint32_t version = 0;
  asn1::Oid signature_algorithm = {};
};

/// 9.2.5
struct ChipAuthenticationInfo {
  asn1::Oid protocol = {};
  std::uint32_t version = 0;
  std::optional<KeyId> key_id = {};
};

/// BSI TR-03110-3, A.1.1.2; the parameters of Chip Authentication version 2.
struct ChipAuthenticationDomainParameterInfo {
  asn1::Oid protocol = {};
  AlgorithmIdentifier domain_parameter = {};
  std::optional<KeyId> key_id = {};
};

/// 9.2.6
struct ChipAuthenticationPublicKeyInfo {
  asn1::Oid protocol = {};
  Bytes public_key = {};  ///< the whole SubjectPublicKeyInfo
  std::optional<KeyId> key_id = {};
};

/// 9.2.7
struct TerminalAuthenticationInfo {
  asn1::Oid protocol = {};
  std::uint32_t version = 0;
  Bytes ef_cvca_id = {};   ///< file identifier of EF.CVCA; empty where absent (then it is 011C)
  Bytes ef_cvca_sfi = {};  ///< its short identifier; empty where absent
};

/// 9.2.8
struct EfDirInfo {
  asn1::Oid protocol = {};
  Bytes content = {};  ///< a copy of EF.DIR
};

/// BSI TR-03110-3, A.1.1.6
struct CardInfo {
  asn1::Oid protocol = {};
  std::string url = {};
  Bytes optional_data = {};  ///< the whole object; empty where absent
};

/// BSI TR-03110-3, A.1.1.8; what the chip supports for privileged terminals.
struct PrivilegedTerminalInfo {
  asn1::Oid protocol = {};
  Bytes security_infos = {};  ///< a SecurityInfos of its own, for parse_security_infos
};

struct SecurityInfos {
  /// Every one, in the order of the file, whether understood or not.
  std::vector<SecurityInfo> all = {};
  /// Those of a protocol known here whose content is not built as its definition says; also in `all`.
  std::vector<SecurityInfo> malformed = {};

  std::vector<PaceInfo> pace = {};
  std::vector<PaceDomainParameterInfo> pace_domain_parameters = {};
  std::vector<ActiveAuthenticationInfo> active_authentication = {};
  std::vector<ChipAuthenticationInfo> chip_authentication = {};
  std::vector<ChipAuthenticationDomainParameterInfo> chip_authentication_domain_parameters = {};
  std::vector<ChipAuthenticationPublicKeyInfo> chip_authentication_keys = {};
  std::vector<TerminalAuthenticationInfo> terminal_authentication = {};
  std::vector<EfDirInfo> ef_dir = {};
  std::vector<CardInfo> card_info = {};
  std::vector<PrivilegedTerminalInfo> privileged_terminal = {};
};

/// The SET OF SecurityInfo alone; data.malformed otherwise.
[[nodiscard]] Result<SecurityInfos> parse_security_infos(BytesView set);

/// EF.CardAccess (ICAO 9303-10, 3.11.3), which is a SecurityInfos; padding after it is let pass.
[[nodiscard]] Result<SecurityInfos> parse_ef_card_access(BytesView file);

}  // namespace chipid::lds
