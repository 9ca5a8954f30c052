#include "logic/listing.hpp"

#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::counter;

namespace {

Document person() {
  Document document;
  document.number = "001090000123";
  document.name = "Nguyễn Văn A";
  document.birth_date = "1990-01-15";
  return document;
}

RecordSearch found(std::map<std::string, std::string> fields) {
  return {.state = RecordState::found, .record = SiteRecord{.fields = std::move(fields), .line = 2}};
}

const RecordSearch nobody{.state = RecordState::not_found};

Workflow payout() {
  Workflow workflow;
  workflow.admits[Verdict::authentic] = Admission::admit;
  workflow.admits[Verdict::invalid] = Admission::stop;
  workflow.list = ListRule{.name = {"List of recipients", "Danh sách người hưởng"},
                           .not_listed = Admission::stop,
                           .again = Admission::supervisor};
  return workflow;
}

Admission of(const std::optional<Listing>& listing, Verdict verdict = Verdict::authentic) {
  return admission(payout(), {.verdict = verdict}, listing);
}

}  // namespace

TEST_CASE("listing: who is on the list is admitted as the verdict says") {
  const auto listing = make_listing(person(), found({{"name", "NGUYEN VAN A"}, {"birth_date", "15/01/1990"}}), nobody);
  CHECK(listing.state == ListState::listed);
  CHECK(of(listing) == Admission::admit);
  CHECK(of(listing, Verdict::invalid) == Admission::stop);
}

TEST_CASE("listing: the number beside another name or birth date is not taken for the person") {
  CHECK(make_listing(person(), found({{"name", "Trần Thị B"}}), nobody).state == ListState::other_name);
  const auto listing = make_listing(person(), found({{"name", "Nguyễn Văn A"}, {"birth_date", "1991-01-15"}}), nobody);
  CHECK(listing.state == ListState::other_name);
  CHECK(of(listing) == Admission::supervisor);
}

TEST_CASE("listing: who is not on it, or came before, gets what the workflow says") {
  CHECK(of(make_listing(person(), {.state = RecordState::not_found}, nobody)) == Admission::stop);
  const RecordSearch noted{.state = RecordState::found,
                           .record = SiteRecord{.line = 2, .others = {{"Time", "2026-11-28 08:12"}}}};
  const auto again = make_listing(person(), found({{"name", "Nguyễn Văn A"}}), noted);
  CHECK(again.state == ListState::done_before);
  CHECK(of(again) == Admission::supervisor);
  CHECK(listing_sentence(payout(), again).vi.find("2026-11-28 08:12") != std::string::npos);
}

TEST_CASE("listing: a list that was not searched to its end admits nobody by itself") {
  CHECK(of(std::nullopt) == Admission::supervisor);
  for (const auto state : {RecordState::no_file, RecordState::malformed, RecordState::stopped, RecordState::not_utf8}) {
    const auto listing = make_listing(person(), {.state = state}, nobody);
    CHECK(listing.state == ListState::unreadable);
    CHECK(of(listing) == Admission::supervisor);
  }
}

TEST_CASE("listing: a register of who was here that cannot be read admits nobody by itself") {
  const auto listing = make_listing(person(), found({{"name", "Nguyễn Văn A"}}), {.state = RecordState::malformed});
  CHECK(listing.state == ListState::unreadable);
  CHECK(of(listing) == Admission::supervisor);
}

TEST_CASE("listing: every state has a sentence in both languages") {
  for (const auto state : {ListState::searching, ListState::listed, ListState::other_name, ListState::not_listed,
                           ListState::done_before, ListState::unreadable}) {
    const auto sentence = listing_sentence(payout(), {.state = state});
    CHECK(sentence.en.rfind("List of recipients: ", 0) == 0);
    CHECK(sentence.vi.rfind("Danh sách người hưởng: ", 0) == 0);
  }
}
