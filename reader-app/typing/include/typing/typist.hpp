#pragma once

#include <QObject>
#include <stop_token>
#include <thread>

#include "typing/recording.hpp"
#include "typing/type_script.hpp"

namespace chipid::counter {

/// Types and listens beside the window's thread, in which it lives and which it never blocks. One at a time.
class Typist : public QObject {
  Q_OBJECT

 public:
  explicit Typist(QObject* parent = nullptr);
  /// Ends what goes on; waits for it, a few hundredths of a second.
  ~Typist() override;

  /// Why neither can be done on this computer; nothing: both can. Asks the screen: call it once.
  [[nodiscard]] static std::optional<typing::Trouble> trouble();

  /// progressed() and typed() follow. What went on before is ended.
  void type(typing::Script script, typing::TypingOptions options = {});
  /// heard() and recorded() follow, the latter after stop_recording().
  void record(const Document& person, std::string name);
  void stop_recording();
  /// Ends what goes on; no signal comes of it any more.
  void stop();

 signals:
  void progressed(std::size_t strokes);
  void typed(const chipid::counter::typing::Typed& typed);
  void heard(std::size_t keys);
  void recorded(const tl::expected<chipid::counter::typing::Recorded, chipid::counter::typing::Trouble>& recorded);

 private:
  [[nodiscard]] auto back();

  std::jthread thread_;
  int session_ = 0;  ///< what any other one gives counts for nothing
};

}  // namespace chipid::counter
