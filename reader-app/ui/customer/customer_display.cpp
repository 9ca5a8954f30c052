#include "ui/customer/customer_display.hpp"

#include <QBoxLayout>

#include "ui/theme.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

// The screen for which the sizes below are made.
constexpr double design_width = 1024;
constexpr double design_height = 600;

const QString sheet = QStringLiteral(
    "QWidget#customer { background: %1; }"
    "QLabel { color: %2; font-size: $px(22); }"
    "QLabel[role=\"customer_title\"] { font-size: $px(56); font-weight: 800; }"
    "QLabel[role=\"customer_other\"] { font-size: $px(28); color: %3; }"
    "QLabel[role=\"customer_person\"] { font-size: $px(34); font-weight: 650; }");

}  // namespace

CustomerDisplay::CustomerDisplay()
    : QWidget(nullptr, Qt::Window | Qt::FramelessWindowHint | Qt::WindowDoesNotAcceptFocus),
      content_(new QWidget(this)),
      title_(make_label("customer_title", content_)),
      title_other_(make_label("customer_other", content_)),
      sentence_(make_label("customer_text", content_)),
      person_(make_label("customer_person", content_)),
      shared_(make_label("customer_text", content_)),
      purpose_(make_label("customer_text", content_)),
      ring_(new CountdownRing(content_)) {
  setObjectName(QStringLiteral("customer"));
  setAttribute(Qt::WA_StyledBackground);
  setAttribute(Qt::WA_ShowWithoutActivating);
  setAttribute(Qt::WA_QuitOnClose, false);
  auto* words = new QVBoxLayout(content_);
  words->addStretch(1);
  for (auto* label : {title_, title_other_, sentence_, person_, shared_, purpose_}) words->addWidget(label);
  words->addWidget(ring_, 0, Qt::AlignLeft);
  words->addStretch(1);
  auto* whole = new QVBoxLayout(this);
  whole->addWidget(content_);
  // The screen is as large as it is: the words follow.
  whole->setSizeConstraint(QLayout::SetNoConstraint);
  set_margins(whole, 40, 16, 40, 16, 0);
  set_margins(words, 0, 0, 0, 0, 10);
  content_->hide();
}

void CustomerDisplay::show_view(const CustomerView& view, int seconds_left, bool held) {
  setWindowTitle(tr("Customer display"));
  const bool blank = view.message == CustomerMessage::none;
  content_->setVisible(!blank);
  set_text(title_, QString::fromStdString(view.title));
  set_text(title_other_, QString::fromStdString(view.title_other));
  set_text(sentence_, QString::fromStdString(view.sentence));
  const auto name = QString::fromStdString(view.name);
  const auto number = QString::fromStdString(view.number);
  set_text(person_, name.isEmpty() || number.isEmpty() ? name + number : name + QStringLiteral("     ") + number);
  QStringList shared;
  for (const auto& label : view.shared) shared << QString::fromStdString(label);
  set_text(shared_, shared.isEmpty() ? QString() : tr("The counter sees: %1").arg(shared.join(QStringLiteral(", "))));
  set_text(purpose_, blank ? QString() : tr("Purpose: %1").arg(QString::fromStdString(view.purpose)));
  ring_->set_ink(look().palette->text);
  ring_->show_seconds(blank ? -1 : seconds_left, !blank && held);
  fit_words();
  setAccessibleName(blank ? tr("Customer display, blank")
                          : QStringLiteral("%1. %2").arg(title_->text(), sentence_->text()));
}

// As large as the screen allows, smaller where there is more to say.
void CustomerDisplay::fit_words() {
  constexpr int smallest = 50;
  constexpr int step = 5;
  const auto room = qMin(width() / design_width, height() / design_height);
  for (int percent = qRound(100 * qBound(0.5, room, 4.0)); percent >= smallest; percent -= step) {
    use_size(percent);
    if (layout()->heightForWidth(width()) <= height()) return;
  }
}

void CustomerDisplay::use_size(int percent) {
  const auto& palette = *look().palette;
  const auto fitted = put_sizes(sheet, percent).arg(palette.surface.name(), palette.text.name(), palette.muted.name());
  if (styleSheet() != fitted) setStyleSheet(fitted);
}

void CustomerDisplay::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fit_words();
}

}  // namespace chipid::counter
