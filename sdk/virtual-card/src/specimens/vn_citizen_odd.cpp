#include "asn1/writer.hpp"
#include "core/bytes.hpp"
#include "specimens/citizen_plan.hpp"
#include "specimens/specimens.hpp"

// Citizen cards whose text or content is rare but right: each must be read whole.
namespace chipid::virtual_card {

// Some peoples have no family names: one word is the whole name, the MRZ has no secondary identifier.
CardPlan vn_citizen_one_name() {
  auto plan = citizen_plan({.number = "064195000321",
                            .surname = "Ánh",
                            .given_names = "",
                            .sex = Sex::female,
                            .birth_date = "1995-04-08",
                            .issue_date = "2021-12-01",
                            .expiry_date = "2035-04-08"});
  auto& citizen = *plan.citizen;
  citizen.ethnicity = "Gia Rai";
  citizen.place_of_origin = "Xã A, Huyện B, Gia Lai";
  citizen.residence = "Làng C, Xã A, Huyện B, Gia Lai";
  citizen.identifying_marks = "Nốt ruồi C:2cm trước tai phải";
  citizen.father = "Hùng";
  citizen.mother = "Y Mẫu";
  citizen.chip_id = "5123456789ABCDEF";
  return plan;
}

// Text typed where accents are characters of their own: Unicode form D, on the chip and in the QR code.
CardPlan vn_citizen_nfd() {
  auto plan = citizen_plan({.number = "036193000654",
                            .surname = "Trần",
                            .given_names = "Thị Nguyệt Hữu",
                            .sex = Sex::female,
                            .birth_date = "1993-10-19",
                            .issue_date = "2022-06-15",
                            .expiry_date = "2033-10-19"});
  auto& citizen = *plan.citizen;
  citizen.full_name =
      "Tra\u0302\u0300n Thi\u0323 Nguye\u0323\u0302t "
      "Hu\u031B\u0303u";
  citizen.sex = "Nu\u031B\u0303";
  citizen.nationality = "Vie\u0323\u0302t Nam";
  citizen.religion = "Kho\u0302ng";
  citizen.place_of_origin = "Xa\u0303 D, Huye\u0323\u0302n E, Nam \u0110i\u0323nh";
  citizen.residence =
      "So\u0302\u0301 5, \u0110u\u031Bo\u031B\u0300ng G, Phu\u031Bo\u031B\u0300ng H, Nam "
      "\u0110i\u0323nh";
  citizen.identifying_marks = "Se\u0323o cha\u0302\u0301m C:1cm tre\u0302n tra\u0301n";
  citizen.father = "Tra\u0302\u0300n Va\u0306n K";
  citizen.mother = "Pha\u0323m Thi\u0323 L";
  citizen.old_number = "056789012";
  citizen.chip_id = "6123456789ABCDEF";
  return plan;
}

// Born on a day that the year of expiry does not have: printed is the last of February.
CardPlan vn_citizen_leap_day() {
  auto plan = citizen_plan({.number = "038204000229",
                            .surname = "Lê",
                            .given_names = "Đình Nhuận",
                            .sex = Sex::male,
                            .birth_date = "2004-02-29",
                            .issue_date = "2021-07-01",
                            .expiry_date = "2029-02-28"});
  auto& citizen = *plan.citizen;
  citizen.place_of_origin = "Xã M, Huyện N, Thanh Hóa";
  citizen.residence = "Thôn O, Xã M, Huyện N, Thanh Hóa";
  citizen.identifying_marks = "Sẹo chấm C:1cm dưới mép trái";
  citizen.father = "Lê Đình P";
  citizen.mother = "Ngô Thị Q";
  citizen.chip_id = "7123456789ABCDEF";
  return plan;
}

// Fields 13 to 16 are not even empty: they are not there.
CardPlan vn_citizen_sparse() {
  auto plan = citizen_plan({.number = "040088000777",
                            .surname = "Hồ",
                            .given_names = "Văn Khuyết",
                            .sex = Sex::male,
                            .birth_date = "1988-12-31",
                            .issue_date = "2021-03-03",
                            .expiry_date = "2028-12-31"});
  auto& citizen = *plan.citizen;
  citizen.place_of_origin = "Xã R, Huyện S, Nghệ An";
  citizen.residence = "Khối T, Phường U, Vinh, Nghệ An";
  citizen.identifying_marks = "Không";
  citizen.absent_fields = {13, 14, 15, 16};
  return plan;
}

// As a later issue of the card might add: text, a nested sequence, and an index of two bytes.
CardPlan vn_citizen_more_fields() {
  namespace der = asn1::der;
  auto plan = citizen_plan({.number = "092090000555",
                            .surname = "Võ",
                            .given_names = "Hoài Thêm",
                            .sex = Sex::male,
                            .birth_date = "1990-07-07",
                            .issue_date = "2023-01-09",
                            .expiry_date = "2030-07-07"});
  auto& citizen = *plan.citizen;
  citizen.place_of_origin = "Phường V, Quận X, Cần Thơ";
  citizen.residence = "Số 6, Đường Y, Phường V, Quận X, Cần Thơ";
  citizen.identifying_marks = "Nốt ruồi C:1cm sau cánh mũi phải";
  citizen.father = "Võ Văn Z";
  citizen.mother = "Mai Thị A";
  citizen.old_number = "067890123";
  citizen.chip_id = "8123456789ABCDEF";
  const auto text = der::utf8_string("Mục mới");
  citizen.more_fields = {{17, text}, {18, der::sequence({der::sequence({text}), der::integer(7)})}, {300, text}};
  return plan;
}

// Under six years no face is printed, and there is no DG2.
CardPlan vn_citizen_child() {
  auto plan = citizen_plan({.number = "079321000012",
                            .surname = "Đỗ",
                            .given_names = "Mai Bé",
                            .sex = Sex::female,
                            .birth_date = "2021-05-20",
                            .issue_date = "2024-09-02",
                            .expiry_date = "2035-05-20"});
  plan.groups = {1, 13, 14, 15};
  plan.portrait = {};
  auto& citizen = *plan.citizen;
  citizen.generation = CardGeneration::of_2024;
  citizen.more_qr_fields = {"", "Đỗ Văn B", "Lý Thị C", ""};
  citizen.place_of_origin = "Phường D, Quận E, TP. Hồ Chí Minh";
  citizen.residence = "Số 7, Đường G, Phường D, Quận E, TP. Hồ Chí Minh";
  citizen.father = "Đỗ Văn B";
  citizen.mother = "Lý Thị C";
  citizen.chip_id = "9123456789ABCDEF";
  return plan;
}

}  // namespace chipid::virtual_card
