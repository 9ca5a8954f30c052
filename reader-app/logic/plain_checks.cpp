#include "plain_checks.hpp"

namespace chipid::counter {

std::optional<PlainCheck> plain_check(std::string_view id) {
#define PLAIN_CHECK(name, question_en, question_vi, passed_en, passed_vi) \
  if (id == name) return PlainCheck{{question_en, question_vi}, {passed_en, passed_vi}};
#include "plain_checks.def"
#undef PLAIN_CHECK
  return std::nullopt;
}

}  // namespace chipid::counter
