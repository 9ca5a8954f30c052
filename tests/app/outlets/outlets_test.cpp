#include <QString>
#include <fstream>
#include <iterator>
#include "support/catch.hpp"

#include "outlets/register_table.hpp"
#include "outlets/send_queue.hpp"

// Profiles, tables, what a server's answer means and what waits: no network, no clock.
using namespace chipid;
using namespace chipid::counter;
using namespace chipid::counter::outlets;
using namespace std::chrono_literals;

namespace {

std::string profile_with(const std::string& members) {
  return R"({"format": "chipid-receiver-1", "name": "HIS", "base_url": "https://fhir.example/r4/")" + members + "}";
}

std::string fault_of(const std::string& json) {
  const auto profile = parse_receiver(json, "/etc/chipid");
  return profile ? "" : profile.error().detail;
}

HttpAnswer answer(int status, const std::string& type = {}, const std::string& body = {}) {
  return {.status = status, .content_type = type, .body = body};
}

Message message(const std::string& identifier) {
  return {.method = "POST", .url = "https://fhir.example/r4/Patient", .identifier = identifier};
}

std::shared_ptr<const Receiver> receiver() {
  auto made = std::make_shared<Receiver>();
  made->profile.base_url = "https://fhir.example/r4";
  return made;
}

const SendTime start{};
const Reply delivered{.kind = Reply::Kind::delivered};
const Reply later{.kind = Reply::Kind::later, .trouble = Trouble{TroubleCode::unreachable}};
const Reply refused{.kind = Reply::Kind::refused, .trouble = Trouble{TroubleCode::refused}};

}  // namespace

TEST_CASE("a profile says where how and with what") {
  const auto profile = parse_receiver(profile_with(R"(, "mode": "update",
      "headers": {"Authorization": {"file": "token", "before": "Bearer "}, "X-Tenant": "a"},
      "tls": {"authorities": "ca.pem"}, "limits": {"whole_ms": 5000, "first_pause_ms": 100})"),
                                      "/etc/chipid");
  REQUIRE(profile.has_value());
  REQUIRE(profile->base_url == std::string("https://fhir.example/r4"));
  REQUIRE(profile->mode == ReceiverProfile::Mode::update);
  REQUIRE(profile->headers.size() == std::size_t{2});
  REQUIRE(profile->headers[0].file == std::filesystem::path("/etc/chipid/token"));
  REQUIRE(profile->headers[1].before == std::string("a"));
  REQUIRE(profile->authorities == std::filesystem::path("/etc/chipid/ca.pem"));
  REQUIRE(profile->whole_limit == 5s);
  REQUIRE(profile->first_pause == 100ms);
}

TEST_CASE("what is wrong with a profile is named") {
  REQUIRE(fault_of("[]") == std::string("/: no JSON object"));
  REQUIRE(fault_of(profile_with(R"(, "modes": "create")")) == std::string("/modes: unknown member"));
  REQUIRE(fault_of(profile_with(R"(, "mode": "replace")")) == std::string("/mode: create or update"));
  REQUIRE(fault_of(profile_with(R"(, "name": "twice")")) == std::string("name: twice"));
  REQUIRE(fault_of(profile_with(R"(, "headers": {"Host": "a"})")).find("Host cannot be set") != std::string::npos);
  REQUIRE(fault_of(profile_with(R"(, "headers": {"If-None-Exist": "a"})")) != "");
  REQUIRE(fault_of(profile_with(R"(, "headers": {"A": "1", "a": "2"})")).find("twice") != std::string::npos);
  REQUIRE(fault_of(profile_with(R"(, "headers": {"A": "1\r\nB: 2"})")) != "");
  REQUIRE(fault_of(profile_with(R"(, "headers": {"A": {"files": "x"}})")).find("/headers/A/files") == 0);
  REQUIRE(fault_of(profile_with(R"(, "tls": {"client_key": "k"})")) != "");
  REQUIRE(fault_of(profile_with(R"(, "limits": {"whole_ms": 1})")).find("/limits/whole_ms") == 0);
  REQUIRE(fault_of(std::string(70'000, ' ')) != "");
}

TEST_CASE("personal data crosses no network in the clear") {
  const auto of = [](const std::string& url) {
    return fault_of(R"({"format": "chipid-receiver-1", "name": "HIS", "base_url": ")" + url + "\"}");
  };
  for (const auto* good : {"https://a.example", "http://127.0.0.1:8080/fhir", "http://localhost", "http://[::1]/r4"}) {
    REQUIRE(of(good) == std::string());
  }
  for (const auto* bad : {"http://a.example", "http://127.0.0.1.a.example", "http://localhost.a.example", "ftp://a",
                          "https://user:word@a.example", "https://a.example?x=1", "https://a.example#x", "https://",
                          "a.example", "http://192.168.1.2", "https://a .example"}) {
    REQUIRE(of(bad).find("/base_url") == 0);
  }
}

TEST_CASE("an answer counts only as what it is") {
  using Kind = Reply::Kind;
  const auto kind = [](const HttpAnswer& given) { return understand(given).kind; };
  const auto code = [](const HttpAnswer& given) { return understand(given).trouble.value().code; };
  auto minimal = answer(201);
  REQUIRE(kind(minimal) == Kind::refused);
  minimal.names_a_resource = true;
  REQUIRE(kind(minimal) == Kind::delivered);
  REQUIRE(kind(answer(200, "application/fhir+json;charset=utf-8", R"({"resourceType":"Patient"})")) == Kind::delivered);
  REQUIRE(code(answer(200, "text/html", "<html>")) == TroubleCode::strange_answer);
  REQUIRE(code(answer(200, "application/json", R"({"ok":true})")) == TroubleCode::strange_answer);
  REQUIRE(code(answer(302)) == TroubleCode::strange_answer);
  REQUIRE(code(answer(401)) == TroubleCode::not_authorised);
  REQUIRE(code(answer(412)) == TroubleCode::several_matches);
  REQUIRE(code(answer(422)) == TroubleCode::refused);
  REQUIRE(code(answer(0)) == TroubleCode::strange_answer);
  for (const int busy : {408, 429, 500, 502, 503, 504}) REQUIRE(kind(answer(busy)) == Kind::later);
  REQUIRE(kind({.end = HttpAnswer::End::unreachable}) == Kind::later);
  REQUIRE(kind({.end = HttpAnswer::End::timed_out}) == Kind::later);
  REQUIRE(code({.end = HttpAnswer::End::untrusted}) == TroubleCode::untrusted);
  REQUIRE(code({.end = HttpAnswer::End::too_large}) == TroubleCode::strange_answer);
}

TEST_CASE("what the server says is shown as inert text") {
  const auto reply = understand(
      answer(422, "application/fhir+json",
             R"({"resourceType":"OperationOutcome","issue":[{"diagnostics":"no\u202e\u0007 birth\ndate"}]})"));
  REQUIRE(reply.trouble.value().detail.find("HTTP 422: no") == std::size_t{0});
  for (const auto* bad : {"\xE2\x80\xAE", "\x07", "\n"}) {
    REQUIRE(reply.trouble->detail.find(bad) == std::string::npos);
  }
  // A long one ends between characters.
  std::string words;
  for (int i = 0; i < 300; ++i) words += "ễ";
  const auto cut =
      understand(answer(422, "application/fhir+json",
                        R"({"resourceType":"OperationOutcome","issue":[{"diagnostics":")" + words + "\"}]}"));
  const auto shown = QString::fromStdString(cut.trouble.value().detail);
  REQUIRE(shown.endsWith(QStringLiteral("ễ")));
  REQUIRE(shown.size() < 250);
}

TEST_CASE("pauses grow to their limit and longer where the server asks") {
  ReceiverProfile profile;
  REQUIRE(pause_after(1, profile, {}) == 1s);
  REQUIRE(pause_after(2, profile, {}) == 2s);
  REQUIRE(pause_after(6, profile, {}) == 32s);
  REQUIRE(pause_after(7, profile, {}) == 60s);
  REQUIRE(pause_after(4'000'000, profile, {}) == 60s);
  REQUIRE(pause_after(1, profile, 90s) == 90s);
  auto busy = answer(503);
  busy.retry_after = "120";
  REQUIRE(understand(busy).wait == 120s);
  busy.retry_after = "999999";
  REQUIRE(understand(busy).wait == 3600s);
  busy.retry_after = "Fri, 31 Dec 2030 23:59:59 GMT";
  REQUIRE(!understand(busy).wait);
}

TEST_CASE("one after the other and a slow one lets others by") {
  SendQueue queue;
  const auto first = queue.add(message("a"), receiver(), start).value();
  const auto second = queue.add(message("b"), receiver(), start).value();
  REQUIRE(queue.start(start)->id == first);
  REQUIRE(queue.start(start) == nullptr);
  queue.settle(first, later, start);
  REQUIRE(queue.start(start)->id == second);
  queue.settle(second, delivered, start);
  REQUIRE(queue.waiting() == std::size_t{1});
  REQUIRE(queue.delivered() == std::size_t{1});
  REQUIRE(queue.start(start) == nullptr);
  REQUIRE(queue.next() == start + 1s);
  REQUIRE(queue.start(start + 1s)->attempts == 2U);
}

TEST_CASE("the same person waits once and nothing is taken from under way") {
  SendQueue queue;
  const auto first = queue.add(message("a"), receiver(), start).value();
  const auto second = queue.add(message("a"), receiver(), start).value();
  REQUIRE(queue.messages().size() == std::size_t{1});
  REQUIRE(queue.find(first) == nullptr);
  REQUIRE(queue.start(start) != nullptr);
  queue.remove(second);
  const auto third = queue.add(message("a"), receiver(), start);
  REQUIRE(queue.messages().size() == std::size_t{2});
  queue.settle(second, delivered, start);
  queue.remove(third.value());
  REQUIRE(queue.messages().empty());
}

TEST_CASE("what was refused waits for people") {
  SendQueue queue;
  const auto id = queue.add(message("a"), receiver(), start).value();
  REQUIRE(queue.start(start) != nullptr);
  queue.settle(id, refused, start);
  REQUIRE(queue.refused() == std::size_t{1});
  REQUIRE(!queue.next());
  queue.try_again(start);
  REQUIRE(queue.next() == start);
  const auto added = [&](int i) { return queue.add(message(std::to_string(i)), receiver(), start); };
  for (int i = 1; i < 500; ++i) REQUIRE(added(i).has_value());
  REQUIRE(added(500).error().code == TroubleCode::queue_full);
}

TEST_CASE("a register is a table that a site can edit") {
  const auto table = parse_register_table(R"({"format": "chipid-register-1", "name": "guests", "columns": [
      {"heading": "Họ tên", "from": "name"}, {"heading": "Sinh", "from": "birth_date", "dates": "day_first"},
      {"heading": "Giới", "from": "sex", "words": {"male": "Nam"}}, {"heading": "Đến", "from": "day"},
      {"heading": "Nước", "from": "nationality", "text": "VN"}, {"heading": "Lý do", "from": "text", "text": "Du lịch"}
    ]})");
  REQUIRE(table.has_value());
  Document document;
  document.name = "=1+\x07Nguyễn Văn A";
  document.birth_date = "1990-01-15";
  document.sex = "male";
  const auto row = register_row(*table, document, "2030-12-31");
  REQUIRE(row == (CsvRow{"=1+Nguyễn Văn A", "15/01/1990", "Nam", "2030-12-31", "VN", "Du lịch"}));
  const auto fault = [](const std::string& column) {
    const auto parsed =
        parse_register_table(R"({"format": "chipid-register-1", "name": "g", "columns": [)" + column + "]}");
    return parsed ? std::string() : parsed.error().detail;
  };
  REQUIRE(fault("") == std::string("/columns: a list is missing"));
  REQUIRE(fault(R"({"heading": "A", "from": "soul"})").find("/columns/0/from") == 0);
  REQUIRE(fault(R"({"from": "name"})").find("/columns/0/heading") == 0);
  REQUIRE(fault(R"({"heading": "A", "from": "name", "dates": "us"})").find("/columns/0/dates") == 0);
  REQUIRE(!parse_register_table(R"({"format": "chipid-register-1", "name": "../x", "columns": [
      {"heading": "A", "from": "name"}]})"));
  REQUIRE(register_table("/nowhere").has_value());
}

TEST_CASE("every trouble says what to do in both languages") {
  for (int i = 0; i <= static_cast<int>(TroubleCode::strange_answer); ++i) {
    const auto code = static_cast<TroubleCode>(i);
    for (const auto language : {Language::en, Language::vi}) {
      REQUIRE(trouble_message(code, language).size() > 10);
      REQUIRE(trouble_hint(code, language).size() > 10);
    }
    REQUIRE(trouble_message(code, Language::en) != trouble_message(code, Language::vi));
  }
}

TEST_CASE("the examples are sound") {
  for (const auto* name : {"hospital.json", "this-computer.json"}) {
    std::ifstream file(std::filesystem::path(CHIPID_RECEIVERS) / name);
    const std::string json((std::istreambuf_iterator<char>(file)), {});
    CHECK(fault_of(json) == "");
  }
}
