#pragma once

#include <chipid/trust_import.hpp>
#include <string>
#include <vector>

/// What the page of the trust list says. Texts are in the language asked for and fit to be shown.
namespace chipid::counter {

/// The list as a whole, in two lines.
struct TrustHeadline {
  std::string title = {};
  std::string detail = {};
  bool usable = false;  ///< it holds an authority
};
/// `age_days` of the newest master list; negative: there is none.
[[nodiscard]] TrustHeadline trust_headline(const TrustAudit& audit, int age_days, Language language);

/// Days from one day ("YYYY-MM-DD") to the moment `now`; -1 where the text is no day.
[[nodiscard]] int days_since(std::string_view day, std::chrono::sys_seconds now);

struct FindingView {
  TrustFinding::Level level = TrustFinding::Level::note;
  std::string status = {};  ///< the level as a word
  std::string text = {};
  std::string advice = {};
};
/// What is amiss first.
[[nodiscard]] std::vector<FindingView> finding_views(const TrustAudit& audit, Language language);

/// A part of what an import changes.
struct ChangeGroup {
  enum class Kind { added, dropped, skipped };
  Kind kind = Kind::added;
  std::string title = {};               ///< with how many
  std::vector<std::string> lines = {};  ///< one an entry, the first ones
  std::string more = {};                ///< that there are more; empty where all are there
};

/// What an import would change, or has changed.
struct ChangeView {
  std::string title = {};
  std::vector<std::string> facts = {};     ///< who signed which list when, what it takes the place of
  std::vector<std::string> warnings = {};  ///< to be read before it is imported
  std::vector<ChangeGroup> groups = {};
  bool changes_something = false;
};
[[nodiscard]] ChangeView change_view(const TrustChange& change, Language language);

/// What the clerk may do about a file that was refused.
enum class ImportRemedy {
  none,
  name_root,       ///< give the certificate of the authority that signs the list
  allow_older,     ///< take it although a newer one is there
  allow_unsigned,  ///< take it although nobody vouches for it
  undo,            ///< go back to the state before
};
struct RefusalView {
  std::string sentence = {};
  std::string advice = {};
  ImportRemedy remedy = ImportRemedy::none;
  std::string remedy_text = {};  ///< of its button
  std::string code = {};
};
[[nodiscard]] RefusalView refusal_view(const Error& error, Language language);

}  // namespace chipid::counter
