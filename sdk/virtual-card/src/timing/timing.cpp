#include "timing/timing.hpp"

#include <algorithm>

namespace chipid::virtual_card {
namespace {

using std::chrono::microseconds;

constexpr std::size_t frame_payload = 253;
constexpr std::size_t frame_overhead = 3;
constexpr std::size_t acknowledgement_size = 3;
constexpr std::size_t bits_per_byte = 9;
constexpr microseconds turn_around{300};
constexpr microseconds per_command{2500};
constexpr microseconds per_byte{3};
constexpr microseconds usb_exchange{1000};

std::size_t frames_of(std::size_t size) {
  return std::max<std::size_t>(1, (size + frame_payload - 1) / frame_payload);
}

// One direction: the frames, and an acknowledgement for each but the last.
std::size_t bytes_on_air(std::size_t size) {
  const auto frames = frames_of(size);
  return size + frames * frame_overhead + (frames - 1) * acknowledgement_size;
}

// Every frame and every acknowledgement is followed by a turn.
std::size_t turns_of(std::size_t size) {
  return 2 * frames_of(size) - 1;
}

}  // namespace

const std::vector<Timing>& timing_table() {
  static const std::vector<Timing> table{
      {"contactless-106", 105938}, {"contactless-424", 423750}, {"contactless-848", 847500}};
  return table;
}

Result<const Timing*> find_timing(std::string_view name) {
  if (name.empty()) return nullptr;
  const auto& table = timing_table();
  const auto row = std::find_if(table.begin(), table.end(), [&](const Timing& known) { return known.name == name; });
  if (row == table.end()) return fail(ErrorCode::usage_bad_value, "timing", "no timing of that name");
  return &*row;
}

microseconds delay(const Timing& timing, std::size_t sent, std::size_t received) {
  const auto bits = (bytes_on_air(sent) + bytes_on_air(received)) * bits_per_byte;
  const microseconds air{bits * 1000000 / timing.bits_per_second};
  const auto turns = static_cast<std::int64_t>(turns_of(sent) + turns_of(received));
  return usb_exchange + per_command + per_byte * static_cast<std::int64_t>(sent + received) + turn_around * turns + air;
}

}  // namespace chipid::virtual_card
