#include "reading.hpp"

using namespace chipid;

namespace {

// Only DG2 suffers; everything else is read.
void check_only_dg2(const char* fault, const char* error) {
  const auto report = test::read_with_fault(fault);
  CAPTURE(fault);
  CHECK(test::failure_of(report).empty());
  CHECK(test::file_error(report, File::dg2) == error);
  for (const auto file : {File::com, File::sod, File::dg1, File::dg11, File::dg12, File::dg15}) {
    CHECK(test::file_error(report, file).empty());
  }
  CHECK_FALSE(report.document.portrait);
}

}  // namespace

TEST_CASE("adverse 5: empty 9000 in mid-file ends that file, without a loop") {
  check_only_dg2("empty-block", "file.incomplete");
}

TEST_CASE("adverse 6: an announced length of 4 GiB is refused before any allocation") {
  check_only_dg2("huge-length", "file.too_large");
  CHECK(test::read_with_fault("huge-length").find(File::dg2)->bytes.empty());
}

TEST_CASE("adverse 7: a file over its cap is refused, the rest is read") {
  check_only_dg2("over-cap", "file.too_large");
}

TEST_CASE("adverse 8: 6282 on the last block is normal") {
  const auto report = test::read_with_fault("normal-6282");
  CHECK(test::failure_of(report).empty());
  CHECK(test::file_error(report, File::dg2).empty());
  CHECK(report.find(File::dg2)->sha256 == test::read_with_fault("").find(File::dg2)->sha256);
}

TEST_CASE("adverse 8: a file that ends before its outer length is incomplete, and said so") {
  check_only_dg2("short-file", "file.incomplete");
}

TEST_CASE("adverse 13: the outer tag of another file") {
  check_only_dg2("wrong-tag", "file.malformed");
}
