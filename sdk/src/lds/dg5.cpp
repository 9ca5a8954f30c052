#include "lds/dg5.hpp"

#include "lds/files.hpp"
#include "lds/in_file.hpp"

namespace chipid::lds {
namespace {

constexpr tlv::Tag displayed_portrait{0x5F40};

// 65 { 02 count, 5F40 image ... }
Result<Dg5> parse(BytesView file) {
  CHIPID_TRY(auto images, parse_displayed_images(file, file_info(File::dg5).tag, displayed_portrait));
  return Dg5{std::move(images)};
}

}  // namespace

Result<Dg5> parse_dg5(BytesView file) {
  return in_file(File::dg5, parse(file));
}

}  // namespace chipid::lds
