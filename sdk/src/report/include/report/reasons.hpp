#pragma once

#include <chipid/report.hpp>
#include <map>
#include <string>
#include <vector>

namespace chipid::report {

/// Every way a check can come out, and every note; the table is reasons.def. Whoever makes a check adds its row there.
enum class Reason {
#define CHIPID_REASON(enumerator, ...) enumerator,
#include "report/reasons.def"
#undef CHIPID_REASON
};

/// The stable id, such as "ds.chain.no_anchor".
[[nodiscard]] std::string_view reason_id(Reason reason) noexcept;

/// What fills a {} of a sentence. Of the same words in both languages, or made of a Sentence. Bytes from a card may be
/// given as they are: what cannot be shown is dropped when the sentence is made.
struct Arg {
  Sentence text = {};
  Arg(Sentence sentence) : text(std::move(sentence)) {}                       // NOLINT(google-explicit-constructor)
  Arg(std::string_view both) : text{std::string(both), std::string(both)} {}  // NOLINT(google-explicit-constructor)
  Arg(const std::string& both) : Arg(std::string_view(both)) {}               // NOLINT(google-explicit-constructor)
  Arg(const char* both) : Arg(std::string_view(both)) {}                      // NOLINT(google-explicit-constructor)
};

using Args = std::vector<Arg>;
using Detail = std::map<std::string, std::string>;

/// A "YYYY-MM-DD" as each language writes it: "2030-01-15", "15/01/2030". Other text stays as it is.
[[nodiscard]] Arg date(std::string_view iso);
/// The names of data fields ("birth_date", "name", ... as in the document of a report) as people say them, with commas
/// between. A field that is in no table stays as it is.
[[nodiscard]] Arg fields(const std::vector<std::string>& names);

/// The sentence with its placeholders filled in turn.
[[nodiscard]] Sentence sentence(Reason reason, const Args& args = {});

/// `check(ids::ds_chain, CheckStatus::inconclusive, Reason::ds_chain_no_anchor, {"Utopia CSCA"}, {{"issuer", dn}})`
[[nodiscard]] Check check(std::string_view id, CheckStatus status, Reason reason, const Args& args = {},
                          Detail detail = {});

[[nodiscard]] Note note(Reason reason, const Args& args = {});

}  // namespace chipid::report
