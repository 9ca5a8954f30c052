#include "core/bytes.hpp"
#include "faults/groups.hpp"
#include "tlv/writer.hpp"

namespace chipid::virtual_card {
namespace {

using Objects = std::vector<Bytes>;

// The file's bytes in the clear, as if secure messaging did not matter.
FaultHooks answers_plain_data() {
  return {.answer = [](RawAnswer& answer) { answer.bytes = answer.plain.encode(); }};
}

FaultHooks repeats_previous_answer() {
  return {.answer = [](RawAnswer& answer) { answer.bytes = core::to_bytes(answer.previous); }};
}

// --- secure messaging ---

constexpr tlv::Tag plain_value{0x81};

FaultHooks changes_mac(std::function<void(Bytes&)> change) {
  return {.secure_messaging = {.mac = std::move(change)}};
}

FaultHooks resizes_mac(std::size_t size) {
  return changes_mac([size](Bytes& mac) { mac.resize(size); });
}

FaultHooks flips_mac_bit() {
  return changes_mac([](Bytes& mac) { mac.back() ^= 0x01U; });
}

FaultHooks changes_objects(std::function<void(Objects&, BytesView)> change) {
  return {.secure_messaging = {.objects = std::move(change)}};
}

// The last object before the checksum is DO 99, the first is the data where there is any.
FaultHooks leaves_out_status() {
  return changes_objects([](Objects& objects, BytesView) { objects.pop_back(); });
}

FaultHooks states_other_status() {
  return changes_objects([](Objects& objects, BytesView) { objects.back() = {0x99, 0x02, 0x62, 0x82}; });
}

FaultHooks repeats_data() {
  return changes_objects([](Objects& objects, BytesView) { objects.insert(objects.begin(), Bytes(objects.front())); });
}

FaultHooks repeats_status() {
  return changes_objects([](Objects& objects, BytesView) { objects.push_back(Bytes(objects.back())); });
}

FaultHooks sends_plain_value() {
  return changes_objects([](Objects& objects, BytesView plain) { objects.front() = tlv::encode(plain_value, plain); });
}

FaultHooks changes_finished(std::function<void(Objects&)> change) {
  return {.secure_messaging = {.finished = std::move(change)}};
}

FaultHooks leaves_out_checksum() {
  return changes_finished([](Objects& objects) { objects.pop_back(); });
}

FaultHooks repeats_checksum() {
  return changes_finished([](Objects& objects) { objects.push_back(Bytes(objects.back())); });
}

FaultHooks appends_object() {
  return changes_finished([](Objects& objects) { objects.push_back({0x80, 0x01, 0x00}); });
}

FaultHooks states_other_padding() {
  return {.secure_messaging = {.cryptogram = [](Bytes& value) { value.front() = 0x02; }}};
}

FaultHooks breaks_blocks() {
  return {.secure_messaging = {.cryptogram = [](Bytes& value) { value.pop_back(); }}};
}

// Neither a zero nor the marker 80 at the end.
FaultHooks breaks_padding() {
  return {.secure_messaging = {.padding = [](Bytes& padded) { padded.back() = 0xFF; }}};
}

}  // namespace

std::vector<Fault> secure_messaging_faults() {
  namespace sw = iso7816::sw;
  return {
      {"sm-wrong-mac", 31, "The MAC of a protected answer is wrong", flips_mac_bit()},
      {"sm-no-do8e", 32, "A protected answer without DO 8E", leaves_out_checksum()},
      {"sm-no-do99", 33, "A protected answer without DO 99, MAC right", leaves_out_status()},
      {"sm-do99-differs", 34, "DO 99 says 6282, the answer's own status 9000, MAC right", states_other_status()},
      {"sm-plain-9000", 35, "The data in the clear with 9000", answers_plain_data()},
      {"sm-plain-6a82", 36, "Plain 6A82 on the secure channel", answers_plain(sw::file_not_found)},
      {"sm-plain-6988", 37, "Plain 6988 on the secure channel", answers_plain(sw::sm_objects_incorrect)},
      {"sm-replay", 38, "The answer before once more, its counter stale", repeats_previous_answer()},
      {"sm-mac-0", 39, "A MAC of no bytes", resizes_mac(0)},
      {"sm-mac-7", 39, "A MAC of seven bytes, all right", resizes_mac(7)},
      {"sm-mac-16", 39, "A MAC of sixteen bytes, the first eight right", resizes_mac(16)},
      {"sm-do87-twice", 40, "DO 87 twice, MAC right", repeats_data()},
      {"sm-do99-twice", 40, "DO 99 twice, MAC right", repeats_status()},
      {"sm-do8e-twice", 40, "DO 8E twice", repeats_checksum()},
      {"sm-do81", 41, "DO 81 with the plain data where DO 87 is due, MAC right", sends_plain_value()},
      {"sm-padding-indicator", 42, "Padding indicator 02 in DO 87, MAC right", states_other_padding()},
      {"sm-bad-padding", 43, "Padding without its 80 inside the cryptogram, MAC right", breaks_padding()},
      {"sm-not-in-blocks", 44, "A cryptogram that is not whole blocks, MAC right", breaks_blocks()},
      {"sm-after-do8e", 45, "One more object after DO 8E", appends_object()},
  };
}

}  // namespace chipid::virtual_card
