#pragma once

#include <chipid/match.hpp>
#include <optional>

/// A comparison of a finger by the card: what is at stake is shown before anything is spent.
namespace chipid::counter {

struct FingerFacts {
  bool judged = false;                 ///< there is a verdict
  bool on_reader = false;              ///< and its card lies there still
  bool agreed = false;                 ///< to the consent line
  bool asking = false;                 ///< the card is being asked
  std::optional<unsigned> tries = {};  ///< as the card said last
  std::optional<Error> trouble = {};   ///< why it did not say
  bool record = false;                 ///< a finger is there to be sent
  bool last_try_agreed = false;        ///< confirmed for itself, beside the consent
};

enum class FingerStage {
  no_person,
  no_card,    ///< it was taken away
  ask_tries,  ///< the card has yet to say how many are left
  asking,
  not_offered,  ///< by this card
  blocked,
  trouble,  ///< of any other kind; may be tried again
  consent,
  record,    ///< the finger is to be given
  last_try,  ///< one more refusal blocks it: to be confirmed
  ready,     ///< it may be sent
};

[[nodiscard]] FingerStage finger_stage(const FingerFacts& facts);
/// What to do; with the number of tries where it is known.
[[nodiscard]] Sentence finger_sentence(const FingerFacts& facts);

}  // namespace chipid::counter
