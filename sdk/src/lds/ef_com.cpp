#include "lds/ef_com.hpp"

#include "core/text.hpp"
#include "lds/files.hpp"
#include "lds/in_file.hpp"
#include "tlv/reader.hpp"

namespace chipid::lds {
namespace {

constexpr tlv::Tag lds_version{0x5F01};
constexpr tlv::Tag unicode_version{0x5F36};
constexpr tlv::Tag tag_list{0x5C};

// Every tag of the list is one byte.
void read_tag_list(BytesView tags, EfCom& com) {
  for (const auto byte : tags) {
    if (const auto file = file_of_tag({byte}); file && data_group_number(*file) != 0) {
      com.data_groups.push_back(*file);
    } else {
      com.unknown_tags.push_back({byte});
    }
  }
}

Result<EfCom> parse(BytesView file) {
  EfCom com;
  CHIPID_TRY(auto fields, tlv::open_single(file, file_info(File::com).tag));
  CHIPID_TRY(const auto lds, fields.optional(lds_version));
  if (lds) com.lds_version = core::to_displayable(lds->value);
  CHIPID_TRY(const auto unicode, fields.optional(unicode_version));
  if (unicode) com.unicode_version = core::to_displayable(unicode->value);
  CHIPID_TRY(const auto tags, fields.expect(tag_list));
  read_tag_list(tags.value, com);
  CHIPID_CHECK(fields.finish());
  return com;
}

}  // namespace

Result<EfCom> parse_ef_com(BytesView file) {
  return in_file(File::com, parse(file));
}

}  // namespace chipid::lds
