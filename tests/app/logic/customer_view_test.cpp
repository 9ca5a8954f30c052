#include "logic/customer_view.hpp"

#include "logic/masked.hpp"
#include "support/catch.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::counter;

namespace {

Workflow workflow_named(const std::string& id) {
  for (auto& workflow : test::ok(load_workflows(CHIPID_WORKFLOWS))) {
    if (workflow.id == id) return workflow;
  }
  return {};
}

ReadReport sample(Verdict verdict) {
  ReadReport report;
  report.document.name = "Đặng Văn Ân";
  report.document.number = "001090000123";
  report.document.birth_date = "1990-01-15";
  report.verification.verdict = verdict;
  return report;
}

CustomerView view_of(State state, Verdict verdict, const std::string& workflow) {
  const auto report = sample(verdict);
  return make_customer_view({.state = state}, report.document, &report, workflow_named(workflow), Language::vi);
}

std::string all_text(const CustomerView& view) {
  std::string text = view.title + view.title_other + view.sentence + view.name + view.number + view.purpose;
  for (const auto& label : view.shared) text += label;
  return text;
}

constexpr State states[] = {
    State::no_service, State::no_reader,   State::idle,      State::key_needed, State::key_ready,  State::connecting,
    State::access,     State::reading,     State::verifying, State::result,     State::clearing,   State::card_lost,
    State::wrong_key,  State::unsupported, State::busy,      State::failed,     State::reader_lost};
constexpr Verdict verdicts[] = {Verdict::authentic,    Verdict::authentic_unproven_chip,
                                Verdict::review,       Verdict::unverified,
                                Verdict::inconclusive, Verdict::invalid};

}  // namespace

TEST_CASE("masked: a person knows the name as their own, and nobody else learns it") {
  CHECK(masked_name("Đặng Văn Ân") == "Đ••• V••• Â•••");
  CHECK(masked_name("  A ") == "A•••");
  CHECK(masked_name("").empty());
  CHECK(masked_number("001090000123") == "••• 123");
  CHECK(masked_number("123") == "•••");
}

TEST_CASE("customer display: blank between people") {
  for (const auto state : {State::idle, State::key_ready, State::no_reader, State::no_service}) {
    const auto view = view_of(state, Verdict::authentic, "clinic");
    CHECK(view.message == CustomerMessage::none);
    CHECK(all_text(view).empty());
  }
}

TEST_CASE("customer display: no state shows the name, the number, or which verdict it was") {
  for (const auto state : states) {
    for (const auto verdict : verdicts) {
      const auto text = all_text(view_of(state, verdict, "clinic"));
      for (const char* word : {"Đặng", "Ân", "001090000123", "000123", "1990"}) {
        CHECK(text.find(word) == std::string::npos);
      }
      for (const auto language : {Language::vi, Language::en}) {
        const auto title = verdict_title(verdict);
        CHECK(text.find(language == Language::vi ? title.vi : title.en) == std::string::npos);
      }
    }
  }
}

TEST_CASE("customer display: who may go on is thanked, who may not is sent to the clerk") {
  CHECK(view_of(State::reading, Verdict::invalid, "bank").message == CustomerMessage::please_wait);
  CHECK(view_of(State::result, Verdict::authentic, "bank").message == CustomerMessage::thank_you);
  CHECK(view_of(State::result, Verdict::unverified, "bank").message == CustomerMessage::see_clerk);
  CHECK(view_of(State::result, Verdict::unverified, "clinic").message == CustomerMessage::thank_you);
  CHECK(view_of(State::result, Verdict::invalid, "clinic").message == CustomerMessage::see_clerk);
  CHECK(view_of(State::failed, Verdict::authentic, "clinic").message == CustomerMessage::see_clerk);
}

TEST_CASE("customer display: tells what is shared and why, and drops the person when the card is taken away") {
  const auto view = view_of(State::result, Verdict::authentic, "post_office");
  CHECK(view.name == "Đ••• V••• Â•••");
  CHECK(view.number == "••• 123");
  CHECK(view.purpose == workflow_named("post_office").purpose.vi);
  // The post office looks at name and number; the birth date is none of its business.
  CHECK(view.shared == std::vector<std::string>{"Họ và tên", "Số định danh", "Ảnh chân dung"});
  const auto leaving = view_of(State::clearing, Verdict::authentic, "post_office");
  CHECK(leaving.message == CustomerMessage::thank_you);
  CHECK(leaving.name.empty());
  CHECK(leaving.number.empty());
}
