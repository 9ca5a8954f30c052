#include "lds/dg14.hpp"

#include "lds/files.hpp"
#include "lds/in_file.hpp"

namespace chipid::lds {
namespace {

// 6E { SecurityInfos }
Result<Dg14> parse(BytesView file) {
  CHIPID_TRY(const auto content, tlv::parse_single(file, file_info(File::dg14).tag));
  CHIPID_TRY(auto infos, parse_security_infos(content.value));
  return Dg14{std::move(infos)};
}

}  // namespace

Result<Dg14> parse_dg14(BytesView file) {
  return in_file(File::dg14, parse(file));
}

}  // namespace chipid::lds
