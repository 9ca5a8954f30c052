#include "ui/papers/paper_preview.hpp"

#include <QPainter>

#include "ui/theme.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

constexpr double width_of_sheet = 540;
constexpr double width_of_roll = 302;
constexpr double width_beside_large_text = 400;
constexpr int finer = 2;  // pixels drawn for one shown, for screens of any density

}  // namespace

PaperPreview::PaperPreview(QWidget* parent) : QWidget(parent) {
  forget();
}

void PaperPreview::show_paper(const papers::Paper& paper) {
  const auto size = paper.sheet.millimetres();
  auto width = paper.sheet.page() == papers::PageSize::roll80 ? width_of_roll : width_of_sheet;
  if (large_text()) width = std::min(width, width_beside_large_text);
  setFixedSize(qRound(width), qRound(width * size.height() / size.width()));
  picture_ = paper.sheet.picture(0, this->width() * finer);
  set_name(this, tr("Preview: %1").arg(paper.title), paper.sheet.text());
  update();
}

void PaperPreview::forget() {
  picture_ = {};
  setFixedSize(qRound(width_beside_large_text), 1);
  set_name(this, tr("No paper"));
  update();
}

void PaperPreview::paintEvent(QPaintEvent* /*event*/) {
  if (picture_.isNull()) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.drawImage(rect(), picture_);
  painter.setPen(look().palette->border);
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace chipid::counter
