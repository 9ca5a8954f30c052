#include "asn1/oid.hpp"

#include <algorithm>

namespace chipid::asn1 {

Result<Oid> Oid::from_der_value(BytesView value) {
  if (value.empty() || value.size() > max_size) return fail(ErrorCode::data_malformed, {}, "object identifier size");
  if ((value.back() & 0x80U) != 0) return fail(ErrorCode::data_malformed, {}, "object identifier ends in mid-arc");
  bool arc_starts = true;
  for (const auto byte : value) {
    if (arc_starts && byte == 0x80)
      return fail(ErrorCode::data_malformed, {}, "object identifier arc with leading zeros");
    arc_starts = (byte & 0x80U) == 0;
  }
  Oid oid;
  std::copy(value.begin(), value.end(), oid.bytes_.begin());
  oid.size_ = value.size();
  return oid;
}

std::string Oid::to_string() const {
  std::string text;
  std::uint64_t arc = 0;
  for (const auto byte : value()) {
    arc = arc << 7U | (byte & 0x7FU);
    if ((byte & 0x80U) != 0) continue;
    if (text.empty()) {
      const auto first = std::min<std::uint64_t>(arc / 40, 2);
      text = std::to_string(first) + "." + std::to_string(arc - first * 40);
    } else {
      text += "." + std::to_string(arc);
    }
    arc = 0;
  }
  return text;
}

bool Oid::is_under(const Oid& arc) const noexcept {
  const auto mine = value();
  const auto theirs = arc.value();
  return mine.size() >= theirs.size() && std::equal(theirs.begin(), theirs.end(), mine.begin());
}

}  // namespace chipid::asn1
