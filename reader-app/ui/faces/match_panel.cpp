#include "ui/faces/match_panel.hpp"

#include <QAccessible>
#include <QBoxLayout>

#include "ui/faces/score_bar.hpp"
#include "ui/icons.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

QString drawing_of(MatchTone tone) {
  switch (tone) {
    case MatchTone::good:
      return QStringLiteral("check_passed");
    case MatchTone::bad:
      return QStringLiteral("check_failed");
    case MatchTone::doubt:
      return QStringLiteral("check_unknown");
    case MatchTone::none:
      break;
  }
  return QStringLiteral("check_not_done");
}

QString lines_of(const std::vector<std::string>& lines) {
  QStringList all;
  for (const auto& line : lines) all << QString::fromStdString(line);
  return all.join(QLatin1Char('\n'));
}

}  // namespace

QColor ink_of(MatchTone tone) {
  const auto& palette = *look().palette;
  switch (tone) {
    case MatchTone::good:
      return palette.good;
    case MatchTone::bad:
      return palette.bad;
    case MatchTone::doubt:
      return palette.doubt;
    case MatchTone::none:
      break;
  }
  return palette.muted;
}

MatchPanel::MatchPanel(QWidget* parent)
    : QFrame(parent),
      symbol_(new Symbol({34, 34}, this)),
      title_(make_label("heading", this)),
      sentence_(make_label("plain", this)),
      bar_(new ScoreBarWidget(this)),
      score_(make_label("strong", this)),
      steps_(make_label("plain", this)),
      quality_(make_label("plain", this)),
      notes_(make_label("caption", this)),
      code_(make_label("code", this)) {
  setObjectName(QStringLiteral("card"));
  auto* column = new QVBoxLayout(this);
  auto* head = new QHBoxLayout;
  head->addWidget(symbol_, 0, Qt::AlignTop);
  head->addWidget(title_, 1);
  column->addLayout(head);
  for (QWidget* part :
       {static_cast<QWidget*>(sentence_), static_cast<QWidget*>(bar_), static_cast<QWidget*>(score_),
        static_cast<QWidget*>(steps_), static_cast<QWidget*>(quality_), static_cast<QWidget*>(notes_)}) {
    column->addWidget(part);
  }
  code_->setWordWrap(false);
  column->addWidget(code_, 0, Qt::AlignLeft);
  forget();
}

void MatchPanel::show_match(const MatchView& view) {
  set_margins(layout(), 18, 14, 18, 14, 8);
  symbol_->show_drawing(drawing_of(view.tone), ink_of(view.tone), look().palette->surface);
  set_text(title_, QString::fromStdString(view.title));
  set_text(sentence_, QString::fromStdString(view.sentence));
  bar_->setVisible(view.bar.has_value());
  if (view.bar) bar_->show_score(*view.bar, view.tone);
  set_text(score_, view.bar ? QString::fromStdString(view.bar->text) : QString());
  set_text(steps_, lines_of(view.steps));
  set_text(quality_, lines_of(view.quality));
  set_text(notes_, lines_of(view.notes));
  set_text(code_, view.code.empty() ? QString() : tr("Code %1").arg(QString::fromStdString(view.code)));
  setAccessibleName(title_->text() + QStringLiteral(". ") + sentence_->text());
  show();
}

void MatchPanel::announce() {
  QAccessibleEvent alert(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void MatchPanel::forget() {
  hide();
  for (auto* label : {title_, sentence_, score_, steps_, quality_, notes_, code_}) label->clear();
  bar_->show_score({}, MatchTone::none);
  setAccessibleName({});
}

}  // namespace chipid::counter
