#pragma once

#include "typing/profile.hpp"

/// What a profile comes to for one person. Pure: the dry run shows it, the typist types it.
namespace chipid::counter::typing {

/// One step, worked out.
struct Stroke {
  Step step = {};
  std::string text = {};  ///< of a field or a literal text: what is typed, free of controls
  bool absent = false;    ///< the card does not have the field: nothing is typed for it
};

/// Personal data: dropped as soon as it is typed.
struct Script {
  WindowMatch window = {};
  std::chrono::milliseconds between_keys{0};
  std::vector<Stroke> strokes = {};
};

/// Every step of the profile stays, so that the form's fields are passed in their order also where the card lacks one.
[[nodiscard]] Script plan(const Profile& profile, const Document& document);

/// What is typed for a field; nothing where the document does not have it. Controls, line ends and invisible
/// characters become nothing or a space, however they came there.
[[nodiscard]] std::optional<std::string> typed_text(const FieldStep& step, const Document& document);

/// A step as the dry run shows it: "Name: NGUYEN VAN A", "key Tab".
[[nodiscard]] std::string stroke_line(const Stroke& stroke, Language language);

/// Somebody who does not exist, every field different from the others: for trying and recording a profile.
[[nodiscard]] const Document& practice_document();

}  // namespace chipid::counter::typing
