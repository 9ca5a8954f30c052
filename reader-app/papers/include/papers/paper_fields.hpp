#pragma once

#include "engine/checked_person.hpp"
#include "papers/template.hpp"

namespace chipid::counter::papers {

/// What a paper says beside the card and its check.
struct PaperFacts {
  std::string site = {};                     ///< name of the site
  std::string reference = {};                ///< the site's own number of the case; may be empty
  std::chrono::sys_seconds printed_at = {};  ///< by the clock of this computer
  bool practice = false;                     ///< nobody's card: the paper has to say so
  std::string key_id = {};                   ///< of the key that signed the receipt; empty: it is not signed
  std::string evidence = {};                 ///< digest of the evidence that the receipt names; empty: none
};

/// Every field that a template may name, in that language, fit to be shown; docs/papers.md. A value that is not there
/// is empty.
[[nodiscard]] Fields make_fields(const CheckedPerson& person, const PaperFacts& facts, Language language);

}  // namespace chipid::counter::papers
