#include "personalise/qr_text.hpp"

#include <chipid/virtual_card.hpp>

#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::virtual_card;
using test::ok;

TEST_CASE("the QR code of 2021: seven fields, none after the last bar") {
  CHECK(qr_text({.number = "001090000123",
                 .full_name = "Nguyễn Văn A",
                 .birth_date = "15/01/1990",
                 .sex = "Nam",
                 .residence = "Số 1, Phường B, Quận C, Hà Nội",
                 .issue_date = "20/04/2021",
                 .old_number = "012345678"}) ==
        "001090000123|012345678|Nguyễn Văn A|15011990|Nam|Số 1, Phường B, Quận C, Hà Nội|20042021");
}

TEST_CASE("the QR code of 2024: four more fields, an absent old number is an empty field") {
  Citizen holder{.number = "048202001234",
                 .full_name = "Đặng Quốc Bảo",
                 .birth_date = "05/09/2002",
                 .sex = "Nam",
                 .residence = "Đà Nẵng",
                 .issue_date = "15/08/2024",
                 .generation = CardGeneration::of_2024};
  CHECK(qr_text(holder) == "048202001234||Đặng Quốc Bảo|05092002|Nam|Đà Nẵng|15082024||||");
  holder.more_qr_fields = {"", "Đặng Văn G", "", "Huỳnh Thị H"};
  CHECK(qr_text(holder) == "048202001234||Đặng Quốc Bảo|05092002|Nam|Đà Nẵng|15082024||Đặng Văn G||Huỳnh Thị H");
}

TEST_CASE("specimens tell what their QR codes say") {
  CHECK(ok(specimen_info("vn-citizen-2021")).qr ==
        "001090000123|012345678|Nguyễn Văn A|15011990|Nam|Số 1, Đường C, Phường D, Quận E, Hà Nội|20042021");
  CHECK(ok(specimen_info("vn-citizen-2024")).qr ==
        "048202001234||Đặng Quốc Bảo|05092002|Nam|Số 3, Đường N, Phường O, Quận P, Đà Nẵng|15082024||||");
  CHECK(ok(specimen_info("icao-td3-bac")).qr.empty());
}
