#include "outlets/trouble.hpp"

#include <array>

#include "words/trouble_row.hpp"

namespace chipid::counter::outlets {
namespace {

constexpr std::array rows = {
#define OUTLET_TROUBLE(enumerator, ...) TroubleRow{__VA_ARGS__},
#include "outlets/troubles.def"
#undef OUTLET_TROUBLE
};

const TroubleRow& row(TroubleCode code) noexcept {
  return rows[static_cast<std::size_t>(code)];
}

}  // namespace

std::string_view trouble_id(TroubleCode code) noexcept {
  return row(code).id;
}

std::string_view trouble_message(TroubleCode code, Language language) noexcept {
  return row(code).message(language);
}

std::string_view trouble_hint(TroubleCode code, Language language) noexcept {
  return row(code).hint(language);
}

std::string trouble_text(const Trouble& trouble, Language language) {
  std::string text(trouble_message(trouble.code, language));
  if (!trouble.detail.empty()) text += " (" + trouble.detail + ")";
  return text + " " + std::string(trouble_hint(trouble.code, language));
}

}  // namespace chipid::counter::outlets
