#pragma once

#include <chipid/report.hpp>
#include <string>

namespace chipid::counter {

[[nodiscard]] inline std::string in(Language language, const Sentence& sentence) {
  return language == Language::vi ? sentence.vi : sentence.en;
}

}  // namespace chipid::counter
