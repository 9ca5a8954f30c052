#include "report/conclude.hpp"

#include "report/checks.hpp"
#include "support/vectors.hpp"
#include "verdict_rule.hpp"

using namespace chipid;
using enum CheckStatus;

namespace {

Verification concluded(test::Card card, bool key_in_card_security = false) {
  return report::conclude({.checks = std::move(card.checks),
                           .shown_as_signed = {1, 2, 13},
                           .chip_read = card.chip_read,
                           .key_in_card_security = key_in_card_security},
                          Policy{.name = "Site"});
}

test::Card with(std::initializer_list<std::pair<const char*, CheckStatus>> changes) {
  auto card = test::good_card();
  card.at("dg15.hash") = passed;
  for (const auto& [id, status] : changes) card.at(id) = status;
  return card;
}

CheckStatus status(const Verification& verification, std::string_view id) {
  const auto* check = verification.find(id);
  REQUIRE(check != nullptr);
  return check->status;
}

constexpr auto aa = "chip.active_authentication";
constexpr auto ca = "chip.chip_authentication";

}  // namespace

TEST_CASE("a conclusion has every check once, the policy's name and the verdict") {
  const auto verification = concluded(with({}));
  CHECK(verification.verdict == Verdict::authentic);
  CHECK(verification.policy == "Site");
  CHECK(verification.attention.empty());
  for (const auto& row : report::check_rows()) {
    if (row.id != report::ids::dg_hash) CHECK(verification.find(row.id) != nullptr);
  }
  const auto empty = report::conclude({}, Policy{});
  CHECK(empty.verdict == Verdict::inconclusive);
  CHECK(empty.checks.size() == report::check_rows().size() - 1);
  CHECK(empty.checks[0].reason_id == "general.not_asked");
  CHECK(report::conclude({.chip_read = false}, Policy{}).checks[0].reason_id == "general.no_chip");
}

// Adverse row 82.
TEST_CASE("a proof passed counts only with signature, chain and the hash of its key") {
  for (const auto* unsure : {"sod.signature", "ds.chain", "dg15.hash"}) {
    CAPTURE(unsure);
    const auto verification = concluded(with({{unsure, inconclusive}, {ca, not_supported}}));
    CHECK(status(verification, aa) == inconclusive);
    CHECK(verification.find(aa)->reason_id == "chip.active_authentication.unsigned_key");
    CHECK(verification.find(aa)->detail.at("observed") == "passed");
    CHECK(verification.verdict == Verdict::inconclusive);
  }
  for (const auto* unsure : {"sod.signature", "ds.chain", "dg14.hash"}) {
    CAPTURE(unsure);
    CHECK(status(concluded(with({{unsure, inconclusive}})), ca) == inconclusive);
  }
}

TEST_CASE("a proof failed counts without the chain, but not without signature and hash") {
  CHECK(concluded(with({{"ds.chain", inconclusive}, {aa, failed}})).verdict == Verdict::invalid);
  for (const auto* unsure : {"sod.signature", "dg15.hash"}) {
    CAPTURE(unsure);
    const auto verification = concluded(with({{unsure, inconclusive}, {aa, failed}, {ca, not_supported}}));
    CHECK(status(verification, aa) == inconclusive);
    CHECK(verification.verdict == Verdict::inconclusive);
  }
}

// Adverse row 29.
TEST_CASE("a proof by PACE-CAM stands on EF.CardSecurity") {
  const auto unsure = with({{"cardsecurity.signature", inconclusive}, {aa, not_supported}});
  CHECK(status(concluded(unsure, true), ca) == inconclusive);
  CHECK(concluded(unsure, true).verdict == Verdict::inconclusive);
  CHECK(concluded(unsure, false).verdict == Verdict::authentic);
  CHECK(status(concluded(with({{"dg14.hash", inconclusive}}), true), ca) == passed);
}

TEST_CASE("a face matches the signed portrait or nothing") {
  for (const auto seen : {passed, failed}) {
    const auto verification = concluded(with({{"dg2.hash", not_performed}, {"biometric.face", seen}}));
    CHECK(status(verification, "biometric.face") == inconclusive);
    CHECK(verification.find("biometric.face")->reason_id == "biometric.face.unsigned_portrait");
  }
  CHECK(status(concluded(with({{"biometric.face", failed}})), "biometric.face") == failed);
}

TEST_CASE("a finger that an unproven chip accepts is for review, one that it refuses stays refused") {
  const auto copy = with({{aa, not_supported}, {ca, not_supported}});
  CHECK(status(concluded(copy), "biometric.finger") == inconclusive);
  CHECK(concluded(copy).verdict == Verdict::review);
  const auto refused = with({{aa, not_supported}, {ca, not_supported}, {"biometric.finger", failed}});
  CHECK(status(concluded(refused), "biometric.finger") == failed);
}

TEST_CASE("a finger counts only where the channel it went through is the original chip's") {
  CHECK(status(concluded(with({{aa, not_supported}})), "biometric.finger") == passed);
  CHECK(status(concluded(with({{ca, not_supported}})), "biometric.finger") == inconclusive);
  CHECK(status(concluded(with({{ca, failed}})), "biometric.finger") == inconclusive);
  CHECK(status(concluded(with({{aa, failed}})), "biometric.finger") == inconclusive);
}

TEST_CASE("findings of lower rows are never lost") {
  const auto verification = concluded(with({{"qr.chip", failed},
                                            {"ds.chain", inconclusive},
                                            {aa, not_supported},
                                            {ca, not_supported},
                                            {"biometric.finger", not_performed}}));
  CHECK(verification.verdict == Verdict::inconclusive);
  CHECK(verification.attention == std::vector<std::string>{"ds.chain", "qr.chip"});
}

TEST_CASE("EF.CardSecurity signed by nobody known: enough for a failed mapping, not for a passed one") {
  const auto mapped = [](CheckStatus proof, bool data_signed) {
    auto card = with({{ca, proof}, {"cardsecurity.signature", inconclusive}});
    for (auto& check : card.checks) {
      if (data_signed && check.id == "cardsecurity.signature") check.detail["signature"] = "valid";
    }
    return status(concluded(std::move(card), true), ca);
  };
  CHECK(mapped(failed, true) == failed);
  CHECK(mapped(failed, false) == inconclusive);
  CHECK(mapped(passed, true) == inconclusive);
}

TEST_CASE("a verdict that is open by what was left out names that, and only where nothing else is to be told") {
  const auto attention = [](std::initializer_list<std::pair<const char*, CheckStatus>> changes) {
    auto card = with({{"biometric.face", not_performed}, {"biometric.finger", not_performed}});
    for (const auto& [id, status] : changes) card.at(id) = status;
    return concluded(std::move(card)).attention;
  };
  using Ids = std::vector<std::string>;
  CHECK(attention({{"dg2.hash", not_performed}}) == Ids{"dg2.hash"});
  CHECK(attention({{aa, not_performed}, {ca, not_performed}}) == Ids{aa, ca});
  CHECK(attention({{aa, not_performed}}).empty());
  CHECK(attention({{"dg2.hash", not_performed}, {"ds.validity", inconclusive}}) == Ids{"ds.validity"});
}
