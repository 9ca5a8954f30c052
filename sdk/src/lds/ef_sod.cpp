#include "lds/ef_sod.hpp"

#include "asn1/ber.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "lds/files.hpp"
#include "lds/in_file.hpp"
#include "lds/security_info_oids.hpp"

namespace chipid::lds {
namespace {

using asn1::Reader;
namespace tags = asn1::tags;

tl::unexpected<Error> malformed(const char* what) {
  return fail(ErrorCode::data_malformed, {}, what);
}

// DataGroupHash ::= SEQUENCE { dataGroupNumber INTEGER (1..16), dataGroupHashValue OCTET STRING }
Result<DataGroupHash> parse_hash(Reader fields) {
  DataGroupHash entry;
  CHIPID_TRY(entry.number, fields.small_integer());
  if (!data_group(entry.number)) return malformed("data group number beyond 16");
  CHIPID_TRY(const auto hash, fields.octet_string());
  entry.hash = core::to_bytes(hash);
  CHIPID_CHECK(fields.finish());
  return entry;
}

Result<> parse_hashes(Reader list, LdsSecurityObject& object) {
  while (!list.at_end()) {
    CHIPID_TRY(const auto fields, list.sequence());
    CHIPID_TRY(auto entry, parse_hash(fields));
    if (object.hash_of(entry.number) != nullptr) return malformed("data group listed twice");
    object.hashes.push_back(std::move(entry));
  }
  return {};
}

// LDSVersionInfo ::= SEQUENCE { ldsVersion PrintableString, unicodeVersion PrintableString }
Result<LdsVersionInfo> parse_version_info(Reader fields) {
  CHIPID_TRY(const auto lds, fields.expect(tags::printable_string));
  CHIPID_TRY(const auto unicode, fields.expect(tags::printable_string));
  CHIPID_CHECK(fields.finish());
  return LdsVersionInfo{core::to_displayable(lds.value), core::to_displayable(unicode.value)};
}

// LDSSecurityObject ::= SEQUENCE { version, hashAlgorithm, dataGroupHashValues SEQUENCE OF DataGroupHash,
//                                  ldsVersionInfo OPTIONAL -- from version 1 on -- }
Result<LdsSecurityObject> parse_object(BytesView der) {
  Reader reader(der);
  CHIPID_TRY(auto fields, reader.sequence());
  CHIPID_CHECK(reader.finish());
  LdsSecurityObject object;
  CHIPID_TRY(object.version, fields.small_integer());
  CHIPID_TRY(object.hash_algorithm, parse_algorithm_identifier(fields));
  CHIPID_TRY(const auto hashes, fields.sequence());
  CHIPID_CHECK(parse_hashes(hashes, object));
  if (!fields.at_end()) {
    CHIPID_TRY(const auto info, fields.sequence());
    CHIPID_TRY(object.version_info, parse_version_info(info));
  }
  CHIPID_CHECK(fields.finish());
  return object;
}

Result<EfSod> parse(BytesView file) {
  EfSod sod;
  CHIPID_TRY(const auto content_info, tlv::parse_single(file, file_info(File::sod).tag));
  CHIPID_TRY(sod.signed_data, parse_signed_data(content_info.value));
  CHIPID_TRY(sod.security_object, parse_lds_security_object(sod.signed_data.content));
  return sod;
}

}  // namespace

const Bytes* LdsSecurityObject::hash_of(std::uint32_t number) const noexcept {
  for (const auto& entry : hashes) {
    if (entry.number == number) return &entry.hash;
  }
  return nullptr;
}

Result<LdsSecurityObject> parse_lds_security_object(BytesView content) {
  auto strict = parse_object(content);
  if (strict) return strict;
  const auto der = asn1::normalise_ber(content);
  return der ? parse_object(*der) : strict;
}

Result<EfSod> parse_ef_sod(BytesView file) {
  return in_file(File::sod, parse(file));
}

}  // namespace chipid::lds
