#include "faults/groups.hpp"

namespace chipid::virtual_card {
namespace {

using iso7816::StatusWord;

FaultHooks wrong_key_gives(StatusWord status) {
  return {.personalise = [status](CardImage& card) { card.wrong_key_status = status; }};
}

// --- Basic Access Control ---

// R = RND.IC || RND.IFD || K.IC; one bit of RND.IFD differs, the MAC is right.
FaultHooks echoes_wrong_random() {
  return {.bac = {.plaintext = [](Bytes& r) { r[bac::nonce_size] ^= 0x01U; }}};
}

FaultHooks sends_wrong_bac_mac() {
  return {.bac = {.mac = [](Bytes& mac) { mac.back() ^= 0x01U; }}};
}

FaultHooks delays_wrong_passwords(std::chrono::milliseconds first) {
  return {.wrong_password_delay = first};
}

}  // namespace

std::vector<Fault> access_faults() {
  namespace sw = iso7816::sw;
  return {
      {"wrong-key-6300", 19, "A wrong key is answered with 6300", wrong_key_gives(sw::authentication_failed)},
      {"wrong-key-6988", 19, "A wrong key is answered with 6988", wrong_key_gives(sw::sm_objects_incorrect)},
      {"wrong-key-6982", 19, "A wrong key is answered with 6982", wrong_key_gives(sw::security_not_satisfied)},
      {"can-delay", 20, "A wrong CAN is answered late: 100 ms, doubled with each further one",
       delays_wrong_passwords(std::chrono::milliseconds(100))},
      {"bac-wrong-rnd", 21, "BAC: RND.IFD comes back altered under a right MAC", echoes_wrong_random()},
      {"bac-wrong-mac", 21, "BAC: the MAC is wrong", sends_wrong_bac_mac()},
  };
}

}  // namespace chipid::virtual_card
