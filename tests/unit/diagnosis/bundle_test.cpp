#include <catch2/catch.hpp>
#include <chipid/diagnosis.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace chipid;
using nlohmann::json;

namespace {

constexpr auto person = "001099012345";

// A store into which somebody laid a file that bears a person's name and number.
Result<TrustStore> store_with_stray_file() {
  const auto folder = std::filesystem::temp_directory_path() / "chipid-diagnosis-test";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "Nguyen Van An 001099012345.cer") << "not a certificate";
  const std::filesystem::path paths[] = {folder};
  auto store = TrustStore::load(paths);
  std::filesystem::remove_all(folder);
  return store;
}

Diagnosis with_persons() {
  return diagnose({.now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 28),
                   .system = "Some system",
                   .readers = std::vector<ReaderInfo>{{.name = std::string("Reader ") + person,
                                                       .card_present = true,
                                                       .atr = {0x3B, 0x80, 0x12, 0x34, 0x56, 0x78},
                                                       .driver = std::string("Driver of ") + std::getenv("HOME")}},
                   .trust = store_with_stray_file(),
                   .versions = {{"chipid", "0.1"}}});
}

}  // namespace

TEST_CASE("a bundle says what there is, and nothing personal") {
  ::setenv("HOME", "/home/nguyen-van-an", 1);
  const auto diagnosis = with_persons();
  REQUIRE_FALSE(diagnosis.surroundings.trust->problems().empty());
  const auto bundle = diagnosis_bundle(diagnosis, {{"workflow", "clinic"}, {"last number", person}});
  for (const auto* secret : {person, "3B80", "3b80", "Nguyen", "nguyen-van-an"}) {
    INFO(secret);
    CHECK(bundle.find(secret) == std::string::npos);
  }
  const auto parsed = json::parse(bundle);
  CHECK(parsed["format"] == "chipid-diagnosis-1");
  CHECK(parsed["made"] == "2026-11-28T00:00:00Z");
  CHECK(parsed["program"]["workflow"] == "clinic");
  CHECK(parsed["versions"]["chipid"] == "0.1");
  CHECK(parsed["readers"][0]["card_present"] == true);
  CHECK(parsed["trust"]["problems"] == diagnosis.surroundings.trust->problems().size());
  CHECK(parsed["findings"].size() == diagnosis.rows.size());
}

TEST_CASE("the document of the diagnosis has what a terminal shows, file names too") {
  ::setenv("HOME", "/home/nguyen-van-an", 1);
  const auto diagnosis = with_persons();
  const auto parsed = json::parse(to_json(diagnosis));
  CHECK(parsed["ok"] == !has_problem(diagnosis));
  CHECK(parsed["findings"].size() == diagnosis.rows.size());
  CHECK(to_json(diagnosis).find("Nguyen Van An") != std::string::npos);
}

TEST_CASE("without a service and a readable store a bundle names the errors") {
  Surroundings surroundings;
  surroundings.readers = fail(ErrorCode::pcsc_no_service);
  surroundings.trust = fail(ErrorCode::trust_damaged, "/home/nguyen-van-an/trust");
  const auto parsed = json::parse(diagnosis_bundle(diagnose(surroundings)));
  CHECK(parsed["readers"]["error"] == "pcsc.no_service");
  CHECK(parsed["trust"]["error"] == "trust.damaged");
  CHECK(parsed["ok"] == false);
}
