#pragma once

#include <chipid/bytes.hpp>
#include <string>
#include <vector>

namespace chipid::test {

/// A view as the standard lays it out: position, number and impression, quality, count, six bytes each (hex), the
/// extended data with their length.
[[nodiscard]] std::string view(const std::vector<std::string>& minutiae, const std::string& position = "00",
                               const std::string& extended = "0000");

/// A record of these views, its length right, 197 pixels a centimetre unless said otherwise.
[[nodiscard]] Bytes record(const std::vector<std::string>& views, const std::string& resolution = "00C500C5");

/// The six bytes of a minutia.
[[nodiscard]] std::string minutia(unsigned type, unsigned x, unsigned y, unsigned angle, unsigned quality = 0);

}  // namespace chipid::test
