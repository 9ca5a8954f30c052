#include <QFile>
#include <QTest>

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

class OutletsTest : public QObject {
  Q_OBJECT

 private slots:
  void a_profile_says_where_how_and_with_what() {
    const auto profile = parse_receiver(profile_with(R"(, "mode": "update",
      "headers": {"Authorization": {"file": "token", "before": "Bearer "}, "X-Tenant": "a"},
      "tls": {"authorities": "ca.pem"}, "limits": {"whole_ms": 5000, "first_pause_ms": 100})"),
                                        "/etc/chipid");
    QVERIFY(profile.has_value());
    QCOMPARE(profile->base_url, std::string("https://fhir.example/r4"));
    QVERIFY(profile->mode == ReceiverProfile::Mode::update);
    QCOMPARE(profile->headers.size(), std::size_t{2});
    QCOMPARE(profile->headers[0].file, std::filesystem::path("/etc/chipid/token"));
    QCOMPARE(profile->headers[1].before, std::string("a"));
    QCOMPARE(profile->authorities, std::filesystem::path("/etc/chipid/ca.pem"));
    QVERIFY(profile->whole_limit == 5s);
    QVERIFY(profile->first_pause == 100ms);
  }

  void what_is_wrong_with_a_profile_is_named() {
    QCOMPARE(fault_of("[]"), std::string("/: no JSON object"));
    QCOMPARE(fault_of(profile_with(R"(, "modes": "create")")), std::string("/modes: unknown member"));
    QCOMPARE(fault_of(profile_with(R"(, "mode": "replace")")), std::string("/mode: create or update"));
    QCOMPARE(fault_of(profile_with(R"(, "name": "twice")")), std::string("name: twice"));
    QVERIFY(fault_of(profile_with(R"(, "headers": {"Host": "a"})")).find("Host cannot be set") != std::string::npos);
    QVERIFY(fault_of(profile_with(R"(, "headers": {"If-None-Exist": "a"})")) != "");
    QVERIFY(fault_of(profile_with(R"(, "headers": {"A": "1", "a": "2"})")).find("twice") != std::string::npos);
    QVERIFY(fault_of(profile_with(R"(, "headers": {"A": "1\r\nB: 2"})")) != "");
    QVERIFY(fault_of(profile_with(R"(, "headers": {"A": {"files": "x"}})")).find("/headers/A/files") == 0);
    QVERIFY(fault_of(profile_with(R"(, "tls": {"client_key": "k"})")) != "");
    QVERIFY(fault_of(profile_with(R"(, "limits": {"whole_ms": 1})")).find("/limits/whole_ms") == 0);
    QVERIFY(fault_of(std::string(70'000, ' ')) != "");
  }

  void personal_data_crosses_no_network_in_the_clear() {
    const auto of = [](const std::string& url) {
      return fault_of(R"({"format": "chipid-receiver-1", "name": "HIS", "base_url": ")" + url + "\"}");
    };
    for (const auto* good :
         {"https://a.example", "http://127.0.0.1:8080/fhir", "http://localhost", "http://[::1]/r4"}) {
      QCOMPARE(of(good), std::string());
    }
    for (const auto* bad : {"http://a.example", "http://127.0.0.1.a.example", "http://localhost.a.example", "ftp://a",
                            "https://user:word@a.example", "https://a.example?x=1", "https://a.example#x", "https://",
                            "a.example", "http://192.168.1.2", "https://a .example"}) {
      QVERIFY2(of(bad).find("/base_url") == 0, bad);
    }
  }

  void an_answer_counts_only_as_what_it_is() {
    using Kind = Reply::Kind;
    const auto kind = [](const HttpAnswer& given) { return understand(given).kind; };
    const auto code = [](const HttpAnswer& given) { return understand(given).trouble.value().code; };
    auto minimal = answer(201);
    QVERIFY(kind(minimal) == Kind::refused);
    minimal.names_a_resource = true;
    QVERIFY(kind(minimal) == Kind::delivered);
    QVERIFY(kind(answer(200, "application/fhir+json;charset=utf-8", R"({"resourceType":"Patient"})")) ==
            Kind::delivered);
    QVERIFY(code(answer(200, "text/html", "<html>")) == TroubleCode::strange_answer);
    QVERIFY(code(answer(200, "application/json", R"({"ok":true})")) == TroubleCode::strange_answer);
    QVERIFY(code(answer(302)) == TroubleCode::strange_answer);
    QVERIFY(code(answer(401)) == TroubleCode::not_authorised);
    QVERIFY(code(answer(412)) == TroubleCode::several_matches);
    QVERIFY(code(answer(422)) == TroubleCode::refused);
    QVERIFY(code(answer(0)) == TroubleCode::strange_answer);
    for (const int busy : {408, 429, 500, 502, 503, 504}) QVERIFY(kind(answer(busy)) == Kind::later);
    QVERIFY(kind({.end = HttpAnswer::End::unreachable}) == Kind::later);
    QVERIFY(kind({.end = HttpAnswer::End::timed_out}) == Kind::later);
    QVERIFY(code({.end = HttpAnswer::End::untrusted}) == TroubleCode::untrusted);
    QVERIFY(code({.end = HttpAnswer::End::too_large}) == TroubleCode::strange_answer);
  }

  void what_the_server_says_is_shown_as_inert_text() {
    const auto reply = understand(
        answer(422, "application/fhir+json",
               R"({"resourceType":"OperationOutcome","issue":[{"diagnostics":"no\u202e\u0007 birth\ndate"}]})"));
    QCOMPARE(reply.trouble.value().detail.find("HTTP 422: no"), std::size_t{0});
    for (const auto* bad : {"\xE2\x80\xAE", "\x07", "\n"}) {
      QVERIFY(reply.trouble->detail.find(bad) == std::string::npos);
    }
    // A long one ends between characters.
    std::string words;
    for (int i = 0; i < 300; ++i) words += "ễ";
    const auto cut =
        understand(answer(422, "application/fhir+json",
                          R"({"resourceType":"OperationOutcome","issue":[{"diagnostics":")" + words + "\"}]}"));
    const auto shown = QString::fromStdString(cut.trouble.value().detail);
    QVERIFY(shown.endsWith(QStringLiteral("ễ")));
    QVERIFY(shown.size() < 250);
  }

  void pauses_grow_to_their_limit_and_longer_where_the_server_asks() {
    ReceiverProfile profile;
    QVERIFY(pause_after(1, profile, {}) == 1s);
    QVERIFY(pause_after(2, profile, {}) == 2s);
    QVERIFY(pause_after(6, profile, {}) == 32s);
    QVERIFY(pause_after(7, profile, {}) == 60s);
    QVERIFY(pause_after(4'000'000, profile, {}) == 60s);
    QVERIFY(pause_after(1, profile, 90s) == 90s);
    auto busy = answer(503);
    busy.retry_after = "120";
    QVERIFY(understand(busy).wait == 120s);
    busy.retry_after = "999999";
    QVERIFY(understand(busy).wait == 3600s);
    busy.retry_after = "Fri, 31 Dec 2030 23:59:59 GMT";
    QVERIFY(!understand(busy).wait);
  }

  void one_after_the_other_and_a_slow_one_lets_others_by() {
    SendQueue queue;
    const auto first = queue.add(message("a"), receiver(), start).value();
    const auto second = queue.add(message("b"), receiver(), start).value();
    QCOMPARE(queue.start(start)->id, first);
    QVERIFY(queue.start(start) == nullptr);
    queue.settle(first, later, start);
    QCOMPARE(queue.start(start)->id, second);
    queue.settle(second, delivered, start);
    QCOMPARE(queue.waiting(), std::size_t{1});
    QCOMPARE(queue.delivered(), std::size_t{1});
    QVERIFY(queue.start(start) == nullptr);
    QVERIFY(queue.next() == start + 1s);
    QCOMPARE(queue.start(start + 1s)->attempts, 2U);
  }

  void the_same_person_waits_once_and_nothing_is_taken_from_under_way() {
    SendQueue queue;
    const auto first = queue.add(message("a"), receiver(), start).value();
    const auto second = queue.add(message("a"), receiver(), start).value();
    QCOMPARE(queue.messages().size(), std::size_t{1});
    QVERIFY(queue.find(first) == nullptr);
    QVERIFY(queue.start(start) != nullptr);
    queue.remove(second);
    const auto third = queue.add(message("a"), receiver(), start);
    QCOMPARE(queue.messages().size(), std::size_t{2});
    queue.settle(second, delivered, start);
    queue.remove(third.value());
    QVERIFY(queue.messages().empty());
  }

  void what_was_refused_waits_for_people() {
    SendQueue queue;
    const auto id = queue.add(message("a"), receiver(), start).value();
    QVERIFY(queue.start(start) != nullptr);
    queue.settle(id, refused, start);
    QCOMPARE(queue.refused(), std::size_t{1});
    QVERIFY(!queue.next());
    queue.try_again(start);
    QVERIFY(queue.next() == start);
    const auto added = [&](int i) { return queue.add(message(std::to_string(i)), receiver(), start); };
    for (int i = 1; i < 500; ++i) QVERIFY(added(i).has_value());
    QVERIFY(added(500).error().code == TroubleCode::queue_full);
  }

  void a_register_is_a_table_that_a_site_can_edit() {
    const auto table = parse_register_table(R"({"format": "chipid-register-1", "name": "guests", "columns": [
      {"heading": "Họ tên", "from": "name"}, {"heading": "Sinh", "from": "birth_date", "dates": "day_first"},
      {"heading": "Giới", "from": "sex", "words": {"male": "Nam"}}, {"heading": "Đến", "from": "day"},
      {"heading": "Nước", "from": "nationality", "text": "VN"}, {"heading": "Lý do", "from": "text", "text": "Du lịch"}
    ]})");
    QVERIFY(table.has_value());
    Document document;
    document.name = "=1+\x07Nguyễn Văn A";
    document.birth_date = "1990-01-15";
    document.sex = "male";
    const auto row = register_row(*table, document, "2030-12-31");
    QCOMPARE(row, (CsvRow{"=1+Nguyễn Văn A", "15/01/1990", "Nam", "2030-12-31", "VN", "Du lịch"}));
    const auto fault = [](const std::string& column) {
      const auto parsed =
          parse_register_table(R"({"format": "chipid-register-1", "name": "g", "columns": [)" + column + "]}");
      return parsed ? std::string() : parsed.error().detail;
    };
    QCOMPARE(fault(""), std::string("/columns: a list is missing"));
    QVERIFY(fault(R"({"heading": "A", "from": "soul"})").find("/columns/0/from") == 0);
    QVERIFY(fault(R"({"from": "name"})").find("/columns/0/heading") == 0);
    QVERIFY(fault(R"({"heading": "A", "from": "name", "dates": "us"})").find("/columns/0/dates") == 0);
    QVERIFY(!parse_register_table(R"({"format": "chipid-register-1", "name": "../x", "columns": [
      {"heading": "A", "from": "name"}]})"));
    QVERIFY(register_table("/nowhere").has_value());
  }

  void every_trouble_says_what_to_do_in_both_languages() {
    for (int i = 0; i <= static_cast<int>(TroubleCode::strange_answer); ++i) {
      const auto code = static_cast<TroubleCode>(i);
      for (const auto language : {Language::en, Language::vi}) {
        QVERIFY(trouble_message(code, language).size() > 10 && trouble_hint(code, language).size() > 10);
      }
      QVERIFY(trouble_message(code, Language::en) != trouble_message(code, Language::vi));
    }
  }
};

QTEST_GUILESS_MAIN(OutletsTest)
#include "outlets_test.moc"
