#include "records.hpp"

#include <fmt/format.h>

#include "support/vectors.hpp"

namespace chipid::test {

std::string view(const std::vector<std::string>& minutiae, const std::string& position, const std::string& extended) {
  auto text = position + "00" + "50" + fmt::format("{:02X}", minutiae.size());
  for (const auto& each : minutiae) text += each;
  return text + extended;
}

Bytes record(const std::vector<std::string>& views, const std::string& resolution) {
  std::string body = "0000" + std::string("012C0190") + resolution + fmt::format("{:02X}", views.size()) + "00";
  for (const auto& each : views) body += each;
  constexpr std::size_t before = 12;
  return hex("464D520020323000" + fmt::format("{:08X}", before + body.size() / 2) + body);
}

std::string minutia(unsigned type, unsigned x, unsigned y, unsigned angle, unsigned quality) {
  return fmt::format("{:04X}{:04X}{:02X}{:02X}", type << 14U | x, y, angle, quality);
}

}  // namespace chipid::test
