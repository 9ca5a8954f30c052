#include "barcode/read_codes.hpp"

#include "gray.hpp"
#include "symbol_text.hpp"
#include "zxing_engine.hpp"

namespace chipid::barcode {

Result<std::vector<Code>> read_codes(imaging::ImageView picture, const Options& options) {
  if (!picture.is_whole()) return fail(ErrorCode::data_malformed, "picture", "fewer pixels than its size says");
  if (picture.width * picture.height > max_pixels) return fail(ErrorCode::data_over_limit, "picture");
  if (options.stop.stop_requested()) return fail(ErrorCode::cancelled);
  std::vector<Code> codes;
  for (auto& symbol : scan(shrink(picture, 1).view(), {.max_codes = options.max_codes}))
    codes.push_back(with_text(std::move(symbol)));
  return codes;
}

}  // namespace chipid::barcode
