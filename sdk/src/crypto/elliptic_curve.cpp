#include "crypto/elliptic_curve.hpp"

#include <openssl/obj_mac.h>

#include <map>
#include <mutex>

#include "openssl_numbers.hpp"

namespace chipid::crypto {
namespace {

struct Row {
  std::string_view name;
  std::size_t field_size;
  int nid;
};

constexpr Row rows[] = {
    {"secp192r1", 24, NID_X9_62_prime192v1},
    {"brainpoolP192r1", 24, NID_brainpoolP192r1},
    {"secp224r1", 28, NID_secp224r1},
    {"brainpoolP224r1", 28, NID_brainpoolP224r1},
    {"secp256r1", 32, NID_X9_62_prime256v1},
    {"brainpoolP256r1", 32, NID_brainpoolP256r1},
    {"brainpoolP320r1", 40, NID_brainpoolP320r1},
    {"secp384r1", 48, NID_secp384r1},
    {"brainpoolP384r1", 48, NID_brainpoolP384r1},
    {"brainpoolP512r1", 64, NID_brainpoolP512r1},
    {"secp521r1", 66, NID_secp521r1},
};

const Row& row(Curve curve) noexcept {
  return rows[static_cast<std::size_t>(curve)];
}

}  // namespace

const EC_GROUP* group_of(Curve curve) {
  static std::mutex mutex;
  static std::map<Curve, Group> groups;
  const std::lock_guard lock(mutex);
  auto entry = groups.find(curve);
  if (entry == groups.end()) {
    Group group(EC_GROUP_new_by_curve_name(curve_nid(curve)), &EC_GROUP_free);
    entry = groups.emplace(curve, std::move(group)).first;
  }
  return entry->second.get();
}

std::size_t field_size(Curve curve) noexcept {
  return row(curve).field_size;
}

std::string_view curve_name(Curve curve) noexcept {
  return row(curve).name;
}

int curve_nid(Curve curve) noexcept {
  return row(curve).nid;
}

}  // namespace chipid::crypto
