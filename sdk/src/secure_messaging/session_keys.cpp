#include "secure_messaging/session_keys.hpp"

namespace chipid::sm {

void SendSequenceCounter::increase() noexcept {
  for (std::size_t i = value_.size(); i-- > 0;) {
    if (++value_[i] != 0) return;
  }
}

}  // namespace chipid::sm
