#include "records/site_record.hpp"

#include <fstream>
#include <sstream>

#include "hostile/temporary_folder.hpp"
#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::counter;

namespace {

const RecordKeys keys{.number = "001090000123", .old_number = "012345678"};

RecordSearch search(const std::string& table, const RecordKeys& wanted = keys) {
  std::istringstream input(table);
  return find_record(input, wanted);
}

}  // namespace

TEST_CASE("records: found by the personal number, columns named in Vietnamese") {
  const auto found = search(
      "\xEF\xBB\xBFSTT;Họ và tên;Số CCCD;Ngày sinh (dd/mm/yyyy);Giới tính;Địa chỉ thường trú\r\n"
      "1;Trần Thị B;079185001234;02/03/1985;Nữ;Hồ Chí Minh\r\n"
      "2;\"Nguyễn Văn A\";001090000123;15/01/1990;Nam;\"Số 1; Đường C\"\r\n");
  CHECK(found.state == RecordState::found);
  REQUIRE(found.record);
  CHECK(found.record->line == 3);
  CHECK(found.record->fields == std::map<std::string, std::string>{{"number", "001090000123"},
                                                                   {"name", "Nguyễn Văn A"},
                                                                   {"birth_date", "15/01/1990"},
                                                                   {"sex", "Nam"},
                                                                   {"residence", "Số 1; Đường C"}});
}

TEST_CASE("records: English names, without accents, in capitals, a name in two columns") {
  const auto english =
      search("Personal number,LAST NAME,First Name,Date of birth\n001090000123,Nguyen,Van A,1990-01-15\n");
  REQUIRE(english.record);
  CHECK(english.record->fields.at("name") == "Nguyen Van A");
  CHECK(english.record->fields.at("birth_date") == "1990-01-15");
  const auto vietnamese = search("CMND/CCCD,HO DEM,TEN\n001090000123,Nguyễn Văn,A\n");
  REQUIRE(vietnamese.record);
  CHECK(vietnamese.record->fields.at("name") == "Nguyễn Văn A");
  // Composed and decomposed accents are the same letter.
  CHECK(search("so\xCC\x82\xCC\x81 cccd\n001090000123\n").state == RecordState::found);
}

TEST_CASE("records: the old number finds who has no record under the new one") {
  const auto old = search("Họ tên,Số CMND\nNguyễn Văn A,012345678\n");
  CHECK(old.state == RecordState::found_by_old_number);
  REQUIRE(old.record);
  CHECK(old.record->fields.at("old_number") == "012345678");
  CHECK(search("Họ tên,CCCD\nNguyễn Văn A,012345678\n").state == RecordState::found_by_old_number);
  const auto both = search("cccd,cmnd,name\n,012345678,old\n001090000123,,new\n");
  CHECK(both.state == RecordState::found);
  CHECK(both.record->fields.at("name") == "new");
  // Whose old number is not known is found by nothing that is empty.
  CHECK(search("cccd,cmnd\n,\n0,0\n", {.number = "001090000123"}).state == RecordState::not_found);
}

TEST_CASE("records: what a spreadsheet does to numbers does not hide a person") {
  const auto cut = search("cccd,cmnd\n1090000123,\n");
  CHECK(cut.state == RecordState::found);
  CHECK(cut.record->fields.at("number") == "001090000123");
  CHECK(search("cccd,cmnd\n,12345678\n").state == RecordState::found_by_old_number);
  CHECK(search("cccd\n'001090000123\n").state == RecordState::found);
  CHECK(search("cccd\n001 090 000 123\n").state == RecordState::found);
  CHECK(search("cccd\n1.09E+09\n").state == RecordState::not_found);
  CHECK(search("cccd\n001090000124\n").state == RecordState::not_found);
  // The end of the number is another document's.
  CHECK(search("cccd\n090000123\n").state == RecordState::not_found);
}

TEST_CASE("records: two rows with one number are told") {
  CHECK(search("cccd,name\n001090000123,one\n001090000123,two\n").others == 1);
}

TEST_CASE("records: a file that cannot serve says why") {
  CHECK(search("").state == RecordState::no_number_column);
  CHECK(search("name,address\nA,B\n").state == RecordState::no_number_column);
  CHECK(search("H\xE4,cccd\n,1\n").state == RecordState::not_utf8);
  CHECK(search("name,cccd\nNguy\xEA n,001090000123\n").state == RecordState::not_utf8);
  CHECK(search(std::string("c\0c\0c\0d\0\n\0", 10)).state == RecordState::not_utf8);
  const auto damaged = search("cccd\n1\n\"2\n");
  CHECK(damaged.state == RecordState::malformed);
  CHECK(damaged.line == 3);
  CHECK(search("cccd\n" + std::string(9000, '1')).state == RecordState::too_large);
  CHECK(find_record(std::filesystem::path(), keys).state == RecordState::no_file);
  CHECK(find_record(std::filesystem::path("/no/such/file.csv"), keys).state == RecordState::file_missing);
  CHECK(find_record(std::filesystem::temp_directory_path(), keys).state == RecordState::file_missing);
}

TEST_CASE("records: a file, its limit and a search that is stopped") {
  const test::TemporaryFolder folder;
  std::filesystem::create_directories(folder.path());
  const auto path = folder.path() / "register.csv";
  std::ofstream(path) << "cccd,name\n001090000123,A\n";
  CHECK(find_record(path, keys).state == RecordState::found);
  std::stop_source stop;
  stop.request_stop();
  CHECK(find_record(path, keys, stop.get_token()).state == RecordState::stopped);
  std::filesystem::resize_file(path, max_records_file + 1);
  CHECK(find_record(path, keys).state == RecordState::too_large);
}

TEST_CASE("records: nothing of a record can drive the screen") {
  const auto found = search(
      "cccd,name\n001090000123,A\x1B[2J\xE2\x80\xAE"
      "B\n");
  CHECK(found.record->fields.at("name") == "A[2JB");
}

TEST_CASE("records: every outcome has its sentence in both languages") {
  for (int state = 0; state <= static_cast<int>(RecordState::stopped); ++state) {
    const auto sentence = record_sentence(static_cast<RecordState>(state));
    CHECK_FALSE(sentence.en.empty());
    CHECK_FALSE(sentence.vi.empty());
  }
}
