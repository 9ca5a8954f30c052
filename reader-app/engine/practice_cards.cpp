#include "engine/practice_supply.hpp"

namespace chipid::counter {

const std::vector<PracticeCard>& practice_cards() {
  static const std::vector<PracticeCard> cards = {
      {.specimen = "vn-citizen-2021",
       .title = {"Citizen card, genuine", "Thẻ căn cước thật"},
       .verdict = Verdict::authentic},
      {.specimen = "vn-citizen-2024",
       .title = {"Identity card of 2024, genuine", "Thẻ căn cước mẫu 2024, thật"},
       .verdict = Verdict::authentic},
      {.specimen = "vn-citizen-long",
       .title = {"Very long name and address", "Họ tên và địa chỉ rất dài"},
       .verdict = Verdict::authentic},
      {.specimen = "icao-td3-pace",
       .title = {"Passport whose chip proves nothing", "Hộ chiếu có chip không tự chứng minh"},
       .key = "500540",
       .verdict = Verdict::authentic_unproven_chip},
      {.specimen = "vn-citizen-2021",
       .title = {"QR code with another name", "Mã QR ghi tên khác"},
       .key = "001090000123|012345678|Nguyễn Văn Khác|15011990|Nam|Số 1, Đường C, Phường D, Quận E, Hà Nội|20042021",
       .verdict = Verdict::review},
      {.specimen = "vn-citizen-child",
       .title = {"Child without a portrait", "Trẻ em, thẻ không có ảnh"},
       .verdict = Verdict::review},
      {.specimen = "vn-citizen-2021,fault=csca-unknown",
       .title = {"Issuer not in the trust list", "Nơi ký chưa có trong danh sách tin cậy"},
       .verdict = Verdict::inconclusive},
      {.specimen = "vn-citizen-2021,fault=dg2-bit",
       .title = {"Portrait replaced", "Ảnh đã bị thay"},
       .verdict = Verdict::invalid},
      {.specimen = "vn-citizen-2021,fault=clone-full",
       .title = {"Copied chip", "Chip sao chép"},
       .verdict = Verdict::invalid},
      {.specimen = "vn-citizen-2021,fault=signer-revoked",
       .title = {"Signer revoked", "Chứng thư ký đã bị thu hồi"},
       .verdict = Verdict::invalid},
      {.specimen = "vn-citizen-2021",
       .title = {"Wrong number typed", "Nhập sai số"},
       .key = "999999",
       .trouble = ErrorCode::access_wrong_key},
      {.specimen = "vn-citizen-2021,fault=card-removed",
       .title = {"Card slips in mid-read", "Thẻ bị xê dịch khi đang đọc"},
       .trouble = ErrorCode::pcsc_card_removed},
      {.specimen = "vn-citizen-2021,fault=sm-wrong-mac",
       .title = {"Answers altered on their way", "Dữ liệu bị sửa trên đường truyền"},
       .trouble = ErrorCode::sm_fault},
  };
  return cards;
}

std::string practice_key(const PracticeCard& card) {
  if (!card.key.empty()) return card.key;
  const auto info = virtual_card::specimen_info(card.specimen.substr(0, card.specimen.find(',')));
  if (!info) return {};
  if (!info->qr.empty()) return info->qr;
  return info->can.empty() ? info->mrz : info->can;
}

}  // namespace chipid::counter
