#include "records/register.hpp"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <set>
#include <sstream>

#include "hostile/temporary_folder.hpp"
#include "records/site_record.hpp"
#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::counter;

namespace {

const CsvRow head = {"Number", "Name", "Time"};

/// A folder that is there.
struct Folder : test::TemporaryFolder {
  Folder() { std::filesystem::create_directories(path()); }
};

std::string text_of(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("register: rows follow one head, for the owner alone, and are found again") {
  const Folder folder;
  const auto file = folder.path() / "noted.csv";
  REQUIRE(add_to_register(file, head, {"001090000123", "Nguyễn Văn A", "08:12"}));
  REQUIRE(add_to_register(file, head, {"001090000124", "Trần \"Bé\" B", "08:13"}));
  CHECK(text_of(file) ==
        "\xEF\xBB\xBF\"Number\",\"Name\",\"Time\"\r\n\"001090000123\",\"Nguyễn Văn A\",\"08:12\"\r\n"
        "\"001090000124\",\"Trần \"\"Bé\"\" B\",\"08:13\"\r\n");
  struct stat state = {};
  REQUIRE(::stat(file.c_str(), &state) == 0);
  CHECK((state.st_mode & 0777U) == 0600U);
  const auto found = find_record(file, {.number = "001090000124"});
  REQUIRE(found.record);
  CHECK(found.record->others == std::vector<std::pair<std::string, std::string>>{{"Time", "08:13"}});
}

TEST_CASE("register: no cell starts a formula") {
  const Folder folder;
  const auto file = folder.path() / "noted.csv";
  REQUIRE(add_to_register(file, {"Name"}, {"=HYPERLINK(\"http://x\")", " +1", "@SUM(A1)", "-2", "\t=1", "An"}));
  CHECK(text_of(file).find("\"'=HYPERLINK(\"\"http://x\"\")\",\"' +1\",\"'@SUM(A1)\",\"'-2\",\"'\t=1\",\"An\"") !=
        std::string::npos);
}

TEST_CASE("register: who is there already is not added, and what cannot be read is not added to") {
  const Folder folder;
  const auto file = folder.path() / "noted.csv";
  const auto is_there = [](std::istream& table) -> Result<bool> {
    const auto search = find_record(table, {.number = "001090000123"});
    if (search.state == RecordState::malformed) return fail(ErrorCode::data_malformed, "register");
    return search.record.has_value();
  };
  CHECK(add_to_register(file, head, {"001090000123", "A", "t"}, is_there).value());
  CHECK_FALSE(add_to_register(file, head, {"001090000123", "A", "u"}, is_there).value());
  std::ofstream(file, std::ios::app) << "\"";
  const auto before = text_of(file);
  CHECK_FALSE(add_to_register(file, head, {"001090000124", "B", "t"}, is_there).has_value());
  CHECK(text_of(file) == before);
}

TEST_CASE("register: what is no plain file is refused and not waited for") {
  const Folder folder;
  REQUIRE(::mkfifo((folder.path() / "pipe.csv").c_str(), 0600) == 0);
  CHECK_FALSE(add_to_register(folder.path() / "pipe.csv", head, {"1"}));
  CHECK_FALSE(add_to_register(folder.path(), head, {"1"}));
  CHECK_FALSE(add_to_register(folder.path() / "absent" / "noted.csv", head, {"1"}));
}

TEST_CASE("register: counters that share the file do not write over each other") {
  constexpr int writers = 4;
  constexpr int rows = 50;
  const Folder folder;
  const auto file = folder.path() / "noted.csv";
  std::vector<pid_t> children;
  for (int writer = 0; writer < writers; ++writer) {
    const auto child = ::fork();
    if (child == 0) {
      bool good = true;
      for (int row = 0; row < rows; ++row) {
        good &= add_to_register(file, head, {std::to_string(writer * rows + row), "A", "t"}).has_value();
      }
      ::_exit(good ? 0 : 1);
    }
    children.push_back(child);
  }
  for (const auto child : children) {
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(status == 0);
  }
  std::ifstream table(file);
  CsvReader reader(table);
  CsvRow row;
  std::set<std::string> seen;
  while (reader.next(row).value_or(false)) seen.insert(row.front());
  CHECK(seen.size() == writers * rows + 1);
}
