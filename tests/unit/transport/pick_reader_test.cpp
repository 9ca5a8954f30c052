#include "pcsc/pick_reader.hpp"

#include "support/vectors.hpp"

using namespace chipid;
using test::error_of;

namespace {

const std::vector<ReaderInfo> desk{{.name = "ACS ACR1252 00 00"},
                                   {.name = "HID OMNIKEY 5422 00 00", .card_present = true},
                                   {.name = "HID OMNIKEY 5422 01 00", .card_present = true},
                                   {.name = "HID"}};

std::string picked(std::string_view name) {
  return test::ok(pcsc::pick_reader(desk, name)).name;
}

}  // namespace

TEST_CASE("without a name, the first reader with a card") {
  CHECK(picked("") == "HID OMNIKEY 5422 00 00");
  CHECK(error_of(pcsc::pick_reader({}, "")) == "pcsc.no_reader");
  CHECK(error_of(pcsc::pick_reader({desk.front()}, "")) == "pcsc.no_card");
}

TEST_CASE("by a part of the name that fits once") {
  CHECK(picked("5422 01") == "HID OMNIKEY 5422 01 00");
  CHECK(error_of(pcsc::pick_reader(desk, "ACR")) == "pcsc.no_card");
}

TEST_CASE("an exact name wins over parts") {
  CHECK(error_of(pcsc::pick_reader(desk, "HID")) == "pcsc.no_card");
  CHECK(picked("HID OMNIKEY 5422 00 00") == "HID OMNIKEY 5422 00 00");
}

TEST_CASE("a name that fits several readers, or none, is answered with names") {
  const auto several = pcsc::pick_reader(desk, "OMNIKEY").error();
  CHECK(error_id(several.code) == "pcsc.reader_not_found");
  CHECK(several.detail == "HID OMNIKEY 5422 00 00; HID OMNIKEY 5422 01 00");
  const auto none = pcsc::pick_reader(desk, "Gemalto").error();
  CHECK(error_id(none.code) == "pcsc.reader_not_found");
  CHECK(none.detail.find("ACR1252") != std::string::npos);
}
