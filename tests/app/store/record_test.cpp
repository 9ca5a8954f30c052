#include <algorithm>

#include "record/accounts.hpp"
#include "record/entries_to_json.hpp"
#include "record/fold_name.hpp"
#include "record/retention.hpp"
#include "sample_entries.hpp"
#include "support/vectors.hpp"

using namespace chipid::counter::store;
using namespace chipid::counter::store::test;
using Words = std::vector<std::string>;

namespace {

const CounterKeys& keys() {
  static const auto made = ok(found_site());
  return made;
}

bool finds(std::string_view query, std::string_view name) {
  const auto of_name = tokens_of(keys().site, {.name = name});
  const auto wanted = ok(tokens_of_query(keys().site, query));
  return std::includes(of_name.begin(), of_name.end(), wanted.begin(), wanted.end());
}

}  // namespace

TEST_CASE("A record has one encoding and is read from it alone") {
  auto entry = check_of(keys().site, 7, 1, "Nguyễn Thị Đào");
  entry.reason = "lý do";
  entry.consent = "face_here.1";
  entry.count = 3;
  const auto bytes = encode(entry);
  CHECK(ok(parse_entry(bytes)) == entry);
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK(trouble_in(parse_entry(chipid::BytesView(bytes).first(size))) == "store.damaged");
  auto longer = bytes;
  longer.push_back(0);
  CHECK(trouble_in(parse_entry(longer)) == "store.damaged");
}

TEST_CASE("A record keeps what the log of processing asks for") {
  auto entry = check_of(keys().site, 7, 1, "A");
  entry.admission = "supervisor";
  entry.sources = "chip,qr";
  entry.comparisons = "face:match";
  entry.handed_to = "print,send";
  entry.agreed_at = monday;
  entry.days_kept = 365;
  entry.pin_checked = true;
  CHECK(ok(parse_entry(encode(entry))) == entry);
}

TEST_CASE("A record of the first version is read, without the newer fields") {
  const auto entry = check_of(keys().site, 7, 1, "A");
  auto bytes = encode(entry);
  // Four empty texts, a time, a number and a flag.
  bytes.resize(bytes.size() - (4 * 4 + 8 + 4 + 1));
  bytes[0] = 1;
  CHECK(ok(parse_entry(bytes)) == entry);
  bytes[0] = 3;
  CHECK(trouble_in(parse_entry(bytes)) == "store.damaged");
}

TEST_CASE("Texts of a record are inert and short") {
  auto entry = check_of(keys().site, 7, 1, "A");
  entry.reason = "a\u202Eb\n=1+1<b>";
  entry.purpose = std::string(199, 'x') + "ế";
  const auto kept = ok(parse_entry(encode(entry)));
  CHECK(kept.reason.find("\u202E") == std::string::npos);
  CHECK(kept.reason.find('\n') == std::string::npos);
  CHECK(kept.purpose == std::string(199, 'x'));
}

TEST_CASE("Names are folded as people type them") {
  CHECK(folded_words("Nguyễn Thị Đào") == Words{"nguyen", "thi", "dao"});
  CHECK(folded_words("NGUYỄN  THỊ-ĐÀO") == Words{"nguyen", "thi", "dao"});
  CHECK(folded_words("Nguye\u0302\u0303n") == Words{"nguyen"});
  CHECK(folded_words("H'Ngôk Êban") == Words{"h", "ngok", "eban"});
  CHECK(folded_words(" \t").empty());
  CHECK(folded_words("Wolfeschlegelsteinhausen") == Words{"wolfeschlegelste"});
}

TEST_CASE("A name is found by the beginnings of its words") {
  CHECK(finds("nguyen van an", "Nguyễn Văn An"));
  CHECK(finds("AN NGUY", "Nguyễn Văn An"));
  CHECK(finds("vă", "Nguyễn Văn An"));
  CHECK(finds("y", "Trần Thị Như Ý"));
  CHECK_FALSE(finds("nguyen van anh", "Nguyễn Văn An"));
  CHECK_FALSE(finds("guyen", "Nguyễn Văn An"));
  CHECK(trouble_in(tokens_of_query(keys().site, " - ")) == "store.bad_value");
}

TEST_CASE("Numbers are found whole, old and new, and never as names") {
  const auto tokens = tokens_of(keys().site, {.number = "079190000001", .old_number = "024123456", .name = "An"});
  const auto has = [&](std::int64_t token) { return std::binary_search(tokens.begin(), tokens.end(), token); };
  CHECK(has(ok(token_of_number(keys().site, "079 190 000 001"))));
  CHECK(has(ok(token_of_number(keys().site, "024123456"))));
  CHECK_FALSE(has(ok(token_of_number(keys().site, "079190000002"))));
  CHECK(trouble_in(token_of_number(keys().site, "07919")) == "store.bad_value");
  CHECK(ok(token_of_number(keys().site, "123456")) != ok(tokens_of_query(keys().site, "123456"))[0]);
}

TEST_CASE("Another site makes other tokens") {
  const auto other = ok(found_site());
  CHECK(ok(token_of_number(keys().site, "079190000001")) != ok(token_of_number(other.site, "079190000001")));
}

TEST_CASE("A PIN opens its account, and five wrong ones lock it") {
  auto account = ok(make_account(keys().site, "hoa", Role::supervisor, "274951"));
  CHECK(ok(try_pin(keys().site, account, "274951", monday)).role == Role::supervisor);
  for (int i = 0; i < 5; ++i)
    CHECK(trouble_in(try_pin(keys().site, account, "000111", monday)) == "store.wrong_secret");
  CHECK(trouble_in(try_pin(keys().site, account, "274951", monday + 14min)) == "store.locked_out");
  CHECK(trouble_in(try_pin(keys().site, account, "000111", monday + 16min)) == "store.wrong_secret");
  CHECK(trouble_in(try_pin(keys().site, account, "274951", monday + 17min)) == "store.locked_out");
  CHECK(ok(try_pin(keys().site, account, "274951", monday + 32min)).name == "hoa");
  CHECK(account.failures == 0);
}

TEST_CASE("A clock set back does not lock an account for good") {
  auto account = ok(make_account(keys().site, "hoa", Role::supervisor, "274951"));
  for (int i = 0; i < 5; ++i) (void)try_pin(keys().site, account, "000111", monday);
  CHECK(ok(try_pin(keys().site, account, "274951", monday - 48h)).name == "hoa");
}

TEST_CASE("An account that somebody without the keys changed opens to no PIN") {
  auto account = ok(make_account(keys().site, "lan", Role::operator_, "274951"));
  account.role = Role::supervisor;
  CHECK(trouble_in(try_pin(keys().site, account, "274951", monday)) == "store.damaged");
}

TEST_CASE("PINs that are easy to guess are refused") {
  for (const auto* pin : {"12345", "1111111", "123456", "987654", "1234567890123", "27495a", ""})
    CHECK(trouble_in(make_account(keys().site, "lan", Role::operator_, pin)) == "store.weak_pin");
}

TEST_CASE("Roles may do what their table says") {
  CHECK(may(Role::operator_, Permission::search));
  for (const auto permission : {Permission::approve, Permission::export_person, Permission::remove_records,
                                Permission::manage_accounts, Permission::admit_counters, Permission::audit}) {
    CHECK_FALSE(may(Role::operator_, permission));
    CHECK(may(Role::supervisor, permission));
    CHECK(may(Role::auditor, permission) == (permission == Permission::audit));
  }
  CHECK(trouble_in(require({"hoa", Role::supervisor}, Permission::approve, "  x ")) == "store.needs_reason");
  CHECK(trouble_in(require({"lan", Role::operator_}, Permission::approve, "vội")) == "store.not_allowed");
}

TEST_CASE("Retention keeps the days it says and does not believe a doubtful clock") {
  CHECK(ok(first_kept_day(1000, 1000, 1)) == 1000);
  CHECK(ok(first_kept_day(1000, 990, 30)) == 971);
  CHECK(trouble_in(first_kept_day(1000, 1001, 30)) == "store.doubtful_clock");
  CHECK(trouble_in(first_kept_day(3000, 1000, 30)) == "store.doubtful_clock");
  CHECK(trouble_in(first_kept_day(1000, 1000, 0)) == "store.bad_value");
}

TEST_CASE("What is kept of a person is handed out as JSON without tokens") {
  const auto entry = check_of(keys().site, 7, 1, "A");
  const auto json = nlohmann::json::parse(to_json(std::vector<StoredEntry>{{keys().counter, 4, entry}}));
  const auto& first = json.at("entries").at(0);
  CHECK(first.at("time") == "2026-03-02T08:00:00Z");
  CHECK(first.at("number") == "••• 001");
  CHECK(first.at("sequence") == 4);
  CHECK_FALSE(first.contains("tokens"));
  CHECK_FALSE(first.contains("reason"));
}

TEST_CASE("Every trouble says in both languages what happened and what to do") {
  for (auto code = 0; code <= static_cast<int>(TroubleCode::failed); ++code)
    for (const auto language : {chipid::Language::en, chipid::Language::vi}) {
      CHECK_FALSE(trouble_message(static_cast<TroubleCode>(code), language).empty());
      CHECK_FALSE(trouble_hint(static_cast<TroubleCode>(code), language).empty());
    }
}
