#pragma once

#include <chipid/consistency.hpp>

#include "json.hpp"
#include "output.hpp"

namespace chipid::tool {

/// {"en": ..., "vi": ...}
[[nodiscard]] Json sentence_json(const Sentence& sentence);
[[nodiscard]] inline std::string_view in(Language language, const Sentence& sentence) {
  return language == Language::vi ? sentence.vi : sentence.en;
}

/// What a personal number tells: province at registration, sex, year of birth, in codes and in words.
[[nodiscard]] Json number_json(const PersonalNumber& number);

/// A payload with the names of the document's fields; unknown is null.
[[nodiscard]] Json payload_json(const citizen::QrPayload& payload);
/// The same for people, a line a field.
[[nodiscard]] std::string payload_text(const citizen::QrPayload& payload, Language language);

}  // namespace chipid::tool
