#include "agent_key/complaint.hpp"

namespace chipid::counter::agent {

Complaint complaint_of(const Error& error) {
  const auto both = [&](auto text) {
    return Sentence{std::string(text(error.code, Language::en)), std::string(text(error.code, Language::vi))};
  };
  return {both(error_message), both(error_hint), error.where + (error.detail.empty() ? "" : ": " + error.detail)};
}

}  // namespace chipid::counter::agent
