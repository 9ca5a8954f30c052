#define CATCH_CONFIG_RUNNER
#include <algorithm>
#include <iostream>

#include "support/catch.hpp"
#include "support/sanitized.hpp"

namespace {

// ctest's discovery cuts names at semicolons and would look for the halves.
bool ctest_can_find(const Catch::TestCase& test) {
  return test.name.find(';') == std::string::npos;
}

}  // namespace

// What fontconfig keeps for good when a card is drawn is no leak of ours. The sanitizer has to see this from its
// library.
#if defined(__SANITIZE_ADDRESS__) || defined(CHIPID_SANITIZED)
extern "C" __attribute__((visibility("default"))) const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\n";
}
#endif

int main(int argc, char** argv) {
  Catch::Session session;
  if (const int wrong = session.applyCommandLine(argc, argv); wrong != 0) return wrong;
  const auto& tests = Catch::getAllTestCasesSorted(session.config());
  const auto misnamed = std::find_if_not(tests.begin(), tests.end(), ctest_can_find);
  if (misnamed != tests.end() && !session.configData().listTestNamesOnly) {
    std::cerr << "No semicolon in the name of a test: " << misnamed->name << '\n';
    return 1;
  }
  return session.run();
}
