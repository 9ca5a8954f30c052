#include "chip_auth/iso9796.hpp"

#include <algorithm>

#include "core/bytes.hpp"

namespace chipid::chip_auth::iso9796 {
namespace {

using crypto::HashAlgorithm;

constexpr std::uint8_t header_bits = 0xC0;
constexpr std::uint8_t header = 0x40;
constexpr std::uint8_t more_data = 0x20;
constexpr std::uint8_t low_nibble = 0x0F;
constexpr std::uint8_t padding_byte = 0xBB;
constexpr std::uint8_t padding_nibble = 0x0B;
constexpr std::uint8_t border_nibble = 0x0A;
constexpr std::uint8_t implicit_trailer = 0xBC;
constexpr std::uint8_t explicit_trailer = 0xCC;

struct TrailerRow {
  std::uint8_t identifier;
  HashAlgorithm hash;
};

// Hash function identifiers of ISO/IEC 10118-3.
constexpr TrailerRow trailers[] = {
    {0x33, HashAlgorithm::sha1},   {0x34, HashAlgorithm::sha256}, {0x35, HashAlgorithm::sha512},
    {0x36, HashAlgorithm::sha384}, {0x38, HashAlgorithm::sha224},
};

struct Trailer {
  HashAlgorithm hash;
  std::size_t size;
};

// Option 1 is SHA-1's, option 2 names the hash (ICAO 9303-11, 6.1.2.1).
std::optional<Trailer> trailer_of(BytesView block) {
  if (block.size() < 2) return std::nullopt;
  if (block.back() == implicit_trailer) return Trailer{HashAlgorithm::sha1, 1};
  if (block.back() != explicit_trailer) return std::nullopt;
  const auto identifier = block[block.size() - 2];
  const auto* row = std::find_if(std::begin(trailers), std::end(trailers),
                                 [&](const auto& known) { return known.identifier == identifier; });
  if (row == std::end(trailers)) return std::nullopt;
  return Trailer{row->hash, 2};
}

// Bytes of header and padding: 6A, or 4B BB .. BA and the like. The padding's zeros are written as B, its final one as
// A. Nothing where there is none.
std::optional<std::size_t> frame_size(BytesView block) {
  if (block.empty() || (block[0] & header_bits) != header || (block[0] & 0x10U) != 0) return std::nullopt;
  if ((block[0] & low_nibble) == border_nibble) return 1;
  if ((block[0] & low_nibble) != padding_nibble) return std::nullopt;
  const auto end = std::find_if(block.begin() + 1, block.end(), [](auto byte) { return byte != padding_byte; });
  constexpr std::uint8_t last = padding_nibble << 4U | border_nibble;
  if (end == block.end() || *end != last) return std::nullopt;
  return static_cast<std::size_t>(end - block.begin()) + 1;
}

// n - J, for J below n and as long.
Bytes complement(BytesView modulus, BytesView number) {
  Bytes difference(modulus.size());
  int borrow = 0;
  for (std::size_t i = modulus.size(); i-- > 0;) {
    const int value = static_cast<int>(modulus[i]) - static_cast<int>(number[i]) - borrow;
    borrow = value < 0 ? 1 : 0;
    difference[i] = static_cast<std::uint8_t>(value & 0xFF);
  }
  return difference;
}

}  // namespace

Bytes open_representative(const crypto::PublicKey& key, BytesView signature) {
  auto number = key.recover(signature);
  if (number.empty()) return {};
  constexpr std::uint8_t mark = 0x0C;
  return (number.back() & low_nibble) == mark ? number : complement(key.modulus(), number);
}

std::optional<Opened> parse_representative(BytesView block) {
  const auto trailer = trailer_of(block);
  const auto frame = frame_size(block);
  if (!trailer || !frame) return std::nullopt;
  const auto digest_size = crypto::hash_size(trailer->hash);
  // There is a message in every signature.
  if (block.size() <= *frame + digest_size + trailer->size) return std::nullopt;
  const auto message_size = block.size() - *frame - digest_size - trailer->size;
  return Opened{.hash = trailer->hash,
                .partial = (block[0] & more_data) != 0,
                .message = core::to_bytes(block.subspan(*frame, message_size)),
                .digest = core::to_bytes(block.subspan(*frame + message_size, digest_size))};
}

bool fits(const Opened& opened, BytesView known) {
  if (opened.partial) return crypto::hash(opened.hash, core::concat({opened.message, known})) == opened.digest;
  const BytesView message = opened.message;
  return message.size() >= known.size() && core::equal(message.last(known.size()), known) &&
         crypto::hash(opened.hash, message) == opened.digest;
}

}  // namespace chipid::chip_auth::iso9796
