#include "refusals.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <string_view>

namespace chipid::counter::agent {
namespace {

struct Row {
  std::string_view gate, code, message_en, message_vi, hint_en, hint_vi;
  bool retryable;
};

constexpr std::array<Row, 4> rows{{
    {"listener", "agent_not_running", "The ChipID counter is not running on this computer.",
     "Chương trình quầy ChipID chưa chạy trên máy này.",
     "Start the ChipID counter (or its agent: chipid-counter --agent), then try again.",
     "Hãy mở chương trình quầy ChipID (hoặc trạm nền: chipid-counter --agent), rồi thử lại.", true},
    {"listener", "agent_gone", "The ChipID counter closed the connection.", "Chương trình quầy ChipID đã đóng kết nối.",
     "See the counter's screen for the reason, then connect again.",
     "Hãy xem lý do trên màn hình quầy, rồi kết nối lại.", true},
    {"limits", "message_malformed", "The extension sent a message that is empty, too long or no single line of JSON.",
     "Tiện ích gửi một thông điệp rỗng, quá dài hoặc không phải một dòng JSON.",
     "Send one JSON object of at most 64 KiB; tell the maker of the extension.",
     "Hãy gửi một đối tượng JSON không quá 64 KiB; báo cho nhà làm tiện ích.", false},
    {"limits", "answer_too_large", "The answer is larger than a browser takes from a native program (1 MiB).",
     "Câu trả lời lớn hơn mức trình duyệt nhận từ chương trình trên máy (1 MiB).",
     "Ask without the scope raw, or use the WebSocket of the agent.",
     "Hãy yêu cầu không kèm phạm vi raw, hoặc dùng WebSocket của trạm.", false},
}};

}  // namespace

std::string refused(HostRefusal why) {
  const auto& row = rows.at(static_cast<std::size_t>(why));
  const nlohmann::json error{{"gate", row.gate},
                             {"code", row.code},
                             {"message", {{"en", row.message_en}, {"vi", row.message_vi}}},
                             {"hint", {{"en", row.hint_en}, {"vi", row.hint_vi}}},
                             {"retryable", row.retryable}};
  return nlohmann::json{{"type", "refused"}, {"error", error}}.dump();
}

}  // namespace chipid::counter::agent
