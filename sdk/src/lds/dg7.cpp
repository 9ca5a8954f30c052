#include "lds/dg7.hpp"

#include "lds/files.hpp"
#include "lds/in_file.hpp"

namespace chipid::lds {
namespace {

constexpr tlv::Tag displayed_signature{0x5F43};

// 67 { 02 count, 5F43 image ... }
Result<Dg7> parse(BytesView file) {
  CHIPID_TRY(auto images, parse_displayed_images(file, file_info(File::dg7).tag, displayed_signature));
  return Dg7{std::move(images)};
}

}  // namespace

Result<Dg7> parse_dg7(BytesView file) {
  return in_file(File::dg7, parse(file));
}

}  // namespace chipid::lds
