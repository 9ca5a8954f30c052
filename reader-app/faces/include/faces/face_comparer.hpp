#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <chipid/face.hpp>
#include <chipid/read.hpp>
#include <memory>

#include "logic/shot_hint.hpp"

namespace chipid::counter {

class FaceWork;

/// Who compares.
struct FaceSetup {
  std::filesystem::path provider = {};  ///< profile of a match service; empty: this computer
  FaceMatcherOptions matcher = {};      ///< also for the hints before a picture is sent
};

/// Whether faces can be compared, and by whom.
struct FaceReadiness {
  std::optional<Error> trouble = {};  ///< why nobody can
  bool by_service = false;
  std::string service = {};  ///< its name
  Sentence notice = {};      ///< what the site has to know of it; may be empty
  bool hints = false;        ///< pictures can be judged before they are taken
};

/// Compares the person at the counter with the portrait of one card, on a thread of its own. Nothing is done with a
/// face, neither looked at nor compared nor sent, before agree(). The template of the portrait is made once a card and
/// wiped, with all else of the person, by close(). Lives in the thread of the window and never blocks it.
class FaceComparer : public QObject {
  Q_OBJECT

 public:
  explicit FaceComparer(QObject* parent = nullptr);
  ~FaceComparer() override;

  /// opened() follows. What was opened before is closed.
  void open(FaceSetup setup, ReadReport report);
  /// The holder agreed to the comparison.
  void agree();
  /// The holder takes it back; what was made of the face so far is wiped.
  void disagree();
  /// looked() follows. False and nothing where a picture is being looked at or was, less than a third of a second ago:
  /// few are enough.
  bool look(const QImage& frame);
  /// compared() follows. Pixels as of a FrameSource.
  void compare(const QImage& frame, PadLevel pad_level);
  /// The same of a picture file; taken() shows it before.
  void compare_file(const QString& path);
  /// No signal comes any more; a request to a service is ended.
  void close();

  [[nodiscard]] bool agreed() const { return agreed_; }
  [[nodiscard]] bool comparing() const { return comparing_; }

 signals:
  void opened(const chipid::counter::FaceReadiness& readiness);
  void looked(const chipid::counter::Glance& look);
  void taken(const QImage& picture);
  void compared(const chipid::MatchResult& result);

 private:
  template <typename Task>
  void run(Task task);
  template <typename Call>
  [[nodiscard]] auto back(Call call);
  void finish(const MatchResult& result);

  std::shared_ptr<FaceWork> work_;
  QThreadPool thread_;  ///< of one
  std::stop_source stop_;
  int session_ = 0;  ///< what any other one gives counts for nothing
  bool agreed_ = false;
  bool looking_ = false;
  bool comparing_ = false;
  QElapsedTimer since_look_;
};

}  // namespace chipid::counter
