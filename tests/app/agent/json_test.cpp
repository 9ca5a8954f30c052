#include "json/strict_json.hpp"

#include "support/catch.hpp"

using namespace chipid::counter;
using Kind = JsonFault::Kind;

namespace {

Kind fault_of(std::string_view text, JsonLimits limits = {}) {
  const auto json = parse_strict_object(text, limits);
  REQUIRE_FALSE(json);
  return json.error().kind;
}

std::string nested(std::size_t depth) {
  std::string text = "{\"a\":";
  text += std::string(depth - 1, '[') + std::string(depth - 1, ']');
  return text + "}";
}

}  // namespace

TEST_CASE("A member that comes twice is refused at any depth, however it is written") {
  for (const auto* text : {R"({"a": 1, "a": 1})", R"({"b": {"a": 1, "a": 2}})",
                           R"({"b": [{"a": 1}, {"a": 2, "a": 3}]})", R"({"a": 1, "\u0061": 2})"})
    CHECK(fault_of(text) == Kind::twice);
  CHECK(parse_strict_object(R"({"a": {"a": {"a": [{"a": 1}, {"a": 1}]}}, "b": 1})"));
}

TEST_CASE("Sixteen levels, no more, and no memory for more") {
  CHECK(parse_strict_object(nested(16)));
  CHECK(fault_of(nested(17)) == Kind::too_deep);
  CHECK(fault_of("{\"a\":" + std::string(60000, '[')) == Kind::too_deep);
  CHECK(fault_of(std::string(60000, '{')) != Kind::too_large);
}

TEST_CASE("64 KiB, no more") {
  const std::string before = "{\"a\": \"";
  const auto most = before + std::string(65536 - before.size() - 2, 'x') + "\"}";
  CHECK(parse_strict_object(most));
  CHECK(fault_of(most + " ") == Kind::too_large);
}

TEST_CASE("What is no JSON object in UTF-8 is none") {
  for (const auto* text : {"",
                           "x",
                           "[]",
                           "1",
                           "null",
                           "\"a\"",
                           "{",
                           "{}{}",
                           "{} x",
                           "{'a': 1}",
                           "{\"a\": NaN}",
                           "{\"a\": 01}",
                           "{\"a\": 1e999}",
                           "{\"a\": \"\xFF\"}",
                           "{\"a\": \"\xC0\x80\"}",
                           "{\"a\": \"\xED\xA0\x80\"}",
                           "{\"a\": \"\\ud800\"}",
                           "{\"a\": \"\n\"}",
                           "{\"a\": 1,}",
                           "/**/{}"})
    CHECK(fault_of(text) == Kind::not_json);
}
