#include "lds/files.hpp"

#include "support/vectors.hpp"

using namespace chipid;

TEST_CASE("the table of files is in the order of the enumeration") {
  std::size_t index = 0;
  for (const auto& row : lds::all_files()) CHECK(static_cast<std::size_t>(row.file) == index++);
  CHECK(index == static_cast<std::size_t>(File::cvca) + 1);
}

TEST_CASE("identifiers and tags of ICAO 9303-10, table 36") {
  CHECK(lds::file_info(File::com).id == 0x011E);
  CHECK(lds::file_info(File::com).sfi == 0x1E);
  CHECK(lds::file_info(File::sod).tag == tlv::Tag{0x77});
  CHECK(lds::file_info(File::dg16).id == 0x0110);
  CHECK(lds::file_info(File::dg13).tag == tlv::Tag{0x6D});
  CHECK_FALSE(lds::file_info(File::card_security).in_application);
  CHECK(lds::file_info(File::dg2).max_size >= 894'000);
  constexpr std::uint32_t tags[] = {0x61, 0x75, 0x63, 0x76, 0x65, 0x66, 0x67, 0x68,
                                    0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F, 0x70};
  for (std::uint32_t number = 1; number <= 16; ++number) {
    const auto& row = lds::file_info(*lds::data_group(number));
    CHECK(row.tag.value == tags[number - 1]);
    CHECK(row.id == 0x0100 + number);
    CHECK(row.sfi == number);
    CHECK(lds::file_of_tag(row.tag) == row.file);
    CHECK(lds::data_group_number(row.file) == number);
  }
  CHECK_FALSE(lds::data_group(0));
  CHECK_FALSE(lds::data_group(17));
  CHECK_FALSE(lds::file_of_tag({0}));
  CHECK(lds::data_group_number(File::sod) == 0);
}

TEST_CASE("files are known by any of their names") {
  for (const auto* name : {"COM", "com", "EF_COM", "EF.COM", "ef.com.bin", "011E", "011e.bin", "EF_COM.BIN"}) {
    CAPTURE(name);
    CHECK(file_from_name(name) == File::com);
  }
  for (const auto* name : {"DG1", "dg1", "EF_DG1", "Datagroup1", "Datagroup1.bin", "0101", "EF.DG1"}) {
    CAPTURE(name);
    CHECK(file_from_name(name) == File::dg1);
  }
  CHECK(file_from_name("datagroup16") == File::dg16);
  CHECK(file_from_name("EF_SOD.bin") == File::sod);
  CHECK(file_from_name("011D") == File::sod);
  CHECK(file_from_name("011C") == File::card_access);
  CHECK(file_from_name("EF.CardAccess") == File::card_access);
  CHECK(file_from_name("card_security") == File::card_security);
  CHECK(file_from_name("EF.ATR/INFO") == File::atr_info);
  CHECK(file_from_name("EF.CVCA") == File::cvca);
  for (const auto* name : {"", ".bin", "DG0", "DG17", "DG", "portrait.png", "EF", "COM.txt", "Datagroup"}) {
    CAPTURE(name);
    CHECK_FALSE(file_from_name(name));
  }
}

TEST_CASE("every name leads back to its file") {
  for (const auto& row : lds::all_files()) CHECK(file_from_name(file_name(row.file)) == row.file);
}
