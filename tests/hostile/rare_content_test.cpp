// Citizen cards whose content is rare but right (specimens of vn_citizen_odd.cpp): each is read whole and judged
// genuine.
#include <chipid/virtual_card.hpp>

#include "judging.hpp"
#include "reading.hpp"

using namespace chipid;

namespace {

// Judged as this letter, with nothing but these checks to look at.
ReadReport read(const std::string& specimen, const std::string& letter = "A",
                const std::vector<std::string>& attention = {}) {
  const auto verify = test::judged_by(test::trust_set());
  auto report = test::read_specimen(specimen, "", verify);
  CAPTURE(specimen);
  CHECK(test::failure_of(report).empty());
  for (const auto& file : report.files) CHECK_FALSE(file.error);
  CHECK(test::letter_of(report.verification) == letter);
  CHECK(report.verification.attention == attention);
  test::check_offline(report, verify);
  return report;
}

}  // namespace

TEST_CASE("a name of one word") {
  const auto document = read("vn-citizen-one-name").document;
  CHECK(document.name == "Ánh");
  CHECK(document.number == "064195000321");
}

TEST_CASE("text in Unicode form D is shown in form C") {
  const auto document = read("vn-citizen-nfd").document;
  CHECK(document.name == "Trần Thị Nguyệt Hữu");
  CHECK(document.sex == "female");
  CHECK(document.residence == "Số 5, Đường G, Phường H, Nam Định");
}

TEST_CASE("born on 29 February, expiry in a year without that day") {
  const auto document = read("vn-citizen-leap-day").document;
  CHECK(document.birth_date == "2004-02-29");
  CHECK(document.expiry_date == "2029-02-28");
}

TEST_CASE("DG13 without fields 13 to 16") {
  const auto document = read("vn-citizen-sparse").document;
  CHECK(document.name == "Hồ Văn Khuyết");
  CHECK_FALSE(document.father);
  CHECK_FALSE(document.mother);
  CHECK_FALSE(document.spouse);
  CHECK_FALSE(document.old_number);
  CHECK_FALSE(document.chip_id);
}

TEST_CASE("DG13 with fields that nobody has explained") {
  const auto document = read("vn-citizen-more-fields").document;
  CHECK(document.mother == "Mai Thị A");
  CHECK(document.chip_id == "8123456789ABCDEF");
}

TEST_CASE("a child's card without a portrait") {
  // Nobody can be compared with a face that is not there: a person must decide.
  const auto report = read("vn-citizen-child", "D", {"sod.portrait"});
  CHECK(test::reason_of(report.verification, "sod.portrait") == "sod.portrait.not_listed");
  CHECK(report.document.name == "Đỗ Mai Bé");
  CHECK_FALSE(report.document.portrait);
  CHECK(test::file_error(report, File::dg2) == "untried");
}
