#include "answer.hpp"

#include <chipid/binding.hpp>
#include <chipid/receipt.hpp>

#include "keys.hpp"
#include "person.hpp"
#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::counter;
using namespace chipid::counter::agent;
using namespace chipid::counter::agent::test;

namespace {

constexpr std::chrono::sys_seconds now{std::chrono::seconds(1'780'000'001)};

AnswerContext context(Scopes scopes) {
  return {.id = "1",
          .read_id = "AAAAAAAAAAAAAAAAAAAAAA",
          .origin = clinic,
          .nonce = "AAECAwQFBgcICQoLDA0ODw",
          .audience = "clinic.example",
          .purpose = "Intake",
          .scopes = scopes};
}

Json answered(const ReadAnswer& answer, Scopes scopes) {
  return Json::parse(read_done_message(answer, context(scopes), key_of(agent_pem), now).value());
}

std::vector<std::string> names_in(const Json& object) {
  std::vector<std::string> names;
  for (const auto& [name, value] : object.items()) names.push_back(name);
  return names;
}

// Stands for a member of any type.
struct Anything {
  template <typename T>
  operator T() const;
};
template <std::size_t... places>
constexpr bool has_members(std::index_sequence<places...> /*list*/) {
  return requires {
    Document{(static_cast<void>(places), Anything())...};
  };
}
template <std::size_t count = 0>
constexpr std::size_t members_of_document() {
  if constexpr (has_members(std::make_index_sequence<count + 1>()))
    return members_of_document<count + 1>();
  else
    return count;
}

}  // namespace

TEST_CASE("Every member of a document has its scope, or is withheld by name") {
  constexpr std::size_t listed = 0
#define DOCUMENT_FIELD(member, scope) +1
#define DOCUMENT_WITHHELD(member) +1
#include "rules/scopes.def"
#undef DOCUMENT_FIELD
#undef DOCUMENT_WITHHELD
      ;
  CHECK(members_of_document() == listed);
}

TEST_CASE("A scope lets its fields out and no others") {
  using Names = std::vector<std::string>;
  CHECK(names_in(fields_of(somebody(), {})).empty());
  CHECK(names_in(fields_of(somebody(), scopes_of({Scope::id}))) ==
        Names{"number", "document_number", "expiry_date", "no_expiry", "issue_date", "old_number"});
  CHECK(names_in(fields_of(somebody(), scopes_of({Scope::demographics}))) ==
        Names{"name", "birth_date", "sex", "nationality", "ethnicity", "religion", "place_of_origin", "residence",
              "identifying_marks"});
  CHECK(names_in(fields_of(somebody(), scopes_of({Scope::family}))) == Names{"father", "mother", "spouse"});
  for (const auto scope : {Scope::portrait, Scope::verification, Scope::raw, Scope::match})
    CHECK(fields_of(somebody(), scopes_of({scope})).empty());
  CHECK(fields_of(Document(), Scopes().set()).empty());
}

TEST_CASE("An answer holds what was asked for and granted") {
  const auto all = answered(answer_of(), Scopes().set());
  CHECK(all["fields"]["name"] == name);
  CHECK(all["sources"] == Json({{"father", "DG13"}, {"name", "DG13"}, {"number", "DG13"}}));
  CHECK(all["portrait"] == Json({{"media_type", "image/jpeg"}, {"data", "/9j/"}, {"checked", true}}));
  CHECK(all["evidence"] == "ZXZpZA==");
  CHECK(all["checks"][0]["level"] == "good");
  CHECK(all["checks"][0]["reason"]["vi"] == "Ch\u1EEF k\u00FD \u0111\u00FAng.");
  CHECK(all["verdict"]["verdict"] == "authentic");
  CHECK(all["accepted"] == true);
  const auto little = answered(answer_of(), scopes_of({Scope::id}));
  CHECK(little["sources"] == Json({{"number", "DG13"}}));
  CHECK(little["checks"].empty());
  CHECK_FALSE(little.contains("portrait"));
  CHECK_FALSE(little.contains("evidence"));
  CHECK(little.dump().find(name) == std::string::npos);
}

TEST_CASE("What the operator took away does not leave") {
  auto answer = answer_of();
  answer.granted = scopes_of({Scope::id});
  const auto json = answered(answer, Scopes().set());
  CHECK(names_in(json["fields"]).size() == 6);
  CHECK_FALSE(json.contains("portrait"));
  CHECK_FALSE(json.contains("evidence"));
}

TEST_CASE("Of a card that was found false its verdict and checks go out, nothing else") {
  const auto json = answered(answer_of(Verdict::invalid), Scopes().set());
  CHECK(json["verdict"]["verdict"] == "invalid");
  CHECK(json["accepted"] == false);
  CHECK(json["checks"][0]["level"] == "attention");
  CHECK(json["fields"].empty());
  CHECK(json["sources"].empty());
  CHECK_FALSE(json.contains("portrait"));
  CHECK_FALSE(json.contains("evidence"));
  CHECK(json.dump().find(number) == std::string::npos);
  const auto receipt = parse_receipt(json["receipt"].get<std::string>()).value();
  CHECK(receipt.verdict == Verdict::invalid);
  CHECK(receipt.binding->document.empty());
}

TEST_CASE("The receipt is bound to who asked") {
  const auto key = key_of(agent_pem);
  const auto json = answered(answer_of(), asked_by_default());
  const std::vector keys = {key.public_key("agent")};
  const auto checked = check_receipt(json["receipt"].get<std::string>(), keys).value();
  CHECK(checked.signature.status == SignatureStatus::valid);
  const auto& receipt = checked.receipt;
  REQUIRE(receipt.binding);
  CHECK(receipt.binding->audience == "clinic.example");
  CHECK(receipt.binding->origin == clinic);
  CHECK(receipt.binding->nonce == "AAECAwQFBgcICQoLDA0ODw");
  CHECK(receipt.binding->session == "AAAAAAAAAAAAAAAAAAAAAA");
  CHECK(receipt.binding->document == bound_document_digest("AAECAwQFBgcICQoLDA0ODw", somebody()).value());
  CHECK(receipt.issued == now);
  CHECK(receipt.evidence == std::string(64, 'a'));
  CHECK(receipt.policy == "default");
  CHECK(receipt.checks.size() == 1);
}

TEST_CASE("Without a verdict there is no answer") {
  auto answer = answer_of();
  answer.report = std::make_shared<ReadReport>();
  CHECK(read_done_message(answer, context({}), key_of(agent_pem), now).error() == RefusalCode::held_back);
  answer.report = nullptr;
  CHECK(read_done_message(answer, context({}), key_of(agent_pem), now).error() == RefusalCode::held_back);
}

TEST_CASE("A comparison's answer names the latest of faces") {
  auto answer = answer_of();
  auto report = std::make_shared<ReadReport>(*answer.report);
  report->matches = {{.decision = MatchDecision::match},
                     {.decision = MatchDecision::no_match},
                     {.modality = MatchModality::finger, .decision = MatchDecision::match}};
  answer.report = report;
  const auto json = Json::parse(match_done_message(answer, context({}), key_of(agent_pem), now).value());
  CHECK(json["type"] == "match.done");
  CHECK(json["result"]["decision"] == "no_match");
  CHECK_FALSE(json.contains("fields"));
}
