#include "papers/trouble.hpp"

#include <array>

#include "words/trouble_row.hpp"

namespace chipid::counter::papers {
namespace {

constexpr std::array rows = {
#define PAPER_TROUBLE(enumerator, ...) TroubleRow{__VA_ARGS__},
#include "papers/troubles.def"
#undef PAPER_TROUBLE
};

std::string joined(std::string_view message, std::string_view hint, const std::string& detail) {
  auto text = std::string(message) + " " + std::string(hint);
  if (!detail.empty()) text += " (" + detail + ")";
  return text;
}

}  // namespace

std::string_view trouble_id(TroubleCode code) noexcept {
  return rows[static_cast<std::size_t>(code)].id;
}

Sentence trouble_sentence(const Trouble& trouble) {
  const auto& row = rows[static_cast<std::size_t>(trouble.code)];
  return {.en = joined(row.message_en, row.hint_en, trouble.detail),
          .vi = joined(row.message_vi, row.hint_vi, trouble.detail)};
}

}  // namespace chipid::counter::papers
