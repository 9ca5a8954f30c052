// OpenSSL keeps single DES out of its default provider, so the EVP interface could do this only as 3DES with equal
// keys, at three times the cost; its low-level functions are deprecated but there. See
// docs/decisions/0001-libraries.md.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "retail_mac.hpp"

#include <openssl/des.h>

#include <cstring>

namespace chipid::crypto {
namespace {

constexpr std::size_t block_size = 8;
constexpr std::size_t key_size = 2 * block_size;

struct Schedules {
  DES_key_schedule first;
  DES_key_schedule second;
};

// OpenSSL's functions take blocks and schedules without const and leave them as they are.
DES_key_schedule* schedule_of(const DES_key_schedule& schedule) {
  return const_cast<DES_key_schedule*>(&schedule);
}

Bytes transform(const DES_key_schedule& schedule, const Bytes& block, int direction) {
  Bytes out(block_size);
  DES_ecb_encrypt(reinterpret_cast<const_DES_cblock*>(const_cast<std::uint8_t*>(block.data())),
                  reinterpret_cast<DES_cblock*>(out.data()), schedule_of(schedule), direction);
  return out;
}

void set_key(BytesView key, DES_key_schedule& schedule) {
  DES_cblock block;
  std::memcpy(block, key.data(), block_size);
  DES_set_key_unchecked(&block, &schedule);
  wipe(block, block_size);
}

}  // namespace

Result<RetailMac> RetailMac::create(BytesView key) {
  if (key.size() != key_size) return fail(ErrorCode::crypto_failure, "MAC", "key size");
  SecretBytes memory(sizeof(Schedules));
  auto* schedules = new (memory.mutable_view().data()) Schedules;
  set_key(key.first(block_size), schedules->first);
  set_key(key.last(block_size), schedules->second);
  return RetailMac(std::move(memory));
}

// CBC under the first key, then the last block back under the second key and forth under the first.
Result<Bytes> RetailMac::compute(BytesView data) const {
  if (data.empty() || data.size() % block_size != 0) {
    return fail(ErrorCode::crypto_failure, "MAC", "data not in whole blocks");
  }
  const auto& schedules = *reinterpret_cast<const Schedules*>(schedules_.view().data());
  Bytes chained(block_size);
  DES_cblock iv = {};
  DES_cbc_cksum(data.data(), reinterpret_cast<DES_cblock*>(chained.data()), static_cast<long>(data.size()),
                schedule_of(schedules.first), &iv);
  return transform(schedules.first, transform(schedules.second, chained, DES_DECRYPT), DES_ENCRYPT);
}

}  // namespace chipid::crypto
