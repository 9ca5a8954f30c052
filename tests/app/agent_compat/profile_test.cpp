#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>

#include "compatibility/chosen.hpp"
#include "support/catch.hpp"

using namespace chipid::counter::agent;
using Json = nlohmann::ordered_json;

namespace {

Json example() {
  return Json::parse(
      R"({"format": "chipid-compatibility-1", "name": "site-own", "title": {"en": "Ours", "vi": "Của ta"},
    "door": {"kind": "websocket", "path": "/card"}, "scopes": ["id"], "says": {"done": [{"message": {"number": "$number"}}]}})");
}

std::string fault_of(const Json& json) {
  const auto profile = CompatibilityProfile::parse(json.dump());
  return profile ? "" : profile.error();
}

std::string fault_with(const char* place, Json value) {
  auto json = example();
  json[Json::json_pointer(place)] = std::move(value);
  return fault_of(json);
}

}  // namespace

TEST_CASE("a site writes a shape of its own") {
  const auto profile = CompatibilityProfile::parse(example().dump());
  REQUIRE(profile.has_value());
  REQUIRE(profile->name() == "site-own");
  REQUIRE(profile->title(true) == "Của ta");
  REQUIRE(profile->owns("GET", "/card", true));
  REQUIRE(!profile->owns("GET", "/card", false));
  REQUIRE(!profile->owns("GET", "/card/", true));
}

TEST_CASE("HTTP is owned by its method and path") {
  auto json = example();
  json["door"] = {{"kind", "http"}, {"path", "/read"}, {"method", "POST"}};
  json["says"]["failed"] = Json::array({{{"message", {{"code", "$code"}}}}});
  const auto profile = CompatibilityProfile::parse(json.dump()).value();
  REQUIRE(profile.owns("POST", "/read", false));
  REQUIRE(!profile.owns("GET", "/read", false));
  REQUIRE(!profile.owns("POST", "/read", true));
}

TEST_CASE("what is misspelt in a shape is named with its place") {
  REQUIRE(fault_of(example()).empty());
  REQUIRE(fault_with("/extra", 1) == "/extra: unknown member");
  REQUIRE(fault_with("/format", "chipid-compatibility-2") == "/format: chipid-compatibility-1");
  REQUIRE(fault_with("/name", "Not A Name").substr(0, 5) == "/name");
  REQUIRE(fault_with("/door/kind", "tcp").substr(0, 10) == "/door/kind");
  REQUIRE(fault_with("/door/path", "card").substr(0, 10) == "/door/path");
  REQUIRE(fault_with("/door/path", "/v1/session").substr(0, 10) == "/door/path");
  REQUIRE(fault_with("/door/channel", "/event").substr(0, 13) == "/door/channel");
  REQUIRE(fault_with("/scopes", Json::array({"raw"})).substr(0, 7) == "/scopes");
  REQUIRE(fault_with("/scopes", Json::array()).substr(0, 7) == "/scopes");
  REQUIRE(fault_with("/dates", "us").substr(0, 6) == "/dates");
  REQUIRE(fault_with("/words", {{"name", 7}}).substr(0, 6) == "/words");
  REQUIRE(fault_with("/says/done", Json::array()).substr(0, 10) == "/says/done");
  REQUIRE(fault_with("/says/done/0/status", 99).find("/status") != std::string::npos);
}

TEST_CASE("a shape says nothing that it did not ask for") {
  REQUIRE(fault_with("/says/done/0/message/name", "$name") == "/says/done: $name needs the scope demographics");
  REQUIRE(fault_with("/says/done/0/message/face", Json::array({{{"a", "$portrait"}}})).find("portrait") !=
          std::string::npos);
  REQUIRE(fault_with("/says/done/0/if", "father").find("family") != std::string::npos);
  REQUIRE(fault_with("/says/done/0/message/raw", "$evidence") == "/says/done: no value $evidence");
}

TEST_CASE("what is no shape at all is refused before it is looked at") {
  REQUIRE(!CompatibilityProfile::parse("").has_value());
  REQUIRE(!CompatibilityProfile::parse("[]").has_value());
  auto twice = example().dump();
  twice.insert(1, R"("name": "other",)");
  REQUIRE(CompatibilityProfile::parse(twice).error() == "name: twice");
  REQUIRE(!CompatibilityProfile::parse(std::string(70'000, ' ')).has_value());
  REQUIRE(!CompatibilityProfile::parse(std::string(30'000, '[')).has_value());
}

TEST_CASE("each built-in shape names the public document it was written from") {
  REQUIRE(documented_profiles().size() == 3);
  for (const auto& profile : documented_profiles()) REQUIRE(profile.source().substr(0, 19) == "https://github.com/");
}

TEST_CASE("a shape is on only by its name and a site's file goes before a built-in one") {
  const auto folder =
      std::filesystem::temp_directory_path() / ("chipid-shapes-" + std::to_string(std::random_device()()));
  std::filesystem::create_directories(folder);
  auto own = example();
  own["name"] = "card-read-http";
  std::ofstream(folder / "own.json") << own;
  std::ofstream(folder / "broken.json") << "{";
  std::ofstream(folder / "long.json") << std::string(70'000, ' ');
  REQUIRE(chosen_profiles({}, folder).profiles.empty());
  REQUIRE(chosen_profiles({}, folder).faults.empty());
  const auto chosen = chosen_profiles({"card-read-http", "hn212-socket-io", "unheard-of"}, folder);
  std::filesystem::remove_all(folder);
  REQUIRE(chosen.profiles.size() == 2);
  REQUIRE(chosen.at("GET", "/card", true)->title(false) == "Ours");
  REQUIRE(chosen.at("POST", "/api/card/read", false) == nullptr);
  REQUIRE(chosen.at("GET", "/socket.io/", true)->name() == "hn212-socket-io");
  REQUIRE(chosen.faults ==
          std::vector<std::string>{"broken.json: no JSON object", "long.json: too large", "unheard-of: no such shape"});
}
