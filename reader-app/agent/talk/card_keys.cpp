#include "card_keys.hpp"

namespace chipid::counter::agent {

bool CardKeys::use() {
  if (used_ >= most) return false;
  ++used_;
  waiting_ = true;
  return true;
}

void CardKeys::other_card() {
  used_ = waiting_ ? 1 : 0;
}

}  // namespace chipid::counter::agent
