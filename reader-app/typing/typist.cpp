#include "typing/typist.hpp"

namespace chipid::counter {

using namespace typing;

Typist::Typist(QObject* parent) : QObject(parent) {}

Typist::~Typist() {
  stop();
}

std::optional<Trouble> Typist::trouble() {
  const auto keyboard = open_keyboard();
  return keyboard ? std::nullopt : std::optional(keyboard.error());
}

// Takes calls over to the window's thread, where they are dropped if something else has begun meanwhile.
auto Typist::back() {
  return [this, session = session_](auto call) {
    QMetaObject::invokeMethod(
        this,
        [this, session, call = std::move(call)] {
          if (session == session_) call();
        },
        Qt::QueuedConnection);
  };
}

void Typist::type(Script script, TypingOptions options) {
  stop();
  thread_ =
      std::jthread([this, back = back(), script = std::move(script), options](const std::stop_token& stop) mutable {
        options.stop = stop;
        options.done = [this, back](std::size_t strokes) { back([this, strokes] { emit progressed(strokes); }); };
        Typed typed;
        if (auto keyboard = open_keyboard()) {
          typed = type_script(**keyboard, script, options);
        } else {
          typed.trouble = keyboard.error();
        }
        back([this, typed] { emit this->typed(typed); });
      });
}

void Typist::record(const Document& person, std::string name) {
  stop();
  thread_ = std::jthread([this, back = back(), person, name = std::move(name)](const std::stop_token& stop) {
    Recording recording(person);
    const auto take = [&](const Heard& heard) {
      recording.add(heard);
      back([this, keys = recording.keys()] { emit this->heard(keys); });
    };
    auto recorder = open_recorder();
    const auto listened = recorder ? (*recorder)->listen(stop, take) : Outcome<>(tl::unexpected(recorder.error()));
    const auto recorded = listened ? recording.finish(name) : Outcome<Recorded>(tl::unexpected(listened.error()));
    back([this, recorded] { emit this->recorded(recorded); });
  });
}

void Typist::stop_recording() {
  thread_.request_stop();
}

void Typist::stop() {
  ++session_;
  thread_ = {};
}

}  // namespace chipid::counter
