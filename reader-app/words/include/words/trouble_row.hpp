#pragma once

#include <chipid/report.hpp>
#include <string_view>

namespace chipid::counter {

/// A row of a module's troubles.def: what is wrong and what to do next.
struct TroubleRow {
  std::string_view id, message_en, message_vi, hint_en, hint_vi;

  [[nodiscard]] constexpr std::string_view message(Language language) const noexcept {
    return language == Language::vi ? message_vi : message_en;
  }
  [[nodiscard]] constexpr std::string_view hint(Language language) const noexcept {
    return language == Language::vi ? hint_vi : hint_en;
  }
  [[nodiscard]] Sentence message() const { return {std::string(message_en), std::string(message_vi)}; }
  [[nodiscard]] Sentence hint() const { return {std::string(hint_en), std::string(hint_vi)}; }
};

}  // namespace chipid::counter
