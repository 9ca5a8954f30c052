#include <cstring>
#include <fstream>
#include <iterator>
#include <vector>

#include "support.hpp"

using namespace chipid::capi_test;

namespace {

std::string found(const chipid_fields* fields, const char* name) {
  const auto* value = chipid_fields_find(fields, name);
  return value == nullptr ? "(none)" : value;
}

std::vector<uint8_t> content(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("values: the QR code of a drawn card opens in a picture, and its text says who") {
  const Folder folder;
  const auto file = folder.file("card.png");
  const int drawn = chipid_virtual_draw(citizen_card, file.c_str());
  if (drawn == CHIPID_E_USAGE_NOT_BUILT) return;
  REQUIRE(drawn == CHIPID_OK);
  const auto picture = content(file);
  Owned<chipid_codes> codes;
  REQUIRE(chipid_codes_in_picture(picture.data(), picture.size(), codes.out()) == CHIPID_OK);
  REQUIRE(chipid_codes_count(codes) == 1);
  Text text;
  REQUIRE(chipid_codes_pick_card(codes, nullptr, text.out()) == CHIPID_OK);
  CHECK(std::string(text) == specimen(citizen_card).qr);
}

TEST_CASE("values: the text of a QR code, also as a scanner types it") {
  Owned<chipid_fields> qr;
  REQUIRE(chipid_qr_parse(specimen(citizen_card).qr, 0, qr.out()) == CHIPID_OK);
  CHECK(found(qr, "number") == "048202001234");
  CHECK(found(qr, "name") == "Đặng Quốc Bảo");
  CHECK(found(qr, "sex") == "male");
  CHECK(found(qr, "repair") == "none");
  CHECK(chipid_qr_parse("https://example.org", 1, qr.out()) == CHIPID_E_QR_NOT_CITIZEN_CARD);
  REQUIRE(chipid_qr_explain_other("https://example.org", qr.out()) == CHIPID_OK);
  CHECK(found(qr, "vi") != "(none)");
}

TEST_CASE("values: machine-readable lines and personal numbers") {
  Owned<chipid_fields> fields;
  // ICAO Doc 9303-4, appendix A to part 4: the specimen of Utopia.
  REQUIRE(chipid_mrz_parse("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
                           fields.out()) == CHIPID_OK);
  CHECK(found(fields, "format") == "td3");
  CHECK(found(fields, "primary_identifier") == "ERIKSSON");
  CHECK(found(fields, "check_digits") == "yes");
  Text json;
  REQUIRE(chipid_fields_json(fields, json.out()) == CHIPID_OK);
  CHECK(std::strstr(json, "\"document_number\": \"L898902C3\"") != nullptr);
  CHECK(chipid_mrz_parse("nothing", fields.out()) == CHIPID_E_USAGE_BAD_MRZ);
  REQUIRE(chipid_personal_number_parse("048202001234", fields.out()) == CHIPID_OK);
  CHECK(found(fields, "birth_year") == "2002");
  CHECK(chipid_personal_number_parse("12", fields.out()) == CHIPID_E_USAGE_BAD_VALUE);
}

TEST_CASE("values: pixels say no more than their bytes hold") {
  const std::vector<uint8_t> gray(64 * 64, 255);
  auto pixels = sized<chipid_pixels>();
  pixels.bytes = gray.data();
  pixels.byte_count = gray.size();
  pixels.width = 64;
  pixels.height = 64;
  pixels.format = CHIPID_PIXEL_FORMAT_GRAY8;
  Owned<chipid_codes> codes;
  CHECK(chipid_codes_in_pixels(&pixels, codes.out()) == CHIPID_OK);
  CHECK(chipid_codes_count(codes) == 0);
  pixels.height = 65;
  CHECK(chipid_codes_in_pixels(&pixels, codes.out()) == CHIPID_E_DATA_MALFORMED);
  pixels.height = 64;
  pixels.format = CHIPID_PIXEL_FORMAT_BGRA8;
  CHECK(chipid_codes_in_pixels(&pixels, codes.out()) == CHIPID_E_DATA_MALFORMED);
  pixels.width = 16;
  CHECK(chipid_codes_in_pixels(&pixels, codes.out()) == CHIPID_OK);
  pixels.format = 99;
  CHECK(chipid_codes_in_pixels(&pixels, codes.out()) == CHIPID_E_USAGE_BAD_VALUE);
  pixels.format = CHIPID_PIXEL_FORMAT_GRAY8;
  pixels.width = SIZE_MAX;
  CHECK(chipid_codes_in_pixels(&pixels, codes.out()) == CHIPID_E_USAGE_BAD_VALUE);
}

TEST_CASE("values: every code of the library has both languages, and its number leads to it") {
  int known = 0;
  for (int code = 1; code < 1000; ++code) {
    auto error = sized<chipid_error>();
    if (chipid_error_info(code, &error) != CHIPID_OK) continue;
    ++known;
    CHECK(error.code == code);
    CHECK(std::strlen(error.message_vi) * std::strlen(error.hint_en) * std::strlen(error.hint_vi) > 0);
    CHECK(std::string(error.step).empty());
  }
  CHECK(known >= 87);
}

TEST_CASE("values: versions") {
  CHECK(chipid_abi_version() == CHIPID_ABI_VERSION);
  CHECK(std::string(chipid_version()).find('.') != std::string::npos);
}
