#include "lds/security_infos.hpp"

#include "core/bytes.hpp"
#include "core/text.hpp"
#include "lds/in_file.hpp"
#include "lds/security_info_oids.hpp"
#include "padding.hpp"

namespace chipid::lds {
namespace {

using asn1::Reader;
namespace tags = asn1::tags;

// SecurityInfo ::= SEQUENCE { protocol OBJECT IDENTIFIER, requiredData ANY, optionalData ANY OPTIONAL }
Result<SecurityInfo> parse_security_info(Reader& set) {
  CHIPID_TRY(const auto whole, set.expect(tags::sequence));
  Reader fields(whole.value);
  SecurityInfo info{.raw = core::to_bytes(whole.whole)};
  CHIPID_TRY(info.protocol, fields.oid());
  CHIPID_TRY(const auto required, fields.any());
  info.required_data = core::to_bytes(required.whole);
  if (!fields.at_end()) {
    CHIPID_TRY(const auto optional, fields.any());
    info.optional_data = core::to_bytes(optional.whole);
  }
  CHIPID_CHECK(fields.finish());
  return info;
}

Result<std::uint32_t> required_integer(const SecurityInfo& info) {
  return Reader(info.required_data).small_integer();
}

Result<std::optional<std::uint32_t>> optional_integer(const SecurityInfo& info) {
  if (info.optional_data.empty()) return std::nullopt;
  CHIPID_TRY(const auto number, Reader(info.optional_data).small_integer());
  return number;
}

Result<std::optional<KeyId>> optional_key_id(const SecurityInfo& info) {
  if (info.optional_data.empty()) return std::nullopt;
  CHIPID_TRY(const auto value, Reader(info.optional_data).integer());
  return core::to_bytes(value);
}

// requiredData version INTEGER, optionalData parameterId INTEGER
Result<> add_pace_info(const SecurityInfo& info, SecurityInfos& infos) {
  PaceInfo pace{.protocol = info.protocol};
  CHIPID_TRY(pace.version, required_integer(info));
  CHIPID_TRY(pace.parameter_id, optional_integer(info));
  infos.pace.push_back(std::move(pace));
  return {};
}

// requiredData domainParameter AlgorithmIdentifier, optionalData parameterId INTEGER
Result<> add_pace_domain_parameters(const SecurityInfo& info, SecurityInfos& infos) {
  PaceDomainParameterInfo parameters{.protocol = info.protocol};
  Reader required(info.required_data);
  CHIPID_TRY(parameters.domain_parameter, parse_algorithm_identifier(required));
  CHIPID_TRY(parameters.parameter_id, optional_integer(info));
  infos.pace_domain_parameters.push_back(std::move(parameters));
  return {};
}

// PACEInfo has a version, PACEDomainParameterInfo an AlgorithmIdentifier; both have protocols below id-PACE.
Result<> add_pace(const SecurityInfo& info, SecurityInfos& infos) {
  const bool required_is_integer = Reader(info.required_data).peek() == tags::integer;
  return required_is_integer ? add_pace_info(info, infos) : add_pace_domain_parameters(info, infos);
}

// requiredData version INTEGER, optionalData signatureAlgorithm OBJECT IDENTIFIER
Result<> add_active_authentication(const SecurityInfo& info, SecurityInfos& infos) {
  ActiveAuthenticationInfo active{.protocol = info.protocol};
  CHIPID_TRY(active.version, required_integer(info));
  CHIPID_TRY(active.signature_algorithm, Reader(info.optional_data).oid());
  infos.active_authentication.push_back(std::move(active));
  return {};
}

// requiredData version INTEGER, optionalData keyId INTEGER
Result<> add_chip_authentication_info(const SecurityInfo& info, SecurityInfos& infos) {
  ChipAuthenticationInfo chip{.protocol = info.protocol};
  CHIPID_TRY(chip.version, required_integer(info));
  CHIPID_TRY(chip.key_id, optional_key_id(info));
  infos.chip_authentication.push_back(std::move(chip));
  return {};
}

// requiredData domainParameter AlgorithmIdentifier, optionalData keyId INTEGER
Result<> add_chip_authentication_domain_parameters(const SecurityInfo& info, SecurityInfos& infos) {
  ChipAuthenticationDomainParameterInfo parameters{.protocol = info.protocol};
  Reader required(info.required_data);
  CHIPID_TRY(parameters.domain_parameter, parse_algorithm_identifier(required));
  CHIPID_TRY(parameters.key_id, optional_key_id(info));
  infos.chip_authentication_domain_parameters.push_back(std::move(parameters));
  return {};
}

// Both kinds have protocols below id-CA, too.
Result<> add_chip_authentication(const SecurityInfo& info, SecurityInfos& infos) {
  const bool required_is_integer = Reader(info.required_data).peek() == tags::integer;
  return required_is_integer ? add_chip_authentication_info(info, infos)
                             : add_chip_authentication_domain_parameters(info, infos);
}

// requiredData chipAuthenticationPublicKey SubjectPublicKeyInfo, optionalData keyId INTEGER
Result<> add_chip_authentication_key(const SecurityInfo& info, SecurityInfos& infos) {
  ChipAuthenticationPublicKeyInfo key{.protocol = info.protocol};
  CHIPID_TRY(const auto public_key, Reader(info.required_data).expect(tags::sequence));
  key.public_key = core::to_bytes(public_key.whole);
  CHIPID_TRY(key.key_id, optional_key_id(info));
  infos.chip_authentication_keys.push_back(std::move(key));
  return {};
}

struct FileIdentifiers {
  Bytes id = {};
  Bytes sfi = {};
};

// FileID ::= SEQUENCE { fid OCTET STRING (SIZE(2)), sfid OCTET STRING (SIZE(1)) OPTIONAL }
Result<FileIdentifiers> parse_file_identifiers(BytesView der) {
  FileIdentifiers file;
  CHIPID_TRY(auto fields, Reader(der).sequence());
  CHIPID_TRY(const auto id, fields.octet_string());
  file.id = core::to_bytes(id);
  CHIPID_TRY(const auto sfi, fields.optional(tags::octet_string));
  if (sfi) file.sfi = core::to_bytes(sfi->value);
  CHIPID_CHECK(fields.finish());
  return file;
}

// requiredData version INTEGER, optionalData efCVCA FileID
Result<> add_terminal_authentication(const SecurityInfo& info, SecurityInfos& infos) {
  TerminalAuthenticationInfo terminal{.protocol = info.protocol};
  CHIPID_TRY(terminal.version, required_integer(info));
  if (!info.optional_data.empty()) {
    CHIPID_TRY(auto file, parse_file_identifiers(info.optional_data));
    terminal.ef_cvca_id = std::move(file.id);
    terminal.ef_cvca_sfi = std::move(file.sfi);
  }
  infos.terminal_authentication.push_back(std::move(terminal));
  return {};
}

// requiredData eFDIR OCTET STRING
Result<> add_ef_dir(const SecurityInfo& info, SecurityInfos& infos) {
  CHIPID_TRY(const auto content, Reader(info.required_data).octet_string());
  infos.ef_dir.push_back({.protocol = info.protocol, .content = core::to_bytes(content)});
  return {};
}

// requiredData urlCardInfo IA5String, optionalData efCardInfo FileID or, later, extended data under a tag of its own
Result<> add_card_info(const SecurityInfo& info, SecurityInfos& infos) {
  CardInfo card{.protocol = info.protocol, .optional_data = info.optional_data};
  CHIPID_TRY(const auto url, Reader(info.required_data).expect(tags::ia5_string));
  card.url = core::to_displayable(url.value);
  infos.card_info.push_back(std::move(card));
  return {};
}

// requiredData privilegedTerminalInfos SecurityInfos
Result<> add_privileged_terminal(const SecurityInfo& info, SecurityInfos& infos) {
  CHIPID_CHECK(Reader(info.required_data).set());
  infos.privileged_terminal.push_back({.protocol = info.protocol, .security_infos = info.required_data});
  return {};
}

struct Kind {
  asn1::Oid arc;
  Result<> (*add)(const SecurityInfo&, SecurityInfos&);
};

constexpr Kind kinds[] = {
    {oids::id_pace, add_pace},
    {oids::id_aa, add_active_authentication},
    {oids::id_ca, add_chip_authentication},
    {oids::id_pk_dh, add_chip_authentication_key},
    {oids::id_pk_ecdh, add_chip_authentication_key},
    {oids::id_ta, add_terminal_authentication},
    {oids::id_ef_dir, add_ef_dir},
    {oids::id_ci, add_card_info},
    {oids::id_pt, add_privileged_terminal},
};

void classify(const SecurityInfo& info, SecurityInfos& infos) {
  for (const auto& kind : kinds) {
    if (!info.protocol.is_under(kind.arc)) continue;
    if (!kind.add(info, infos)) infos.malformed.push_back(info);
    return;
  }
}

}  // namespace

Result<SecurityInfos> parse_security_infos(BytesView der) {
  Reader reader(der);
  CHIPID_TRY(auto set, reader.set());
  CHIPID_CHECK(reader.finish());
  SecurityInfos infos;
  while (!set.at_end()) {
    CHIPID_TRY(infos.all.emplace_back(), parse_security_info(set));
    classify(infos.all.back(), infos);
  }
  return infos;
}

Result<SecurityInfos> parse_ef_card_access(BytesView file) {
  return in_file(File::card_access, parse_security_infos(without_padding(file)));
}

}  // namespace chipid::lds
