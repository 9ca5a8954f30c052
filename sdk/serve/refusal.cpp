#include "serve/refusal.hpp"

#include <array>

namespace chipid::serve {
namespace {

struct Row {
  int status;
  std::string_view code, en, vi, hint_en, hint_vi;
};

constexpr Row rows[] = {
#define CHIPID_REFUSAL(enumerator, status, code, en, vi, hint_en, hint_vi) {status, code, en, vi, hint_en, hint_vi},
#include "serve/refusals.def"
#undef CHIPID_REFUSAL
};

const Row& row(Refusal refusal) noexcept {
  return rows[static_cast<std::size_t>(refusal)];
}

}  // namespace

int refusal_status(Refusal refusal) noexcept {
  return row(refusal).status;
}

std::string_view refusal_code(Refusal refusal) noexcept {
  return row(refusal).code;
}

std::string_view refusal_message(Refusal refusal, Language language) noexcept {
  return language == Language::vi ? row(refusal).vi : row(refusal).en;
}

std::string_view refusal_hint(Refusal refusal, Language language) noexcept {
  return language == Language::vi ? row(refusal).hint_vi : row(refusal).hint_en;
}

}  // namespace chipid::serve
