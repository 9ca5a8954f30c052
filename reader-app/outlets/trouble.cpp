#include "outlets/trouble.hpp"

#include <array>

namespace chipid::counter::outlets {
namespace {

struct Row {
  std::string_view id, message_en, message_vi, hint_en, hint_vi;
};

constexpr std::array rows = {
#define OUTLET_TROUBLE(enumerator, ...) Row{__VA_ARGS__},
#include "outlets/troubles.def"
#undef OUTLET_TROUBLE
};

const Row& row(TroubleCode code) noexcept {
  return rows[static_cast<std::size_t>(code)];
}

}  // namespace

std::string_view trouble_id(TroubleCode code) noexcept {
  return row(code).id;
}

std::string_view trouble_message(TroubleCode code, Language language) noexcept {
  return language == Language::vi ? row(code).message_vi : row(code).message_en;
}

std::string_view trouble_hint(TroubleCode code, Language language) noexcept {
  return language == Language::vi ? row(code).hint_vi : row(code).hint_en;
}

std::string trouble_text(const Trouble& trouble, Language language) {
  std::string text(trouble_message(trouble.code, language));
  if (!trouble.detail.empty()) text += " (" + trouble.detail + ")";
  return text + " " + std::string(trouble_hint(trouble.code, language));
}

}  // namespace chipid::counter::outlets
