#include "webcam.hpp"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include "camera/background.hpp"

using namespace chipid::counter;

namespace {

/// Cameras that the test's hand moves.
class FakePlugin final : public MediaPlugin {
 public:
  struct Camera final : RunningCamera {
    explicit Camera(std::atomic<int>& running) : running_(running) { ++running_; }
    ~Camera() override { --running_; }
    std::atomic<int>& running_;
  };

  QList<CameraInfo> cameras() override { return {}; }
  std::unique_ptr<RunningCamera> run_camera(const QString& id, CameraListener given) override {
    asked_for = id;
    listener = std::move(given);
    return std::make_unique<Camera>(running);
  }
  void play(const QString&) override {}

  QString asked_for;
  CameraListener listener;
  std::atomic<int> running = 0;
};

QImage picture(QColor colour) {
  QImage image(8, 8, QImage::Format_RGB888);
  image.fill(colour);
  return image;
}

}  // namespace

class WebcamTest : public QObject {
  Q_OBJECT

 private:
  FakePlugin plugin_;
  Webcam::Loader loader_ = [this]() -> MediaPlugin* { return &plugin_; };
  bool runs() {
    return QTest::qWaitFor([this] { return plugin_.running == 1; });
  }

 private slots:
  void initTestCase() {
    prefer_media_backend();
    qRegisterMetaType<CameraTrouble>();
  }

  void runs_the_camera_that_was_chosen_until_it_is_stopped() {
    Webcam webcam("desk", loader_);
    webcam.start();
    QVERIFY(runs());
    QCOMPARE(plugin_.asked_for, "desk");
    webcam.stop();
    QCOMPARE(plugin_.running.load(), 0);
  }

  void of_frames_that_were_not_taken_in_time_the_newest_is_given() {
    Webcam webcam({}, loader_);
    QSignalSpy frames(&webcam, &FrameSource::frame);
    webcam.start();
    QVERIFY(runs());
    const auto send = [this] {
      for (const auto colour : {Qt::red, Qt::green, Qt::blue}) plugin_.listener.frame(picture(colour));
    };
    std::unique_ptr<QThread> thread(QThread::create(send));
    thread->start();
    thread->wait();
    QVERIFY(frames.wait());
    QTest::qWait(20);
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames[0][0].value<QImage>().pixelColor(0, 0), QColor(Qt::blue));
  }

  void gives_nothing_after_stop_even_of_what_was_on_its_way() {
    Webcam webcam({}, loader_);
    QSignalSpy frames(&webcam, &FrameSource::frame);
    QSignalSpy troubles(&webcam, &FrameSource::trouble);
    webcam.start();
    QVERIFY(runs());
    plugin_.listener.frame(picture(Qt::red));
    plugin_.listener.trouble(CameraTrouble::lost);
    webcam.stop();
    plugin_.listener.frame(picture(Qt::red));
    QTest::qWait(50);
    QCOMPARE(frames.size() + troubles.size(), 0);
  }

  void stops_at_a_trouble_and_starts_again() {
    Webcam webcam({}, loader_);
    QSignalSpy troubles(&webcam, &FrameSource::trouble);
    webcam.start();
    QVERIFY(runs());
    plugin_.listener.trouble(CameraTrouble::lost);
    QVERIFY(troubles.wait());
    QCOMPARE(plugin_.running.load(), 0);
    webcam.start();
    QVERIFY(runs());
  }

  void a_stop_before_the_camera_stands_ready_leaves_none_running() {
    QSemaphore loaded;
    {
      Webcam webcam({}, [&]() -> MediaPlugin* {
        loaded.acquire();
        return &plugin_;
      });
      QElapsedTimer clock;
      clock.start();
      webcam.start();
      webcam.stop();
      QVERIFY(clock.elapsed() < 50);
    }
    loaded.release();
    QTest::qWait(100);
    QCOMPARE(plugin_.running.load(), 0);
  }

  void an_installation_without_the_plug_in_says_so() {
    Webcam webcam({}, []() -> MediaPlugin* { return nullptr; });
    QSignalSpy troubles(&webcam, &FrameSource::trouble);
    webcam.start();
    QVERIFY(troubles.wait());
    QCOMPARE(troubles[0][0].value<CameraTrouble>(), CameraTrouble::no_support);
  }

  // On a machine with cameras the list is theirs; what matters is that the plug-in is found, loads, and answers.
  void the_plug_in_of_this_build_loads_and_tells_its_cameras() {
    auto* plugin = media_plugin();
    if (plugin == nullptr) QSKIP("built without Qt Multimedia");
    std::optional<QList<CameraInfo>> list;
    list_cameras(this, [&](const QList<CameraInfo>& cameras) { list = cameras; });
    QVERIFY(QTest::qWaitFor([&] { return list.has_value(); }, 20'000));
    if (!list->isEmpty()) return;
    const auto source = open_frames({});
    QSignalSpy troubles(source.get(), &FrameSource::trouble);
    source->start();
    QVERIFY(troubles.wait(10'000));
    QCOMPARE(troubles[0][0].value<CameraTrouble>(), CameraTrouble::none_connected);
  }

  void nothing_is_told_to_who_is_gone() {
    QSemaphore work;
    auto told = std::make_shared<bool>(false);
    {
      QObject context;
      in_background(
          [&work] {
            work.acquire();
            return 1;
          },
          &context, [told](int) { *told = true; });
    }
    work.release();
    QTest::qWait(100);
    QVERIFY(!*told);
  }

  void every_trouble_is_said_in_both_languages() {
    for (const auto trouble : {CameraTrouble::none_connected, CameraTrouble::no_support, CameraTrouble::in_use,
                               CameraTrouble::lost, CameraTrouble::no_files}) {
      QVERIFY(!sentence_of(trouble).en.empty());
      QVERIFY(!sentence_of(trouble).vi.empty());
    }
  }
};

QTEST_MAIN(WebcamTest)
#include "webcam_test.moc"
