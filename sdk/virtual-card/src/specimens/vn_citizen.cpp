#include "specimens/citizen_plan.hpp"
#include "specimens/specimens.hpp"

namespace chipid::virtual_card {

// The person of the published DG13 example, everything filled but the spouse.
CardPlan vn_citizen_2021() {
  auto plan = citizen_plan({.number = "001090000123",
                            .surname = "Nguyễn",
                            .given_names = "Văn A",
                            .sex = Sex::male,
                            .birth_date = "1990-01-15",
                            .issue_date = "2021-04-20",
                            .expiry_date = "2030-01-15"});
  auto& citizen = *plan.citizen;
  citizen.place_of_origin = "Xã A, Huyện B, Hà Nội";
  citizen.residence = "Số 1, Đường C, Phường D, Quận E, Hà Nội";
  citizen.identifying_marks = "Nốt ruồi C:1cm trên sau cánh mũi trái";
  citizen.father = "Nguyễn Văn B";
  citizen.mother = "Trần Thị C";
  citizen.old_number = "012345678";
  citizen.chip_id = "0123456789ABCDEF";
  return plan;
}

// The same card for measuring, stating the buffers of a chip with extended length.
CardPlan vn_citizen_extended() {
  auto plan = vn_citizen_2021();
  plan.extended_length = BufferSizes{.command = 65535, .response = 65535};
  return plan;
}

// Issued after the 58th birthday: 991231 in the MRZ means no expiry.
CardPlan vn_citizen_lifetime() {
  auto plan = citizen_plan({.number = "079160000456",
                            .surname = "Lê",
                            .given_names = "Thị Bích",
                            .sex = Sex::female,
                            .birth_date = "1960-03-02",
                            .issue_date = "2021-05-10",
                            .expiry_date = "2099-12-31"});
  auto& citizen = *plan.citizen;
  citizen.expiry_date = "Không thời hạn";
  citizen.religion = "Phật giáo";
  citizen.place_of_origin = "Xã F, Huyện G, Bến Tre";
  citizen.residence = "Số 2, Đường H, Phường I, Quận K, TP. Hồ Chí Minh";
  citizen.identifying_marks = "Sẹo chấm C:2cm dưới đuôi mắt phải";
  citizen.father = "Lê Văn D";
  citizen.mother = "Võ Thị E";
  citizen.old_number = "023456789";
  citizen.chip_id = "1123456789ABCDEF";
  return plan;
}

// Young enough never to have had an old number.
CardPlan vn_citizen_2024() {
  auto plan = citizen_plan({.number = "048202001234",
                            .surname = "Đặng",
                            .given_names = "Quốc Bảo",
                            .sex = Sex::male,
                            .birth_date = "2002-09-05",
                            .issue_date = "2024-08-15",
                            .expiry_date = "2027-09-05"});
  auto& citizen = *plan.citizen;
  citizen.generation = CardGeneration::of_2024;
  citizen.parents = ParentsForm::one_sequence;
  citizen.place_of_origin = "Xã L, Huyện M, Quảng Nam";
  citizen.residence = "Số 3, Đường N, Phường O, Quận P, Đà Nẵng";
  citizen.identifying_marks = "Không";
  citizen.father = "Đặng Văn G";
  citizen.mother = "Huỳnh Thị H";
  citizen.chip_id = "2123456789ABCDEF";
  return plan;
}

CardPlan vn_citizen_married() {
  auto plan = citizen_plan({.number = "075188000789",
                            .surname = "Phạm",
                            .given_names = "Thị Ngọc Ánh",
                            .sex = Sex::female,
                            .birth_date = "1988-11-23",
                            .issue_date = "2022-03-01",
                            .expiry_date = "2028-11-23"});
  auto& citizen = *plan.citizen;
  citizen.religion = "Công giáo";
  citizen.place_of_origin = "Xã Q, Huyện R, Nam Định";
  citizen.residence = "Số 4, Đường S, Phường T, Biên Hòa, Đồng Nai";
  citizen.identifying_marks = "Nốt ruồi C:0,5cm trên trước đầu lông mày trái";
  citizen.father = "Phạm Văn I";
  citizen.mother = "Bùi Thị K";
  citizen.spouse = "Hoàng Đức Long";
  citizen.old_number = "034567890";
  citizen.chip_id = "3123456789ABCDEF";
  return plan;
}

// A name longer than the MRZ holds, a residence of 300 characters, a people other than the Kinh.
CardPlan vn_citizen_long() {
  auto plan = citizen_plan({.number = "046192004321",
                            .surname = "Công Tằng Tôn Nữ",
                            .given_names = "Hoàng Thị Thanh Huyền Trân Phương",
                            .sex = Sex::female,
                            .birth_date = "1992-06-30",
                            .issue_date = "2021-09-09",
                            .expiry_date = "2032-06-30"});
  auto& citizen = *plan.citizen;
  citizen.ethnicity = "Bru - Vân Kiều";
  citizen.place_of_origin = "Xã U, Huyện V, Thừa Thiên Huế";
  citizen.residence =
      "Căn hộ số 1207, tầng 12, tòa nhà chung cư mẫu dành cho người hưu trí, số "
      "1234/56/78/90 đường Nguyễn Thị Thử Nghiệm nối dài, tổ dân phố số 1515, "
      "khu phố Phú Mỹ Thượng, phường Kim Long Đông, thành phố Huế, tỉnh Thừa "
      "Thiên Huế, Việt Nam (địa chỉ hư cấu, chỉ dùng để thử nghiệm phần "
      "mềm đọc thẻ gắn chip)";
  citizen.identifying_marks = "Sẹo chấm C:1,5cm trên sau đuôi lông mày phải";
  citizen.father = "Công Tằng Tôn Thất Hoàng Văn L";
  citizen.mother = "Nguyễn Phúc Thị M";
  citizen.old_number = "045678901";
  citizen.chip_id = "4123456789ABCDEF";
  return plan;
}

}  // namespace chipid::virtual_card
