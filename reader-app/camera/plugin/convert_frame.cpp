#include "convert_frame.hpp"

#include <QTransform>
#include <algorithm>
#include <chipid/picture.hpp>

namespace chipid::counter {
namespace {

using Format = QVideoFrameFormat;

/// Where the values of one channel are: `step` bytes apart, one for 2^shift pixels.
struct Channel {
  int plane = 0;
  int step = 1;
  int offset = 0;
  int shift_x = 0;
  int shift_y = 0;
};

struct Layout {
  Format::PixelFormat format;
  Channel y, u, v;
};

constexpr Layout layouts[] = {
    {Format::Format_YUYV, {0, 2, 0}, {0, 4, 1, 1}, {0, 4, 3, 1}},
    {Format::Format_UYVY, {0, 2, 1}, {0, 4, 0, 1}, {0, 4, 2, 1}},
    {Format::Format_NV12, {0, 1, 0}, {1, 2, 0, 1, 1}, {1, 2, 1, 1, 1}},
    {Format::Format_NV21, {0, 1, 0}, {1, 2, 1, 1, 1}, {1, 2, 0, 1, 1}},
    {Format::Format_YUV420P, {0, 1, 0}, {1, 1, 0, 1, 1}, {2, 1, 0, 1, 1}},
    {Format::Format_YV12, {0, 1, 0}, {2, 1, 0, 1, 1}, {1, 1, 0, 1, 1}},
    {Format::Format_YUV422P, {0, 1, 0}, {1, 1, 0, 1, 0}, {2, 1, 0, 1, 0}},
};

const Layout* layout_of(Format::PixelFormat format) {
  const auto* found = std::find_if(std::begin(layouts), std::end(layouts),
                                   [&](const Layout& layout) { return layout.format == format; });
  return found == std::end(layouts) ? nullptr : found;
}

class Values {
 public:
  Values(const QVideoFrame& frame, const Channel& channel, int y)
      : row_(frame.bits(channel.plane) + std::ptrdiff_t{y >> channel.shift_y} * frame.bytesPerLine(channel.plane) +
             channel.offset),
        step_(channel.step),
        shift_(channel.shift_x) {}
  [[nodiscard]] int at(int x) const { return row_[std::ptrdiff_t{x >> shift_} * step_]; }

 private:
  const uchar* row_;
  int step_;
  int shift_;
};

uchar clamped(int times_256) {
  return static_cast<uchar>(std::clamp((times_256 + 128) >> 8, 0, 255));
}

/// ITU-R BT.601 in 256ths; cameras give luma from 16 to 235 unless they say that they use all values.
struct Weights {
  int black, luma, red_v, green_u, green_v, blue_u;
};
constexpr Weights limited{16, 298, 409, 100, 208, 516};
constexpr Weights full{0, 256, 359, 88, 183, 454};

void convert_row(const QVideoFrame& frame, const Layout& layout, const Weights& weights, int y, uchar* target) {
  const Values luma(frame, layout.y, y);
  const Values blue(frame, layout.u, y);
  const Values red(frame, layout.v, y);
  for (int x = 0; x < frame.width(); ++x) {
    const int bright = weights.luma * (luma.at(x) - weights.black);
    const int u = blue.at(x) - 128;
    const int v = red.at(x) - 128;
    *target++ = clamped(bright + weights.red_v * v);
    *target++ = clamped(bright - weights.green_u * u - weights.green_v * v);
    *target++ = clamped(bright + weights.blue_u * u);
  }
}

QImage from_yuv(const QVideoFrame& frame, const Layout& layout) {
  QImage image(frame.size(), QImage::Format_RGB888);
  const auto& weights = frame.surfaceFormat().colorRange() == Format::ColorRange_Full ? full : limited;
  for (int y = 0; y < image.height(); ++y) convert_row(frame, layout, weights, y, image.scanLine(y));
  return image;
}

// What a camera sends is a stranger's picture, too: decoded apart.
QImage from_jpeg(const QVideoFrame& frame) {
  const auto picture = decode_picture({frame.bits(0), static_cast<std::size_t>(frame.mappedBytes(0))});
  if (!picture) return {};
  const QImage view(picture->rgb.data(), static_cast<int>(picture->width), static_cast<int>(picture->height),
                    static_cast<qsizetype>(picture->width * 3), QImage::Format_RGB888);
  return view.copy();
}

QImage from_mapped(const QVideoFrame& frame) {
  if (frame.pixelFormat() == Format::Format_Jpeg) return from_jpeg(frame);
  if (const auto* layout = layout_of(frame.pixelFormat())) return from_yuv(frame, *layout);
  const auto format = Format::imageFormatFromPixelFormat(frame.pixelFormat());
  if (format == QImage::Format_Invalid) return {};
  const QImage view(frame.bits(0), frame.width(), frame.height(), frame.bytesPerLine(0), format);
  return view.convertToFormat(QImage::Format_RGB888);
}

QImage upright(QImage image, const QVideoFrame& frame) {
  if (frame.surfaceFormat().scanLineDirection() == Format::BottomToTop) image = image.mirrored(false, true);
  const int angle = static_cast<int>(frame.rotationAngle());
  return angle == 0 ? image : image.transformed(QTransform().rotate(angle));
}

}  // namespace

bool is_convertible(Format::PixelFormat format) {
  return format == Format::Format_Jpeg || layout_of(format) != nullptr ||
         Format::imageFormatFromPixelFormat(format) != QImage::Format_Invalid;
}

QImage convert_frame(QVideoFrame frame) {
  if (!frame.map(QVideoFrame::ReadOnly)) return {};
  auto image = from_mapped(frame);
  frame.unmap();
  return image.isNull() ? image : upright(std::move(image), frame);
}

}  // namespace chipid::counter
