#include "lds/ef_cvca.hpp"

#include "prefixes.hpp"

using namespace chipid;
using test::error_of;
using test::hex;
using test::ok;

namespace {
// "DETESTCVCA00002" and "DETESTCVCA00001"
const auto newer = hex("420F 444554455354435643413030303032");
const auto older = hex("420F 444554455354435643413030303031");

Bytes file_of(std::initializer_list<Bytes> parts, std::size_t size) {
  Bytes file;
  for (const auto& part : parts) file.insert(file.end(), part.begin(), part.end());
  file.resize(size);
  return file;
}
}  // namespace

TEST_CASE("EF.CVCA with one reference and with two, filled up to 36 bytes") {
  using Texts = std::vector<std::string>;
  CHECK(ok(lds::parse_ef_cvca(file_of({newer}, 36))).references == Texts{"DETESTCVCA00002"});
  CHECK(ok(lds::parse_ef_cvca(file_of({newer, older}, 36))).references == Texts{"DETESTCVCA00002", "DETESTCVCA00001"});
  CHECK(ok(lds::parse_ef_cvca(newer)).references.size() == 1);
}

TEST_CASE("EF.CVCA with a reference of impossible size, a third one or garbage is refused") {
  for (const auto* text : {"", "00", "4200", "4207 44455430303031", "4211 4445544553544356434130303030303031AA",
                           "420F 4445", "430F 444554455354435643413030303032"}) {
    CAPTURE(text);
    CHECK(error_of(lds::parse_ef_cvca(hex(text))) == "file.malformed");
  }
  CHECK(error_of(lds::parse_ef_cvca(file_of({newer, older, older}, 51))) == "file.malformed");
  CHECK(error_of(lds::parse_ef_cvca(file_of({newer, hex("01")}, 36))) == "file.malformed");
  CHECK(error_of(lds::parse_ef_cvca(file_of({newer, hex("420F")}, 20))) == "file.malformed");
}
