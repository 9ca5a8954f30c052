#include "lds/ef_card_security.hpp"

#include "lds/in_file.hpp"
#include "lds/security_info_oids.hpp"
#include "padding.hpp"

namespace chipid::lds {
namespace {

// ContentInfo of SignedData whose content, of type id-SecurityObject, is a SecurityInfos
Result<EfCardSecurity> parse(BytesView file) {
  EfCardSecurity security;
  CHIPID_TRY(security.signed_data, parse_signed_data(without_padding(file)));
  if (security.signed_data.content_type != oids::id_security_object) {
    return fail(ErrorCode::data_malformed, {}, "signed content is no SecurityObject");
  }
  CHIPID_TRY(security.security_infos, parse_security_infos(security.signed_data.content));
  return security;
}

}  // namespace

Result<EfCardSecurity> parse_ef_card_security(BytesView file) {
  return in_file(File::card_security, parse(file));
}

}  // namespace chipid::lds
