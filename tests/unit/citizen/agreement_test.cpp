#include "citizen/agreement.hpp"

#include <chipid/qr.hpp>

#include "support/vectors.hpp"

using namespace chipid;
using test::ok;
using Fields = std::vector<std::string>;

namespace {

Mrz card(const std::string& second_line, const std::string& name_line) {
  return ok(parse_mrz("IDVNM0900001233001090000123<<4" + second_line + name_line));
}

const auto van_a = card("9001158M3001156VNM<<<<<<<<<<<6", "NGUYEN<<VAN<A<<<<<<<<<<<<<<<<<");

citizen::Dg13 same_person() {
  return {.personal_number = "001090000123",
          .name = "Nguyễn Văn A",
          .birth_date = "15/01/1990",
          .sex = "Nam",
          .expiry_date = "15/01/2030"};
}

}  // namespace

TEST_CASE("DG1 and DG13 of one person agree") {
  CHECK(citizen::differing_fields(van_a, same_person()).empty());
  CHECK(citizen::differing_fields(van_a, {}).empty());
}

TEST_CASE("each field in which DG1 and DG13 differ is named") {
  const auto with = [](auto member, const char* value) {
    auto dg13 = same_person();
    dg13.*member = value;
    return citizen::differing_fields(van_a, dg13);
  };
  using citizen::Dg13;
  CHECK(with(&Dg13::personal_number, "001090000124") == Fields{"number"});
  CHECK(with(&Dg13::name, "Nguyễn Văn B") == Fields{"name"});
  CHECK(with(&Dg13::name, "Nguyễn Văn") == Fields{"name"});
  CHECK(with(&Dg13::birth_date, "16/01/1990") == Fields{"birth_date"});
  CHECK(with(&Dg13::sex, "Nữ") == Fields{"sex"});
  CHECK(with(&Dg13::expiry_date, "15/01/2031") == Fields{"expiry_date"});
  CHECK(with(&Dg13::expiry_date, "Không thời hạn") == Fields{"expiry_date"});
}

TEST_CASE("what is written in an unknown way contradicts nothing") {
  auto dg13 = same_person();
  dg13.birth_date = "1990";
  dg13.sex = "?";
  dg13.expiry_date = "";
  CHECK(citizen::differing_fields(van_a, dg13).empty());
}

TEST_CASE("names lose their marks in the MRZ") {
  auto dg13 = same_person();
  dg13.name = "Đặng Thị Ưu-Ái H'Đơ";
  const auto mrz = card("9001158M3001156VNM<<<<<<<<<<<6", "DANG<<THI<UU<AI<HDO<<<<<<<<<<<");
  CHECK(citizen::differing_fields(mrz, dg13).empty());
}

TEST_CASE("a name that fills the line may be cut short, but not be another") {
  const auto mrz = card("9001158M3001156VNM<<<<<<<<<<<6", "NGUYEN<<THI<HOANG<PHUONG<NGUYE");
  auto dg13 = same_person();
  dg13.name = "Nguyễn Thị Hoàng Phương Nguyệt Ánh";
  CHECK(citizen::differing_fields(mrz, dg13).empty());
  dg13.name = "Nguyễn Thị Hoàng Phượng Hằng";
  CHECK(citizen::differing_fields(mrz, dg13) == Fields{"name"});
  const auto between_words = card("9001158M3001156VNM<<<<<<<<<<<6", "ANH<<THI<NGUYEN<HUU<UU<HUNG<Y<");
  dg13.name = "Ánh Thị Nguyễn Hữu Ưu Hùng Ý Ưu";
  CHECK(citizen::differing_fields(between_words, dg13).empty());
  const auto room_left = card("9001158M3001156VNM<<<<<<<<<<<6", "ANH<<THI<NGUYEN<HUU<UU<HUNG<<<");
  CHECK(citizen::differing_fields(room_left, dg13) == Fields{"name"});
}

TEST_CASE("a lifetime card agrees with the words for it") {
  const auto mrz =
      ok(parse_mrz("IDVNM1600004564079160000456<<46003025F9912315VNM<<<<<<<<<<<0NGUYEN<<VAN<A<<<<<<<<<<<<<<<<<"));
  citizen::Dg13 dg13{.personal_number = "079160000456", .sex = "Nữ", .expiry_date = "Không thời hạn"};
  CHECK(citizen::differing_fields(mrz, dg13).empty());
}

TEST_CASE("adverse 91: a code of another name or year of birth differs, whatever letters the two have in common") {
  const auto differing = [](const char* text) {
    const auto dg13 = same_person();
    Fields fields;
    for (const auto& field : citizen::compare_with_chip(ok(citizen::parse_scanned(text)), &van_a, &dg13)) {
      if (field.agreement == citizen::Agreement::differs) fields.emplace_back(field.field);
    }
    return fields;
  };
  CHECK(differing("001090000123||Nguyễn Văn A|15011990|Nam|x|20042021").empty());
  CHECK(differing("001090000123||Nguyễn Vịn A|15011990|Nam|x|20042021") == Fields{"name"});
  CHECK(differing("001090000123||Nguyễn Văn A|00001985|Nam|x|20042021") == Fields{"birth_date"});
  CHECK(differing("001090000123||Nguyễn Văn A|00001990|Nam|x|20042021").empty());
}
