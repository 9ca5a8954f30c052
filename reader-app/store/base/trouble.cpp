#include "base/trouble.hpp"

#include <array>

#include "words/trouble_row.hpp"

namespace chipid::counter::store {
namespace {

constexpr std::array rows = {
#define STORE_TROUBLE(enumerator, ...) TroubleRow{__VA_ARGS__},
#include "base/troubles.def"
#undef STORE_TROUBLE
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

}  // namespace chipid::counter::store
