#include "trust/states.hpp"

#include "support/catch.hpp"

using chipid::trust::issues_for;
using chipid::trust::same_state;

TEST_CASE("adverse 73: countries of certificates and states of machine-readable zones") {
  CHECK(issues_for("VN", "VNM"));
  CHECK(issues_for("vn", "VNM"));
  CHECK(issues_for("VNM", "VNM"));
  CHECK_FALSE(issues_for("VN", "THA"));
  CHECK_FALSE(issues_for("", "VNM"));
  CHECK_FALSE(issues_for("VN", ""));
  CHECK(issues_for("DE", "D"));
  CHECK_FALSE(issues_for("DE", "DNK"));
  CHECK(issues_for("GB", "GBD"));
  CHECK(issues_for("BM", "BMU"));
  CHECK(issues_for("GB", "BMU"));
  CHECK(issues_for("HK", "CHN"));
  CHECK_FALSE(issues_for("TW", "CHN"));
  CHECK(issues_for("EU", "EUE"));
  CHECK(issues_for("ZZ", "UNO"));
  CHECK(issues_for("UN", "UNK"));
  CHECK(issues_for("KS", "RKS"));
  CHECK_FALSE(issues_for("UN", "RKS"));
  CHECK(issues_for("LTU", "LTU"));
}

TEST_CASE("adverse 73: countries of two certificates") {
  CHECK(same_state("VN", "VN"));
  CHECK(same_state("LTU", "LT"));
  CHECK(same_state("ro", "RO"));
  CHECK(same_state("GB", "BM"));
  CHECK_FALSE(same_state("KS", "UN"));
  CHECK_FALSE(same_state("VN", "TH"));
}
