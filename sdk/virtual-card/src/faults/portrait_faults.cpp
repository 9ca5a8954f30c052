#include <algorithm>

#include "core/bytes.hpp"
#include "faults/groups.hpp"
#include "personalise/data_groups.hpp"
#include "specimens/portraits.hpp"

namespace chipid::virtual_card {
namespace {

constexpr std::uint8_t codestream_start[] = {0xFF, 0x4F, 0xFF, 0x51};

Bytes jp2_file() {
  return core::to_bytes(portraits::woman_jpeg2000().jpeg2000);
}

// Without the boxes before it.
Bytes codestream() {
  const auto file = jp2_file();
  return {std::search(file.begin(), file.end(), std::begin(codestream_start), std::end(codestream_start)), file.end()};
}

// The sizes of SIZ (ISO/IEC 15444-1, A.5.1) and of its one tile: 60,000 by 60,000 pixels out of 20 kB.
Bytes bomb() {
  constexpr std::uint8_t side[] = {0x00, 0x00, 0xEA, 0x60};
  auto bytes = codestream();
  for (const std::ptrdiff_t at : {8, 12, 24, 28}) std::copy(std::begin(side), std::end(side), bytes.begin() + at);
  return bytes;
}

// Half of it.
Bytes cut() {
  auto bytes = jp2_file();
  bytes.resize(bytes.size() / 2);
  return bytes;
}

Bytes padded() {
  auto bytes = jp2_file();
  bytes.resize(bytes.size() + 300);
  return bytes;
}

Bytes graphics_interchange_format() {
  constexpr std::uint8_t start[] = {'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0, 0, 0, 0, ';'};
  return {std::begin(start), std::end(start)};
}

FaultHooks issued_with_jpeg2000(Bytes (*picture)()) {
  return changes_plan([picture](CardPlan& plan) {
    const auto content = picture();
    auto portrait = plan.portrait;
    portrait.jpeg2000 = content;
    plan.replaced_groups[2] = make_dg2(portrait, plan.document.sex);
  });
}

// The record says JPEG.
FaultHooks issued_with_jpeg(Bytes (*picture)()) {
  return changes_plan([picture](CardPlan& plan) {
    const auto content = picture();
    auto portrait = plan.portrait;
    portrait.jpeg = content;
    portrait.jpeg2000 = {};
    plan.replaced_groups[2] = make_dg2(portrait, plan.document.sex);
  });
}

}  // namespace

std::vector<Fault> portrait_faults() {
  return {
      {"portrait-bomb", 86, "The portrait says that it has 3,600 million pixels", issued_with_jpeg2000(bomb)},
      {"portrait-cut", 86, "The portrait's JPEG 2000 stream ends too early", issued_with_jpeg2000(cut)},
      {"portrait-gif", 87, "The record says JPEG, the picture is a GIF", issued_with_jpeg(graphics_interchange_format)},
      {"portrait-mislabelled", 87, "The record says JPEG, the picture is JPEG 2000", issued_with_jpeg(jp2_file)},
      {"portrait-codestream", 88, "JPEG 2000 without its box", issued_with_jpeg2000(codestream)},
      {"portrait-padded", 88, "JPEG 2000 with zeros after its end", issued_with_jpeg2000(padded)},
  };
}

}  // namespace chipid::virtual_card
