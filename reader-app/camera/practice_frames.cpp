#include "practice_frames.hpp"

#include <QPainter>
#include <QTemporaryDir>
#include <chipid/virtual_card.hpp>

#include "camera/background.hpp"

namespace chipid::counter {
namespace {

constexpr QSize frame_size(1280, 720);
constexpr std::chrono::milliseconds period{66};
constexpr int frames_to_lay_down = 12;
constexpr QColor table(0x8a, 0x80, 0x74);
// ISO/IEC 7810, ID-1.
constexpr double card_width_mm = 85.60;
constexpr double card_height_mm = 53.98;
constexpr int gap = 40;

QImage drawn(const QString& card) {
  const QTemporaryDir folder;
  const auto file = folder.filePath(QStringLiteral("card.png"));
  const auto side =
      card.endsWith(QStringLiteral("/back")) ? virtual_card::CardSide::back : virtual_card::CardSide::front;
  const auto specimen = card.section(QLatin1Char('/'), 0, 0).toStdString();
  if (!virtual_card::draw_card(specimen, file.toStdString(), side)) return {};
  return QImage(file).scaledToWidth(frame_size.width() / 2, Qt::SmoothTransformation);
}

}  // namespace

PracticeFrames::PracticeFrames(const QString& cards) : cards_(cards.split(QLatin1Char('+'))) {
  timer_.setInterval(period);
  connect(&timer_, &QTimer::timeout, this, &PracticeFrames::show);
}

void PracticeFrames::start() {
  if (timer_.isActive()) return;
  shown_ = 0;
  timer_.start();
  const auto work = [cards = cards_] {
    QList<QImage> images;
    for (const auto& card : cards) images << drawn(card);
    return images;
  };
  in_background(work, this, [this, round = ++round_](const QList<QImage>& images) {
    if (round == round_) drawn_ = images;
  });
}

void PracticeFrames::stop() {
  ++round_;
  timer_.stop();
  drawn_.clear();
}

void PracticeFrames::show() {
  if (!drawn_.isEmpty()) ++shown_;
  emit frame(picture());
}

// The cards come in from below.
QImage PracticeFrames::picture() const {
  QImage frame(frame_size, QImage::Format_RGB888);
  frame.fill(table);
  QPainter painter(&frame);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  const int count = static_cast<int>(drawn_.size());
  const int width = qMin(frame_size.width() / 2, count == 0 ? 0 : (frame_size.width() - (count + 1) * gap) / count);
  const auto height = static_cast<int>(width * card_height_mm / card_width_mm);
  const double away = 1 - qMin(1.0, static_cast<double>(shown_) / frames_to_lay_down);
  const auto y = static_cast<int>((frame_size.height() - height) / 2 + away * frame_size.height());
  int x = (frame_size.width() - count * width - (count - 1) * gap) / 2;
  for (const auto& card : drawn_) {
    painter.drawImage(QRect(x, y, width, height), card);
    x += width + gap;
  }
  return frame;
}

}  // namespace chipid::counter
