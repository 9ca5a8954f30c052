#include "core/bytes.hpp"
#include "faults/groups.hpp"

namespace chipid::virtual_card {
namespace {

using iso7816::StatusWord;

// The parameter id of the last PACEInfo is the file's last byte; the signed DG14 and the chip keep the right one.
FaultHooks announces_parameters(std::uint8_t id) {
  return {.personalise = [id](CardImage& card) {
    if (auto* file = card.files.find("EF_CardAccess")) file->content.back() = id;
  }};
}

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

// --- Password Authenticated Connection Establishment ---

void flip_last_bit(Bytes& bytes) {
  bytes.back() ^= 0x01U;
}

void leave_curve(Bytes& point, BytesView /*terminal*/) {
  flip_last_bit(point);
}

// BSI TR-03111, 3.2: the point at infinity is one zero byte.
void go_to_infinity(Bytes& point, BytesView /*terminal*/) {
  point = {0x00};
}

void repeat_terminal(Bytes& point, BytesView terminal) {
  point = core::to_bytes(terminal);
}

FaultHooks halves_nonce() {
  return {.pace = {.encrypted_nonce = [](Bytes& z) { z.resize(z.size() / 2); }}};
}

FaultHooks sends_mapping_key(void (*change)(Bytes&, BytesView)) {
  return {.pace = {.mapping_key = change}};
}

FaultHooks sends_ephemeral_key(void (*change)(Bytes&, BytesView)) {
  return {.pace = {.ephemeral_key = change}};
}

FaultHooks sends_wrong_token() {
  return {.pace = {.token = flip_last_bit}};
}

FaultHooks draws_leading_zeros() {
  return {.pace = {.leading_zeros = true}};
}

FaultHooks refuses_pace() {
  return {.pace = {.refuses = true}};
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
      {"pace-wrong-token", 22, "PACE: the chip's token is wrong", sends_wrong_token()},
      {"pace-point-off-curve", 22, "PACE: the mapping key is not on the curve", sends_mapping_key(leave_curve)},
      {"pace-point-infinity", 22, "PACE: the mapping key is the point at infinity", sends_mapping_key(go_to_infinity)},
      {"pace-key-off-curve", 22, "PACE: the ephemeral key is not on the curve", sends_ephemeral_key(leave_curve)},
      {"pace-key-infinity", 22, "PACE: the ephemeral key is the point at infinity",
       sends_ephemeral_key(go_to_infinity)},
      {"pace-same-key", 22, "PACE: the ephemeral key is the terminal's own", sends_ephemeral_key(repeat_terminal)},
      {"pace-nonce-size", 23, "PACE: the encrypted nonce is half as long as it must be", halves_nonce()},
      {"pace-unknown-parameters", 24, "EF.CardAccess names the domain parameters 99", announces_parameters(99)},
      {"pace-fails", 25, "PACE is announced and every attempt refused with 6A80", refuses_pace()},
      {"leading-zeros", 30, "PACE: the mapping key's x and the shared secret start with a zero byte",
       draws_leading_zeros()},
  };
}

}  // namespace chipid::virtual_card
