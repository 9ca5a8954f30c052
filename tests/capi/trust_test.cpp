#include <cstring>
#include <filesystem>

#include "support.hpp"

using namespace chipid::capi_test;

namespace {

/// Any certificate of the test authorities, as a file.
std::string a_certificate(const Folder& folder) {
  REQUIRE(chipid_virtual_write_trust(folder.file("authorities").c_str()) == CHIPID_OK);
  for (const auto& entry : std::filesystem::directory_iterator(folder.file("authorities"))) {
    if (entry.path().extension() == ".pem") return entry.path().string();
  }
  FAIL("no certificate was written");
  return {};
}

}  // namespace

TEST_CASE("trust: a certificate is looked at, taken, found, undone") {
  const Folder folder;
  const auto certificate = a_certificate(folder);
  const auto store = folder.file("store");
  auto options = sized<chipid_trust_import_options>();
  options.citizen = 1;
  options.preview = 1;
  Text json;
  REQUIRE(chipid_trust_import(store.c_str(), certificate.c_str(), &options, json.out()) == CHIPID_OK);
  CHECK(std::strstr(json, "\"preview\": true") != nullptr);
  CHECK_FALSE(std::filesystem::exists(store));
  options.preview = 0;
  REQUIRE(chipid_trust_import(store.c_str(), certificate.c_str(), &options, json.out()) == CHIPID_OK);
  REQUIRE(chipid_trust_contents(store.c_str(), json.out()) == CHIPID_OK);
  CHECK(std::strstr(json, "anchor") != nullptr);
  REQUIRE(chipid_trust_audit(store.c_str(), json.out()) == CHIPID_OK);
  REQUIRE(chipid_trust_undo(store.c_str(), json.out()) == CHIPID_OK);
  CHECK(chipid_trust_remove(store.c_str(), "00000000", json.out()) == CHIPID_E_TRUST_NOT_FOUND);
}

TEST_CASE("trust: what is no certificate changes nothing") {
  const Folder folder;
  Text json;
  const uint8_t nonsense[] = {1, 2, 3};
  CHECK(chipid_trust_import_bytes(folder.file("store").c_str(), nonsense, sizeof nonsense, "nonsense", nullptr,
                                  json.out()) == CHIPID_E_DATA_MALFORMED);
  CHECK_FALSE(std::filesystem::exists(folder.file("store")));
}

TEST_CASE("trust: an empty store leaves every card inconclusive, a policy may admit it") {
  const Folder folder;
  const auto empty = folder.file("empty");
  std::filesystem::create_directory(empty);
  const char* const paths[] = {empty.c_str()};
  Owned<chipid_trust> trust;
  REQUIRE(chipid_trust_load(paths, 1, trust.out()) == CHIPID_OK);
  auto said = sized<chipid_trust_info>();
  REQUIRE(chipid_trust_get(trust, &said) == CHIPID_OK);
  CHECK(said.anchors == 0);
  Owned<chipid_policy> policy;
  REQUIRE(chipid_policy_parse(R"({"name": "lenient", "accepted": ["authentic", "inconclusive"]})", policy.out()) ==
          CHIPID_OK);
  const auto card = virtual_card(citizen_card);
  const auto keys = can_of(citizen_card);
  auto options = sized<chipid_read_options>();
  options.trust = trust;
  options.policy = policy;
  Owned<chipid_report> report;
  REQUIRE(chipid_read(card, keys, &options, report.out()) == CHIPID_OK);
  CHECK(info_of(report).verdict == CHIPID_VERDICT_INCONCLUSIVE);
  CHECK(info_of(report).accepted == 1);
  CHECK(std::string(info_of(report).policy) == "lenient");
}

TEST_CASE("trust: a policy that says what nobody knows is refused") {
  Owned<chipid_policy> policy;
  CHECK(chipid_policy_parse(R"({"nmae": "x"})", policy.out()) == CHIPID_E_USAGE_BAD_VALUE);
  CHECK(chipid_policy_load("/nonexistent/policy.json", policy.out()) == CHIPID_E_USAGE_FILE);
}

TEST_CASE("trust: a diagnosis and its bundle are JSON, and the trust list is in it") {
  Text json;
  int problem = -1;
  setenv("PCSCLITE_CSOCK_NAME", "/nonexistent/pcscd.comm", 1);
  REQUIRE(chipid_diagnose(nullptr, 0, &problem, json.out()) == CHIPID_OK);
  CHECK(problem == 1);
  CHECK(std::strstr(json, "\"service\"") != nullptr);
  REQUIRE(chipid_diagnosis_bundle(nullptr, 0, json.out()) == CHIPID_OK);
  CHECK(json.get()[0] == '{');
}
