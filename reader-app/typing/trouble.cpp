#include "typing/trouble.hpp"

#include <array>

namespace chipid::counter::typing {
namespace {

struct Row {
  std::string_view id, message_en, message_vi, hint_en, hint_vi;
};

constexpr std::array rows = {
#define TYPING_TROUBLE(enumerator, ...) Row{__VA_ARGS__},
#include "typing/troubles.def"
#undef TYPING_TROUBLE
};

const Row& row(Trouble trouble) noexcept {
  return rows[static_cast<std::size_t>(trouble)];
}

}  // namespace

std::string_view trouble_id(Trouble trouble) noexcept {
  return row(trouble).id;
}

Sentence trouble_message(Trouble trouble) {
  return {.en = std::string(row(trouble).message_en), .vi = std::string(row(trouble).message_vi)};
}

Sentence trouble_hint(Trouble trouble) {
  return {.en = std::string(row(trouble).hint_en), .vi = std::string(row(trouble).hint_vi)};
}

}  // namespace chipid::counter::typing
