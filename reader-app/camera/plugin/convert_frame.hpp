#pragma once

#include <QImage>
#include <QVideoFrame>

namespace chipid::counter {

/// Whether convert_frame() can.
[[nodiscard]] bool is_convertible(QVideoFrameFormat::PixelFormat format);

/// Upright RGB888 pixels of a camera's frame; null where its format is not known or it cannot be read. QVideoFrame's
/// own conversion draws with OpenGL, which needs the thread of the window and, without a graphics card, 60 MB of
/// memory.
[[nodiscard]] QImage convert_frame(QVideoFrame frame);

}  // namespace chipid::counter
