#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "camera/frame_source.hpp"

using namespace chipid::counter;

class FileFramesTest : public QObject {
  Q_OBJECT

 private:
  static void paint(const QTemporaryDir& folder, const QString& name, QColor colour) {
    QImage picture(32, 24, QImage::Format_RGB888);
    picture.fill(colour);
    QVERIFY(picture.save(folder.filePath(name)));
  }

 private slots:
  void initTestCase() { qRegisterMetaType<CameraTrouble>(); }

  void gives_the_pictures_in_the_order_of_their_names_again_and_again() {
    const QTemporaryDir folder;
    paint(folder, "b.png", Qt::blue);
    paint(folder, "a.png", Qt::red);
    const auto source = open_frames("files:" + folder.path());
    QList<QColor> seen;
    connect(source.get(), &FrameSource::frame, this, [&](const QImage& picture) {
      QCOMPARE(picture.format(), QImage::Format_RGB888);
      QCOMPARE(picture.size(), QSize(32, 24));
      seen << picture.pixelColor(16, 12);
    });
    source->start();
    source->start();
    QVERIFY(QTest::qWaitFor([&] { return seen.size() >= 4; }));
    QCOMPARE(seen.mid(0, 4), QList<QColor>({Qt::red, Qt::blue, Qt::red, Qt::blue}));
  }

  void gives_nothing_once_stopped_and_can_start_again() {
    const QTemporaryDir folder;
    paint(folder, "a.png", Qt::red);
    const auto source = open_frames("files:" + folder.path());
    QSignalSpy frames(source.get(), &FrameSource::frame);
    source->start();
    QVERIFY(frames.wait());
    source->stop();
    frames.clear();
    QTest::qWait(300);
    QCOMPARE(frames.size(), 0);
    source->start();
    QVERIFY(frames.wait());
  }

  void says_that_a_folder_has_no_pictures() {
    const QTemporaryDir folder;
    QFile damaged(folder.filePath("a.png"));
    QVERIFY(damaged.open(QFile::WriteOnly) && damaged.write("no picture") > 0);
    damaged.close();
    const auto source = open_frames("files:" + folder.path());
    QSignalSpy troubles(source.get(), &FrameSource::trouble);
    for (int i = 0; i < 2; ++i) {
      source->start();
      QVERIFY(troubles.wait());
    }
    QCOMPARE(troubles.size(), 2);
    QCOMPARE(troubles[0][0].value<CameraTrouble>(), CameraTrouble::no_files);
  }

  void practice_shows_virtual_cards_on_a_table() {
    const auto source = open_frames(practice_camera_of_two);
    QSignalSpy frames(source.get(), &FrameSource::frame);
    source->start();
    QVERIFY(frames.wait());
    const auto first = frames.first()[0].value<QImage>();
    QCOMPARE(first.format(), QImage::Format_RGB888);
    const auto middle_of_left_card = QPoint(first.width() / 4, first.height() / 2);
    const auto table = first.pixelColor(middle_of_left_card);
    QVERIFY(QTest::qWaitFor([&] { return frames.last()[0].value<QImage>().pixelColor(middle_of_left_card) != table; },
                            10'000));
    source->stop();
    frames.clear();
    QTest::qWait(200);
    QCOMPARE(frames.size(), 0);
  }

  void may_go_while_it_runs() {
    const QTemporaryDir folder;
    paint(folder, "a.png", Qt::red);
    auto source = open_frames("files:" + folder.path());
    source->start();
    source.reset();
    QTest::qWait(50);
  }
};

QTEST_MAIN(FileFramesTest)
#include "file_frames_test.moc"
