#include <chipid/error.hpp>
#include <set>

#include "support/catch.hpp"

using namespace chipid;

namespace {
constexpr ErrorCode all_codes[] = {
#define CHIPID_ERROR(enumerator, ...) ErrorCode::enumerator,
#include <chipid/errors.def>
#undef CHIPID_ERROR
};
}  // namespace

TEST_CASE("every error has its own code and whole sentences in both languages") {
  std::set<std::string_view> ids;
  for (const auto code : all_codes) {
    CAPTURE(error_id(code));
    CHECK(ids.insert(error_id(code)).second);
    for (const auto language : {Language::en, Language::vi}) {
      CHECK(error_message(code, language).back() == '.');
      CHECK(error_hint(code, language).size() > 10);
    }
    CHECK(error_message(code, Language::en) != error_message(code, Language::vi));
  }
}
