#include "citizen/address.hpp"
#include "citizen/dates.hpp"
#include "citizen/folding.hpp"
#include "citizen/names.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::citizen;

TEST_CASE("folding: Vietnamese letters, composed or not, for search") {
  CHECK(search_key("NGUYỄN VĂN A") == "NGUYEN VAN A");
  CHECK(search_key("Nguye\u0302\u0303n  Va\u0306n\tA") == "NGUYEN VAN A");
  CHECK(search_key("NGUYEN<<VAN<A") == "NGUYEN VAN A");
  CHECK(search_key("đặng Đình") == "DANG DINH");
  CHECK(search_key("Ðặng") == "DANG");
  CHECK(search_key("H'Mông, số 12/3-B") == "HMONG SO 12 3 B");
  CHECK(search_key("ăâêôơư ẮẰẲẴẶ ỘỢỰỴỹ") == "AAEOOU AAAAA OOUYY");
  CHECK(search_key("").empty());
  CHECK(search_key(" -- ").empty());
}

TEST_CASE("names: accents, case, spacing, order and MRZ letters do not matter") {
  CHECK(names_agree("NGUYỄN VĂN A", "NGUYEN<<VAN<A"));
  CHECK(names_agree("Nguyễn Văn A", "nguyen van a"));
  CHECK(names_agree("Văn A Nguyễn", "NGUYEN VAN A"));
  CHECK(names_agree("H'Wen Niê", "HWEN NIE"));
  CHECK_FALSE(names_agree("Nguyễn Văn A", "Nguyễn Văn B"));
  CHECK_FALSE(names_agree("Nguyễn Văn", "Nguyễn Văn A"));
  CHECK_FALSE(names_agree("Nguyễn Văn A", ""));
}

TEST_CASE("names: cut short by the MRZ's width") {
  CHECK(names_agree("CONG TANG TON NU HOANG T", "Công Tằng Tôn Nữ Hoàng Trân Phương", true));
  CHECK(names_agree("CONG TANG TON NU HOANG", "Công Tằng Tôn Nữ Hoàng Trân Phương", true));
  CHECK_FALSE(names_agree("CONG TANG TON NU HOANG X", "Công Tằng Tôn Nữ Hoàng Trân Phương", true));
  CHECK_FALSE(names_agree("", "Công Tằng", true));
}

TEST_CASE("dates in any usual form") {
  for (const auto* text :
       {"15011990", "15/01/1990", "15-1-1990", "15.01.1990", "15 01 1990", "1990-01-15", "1990/1/15"}) {
    CAPTURE(text);
    CHECK(date_to_iso(text) == "1990-01-15");
  }
  for (const auto* text : {"", "1990", "31021990", "29022023", "29/02/1900", "15/01/90", "15/01", "1/2/3/4", "15//1990",
                           "x5/01/1990", "115/01/1990", "19900115", "1990-01-15 "}) {
    CAPTURE(text);
    CHECK_FALSE(date_to_iso(text));
  }
  CHECK(date_to_iso("29022024") == "2024-02-29");
}

TEST_CASE("dates known in part agree with those they can be") {
  CHECK(date_pattern("900115") == "??900115");
  CHECK(date_pattern("90<<<<") == "??90????");
  CHECK(date_pattern("1990") == "1990????");
  CHECK(date_pattern("15/01/1990") == "19900115");
  CHECK_FALSE(date_pattern("soon"));
  CHECK(patterns_agree("??900115", "19900115"));
  CHECK(patterns_agree("1990????", "??900115"));
  CHECK_FALSE(patterns_agree("1991????", "19900115"));
  CHECK_FALSE(patterns_agree("1990", "19900115"));
}

TEST_CASE("addresses: noise is trimmed, parts are split, the original is kept") {
  const std::string text = " Số 1,,  Tổ  2 , -, Phường\tB., Hà Nội,\r\n";
  const auto address = parse_address(text);
  CHECK(address.original == text);
  CHECK(address.parts == std::vector<std::string>{"Số 1", "Tổ 2", "Phường B", "Hà Nội"});
  CHECK(address.text == "Số 1, Tổ 2, Phường B, Hà Nội");
  CHECK(parse_address(" , - ,,").parts.empty());
}

TEST_CASE("addresses: the same in another hand") {
  CHECK(addresses_agree("Số 1, Phường B, Quận C, Hà Nội", "số 1,, phường B , quận C, - Hà Nội"));
  CHECK(addresses_agree("1, P. B, Q. C, Hà Nội", "Số 1, Phường B, Quận C, Thành phố Hà Nội"));
  CHECK(addresses_agree("Xã X, Huyện Y, Tỉnh Nam Định", "X. X, H. Y, Nam Định, Việt Nam"));
  CHECK(addresses_agree("Khu phố 1, TT. Z, TX. W", "KP 1, Thị trấn Z, Thị xã W"));
  CHECK_FALSE(addresses_agree("Phường 1, Quận 10, Hà Nội", "Phường 10, Quận 1, Hà Nội"));
  CHECK_FALSE(addresses_agree("Số 1, Phường B", "Số 2, Phường B"));
  CHECK_FALSE(addresses_agree("12/3 Lê Lợi", "1/23 Lê Lợi"));
}

TEST_CASE("a scan that marks the letters it lost fits the machine-readable name, too") {
  CHECK(explained_by_scanner("NGUY?N V?N A", "NGUYEN<<VAN<A"));
  CHECK(explained_by_scanner("Nguy???n V??n A", "NGUYEN VAN A"));
  CHECK(explained_by_scanner("Nguy\uFFFDn V\uFFFDn A", "NGUYEN VAN A"));
  CHECK_FALSE(explained_by_scanner("NGUY?N V?N B", "NGUYEN<<VAN<A"));
  CHECK_FALSE(explained_by_scanner("NGUY?N V?N A", "NGUYEN<<VIEN<A"));
  CHECK_FALSE(explained_by_scanner("??????", "NGUYEN"));
  CHECK_FALSE(explained_by_scanner("N?U?E? ? ?", "NGUYEN<<VAN<A"));
}

TEST_CASE("scanner damage explains no other name") {
  CHECK(explained_by_scanner("Nguy?n V?n A", "Nguyễn Văn A"));
  CHECK(explained_by_scanner("Nguyeexn Vawn A", "Nguyễn Văn A"));
  CHECK(explained_by_scanner("Nguye6n4 Va8n A", "Nguyễn Văn A"));
  CHECK(explained_by_scanner("DDawjng", "Đặng"));
  CHECK_FALSE(explained_by_scanner("Nguy?n V?n B", "Nguyễn Văn A"));
  CHECK_FALSE(explained_by_scanner("", "Nguyễn"));
  CHECK_FALSE(explained_by_scanner("Nam", "Nguyễn Văn A"));
  CHECK_FALSE(explained_by_scanner("So D3", "Số D2"));
  CHECK_FALSE(explained_by_scanner("Lý Thế Bách", "Lê Thị Bích"));
  CHECK_FALSE(explained_by_scanner("Ngô Văn Ý", "Ngã Vấn Ơ"));
  CHECK_FALSE(explained_by_scanner("L?????????????????????????", "Lê Thị Bích"));
  CHECK_FALSE(explained_by_scanner("So 2/99", "Số 2"));
}
