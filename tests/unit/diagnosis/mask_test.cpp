#include "diagnosis/mask.hpp"

#include <catch2/catch.hpp>

using chipid::diagnosis::masked;

TEST_CASE("numbers as long as a CAN or a document's are masked, shorter ones stay") {
  CHECK(masked("card 001099012345.", "") == "card ************.");
  CHECK(masked("CAN 123456", "") == "CAN ******");
  CHECK(masked("0010 9901 2345 lies there", "") == "**** **** **** lies there");
  CHECK(masked("Virtual PCD 00 00", "") == "Virtual PCD 00 00");
  CHECK(masked("version 1.4.36, 2026-05-28", "") == "version 1.4.36, 2026-05-28");
}

TEST_CASE("the user's own folder is written as a tilde") {
  CHECK(masked("/home/lan/x and /home/lan/y", "/home/lan") == "~/x and ~/y");
  CHECK(masked("/a/b", "/") == "/a/b");
  CHECK(masked("/a/b", "") == "/a/b");
}
