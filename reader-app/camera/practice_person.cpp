#include "practice_person.hpp"

#include <QPainter>

namespace chipid::counter {
namespace {

constexpr QSize frame_size(1280, 720);
constexpr int person_height = 640;
constexpr std::chrono::milliseconds period{66};
constexpr QColor wall(0xc9, 0xd3, 0xdb);

QImage before_a_wall(const QImage& portrait) {
  QImage frame(frame_size, QImage::Format_RGB888);
  frame.fill(wall);
  const auto person = portrait.scaledToHeight(person_height, Qt::SmoothTransformation);
  QPainter(&frame).drawImage((frame.width() - person.width()) / 2, frame.height() - person_height, person);
  return frame;
}

}  // namespace

PracticePerson::PracticePerson(const QImage& portrait) : picture_(before_a_wall(portrait)) {
  timer_.setInterval(period);
  connect(&timer_, &QTimer::timeout, this, [this] { emit frame(picture_); });
}

std::unique_ptr<FrameSource> open_practice_person(const QImage& portrait) {
  return std::make_unique<PracticePerson>(portrait);
}

}  // namespace chipid::counter
