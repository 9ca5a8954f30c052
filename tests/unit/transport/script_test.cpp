#include "replay/script.hpp"

#include "support/vectors.hpp"

using namespace chipid;
using test::error_of;

namespace {

const std::string head = R"({"format":"chipid-apdu-script","version":1,"level":"wire")";

std::string refusal(const std::string& text) {
  return error_of(replay::parse_script(text));
}

}  // namespace

TEST_CASE("a script goes to JSON and back") {
  replay::Script script{.level = ReplayLevel::plain,
                        .reader = "Virtual PCD 00 00",
                        .atr = test::hex("3B8080010 1"),
                        .random = {test::hex("0102030405060708")},
                        .exchanges = {{test::hex("0084000008"), test::hex("AABB9000")}}};
  const auto again = test::ok(replay::parse_script(replay::to_json(script)));
  CHECK(again.level == ReplayLevel::plain);
  CHECK(again.reader == script.reader);
  CHECK(again.atr == script.atr);
  CHECK(again.random == script.random);
  REQUIRE(again.exchanges.size() == 1);
  CHECK(again.exchanges[0].command == script.exchanges[0].command);
  CHECK(again.exchanges[0].response == script.exchanges[0].response);
}

TEST_CASE("a reader's name in another encoding is still written as UTF-8") {
  CHECK(test::ok(replay::parse_script(replay::to_json({.reader = "L\xE9"
                                                                 "cteur"})))
            .reader == "L\uFFFDcteur");
}

TEST_CASE("what is not a script is refused") {
  CHECK(test::ok(replay::parse_script(head + "}")).exchanges.empty());
  for (const auto* rest :
       {"", ",\"x\":1}", ",\"random\":[1]}", ",\"random\":[\"0g\"]}", ",\"exchanges\":{}}", ",\"exchanges\":[[]]}",
        ",\"exchanges\":[{}]}", ",\"exchanges\":[{\"command\":\"00840000\"}]}",
        ",\"exchanges\":[{\"command\":\"00\",\"response\":\"9000\"}]}", ",\"atr\":null}", ",\"reader\":-1}",
        ",\"reader\":{}}", ",\"level\":\"other\"}", ",\"version\":2}", ",\"reader\":\"\xFF\"}", "} x"}) {
    CAPTURE(rest);
    CHECK(refusal(head + rest) == "data.malformed");
  }
  for (const auto* text : {"", "[]", "{}", "null", "1", R"({"format":"other"})"}) {
    CAPTURE(text);
    CHECK(refusal(text) == "data.malformed");
  }
}

TEST_CASE("size and depth of a script are bounded") {
  CHECK(refusal(std::string(1'000'000, '[')) == "data.malformed");
  CHECK(refusal(std::string(replay::max_script_size + 1, ' ')) == "data.over_limit");
  CHECK(refusal(head + R"(,"atr":")" + std::string(68, '0') + "\"}") == "data.over_limit");
  CHECK(refusal(head + R"(,"exchanges":[{"command":")" + std::string(140'000, '0') + "\"}]}") == "data.over_limit");
  std::string many = head + R"(,"random":["00")";
  for (int i = 0; i < 100'001; ++i) many += ",\"00\"";
  CHECK(refusal(many + "]}") == "data.over_limit");
}
