#include "lds/dg15.hpp"

#include "core/bytes.hpp"
#include "lds/files.hpp"
#include "lds/in_file.hpp"

namespace chipid::lds {
namespace {

// 6F { SubjectPublicKeyInfo ::= SEQUENCE { algorithm AlgorithmIdentifier, subjectPublicKey BIT STRING } }
Result<Dg15> parse(BytesView file) {
  CHIPID_TRY(const auto content, tlv::parse_single(file, file_info(File::dg15).tag));
  asn1::Reader reader(content.value);
  CHIPID_TRY(auto fields, reader.sequence());
  CHIPID_CHECK(reader.finish());
  Dg15 dg15{.public_key_info = core::to_bytes(content.value)};
  CHIPID_TRY(dg15.algorithm, parse_algorithm_identifier(fields));
  CHIPID_CHECK(fields.bit_string());
  CHIPID_CHECK(fields.finish());
  return dg15;
}

}  // namespace

Result<Dg15> parse_dg15(BytesView file) {
  return in_file(File::dg15, parse(file));
}

}  // namespace chipid::lds
