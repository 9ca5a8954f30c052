#pragma once

#include <array>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace chipid::counter::agent {

/// What the socket door refuses itself, before the core hears of it.
enum class DoorRefusal { connections, line_too_long, nul, slow, origin };

struct DoorRefusalRow {
  std::string_view gate, code, message_en, message_vi, hint_en, hint_vi;
  bool retryable;
};

inline constexpr std::array<DoorRefusalRow, 5> door_refusals{{
    {"limits", "too_many_connections", "Too many programs are connected to the counter.",
     "Quá nhiều chương trình đang kết nối với quầy.", "Close one of them, then connect again.",
     "Hãy đóng bớt một chương trình, rồi kết nối lại.", true},
    {"limits", "message_too_long", "A message is longer than 64 KiB.", "Thông điệp dài hơn 64 KiB.",
     "Send one JSON object of at most 64 KiB a line.", "Hãy gửi mỗi dòng một đối tượng JSON không quá 64 KiB.", false},
    {"limits", "message_malformed", "A message holds a NUL byte.", "Thông điệp chứa byte NUL.",
     "Send JSON in UTF-8, one object a line.", "Hãy gửi JSON mã UTF-8, mỗi dòng một đối tượng.", false},
    {"limits", "too_slow", "A message did not come to its end in time.", "Thông điệp không được gửi xong kịp thời.",
     "Send each message at once, then connect again.", "Hãy gửi trọn thông điệp trong một lần, rồi kết nối lại.", true},
    {"origin", "origin_malformed", "The browser's extension is not named as browsers name one.",
     "Tên tiện ích trình duyệt không đúng dạng.",
     "Let the browser start the native host; see docs/native-messaging.md.",
     "Hãy để trình duyệt mở chương trình trung gian; xem docs/native-messaging.md.", false},
}};

[[nodiscard]] inline const DoorRefusalRow& row_of(DoorRefusal why) {
  return door_refusals.at(static_cast<std::size_t>(why));
}

[[nodiscard]] inline std::string refused_message(DoorRefusal why) {
  const auto& row = row_of(why);
  const nlohmann::json error{{"gate", row.gate},
                             {"code", row.code},
                             {"message", {{"en", row.message_en}, {"vi", row.message_vi}}},
                             {"hint", {{"en", row.hint_en}, {"vi", row.hint_vi}}},
                             {"retryable", row.retryable}};
  return nlohmann::json{{"type", "refused"}, {"error", error}}.dump();
}

}  // namespace chipid::counter::agent
