#include "specimens/specimens.hpp"

#include <algorithm>

namespace chipid::virtual_card {
namespace {

constexpr std::string_view folder_prefix = "dir:";

}  // namespace

const std::vector<Specimen>& specimen_table() {
  static const std::vector<Specimen> table{
      {"icao-td3-bac", "Passport with Basic Access Control; its signed list names no chip proof",
       "Hộ chiếu dùng BAC; danh sách đã ký không có bằng chứng chip", icao_td3_bac},
      {"icao-td1-bac", "Identity card with Basic Access Control and the fewest files",
       "Thẻ căn cước dùng BAC với ít tệp nhất", icao_td1_bac},
      {"bench-bac", "20 kB card for measuring speed, short commands only", "Thẻ 20 kB để đo tốc độ, chỉ dùng lệnh ngắn",
       bench_bac},
      {"bench-bac-extended", "The same card with extended-length commands", "Cùng thẻ đó với lệnh độ dài mở rộng",
       bench_bac_extended},
      {"vn-citizen-2021",
       "Vietnamese citizen card of 2021: PACE by the last six digits of the number; all fields but the spouse",
       "Thẻ căn cước công dân gắn chip 2021: PACE bằng sáu số cuối; đủ mọi mục trừ vợ/chồng", vn_citizen_2021},
      {"vn-citizen-extended", "The same citizen card with extended-length commands, to measure speed",
       "Cùng thẻ căn cước công dân đó với lệnh độ dài mở rộng, để đo tốc độ", vn_citizen_extended},
      {"vn-citizen-lifetime", "Vietnamese citizen card that never expires", "Thẻ căn cước công dân không thời hạn",
       vn_citizen_lifetime},
      {"vn-citizen-2024", "Vietnamese identity card of 2024: the parents in the other form, no old number",
       "Thẻ căn cước 2024: cha mẹ ghi theo dạng khác, không có số CMND cũ", vn_citizen_2024},
      {"vn-citizen-married", "Vietnamese citizen card with a spouse", "Thẻ căn cước công dân có tên vợ/chồng",
       vn_citizen_married},
      {"vn-citizen-long", "Vietnamese citizen card with a 300-character address and a name too long for the MRZ",
       "Thẻ căn cước công dân có địa chỉ 300 ký tự và họ tên dài hơn MRZ", vn_citizen_long},
      {"vn-citizen-one-name", "Vietnamese citizen card of a person whose name is one word",
       "Thẻ căn cước công dân của người có họ tên chỉ một từ", vn_citizen_one_name},
      {"vn-citizen-nfd", "Vietnamese citizen card with accents as characters of their own (Unicode form D)",
       "Thẻ căn cước công dân có dấu tách rời chữ (Unicode dạng D)", vn_citizen_nfd},
      {"vn-citizen-leap-day", "Vietnamese citizen card of a person born on 29 February",
       "Thẻ căn cước công dân của người sinh ngày 29 tháng 2", vn_citizen_leap_day},
      {"vn-citizen-sparse", "Vietnamese citizen card whose DG13 lacks fields 13 to 16",
       "Thẻ căn cước công dân có DG13 thiếu các mục 13 đến 16", vn_citizen_sparse},
      {"vn-citizen-more-fields", "Vietnamese citizen card whose DG13 has fields that nobody has explained",
       "Thẻ căn cước công dân có DG13 với các mục chưa rõ nghĩa", vn_citizen_more_fields},
      {"vn-citizen-child", "Vietnamese identity card of a child under six, without a portrait",
       "Thẻ căn cước của trẻ dưới 6 tuổi, không có ảnh chân dung", vn_citizen_child},
      {"icao-td3-pace", "Passport with PACE by CAN and MRZ, and BAC", "Hộ chiếu dùng PACE bằng CAN và MRZ, và BAC",
       icao_td3_pace},
      {"icao-td3-im", "Passport with PACE in integrated mapping", "Hộ chiếu dùng PACE với ánh xạ tích hợp (IM)",
       icao_td3_im},
      {"icao-td3-cam",
       "Passport with PACE in chip authentication mapping, which proves the chip genuine as it opens it",
       "Hộ chiếu dùng PACE với ánh xạ xác thực chip (CAM): vừa mở chip vừa chứng minh chip là bản gốc", icao_td3_cam},
      {"icao-td3-dh", "Passport with PACE over a prime field (Diffie-Hellman of 2048 bits) in place of a curve",
       "Hộ chiếu dùng PACE trên trường nguyên tố (Diffie-Hellman 2048 bit) thay cho đường cong", icao_td3_dh},
      {"icao-td1-all", "Identity card with every kind of PACE, by MRZ, CAN, PIN and PUK, and every proof of the chip",
       "Thẻ căn cước có mọi kiểu PACE, mở bằng MRZ, CAN, PIN và PUK, và mọi cách chip tự chứng minh", icao_td1_all},
      {"icao-td3-aa-ecdsa", "Passport with BAC and Active Authentication by ECDSA",
       "Hộ chiếu dùng BAC và xác thực chủ động (AA) bằng ECDSA", icao_td3_aa_ecdsa},
      {"icao-td3-eac", "Passport with fingers that only an authorised terminal may read, after Chip Authentication",
       "Hộ chiếu có vân tay chỉ đầu đọc được ủy quyền mới đọc được, sau xác thực chip (CA)", icao_td3_eac},
      {"icao-td3-jpeg2000", "Passport with its portrait in JPEG 2000", "Hộ chiếu có ảnh chân dung dạng JPEG 2000",
       icao_td3_jpeg2000},
      {"icao-td3-39794",
       "Passport with its portrait in a record of ISO/IEC 39794-5, as new documents have it from 2026",
       "Hộ chiếu có ảnh chân dung theo ISO/IEC 39794-5, như giấy tờ mới từ năm 2026", icao_td3_39794},
      {"icao-moc", "Identity card that proves its chip and compares fingers itself (see chipid match finger)",
       "Thẻ căn cước có chip tự chứng minh và tự so khớp vân tay (xem chipid match finger)", icao_moc},
      {"open-td1", "Identity card without access control", "Thẻ căn cước không kiểm soát truy cập", open_td1},
  };
  return table;
}

Result<CardPlan> specimen_plan(std::string_view name) {
  const auto& table = specimen_table();
  const auto row = std::find_if(table.begin(), table.end(), [&](const Specimen& known) { return known.name == name; });
  if (row == table.end()) return fail(ErrorCode::usage_unknown_specimen, std::string(name));
  return row->plan();
}

Result<CardImage> make_card(std::string_view name, const std::function<void(CardPlan&)>& change) {
  if (name.substr(0, folder_prefix.size()) == folder_prefix) {
    const std::string folder(name.substr(folder_prefix.size()));
    return card_from_folder(folder, std::string(name));
  }
  CHIPID_TRY(auto plan, specimen_plan(name));
  if (change) change(plan);
  return personalise(std::string(name), plan);
}

}  // namespace chipid::virtual_card
