#pragma once

#include <chipid/report.hpp>
#include <string>
#include <string_view>

namespace chipid::counter {

[[nodiscard]] inline std::string in(Language language, std::string_view en, std::string_view vi) {
  return std::string(language == Language::vi ? vi : en);
}

[[nodiscard]] inline std::string in(Language language, const Sentence& sentence) {
  return language == Language::vi ? sentence.vi : sentence.en;
}

}  // namespace chipid::counter
