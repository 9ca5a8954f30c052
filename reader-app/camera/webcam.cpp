#include "webcam.hpp"

#include <QThreadPool>

#include "camera/background.hpp"
#include "frame_mailbox.hpp"

namespace chipid::counter {

/// From a start to its stop, which may come before the camera stands ready.
class Webcam::Run {
 public:
  explicit Run(Webcam& source) : mailbox_(std::make_shared<FrameMailbox>(source)) {}

  void begin(const Loader& loader, const QString& id) {
    auto* plugin = loader();
    if (plugin == nullptr) return mailbox_->report(CameraTrouble::no_support);
    const std::lock_guard lock(mutex_);
    if (stopped_) return;
    camera_ = plugin->run_camera(id, {[mailbox = mailbox_](QImage frame) { mailbox->post(std::move(frame)); },
                                      [mailbox = mailbox_](CameraTrouble trouble) { mailbox->report(trouble); }});
  }

  void end() {
    mailbox_->close();
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    camera_.reset();
  }

 private:
  std::shared_ptr<FrameMailbox> mailbox_;
  std::mutex mutex_;
  bool stopped_ = false;
  std::unique_ptr<RunningCamera> camera_;
};

Webcam::Webcam(QString id, Loader loader) : id_(std::move(id)), loader_(std::move(loader)) {
  connect(this, &FrameSource::trouble, this, &Webcam::stop);
}

void Webcam::start() {
  if (run_) return;
  run_ = std::make_shared<Run>(*this);
  background().start([run = run_, loader = loader_, id = id_] { run->begin(loader, id); });
}

void Webcam::stop() {
  if (run_) std::exchange(run_, {})->end();
}

}  // namespace chipid::counter
