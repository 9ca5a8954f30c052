#include <chipid/qr_picture.hpp>

#include "barcode/read_codes.hpp"
#include "imaging/decode_picture.hpp"
#include "shown_code.hpp"

namespace chipid {
namespace {

// A file is looked through more thoroughly than a frame of a camera: nobody waits for the next one.
constexpr std::chrono::milliseconds budget{3'000};
constexpr int most_codes = 16;

}  // namespace

Result<std::vector<PictureCode>> codes_in_picture(BytesView file) {
  CHIPID_TRY(const auto picture, imaging::decode_picture(file, {.max_encoded_size = max_picture_size}));
  CHIPID_TRY(const auto found, barcode::read_codes(picture.view(), {.budget = budget, .max_codes = most_codes}));
  std::vector<PictureCode> codes;
  for (const auto& code : found) codes.push_back(shown(code));
  return codes;
}

}  // namespace chipid
