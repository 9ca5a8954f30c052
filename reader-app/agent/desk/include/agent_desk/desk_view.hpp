#pragma once

#include <string>

#include "rules/scopes.hpp"

namespace chipid::counter::agent {

enum class DeskPhase {
  idle,     ///< no page wants anything
  waiting,  ///< for a card, a key or the operator
  reading,
  asking,  ///< the card was read; the operator has to agree to what is given away
  answering,
  answered,  ///< the page has it
};

/// What the operator is shown of the page that holds the reader.
struct DeskView {
  DeskPhase phase = DeskPhase::idle;
  std::string read_id = {};
  std::string origin = {};  ///< empty: a program
  std::string site = {};    ///< its name
  std::string purpose = {};
  Scopes scopes = {};      ///< asked for, or once there is an answer: given
  Scopes to_confirm = {};  ///< nothing once the operator agreed
  bool can_send = false;   ///< a card that lies there or a result on the screen may be given
  bool wants_key = false;  ///< the card is there, its number or code is not
  bool matching = false;   ///< the face is being compared
  int seconds_left = -1;   ///< that the answer is kept
};

}  // namespace chipid::counter::agent
