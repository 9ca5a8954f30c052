#include <cstdlib>
#include <fstream>
#include <sstream>

#include "report/checks.hpp"
#include "report/reasons.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using report::Reason;

namespace {

constexpr Reason all_reasons[] = {
#define CHIPID_REASON(enumerator, ...) Reason::enumerator,
#include "report/reasons.def"
#undef CHIPID_REASON
};

constexpr Verdict all_verdicts[] = {Verdict::authentic,    Verdict::authentic_unproven_chip,
                                    Verdict::review,       Verdict::unverified,
                                    Verdict::inconclusive, Verdict::invalid};

void write_verdicts(std::ostream& out) {
  out << "\n# Verdicts\n";
  for (const auto verdict : all_verdicts) {
    const auto sentence = verdict_sentence(verdict);
    out << "\n## " << verdict_name(verdict) << "\n\nShown as " << verdict_symbol_name(verdict_symbol(verdict))
        << ".\n\n- " << sentence.en << "\n- " << sentence.vi << "\n";
  }
}

void write_reasons(std::ostream& out, const std::string& prefix) {
  for (const auto reason : all_reasons) {
    if (report::reason_id(reason).substr(0, prefix.size()) != prefix) continue;
    const auto sentence = report::sentence(reason);
    out << "- `" << report::reason_id(reason) << "`\n  - " << sentence.en << "\n  - " << sentence.vi << "\n";
  }
}

void write_checks(std::ostream& out) {
  out << "\n# Checks\n\nA failure of level E makes a card `invalid`, one of level D wants a person to look "
         "(`review`).\n";
  for (const auto& row : report::check_rows()) {
    out << "\n## " << row.id << "\n\nLevel " << (row.level == report::Level::E ? "E" : "D") << ". " << row.asks_en
        << " " << row.asks_vi << "\n\n";
    write_reasons(out, std::string(row.id) + ".");
  }
}

std::string page() {
  std::ostringstream out;
  out << "Made from `checks.def` and `reasons.def` in `sdk/src/report/include/report`: run the test program "
         "`test_report` with\nCHIPID_UPDATE_DOCS=1 to write it anew. {} stands for a value.\n";
  write_verdicts(out);
  write_checks(out);
  out << "\n# Reasons of any check\n\n";
  write_reasons(out, "general.");
  out << "\n# Notes\n\n";
  write_reasons(out, "note.");
  write_reasons(out, "trust.");
  return out.str();
}

}  // namespace

TEST_CASE("docs/checks.md says what the tables say") {
  const auto path = test::own_vector("../docs/checks.md");
  if (const char* update = std::getenv("CHIPID_UPDATE_DOCS"); update != nullptr && std::string_view(update) == "1") {
    std::ofstream(path) << page();
  }
  const auto bytes = test::read_bytes(path);
  CHECK(std::string(bytes.begin(), bytes.end()) == page());
}
