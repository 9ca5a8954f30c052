#pragma once

#include <chipid/error.hpp>
#include <string>
#include <vector>

#include "store/audit.hpp"

namespace chipid::counter {

/// The outcome of an audit as a page shows it.
struct AuditView {
  struct Broken {
    std::string place = {};  ///< which counter and record
    std::string text = {};   ///< what is wrong with it
  };
  bool whole = false;
  std::string title = {};
  std::string detail = {};          ///< what was looked at
  std::string advice = {};          ///< what to do; may be empty
  std::vector<Broken> broken = {};  ///< of each counter the first broken record
};
[[nodiscard]] AuditView audit_view(const store::AuditReport& report, Language language);

}  // namespace chipid::counter
