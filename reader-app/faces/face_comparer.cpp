#include "faces/face_comparer.hpp"

#include "face_work.hpp"

namespace chipid::counter {
namespace {

constexpr qint64 between_looks_ms = 330;

}  // namespace

FaceComparer::FaceComparer(QObject* parent) : QObject(parent), work_(std::make_shared<FaceWork>()) {
  thread_.setMaxThreadCount(1);
}

FaceComparer::~FaceComparer() {
  close();
  thread_.waitForDone();
}

template <typename Task>
void FaceComparer::run(Task task) {
  thread_.start([work = work_, task = std::move(task)]() mutable { task(*work); });
}

// Gives the call over to the window's thread, where it is dropped if the person has gone meanwhile.
template <typename Call>
auto FaceComparer::back(Call call) {
  return [this, session = session_, call](auto value) {
    QMetaObject::invokeMethod(
        this,
        [this, session, call, value = std::move(value)] {
          if (session == session_) call(value);
        },
        Qt::QueuedConnection);
  };
}

void FaceComparer::open(FaceSetup setup, ReadReport report) {
  close();
  const auto done = back([this](const FaceReadiness& readiness) { emit opened(readiness); });
  run([done, setup = std::move(setup), report = std::move(report)](FaceWork& work) mutable {
    done(work.open(setup, std::move(report)));
  });
}

void FaceComparer::agree() {
  agreed_ = true;
  run([](FaceWork& work) { work.prepare_reference(); });
}

void FaceComparer::disagree() {
  agreed_ = false;
  run([](FaceWork& work) { work.forget_reference(); });
}

bool FaceComparer::look(const QImage& frame) {
  if (!agreed_ || looking_ || comparing_) return false;
  if (since_look_.isValid() && since_look_.elapsed() < between_looks_ms) return false;
  looking_ = true;
  since_look_.start();
  const auto done = back([this](const Glance& seen) {
    looking_ = false;
    if (agreed_ && !comparing_) emit looked(seen);
  });
  run([done, frame](FaceWork& work) { done(work.look(frame)); });
  return true;
}

void FaceComparer::compare(const QImage& frame, PadLevel pad_level) {
  if (!agreed_ || comparing_) return;
  comparing_ = true;
  const auto done = back([this](const MatchResult& result) { finish(result); });
  run([done, frame, pad_level, cancel = stop_.get_token()](FaceWork& work) {
    done(work.compare({.pixels = frame, .pad_level = pad_level}, cancel));
  });
}

void FaceComparer::compare_file(const QString& path) {
  if (!agreed_ || comparing_) return;
  comparing_ = true;
  const auto done = back([this](const MatchResult& result) { finish(result); });
  const auto show = back([this](const QImage& picture) { emit taken(picture); });
  run([done, show, path = path.toStdString(), cancel = stop_.get_token()](FaceWork& work) {
    auto probe = FaceWork::load(path);
    if (!probe) return done(unavailable_face_match(probe.error()));
    show(probe->pixels);
    done(work.compare(*std::move(probe), cancel));
  });
}

void FaceComparer::finish(const MatchResult& result) {
  comparing_ = false;
  emit compared(result);
}

void FaceComparer::close() {
  ++session_;
  stop_.request_stop();
  stop_ = {};
  agreed_ = looking_ = comparing_ = false;
  since_look_.invalidate();
  thread_.clear();
  run([](FaceWork& work) { work.close(); });
}

}  // namespace chipid::counter
