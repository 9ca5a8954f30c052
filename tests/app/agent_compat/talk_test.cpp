#include "compatibility/talk.hpp"

#include <nlohmann/json.hpp>

#include "support/catch.hpp"

using namespace chipid::counter::agent;
using Json = nlohmann::ordered_json;

namespace {

const CompatibilityProfile& shape(std::string_view name) {
  for (const auto& profile : documented_profiles())
    if (profile.name() == name) return profile;
  throw std::runtime_error("no such shape");
}

std::string nonce() {
  return std::string(43, 'A');
}

CompatibilityTalk websocket() {
  return {shape("card-result-websocket"), nonce};
}

const std::string ready =
    R"({"type":"ready","session_id":"s","scopes":["id","demographics","portrait","verification"]})";

Json answer() {
  return Json::parse(R"({"type":"read.done","id":"1","read_id":"r1","accepted":true,
    "verdict":{"verdict":"genuine","sentence":{"en":"Genuine.","vi":"Thẻ thật."}},
    "fields":{"number":"001090000001","old_number":"012345678","name":"Nguyễn Văn An","birth_date":"1990-01-31","sex":"male",
      "nationality":"Việt Nam","ethnicity":"Kinh","religion":"Không","place_of_origin":"Hà Nội","residence":"1 Tràng Tiền",
      "identifying_marks":"Nốt ruồi","issue_date":"2021-05-04","expiry_date":"2030-01-31"},
    "portrait":{"media_type":"image/jpeg","data":"/9j/4AAQ","checked":true},"receipt":"eyJ","challenge":"AAAA"})");
}

// Everything said to the page, as JSON.
Json said(const CompatibilityTalk::Out& out) {
  auto all = Json::array();
  for (const auto& text : out.to_page) all.push_back(Json::parse(text));
  return all;
}

Json asked(const CompatibilityTalk::Out& out) {
  return out.to_core.size() == 1 ? Json::parse(out.to_core[0]) : Json();
}

}  // namespace

TEST_CASE("a page that connects has a card read for it with what its site was granted") {
  auto talk = websocket();
  REQUIRE(talk.start().to_core.empty());
  const auto request = asked(talk.from_core(ready));
  REQUIRE(request["type"] == "read.start");
  REQUIRE(request["scopes"] == Json::array({"id", "demographics", "portrait"}));
  REQUIRE(request["nonce"] == std::string(43, 'A'));
  REQUIRE(!request["purpose"].get<std::string>().empty());
  auto less = websocket();
  REQUIRE(asked(less.from_core(R"({"type":"ready","scopes":["id"]})"))["scopes"] == Json::array({"id"}));
  auto none = websocket();
  REQUIRE(none.from_core(R"({"type":"ready","scopes":["verification"]})").to_core.empty());
}

TEST_CASE("the WebSocket shape says what its document says") {
  auto talk = websocket();
  (void)talk.from_core(ready);
  REQUIRE(said(talk.from_core(R"({"type":"read.accepted","id":"1","read_id":"r1"})")).empty());
  REQUIRE(said(talk.from_core(R"({"type":"read.progress","id":"1","step":"access","percent":1})")) ==
          Json::parse(R"([{"EventName":"READ"}])"));
  REQUIRE(said(talk.from_core(R"({"type":"read.progress","id":"1","step":"dg1","percent":9})")).empty());
  REQUIRE(said(talk.from_core(answer().dump())) ==
          Json::parse(R"([{"EventName":"CARD_RESULT","ChipFace":"/9j/4AAQ","PersonalInfo":{"idCode":"001090000001",
            "personName":"Nguyễn Văn An","dateOfBirth":"31/01/1990","gender":"Nam","residencePlace":"1 Tràng Tiền",
            "issueDate":"04/05/2021"}}])"));
}

TEST_CASE("the next card is asked for when this one was taken off and not before") {
  auto talk = websocket();
  (void)talk.from_core(ready);
  REQUIRE(talk.from_core(answer().dump()).to_core.empty());
  REQUIRE(talk.from_core(R"({"type":"session.cleared","read_id":"r1","why":"time"})").to_core.empty());
  const auto out = talk.from_core(R"({"type":"card.removed","reader":"R"})");
  REQUIRE(said(out) == Json::parse(R"([{"NewState":"EMPTY"}])"));
  REQUIRE(asked(out)["id"] == "2");
  REQUIRE(talk.from_core(R"({"type":"card.removed","reader":"R"})").to_core.empty());
}

TEST_CASE("a failed read is a failure and does not start another by itself") {
  auto talk = websocket();
  (void)talk.from_core(ready);
  const auto out = talk.from_core(
      R"({"type":"read.failed","id":"1","code":"operator_refused","message":{"en":"No.","vi":"Không."}})");
  REQUIRE(said(out) == Json::parse(R"([{"Status":"FAILURE"}])"));
  REQUIRE(out.to_core.empty());
}

TEST_CASE("a card that the counter did not accept is a failure to an old page and says nothing of the person") {
  for (const auto& change : {Json(false), Json("true"), Json()}) {
    auto talk = websocket();
    (void)talk.from_core(ready);
    auto message = answer();
    message["accepted"] = change;
    const auto out = talk.from_core(message.dump());
    REQUIRE(said(out) == Json::parse(R"([{"Status":"FAILURE"}])"));
    REQUIRE(out.to_page[0].find("001090000001") == std::string::npos);
  }
}

TEST_CASE("an answer that was not asked for is not passed on") {
  auto talk = websocket();
  (void)talk.start();
  REQUIRE(talk.from_core(answer().dump()).to_page.empty());
  (void)talk.from_core(ready);
  (void)talk.from_core(answer().dump());
  REQUIRE(talk.from_core(answer().dump()).to_page.empty());
}

TEST_CASE("Socket.IO says card text picture and failure as its document numbers them") {
  CompatibilityTalk talk(shape("hn212-socket-io"), nonce,
                         SocketIo::from_query("EIO=4&transport=websocket", "s").value());
  REQUIRE(talk.start().to_page.size() == 1);
  REQUIRE(talk.from_core(ready).to_core.empty());
  const auto joined = talk.from_page("40");
  REQUIRE(joined.to_page.size() == 1);
  REQUIRE(asked(joined)["type"] == "read.start");
  REQUIRE(talk.from_core(R"({"type":"read.progress","id":"1"})").to_page ==
          std::vector<std::string>{R"(42["/event",{"id":1,"message":"new card!"}])"});
  const auto done = talk.from_core(answer().dump());
  REQUIRE(done.to_page.size() == 2);
  const auto text = Json::parse(done.to_page[0].substr(2));
  REQUIRE(text[0] == "/event");
  REQUIRE(text[1]["id"] == 2);
  REQUIRE(text[1]["data"]["idCode"] == "001090000001");
  REQUIRE(text[1]["data"]["race"] == "Kinh");
  REQUIRE(text[1]["data"]["expiryDate"] == "31/01/2030");
  // Not granted, so empty as where a card does not say it.
  REQUIRE(text[1]["data"]["fatherName"] == "");
  REQUIRE(Json::parse(done.to_page[1].substr(2))[1]["data"]["img_data"] == "/9j/4AAQ");
}

TEST_CASE("a picture that was not given leaves its message out and a card without end says so") {
  CompatibilityTalk talk(shape("hn212-socket-io"), nonce,
                         SocketIo::from_query("EIO=3&transport=websocket", "s").value());
  (void)talk.start();
  REQUIRE(talk.from_core(ready).to_core.size() == 1);
  auto message = answer();
  message.erase("portrait");
  message["fields"].erase("expiry_date");
  message["fields"]["no_expiry"] = true;
  const auto done = talk.from_core(message.dump());
  REQUIRE(done.to_page.size() == 1);
  REQUIRE(Json::parse(done.to_page[0].substr(2))[1]["data"]["expiryDate"] == "Không thời hạn");
}

TEST_CASE("HTTP answers once with the status of its document") {
  const auto reply_to = [](const std::string& message) {
    CompatibilityTalk talk(shape("card-read-http"), nonce);
    REQUIRE(talk.from_core(ready).to_core.size() == 1);
    const auto out = talk.from_core(message);
    REQUIRE(out.end);
    REQUIRE(out.to_page.empty());
    return talk.reply().value();
  };
  const auto done = reply_to(answer().dump());
  REQUIRE(done.status == 200);
  REQUIRE(Json::parse(done.body)["cardData"]["cardNumber"] == "001090000001");
  REQUIRE(Json::parse(done.body)["sessionId"] == "r1");
  const auto failed = [&](const std::string& code) {
    return reply_to(R"({"type":"read.failed","id":"1","code":")" + code + R"(","message":{"en":"No.","vi":"Không."}})");
  };
  REQUIRE(failed("pcsc.no_reader").status == 503);
  REQUIRE(failed("reader_taken").status == 409);
  REQUIRE(failed("pcsc.no_card").status == 404);
  REQUIRE(failed("access.wrong_key").status == 422);
  REQUIRE(failed("access.wrong_key").body == R"({"message":"Không."})");
  REQUIRE(
      reply_to(
          R"({"type":"refused","error":{"gate":"subscriber","code":"reader_taken","message":{"en":"Taken.","vi":"Bận."}}})")
          .status == 409);
}

TEST_CASE("what is no message of the core changes nothing") {
  for (const auto* text : {"", "[]", "7", "{}", R"({"type":7})", R"({"type":"later"})", "{\"type\":\"ready\""}) {
    auto talk = websocket();
    const auto out = talk.from_core(text);
    REQUIRE(out.to_page.empty());
    REQUIRE(out.to_core.empty());
    REQUIRE(!out.end);
  }
}
