#pragma once

#include <chipid/site_key.hpp>

#include "crypto/public_key.hpp"

namespace chipid {

struct EnrolledKey::State {
  std::string name;
  std::string key_id;
  Bytes point;  ///< 04 || x || y
  crypto::PublicKey key;
};

}  // namespace chipid
