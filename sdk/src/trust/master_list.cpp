#include "trust/master_list.hpp"

#include "core/bytes.hpp"
#include "tlv/reader.hpp"

namespace chipid::trust {

Result<std::vector<Bytes>> parse_csca_master_list(BytesView content) {
  asn1::Reader reader(content);
  CHIPID_TRY(auto fields, reader.sequence());
  CHIPID_CHECK(reader.finish());
  CHIPID_TRY(const auto version, fields.small_integer());
  if (version != 0) return fail(ErrorCode::data_malformed, "CscaMasterList", "unknown version");
  CHIPID_TRY(const auto set, fields.expect(asn1::tags::set));
  CHIPID_CHECK(fields.finish());
  // Whatever length forms a state wrote inside of its certificate: that is judged when the certificate is read.
  tlv::Reader members(set.value, tlv::Rules::ber);
  std::vector<Bytes> certificates;
  while (!members.at_end()) {
    CHIPID_TRY(const auto member, members.next());
    certificates.push_back(core::to_bytes(member.whole));
  }
  return certificates;
}

}  // namespace chipid::trust
