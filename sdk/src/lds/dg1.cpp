#include "lds/dg1.hpp"

#include "core/text.hpp"
#include "lds/files.hpp"
#include "lds/in_file.hpp"
#include "tlv/reader.hpp"

namespace chipid::lds {
namespace {

constexpr tlv::Tag mrz_data{0x5F1F};

Result<Dg1> parse(BytesView file) {
  CHIPID_TRY(auto fields, tlv::open_single(file, file_info(File::dg1).tag));
  CHIPID_TRY(const auto data, fields.expect(mrz_data));
  CHIPID_CHECK(fields.finish());
  CHIPID_TRY(auto mrz, parse_mrz(core::as_text(data.value)));
  return Dg1{std::move(mrz)};
}

}  // namespace

Result<Dg1> parse_dg1(BytesView file) {
  return in_file(File::dg1, parse(file));
}

}  // namespace chipid::lds
