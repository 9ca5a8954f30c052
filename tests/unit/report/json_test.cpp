#include <nlohmann/json.hpp>

#include "report/checks.hpp"
#include "report/reasons.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using Json = nlohmann::json;

TEST_CASE("a verification has the members of the contract") {
  const Verification verification{
      .verdict = Verdict::inconclusive,
      .checks = {report::check(report::ids::ds_chain, CheckStatus::inconclusive, report::Reason::chain_no_anchor,
                               {"C=VN"}, {{"issuer", "C=VN"}})},
      .attention = {"ds.chain"},
      .notes = {report::note(report::Reason::note_policy, {"Bank"})},
      .policy = "Bank",
      .trust = TrustSummary{.anchors = 588, .newest_list = "2026-05-28"}};
  const auto json = Json::parse(to_json(verification));
  CHECK(json["verdict"] == "inconclusive");
  const auto& check = json["checks"][0];
  CHECK(check["id"] == "ds.chain");
  CHECK(check["status"] == "inconclusive");
  CHECK(check["reason_id"] == "ds.chain.no_anchor");
  CHECK(check["reason"]["en"] == verification.checks[0].reason.en);
  CHECK(check["reason"]["vi"] == verification.checks[0].reason.vi);
  CHECK(check["detail"] == Json{{"issuer", "C=VN"}});
  CHECK(json["attention"] == Json::array({"ds.chain"}));
  CHECK(json["notes"][0]["id"] == "note.policy");
  CHECK(json["notes"][0]["text"]["vi"] == verification.notes[0].text.vi);
  CHECK(json["policy"] == "Bank");
  CHECK(json["trust"] == Json{{"anchors", 588}, {"newest_list", "2026-05-28"}});
}

TEST_CASE("what is unknown is null, lists stay lists") {
  const auto json = Json::parse(to_json(Verification{.checks = {{.id = "dg1.mrz"}}, .trust = TrustSummary{}}));
  CHECK(json["verdict"].is_null());
  CHECK(json["policy"].is_null());
  CHECK(json["attention"] == Json::array());
  CHECK(json["notes"] == Json::array());
  CHECK(json["checks"][0]["detail"] == Json::object());
  CHECK(json["trust"]["newest_list"].is_null());
  CHECK(Json::parse(to_json(Verification{}))["trust"].is_null());
}

TEST_CASE("two attention ids are a list, not a member") {
  const auto json = Json::parse(to_json(Verification{.attention = {"ds.chain", "dg1.mrz"}}));
  CHECK(json["attention"] == Json::array({"ds.chain", "dg1.mrz"}));
}
