#include "report/reasons.hpp"

#include <algorithm>
#include <set>

#include "report/checks.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using report::Reason;

namespace {

constexpr Reason all_reasons[] = {
#define CHIPID_REASON(enumerator, ...) Reason::enumerator,
#include "report/reasons.def"
#undef CHIPID_REASON
};

std::size_t placeholders(const std::string& text) {
  std::size_t count = 0;
  for (auto at = text.find("{}"); at != std::string::npos; at = text.find("{}", at + 2)) ++count;
  return count;
}

bool begins_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

bool is_placed(std::string_view id) {
  for (const auto* group : {"general.", "note.", "trust."}) {
    if (begins_with(id, group)) return true;
  }
  const auto rows = report::check_rows();
  return std::any_of(rows.begin(), rows.end(),
                     [&](const auto& row) { return begins_with(id, std::string(row.id) + "."); });
}

}  // namespace

TEST_CASE("every reason has its own id, under a check's, and says the same in both languages") {
  std::set<std::string_view> seen;
  for (const auto reason : all_reasons) {
    const auto id = report::reason_id(reason);
    const auto text = report::sentence(reason);
    CAPTURE(id);
    CHECK(seen.insert(id).second);
    CHECK(is_placed(id));
    CHECK(text.en.size() > 10);
    CHECK(text.vi.size() > 10);
    CHECK(text.en != text.vi);
    CHECK(placeholders(text.en) == placeholders(text.vi));
  }
}

TEST_CASE("every check has reasons of its own") {
  for (const auto& row : report::check_rows()) {
    CAPTURE(row.id);
    const auto own = std::count_if(std::begin(all_reasons), std::end(all_reasons), [&](auto reason) {
      return begins_with(report::reason_id(reason), std::string(row.id) + ".");
    });
    CHECK(own >= 2);
  }
}

TEST_CASE("values fill the sentence of a check in turn, in each language's own words") {
  const auto check = report::check(report::ids::qr_chip, CheckStatus::failed, Reason::qr_differs,
                                   {report::fields({"name", "birth_date", "blood_group"})}, {{"fields", "2"}});
  CHECK(check.id == "qr.chip");
  CHECK(check.status == CheckStatus::failed);
  CHECK(check.reason_id == "qr.chip.differs");
  CHECK(begins_with(check.reason.en, "The QR code and the chip differ: name, birth date, blood_group. "));
  CHECK(begins_with(check.reason.vi, "Mã QR và chip không khớp: họ tên, ngày sinh, blood_group. "));
  CHECK(check.detail.at("fields") == "2");
  const auto expired = report::sentence(Reason::expiry_expired, {report::date("2025-02-01")});
  CHECK(expired.en == "The document expired on 2025-02-01. Ask for a valid one.");
  CHECK(expired.vi == "Giấy tờ đã hết hạn ngày 01/02/2025. Hãy yêu cầu giấy tờ còn hạn.");
  const auto country = report::sentence(Reason::country_differs, {"VN", "D", "UTO"});
  CHECK(begins_with(country.en, "The states differ: signer VN, authority D, card UTO."));
}

TEST_CASE("a value is inert text: no control characters, no placeholder of its own") {
  const auto text = report::sentence(Reason::country_differs, {"{}", "a\x1b[31m\nb", "\xff"});
  CHECK(begins_with(text.en, "The states differ: signer {}, authority a[31mb, card \xC3\xBF."));
  CHECK(placeholders(report::sentence(Reason::country_differs, {"only one"}).en) == 2);
}

TEST_CASE("a note carries its id and text") {
  const auto note = report::note(Reason::note_policy, {"Bank"});
  CHECK(note.id == "note.policy");
  CHECK(note.text.en == "The policy of this site is in force: Bank.");
}
