#include "typing/trouble.hpp"

#include <array>

#include "words/trouble_row.hpp"

namespace chipid::counter::typing {
namespace {

constexpr std::array rows = {
#define TYPING_TROUBLE(enumerator, ...) TroubleRow{__VA_ARGS__},
#include "typing/troubles.def"
#undef TYPING_TROUBLE
};

const TroubleRow& row(Trouble trouble) noexcept {
  return rows[static_cast<std::size_t>(trouble)];
}

}  // namespace

std::string_view trouble_id(Trouble trouble) noexcept {
  return row(trouble).id;
}

Sentence trouble_message(Trouble trouble) {
  return row(trouble).message();
}

Sentence trouble_hint(Trouble trouble) {
  return row(trouble).hint();
}

}  // namespace chipid::counter::typing
