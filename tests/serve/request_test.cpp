#include <serve/base64.hpp>
#include <serve/receipt_request.hpp>

#include "fixture.hpp"

using namespace chipid;
using namespace chipid::serve;

namespace {

Trouble trouble_of(const std::string& text) {
  const auto request = parse_receipt_request(text);
  REQUIRE_FALSE(request);
  return request.error();
}

std::string nested(std::size_t levels) {
  return R"({"receipt":"x","more":)" + std::string(levels, '[') + std::string(levels, ']') + "}";
}

}  // namespace

TEST_CASE("request: all members") {
  const auto request = parse_receipt_request(
      R"({"receipt":"r","evidence":"AQI=","audience":"a","origin":"o","nonce":"n\u00e9","max_age_s":7,"later":[1,{"a":2}]})");
  REQUIRE(request);
  CHECK(request->receipt == "r");
  CHECK(request->evidence == Bytes{1, 2});
  CHECK(request->nonce == "né");
  CHECK(request->max_age == std::chrono::seconds(7));
}

TEST_CASE("request: what is no object") {
  for (const char* text :
       {"", " ", "1", "\"a\"", "[]", "{", "{}x", "{} {}", "{\"receipt\":\"a\",}", "null", "\xEF\xBB\xBF",
        "{\"receipt\":\"\xFF\"}", "{'receipt':'a'}", "{\"receipt\":\"a\"", "{\"a\":1e999}"}) {
    INFO(text);
    CHECK(trouble_of(text).refusal == Refusal::bad_json);
  }
}

TEST_CASE("request: members that are missing or of another kind") {
  CHECK(trouble_of("{}").where == "receipt");
  CHECK(trouble_of(R"({"receipt":1})").where == "receipt");
  CHECK(trouble_of(R"({"receipt":""})").where == "receipt");
  CHECK(trouble_of(R"({"receipt":["r"]})").where == "receipt");
  CHECK(trouble_of(R"({"receipt":"r","nonce":null})").where == "nonce");
  CHECK(trouble_of(R"({"receipt":"r","evidence":"AQ"})").where == "evidence");
  CHECK(trouble_of(R"({"receipt":"r","max_age_s":1.5})").where == "max_age_s");
  CHECK(trouble_of(R"({"receipt":"r","max_age_s":-1})").where == "max_age_s");
  CHECK(trouble_of(R"({"receipt":"r","max_age_s":18446744073709551615})").where == "max_age_s");
  CHECK(trouble_of(R"({"receipt":"r","origin":")" + std::string(1025, 'a') + "\"}").where == "origin");
}

TEST_CASE("request: a member that comes twice, at every level") {
  CHECK(trouble_of(R"({"receipt":"a","receipt":"b"})").refusal == Refusal::member_twice);
  CHECK(trouble_of(R"({"receipt":"a","r\u0065ceipt":"b"})").refusal == Refusal::member_twice);
  CHECK(trouble_of(R"({"receipt":"a","x":[{"y":1,"y":2}]})").refusal == Refusal::member_twice);
  CHECK(parse_receipt_request(R"({"receipt":"a","x":{"receipt":1},"y":{"receipt":2}})"));
}

TEST_CASE("request: sixteen levels and not one more") {
  CHECK(parse_receipt_request(nested(15)));
  CHECK(trouble_of(nested(16)).refusal == Refusal::deep_json);
  CHECK(trouble_of(std::string(5'000'000, '[')).refusal == Refusal::bad_json);
  CHECK(trouble_of(R"({"a":)" + std::string(5'000'000, '[')).refusal == Refusal::deep_json);
}

TEST_CASE("request: too many members") {
  std::string text = R"({"receipt":"a")";
  for (int i = 0; i < 64; ++i) text += ",\"m" + std::to_string(i) + "\":1";
  CHECK(trouble_of(text + "}").refusal == Refusal::many_members);
}

// RFC 4648, 10.
TEST_CASE("base64: the vectors of the standard") {
  const std::pair<const char*, const char*> vectors[] = {{"", ""},
                                                         {"Zg==", "f"},
                                                         {"Zm8=", "fo"},
                                                         {"Zm9v", "foo"},
                                                         {"Zm9vYg==", "foob"},
                                                         {"Zm9vYmE=", "fooba"},
                                                         {"Zm9vYmFy", "foobar"}};
  for (const auto& [text, plain] : vectors) {
    const auto bytes = from_base64(text);
    REQUIRE(bytes);
    CHECK(std::string(bytes->begin(), bytes->end()) == plain);
  }
}

TEST_CASE("base64: one spelling for each value") {
  for (const char* text : {"Zg", "Zg=", "Zh==", "Zm9=", "Z===", "====", "Zm8=Zm8=", "Zm 9", "Zm9v\n", "Zm9-", "Z=g="}) {
    INFO(text);
    CHECK_FALSE(from_base64(text));
  }
}
