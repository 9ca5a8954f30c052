#include <algorithm>
#include <catch2/catch.hpp>
#include <chipid/diagnosis.hpp>

using namespace chipid;
using Level = DiagnosisRow::Level;

namespace {

Surroundings sound() {
  return {.now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 28),
          .readers = std::vector<ReaderInfo>{{.name = "Reader A", .driver = "CCID 1.5"}},
          .face_model = "some model",
          .versions = {{"chipid", "0.1"}}};
}

const DiagnosisRow* row(const Diagnosis& diagnosis, std::string_view id) {
  const auto found =
      std::find_if(diagnosis.rows.begin(), diagnosis.rows.end(), [&](const auto& entry) { return entry.id == id; });
  return found == diagnosis.rows.end() ? nullptr : &*found;
}

Level level(const Surroundings& surroundings, std::string_view id) {
  const auto diagnosis = diagnose(surroundings);
  REQUIRE(row(diagnosis, id));
  return row(diagnosis, id)->level;
}

template <typename Value>
Result<Value> failed(ErrorCode code) {
  return fail(code);
}

}  // namespace

TEST_CASE("every row speaks both languages, and what is amiss says what to do") {
  auto bad = sound();
  bad.readers = failed<std::vector<ReaderInfo>>(ErrorCode::pcsc_no_service);
  bad.now = {};
  bad.trust = failed<TrustStore>(ErrorCode::trust_damaged);
  bad.picture_decoder = failed<void>(ErrorCode::picture_no_decoder);
  bad.face_model = failed<std::string>(ErrorCode::face_no_matcher);
  auto none = sound();
  none.readers = std::vector<ReaderInfo>{};
  for (const auto& surroundings : {sound(), bad, none}) {
    for (const auto& entry : diagnose(surroundings).rows) {
      INFO(entry.id);
      CHECK_FALSE(entry.text.en.empty());
      CHECK_FALSE(entry.text.vi.empty());
      CHECK(entry.repair.en.empty() == entry.repair.vi.empty());
      CHECK(entry.repair.en.empty() == (entry.level == Level::ok));
    }
  }
}

TEST_CASE("no service, no reader and a wrong clock are problems, the rest works without") {
  CHECK_FALSE(has_problem(diagnose(sound())));
  auto surroundings = sound();
  surroundings.readers = failed<std::vector<ReaderInfo>>(ErrorCode::pcsc_no_service);
  CHECK(level(surroundings, "service") == Level::problem);
  CHECK_FALSE(row(diagnose(surroundings), "reader"));
  surroundings.readers = std::vector<ReaderInfo>{};
  CHECK(level(surroundings, "reader") == Level::problem);
  surroundings = sound();
  surroundings.now = {};
  CHECK(level(surroundings, "clock") == Level::problem);
  surroundings = sound();
  surroundings.face_model = failed<std::string>(ErrorCode::face_no_matcher);
  surroundings.picture_decoder = failed<void>(ErrorCode::picture_no_decoder);
  CHECK(level(surroundings, "faces") == Level::warning);
  CHECK(level(surroundings, "pictures") == Level::warning);
  CHECK(level(surroundings, "trust") == Level::warning);  // empty
}

TEST_CASE("a service that refuses this user does run") {
  auto surroundings = sound();
  surroundings.readers = failed<std::vector<ReaderInfo>>(ErrorCode::pcsc_no_permission);
  CHECK(level(surroundings, "service") == Level::ok);
  CHECK(level(surroundings, "permission") == Level::problem);
}

TEST_CASE("readers of one name are told once, a mute card and a held one are told") {
  auto surroundings = sound();
  surroundings.readers = std::vector<ReaderInfo>{{.name = "A"}, {.name = "A"}, {.name = "A"}};
  const auto rows = diagnose(surroundings).rows;
  CHECK(std::count_if(rows.begin(), rows.end(), [](const auto& entry) { return entry.id == "reader_names"; }) == 1);
  surroundings.readers = std::vector<ReaderInfo>{{.name = "A", .card_present = true, .mute = true}};
  CHECK(level(surroundings, "card") == Level::warning);
  CHECK_FALSE(row(diagnose(surroundings), "extended_length"));
  surroundings.readers = std::vector<ReaderInfo>{{.name = "A", .card_present = true, .in_use = true}};
  CHECK(level(surroundings, "card") == Level::warning);
}
