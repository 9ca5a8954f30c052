#include "crypto/padding.hpp"

#include "core/bytes.hpp"

namespace chipid::crypto {
namespace {
constexpr std::uint8_t marker = 0x80;
}

Bytes pad(BytesView data, std::size_t block_size) {
  Bytes out;
  out.reserve(data.size() + block_size);
  core::append(out, data);
  out.push_back(marker);
  out.resize((out.size() + block_size - 1) / block_size * block_size, 0);
  return out;
}

Result<BytesView> unpad(BytesView padded, std::size_t block_size) {
  std::size_t zeros = 0;
  while (zeros < padded.size() && padded[padded.size() - 1 - zeros] == 0) ++zeros;
  const bool marked = zeros < padded.size() && padded[padded.size() - 1 - zeros] == marker;
  if (!marked || zeros >= block_size) return fail(ErrorCode::data_malformed, {}, "padding");
  return padded.first(padded.size() - zeros - 1);
}

}  // namespace chipid::crypto
