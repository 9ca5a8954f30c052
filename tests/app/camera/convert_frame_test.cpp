#include "convert_frame.hpp"

#include <QTest>
#include <vector>

using namespace chipid::counter;
using Format = QVideoFrameFormat;

namespace {

constexpr int width = 8;
constexpr int height = 4;

/// One colour in each plane of a format.
QVideoFrame frame_of(const Format& format, const std::vector<std::vector<uchar>>& planes) {
  QVideoFrame frame(format);
  if (!frame.map(QVideoFrame::WriteOnly)) return {};
  int plane = 0;
  for (const auto& pattern : planes) {
    auto* bytes = frame.bits(plane);
    for (int i = 0; i < frame.mappedBytes(plane); ++i) {
      bytes[i] = pattern[static_cast<std::size_t>(i) % pattern.size()];
    }
    ++plane;
  }
  frame.unmap();
  return frame;
}

bool is_about(const QColor& one, const QColor& other) {
  return qAbs(one.red() - other.red()) <= 3 && qAbs(one.green() - other.green()) <= 3 &&
         qAbs(one.blue() - other.blue()) <= 3;
}

// Of the 75 % colour bars of ITU-R BT.801: 8-bit values of BT.601.
constexpr uchar y = 65, u = 100, v = 212;
const QColor red(191, 0, 0);

}  // namespace

class ConvertFrameTest : public QObject {
  Q_OBJECT

 private slots:
  void yuv_in_every_layout_that_cameras_give() {
    const std::pair<Format::PixelFormat, std::vector<std::vector<uchar>>> layouts[] = {
        {Format::Format_YUYV, {{y, u, y, v}}},     {Format::Format_UYVY, {{u, y, v, y}}},
        {Format::Format_NV12, {{y}, {u, v}}},      {Format::Format_NV21, {{y}, {v, u}}},
        {Format::Format_YUV420P, {{y}, {u}, {v}}}, {Format::Format_YV12, {{y}, {v}, {u}}},
        {Format::Format_YUV422P, {{y}, {u}, {v}}}};
    for (const auto& [format, planes] : layouts) {
      QVERIFY(is_convertible(format));
      const auto image = convert_frame(frame_of(Format({width, height}, format), planes));
      QCOMPARE(image.format(), QImage::Format_RGB888);
      QCOMPARE(image.size(), QSize(width, height));
      for (const auto place : {QPoint(0, 0), QPoint(width - 1, height - 1)}) {
        QVERIFY2(is_about(image.pixelColor(place), red), qPrintable(Format::pixelFormatToString(format)));
      }
    }
  }

  void all_values_of_luma_where_the_camera_says_so() {
    Format format({width, height}, Format::Format_YUYV);
    format.setColorRange(Format::ColorRange_Full);
    const auto image = convert_frame(frame_of(format, {{255, 128}}));
    QCOMPARE(image.pixelColor(3, 2), QColor(Qt::white));
    const auto gray = convert_frame(frame_of(format, {{16, 128}}));
    QCOMPARE(gray.pixelColor(3, 2), QColor(16, 16, 16));
  }

  void rgb() {
    const auto image = convert_frame(frame_of(Format({width, height}, Format::Format_BGRX8888), {{1, 2, 3, 255}}));
    QCOMPARE(image.format(), QImage::Format_RGB888);
    QCOMPARE(image.pixelColor(0, 0), QColor(3, 2, 1));
  }

  void rows_that_go_upwards_are_turned_over() {
    Format format({width, height}, Format::Format_BGRX8888);
    format.setScanLineDirection(Format::BottomToTop);
    QVideoFrame frame(format);
    QVERIFY(frame.map(QVideoFrame::WriteOnly));
    std::fill_n(frame.bits(0), frame.mappedBytes(0), uchar{0});
    std::fill_n(frame.bits(0), frame.bytesPerLine(0), uchar{255});
    frame.unmap();
    const auto image = convert_frame(frame);
    QCOMPARE(image.pixelColor(0, height - 1), QColor(Qt::white));
    QCOMPARE(image.pixelColor(0, 0), QColor(Qt::black));
  }

  void a_format_that_is_not_known_gives_nothing() {
    QVERIFY(!is_convertible(Format::Format_P010));
    QVERIFY(convert_frame(QVideoFrame(Format({width, height}, Format::Format_P010))).isNull());
    QVERIFY(convert_frame({}).isNull());
  }
};

QTEST_GUILESS_MAIN(ConvertFrameTest)
#include "convert_frame_test.moc"
