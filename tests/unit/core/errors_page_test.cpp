#include <chipid/error.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "support/vectors.hpp"

using namespace chipid;

namespace {

constexpr ErrorCode all_codes[] = {
#define CHIPID_ERROR(enumerator, ...) ErrorCode::enumerator,
#include <chipid/errors.def>
#undef CHIPID_ERROR
};

std::string_view kind_text(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
      return "2, usage or input";
    case ErrorKind::device:
      return "3, reader, card or network";
    case ErrorKind::internal:
      break;
  }
  return "4, internal";
}

std::string page() {
  std::ostringstream out;
  out << "# Errors\n\nMade from `sdk/include/chipid/errors.def`: run the test program `test_core` with "
         "CHIPID_UPDATE_DOCS=1 to write it anew.\n";
  for (const auto code : all_codes) {
    out << "\n## " << error_id(code) << "\n\nExit status " << kind_text(error_kind(code)) << ".\n\n";
    for (const auto language : {Language::en, Language::vi}) {
      out << "- " << error_message(code, language) << " " << error_hint(code, language) << "\n";
    }
  }
  return out.str();
}

}  // namespace

TEST_CASE("docs/errors.md says what the table says") {
  const auto path = test::own_vector("../docs/errors.md");
  if (const char* update = std::getenv("CHIPID_UPDATE_DOCS"); update != nullptr && std::string_view(update) == "1") {
    std::ofstream(path) << page();
  }
  const auto bytes = test::read_bytes(path);
  CHECK(std::string(bytes.begin(), bytes.end()) == page());
}
