#pragma once

#include <chipid/read.hpp>

#include "logic/counter_state.hpp"
#include "logic/workflow.hpp"

/// What a citizen sees who is alone with the reader. Never the name of a verdict, which would accuse somebody without
/// anybody there to explain: either the card is in order, or staff help on.
namespace chipid::counter {

enum class KioskTone : std::uint8_t { neutral, good, ask_staff };

struct KioskView {
  int step = 0;               ///< 1 to 3; 0: none is to be done
  std::string title = {};     ///< a few words
  std::string sentence = {};  ///< what to do
  std::string name = {};      ///< masked; empty until it is read
  std::string number = {};    ///< masked
  std::string picture = {};   ///< name of a drawing
  bool wants_number = false;  ///< the number may be typed now
  KioskTone tone = KioskTone::neutral;
};

struct KioskInput {
  const Situation& situation;
  const Document& document;
  const ReadReport* report = nullptr;     ///< once it is judged
  std::optional<ErrorCode> trouble = {};  ///< what went wrong
  Admission admission = Admission::stop;  ///< of the report
};

[[nodiscard]] KioskView make_kiosk_view(const KioskInput& input, Language language);

}  // namespace chipid::counter
