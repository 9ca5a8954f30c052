#pragma once

#include <array>
#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <chrono>
#include <cstddef>
#include <imaging/image.hpp>
#include <stop_token>
#include <string>
#include <vector>

/// QR codes in pictures (ISO/IEC 18004), as phones and webcams take them.
namespace chipid::barcode {

/// In pixels of the picture given; the middle of the top left pixel is (0.5, 0.5).
struct Point {
  double x = 0;
  double y = 0;
};

/// One symbol. What it says comes from nobody that can be relied on: it is not signed.
struct Code {
  Bytes raw = {};  ///< the data of the symbol, no character set applied: at most 7,089 bytes
  std::string text =
      {};  ///< `raw` as UTF-8; empty where that would be a guess. It may hold any character: see displayable()
  bool repaired = false;              ///< `raw` was no plain UTF-8, and exactly one way to read it made sense
  std::array<Point, 4> corners = {};  ///< of the symbol: its own top left, top right, bottom right, bottom left
};

struct Options {
  std::chrono::milliseconds budget{400};  ///< after that no new attempt starts; the cheap first ones are always made
  std::stop_token stop = {};              ///< asked between attempts
  int max_codes = 4;                      ///< 1 or more: with 1 the search ends at the first code
};

/// A picture with more pixels than this is refused: data.over_limit.
inline constexpr std::size_t max_pixels = 128'000'000;

/// The codes in the picture; none is an empty list. The sooner found the sooner it returns: the attempts go from cheap
/// to costly and end with the one that finds something. Of a code that cannot be read without doubt nothing is
/// returned. Memory: at most 90 MB beside the picture. Safe in any thread; no state is kept. Errors:
/// data.malformed where `picture` says more than its pixels hold, data.over_limit, session.cancelled after a stop.
[[nodiscard]] Result<std::vector<Code>> read_codes(imaging::ImageView picture, const Options& options = {});

}  // namespace chipid::barcode
