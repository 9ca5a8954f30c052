#pragma once

#include <chipid/error.hpp>
#include <chipid/report.hpp>
#include <span>
#include <vector>

/// What a counter shows when something goes wrong: for every code of the library one topic of a few steps.
namespace chipid::counter {

/// What the drawing beside the steps shows.
enum class HelpPicture {
  card_on_reader,
  card_turned,
  printed_key,
  reader_cable,
  service,
  other_program,
  other_card,
  interference,
  camera,
  finger,
  trust_list,
  network,
  file,
  program,
};

struct HelpTopic {
  std::string_view id = {};  ///< stable, such as "put_card_back"
  HelpPicture picture = HelpPicture::program;
  bool try_again = false;  ///< the same card may be tried again as it lies there
  bool diagnose = false;   ///< "diagnose" is offered
  std::vector<Sentence> steps = {};
};

/// Every topic, in the order of the table.
[[nodiscard]] std::span<const HelpTopic> help_topics();
/// The one for a code; every code has one.
[[nodiscard]] const HelpTopic& help_for(ErrorCode code);
/// What a clerk does first; the hint of the library speaks to who types commands.
[[nodiscard]] const Sentence& first_step(ErrorCode code);

}  // namespace chipid::counter
