#pragma once

#include <QObject>
#include <functional>
#include <map>

#include "engine/counter.hpp"
#include "logic/sound.hpp"

namespace chipid::counter {

/// Plays a sound on a thread of its own: returns at once, and is silent where nothing can be heard. What plays sounds
/// is loaded with the first one.
void play(Sound sound);

/// Lets hear what a counter's lanes do: the verdict on the screen, a card that slipped, a key that is waited for on any
/// reader.
class CounterSounds : public QObject {
  Q_OBJECT

 public:
  using IsOn = std::function<bool()>;
  using Play = std::function<void(Sound)>;

  /// `is_on`: asked before each sound.
  CounterSounds(Counter& counter, IsOn is_on, Play play = counter::play);

 private:
  void on_judged();
  void on_lanes();
  void let_hear(Sound sound);

  Counter& counter_;
  IsOn is_on_;
  Play play_;
  std::map<const Lane*, State> states_ = {};  ///< as they were heard last
};

}  // namespace chipid::counter
