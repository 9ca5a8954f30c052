#pragma once

#include "typing/recording.hpp"
#include "typing/type_script.hpp"

/// What the page of typing says and lets be done. Pure.
namespace chipid::counter::typing {

enum class Work { none, typing, trying, recording };

struct TypeFacts {
  std::optional<Trouble> screen = {};  ///< why nothing can be typed on this computer
  bool profile_chosen = false;
  std::optional<Error> profile_error = {};
  bool has_person = false;
  Sentence held_back = {};  ///< why this person's data may not leave; empty: they may
  Work work = Work::none;
  std::size_t strokes = 0;         ///< of the profile
  std::size_t done = 0;            ///< of them
  std::size_t keys = 0;            ///< heard while recording
  std::optional<Typed> last = {};  ///< what came of typing or trying
  std::optional<Trouble> record_trouble = {};
  bool recorded = false;  ///< a recording waits to be saved
};

struct TypeView {
  std::string heading = {};  ///< one sentence
  std::string hint = {};     ///< what to do next
  bool is_trouble = false;
  bool can_type = false;
  bool can_try = false;
  bool can_record = false;
  bool can_stop = false;
  bool can_save = false;
  bool shows_values = false;  ///< the practice person's, to be filled in
};

[[nodiscard]] TypeView make_type_view(const TypeFacts& facts, Language language);

/// The fields of the practice person as they are to be filled in: "Name: ...", a line each.
[[nodiscard]] std::vector<std::string> practice_lines(Language language);

}  // namespace chipid::counter::typing
