#include <cstdio>

#include "app_history.hpp"
#include "audit_command.hpp"

namespace chipid::counter {

class AppHistory::Parts {};

AppHistory::AppHistory(Counter&, std::filesystem::path, bool, std::optional<QString>) {}

AppHistory::~AppHistory() = default;

History* AppHistory::history() {
  return nullptr;
}

void AppHistory::follow(const Choices&) {}

int audit_history(const QString&, const std::filesystem::path&, Language language) {
  const auto code = ErrorCode::usage_not_built;
  std::fprintf(stderr, "chipid-counter: %s %s (Qt Sql)\n", error_message(code, language).data(),
               error_hint(code, language).data());
  return 2;
}

}  // namespace chipid::counter
