#include "records/csv_reader.hpp"

#include <cstdlib>
#include <sstream>

#include "hostile/temporary_folder.hpp"
#include "support/catch.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::counter;

namespace {

using Rows = std::vector<CsvRow>;

Result<Rows> rows_of(const std::string& text) {
  std::istringstream input(text);
  CsvReader reader(input);
  Rows rows;
  CsvRow row;
  for (;;) {
    CHIPID_TRY(const bool more, reader.next(row));
    if (!more) return rows;
    rows.push_back(row);
  }
}

}  // namespace

TEST_CASE("csv: the examples of RFC 4180, section 2") {
  CHECK(test::ok(rows_of("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n")) == Rows{{"aaa", "bbb", "ccc"}, {"zzz", "yyy", "xxx"}});
  CHECK(test::ok(rows_of("aaa,bbb,ccc\r\nzzz,yyy,xxx")) == Rows{{"aaa", "bbb", "ccc"}, {"zzz", "yyy", "xxx"}});
  CHECK(test::ok(rows_of("\"aaa\",\"bbb\",\"ccc\"\r\nzzz,yyy,xxx")) ==
        Rows{{"aaa", "bbb", "ccc"}, {"zzz", "yyy", "xxx"}});
  CHECK(test::ok(rows_of("\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx")) ==
        Rows{{"aaa", "b\r\nbb", "ccc"}, {"zzz", "yyy", "xxx"}});
  CHECK(test::ok(rows_of("\"aaa\",\"b\"\"bb\",\"ccc\"")) == Rows{{"aaa", "b\"bb", "ccc"}});
}

TEST_CASE("csv: what Excel writes besides: a byte order mark, a line that names the separator, semicolons, tabs") {
  CHECK(test::ok(rows_of("\xEF\xBB\xBF\"a\",b\n")) == Rows{{"a", "b"}});
  CHECK(test::ok(rows_of("sep=|\r\na|b,c\r\n")) == Rows{{"a", "b,c"}});
  CHECK(test::ok(rows_of("a;\"b,,,\";c\n1;2,5;3\n")) == Rows{{"a", "b,,,", "c"}, {"1", "2,5", "3"}});
  CHECK(test::ok(rows_of("a\tb\n1\t\n")) == Rows{{"a", "b"}, {"1", ""}});
  CHECK(test::ok(rows_of("a,b\r1,2\r\r\n3,4")) == Rows{{"a", "b"}, {"1", "2"}, {"3", "4"}});
  CHECK(test::ok(rows_of("")).empty());
  CHECK(test::ok(rows_of("\n\r\n")).empty());
}

TEST_CASE("csv: a damaged table is refused with its line") {
  const auto open = rows_of("a,b\n\n1,\"2\n3,4\n");
  REQUIRE_FALSE(open);
  CHECK(open.error().code == ErrorCode::data_malformed);
  CHECK(open.error().offset == 3);
  CHECK(rows_of("a\n\"1\"2\n").error().code == ErrorCode::data_malformed);
  CHECK(rows_of("a\n" + std::string(max_csv_field + 1, 'x')).error().code == ErrorCode::data_over_limit);
  CHECK(rows_of("a\n\"" + std::string(max_csv_field + 1, 'x')).error().code == ErrorCode::data_over_limit);
  CHECK(rows_of(std::string(max_csv_columns, ',')).error().code == ErrorCode::data_over_limit);
  CHECK(test::ok(rows_of(std::string(max_csv_columns - 1, ','))).front().size() == max_csv_columns);
}

#ifdef CHIPID_PYTHON
TEST_CASE("csv: what Python's csv module writes is read as that module reads it") {
  constexpr int tables = 300;
  const test::TemporaryFolder folder;
  std::filesystem::create_directories(folder.path());
  const auto command = std::string(CHIPID_PYTHON " " CHIPID_RECORDS_TESTS "/csv_by_python.py ") +
                       folder.path().string() + " " + std::to_string(tables);
  REQUIRE(std::system(command.c_str()) == 0);
  for (int i = 0; i < tables; ++i) {
    const auto table = test::read_bytes(folder.path() / (std::to_string(i) + ".csv"));
    auto expected = test::read_json(folder.path() / (std::to_string(i) + ".json")).get<Rows>();
    const auto rows = test::ok(rows_of({table.begin(), table.end()}));
    INFO("table " << i);
    CHECK(rows == expected);
  }
}
#endif
