#include "ui/kiosk/kiosk_page.hpp"

#include <QBoxLayout>

#include "logic/kiosk_view.hpp"
#include "ui/language.hpp"
#include "ui/page_texts.hpp"
#include "ui/theme.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

constexpr int last_step = 3;
// For whoever walked away in the middle of it.
constexpr std::chrono::seconds idle_time{45};

const Tone& tone_of(KioskTone tone) {
  const auto& palette = *look().palette;
  switch (tone) {
    case KioskTone::good:
      return palette.verdicts[static_cast<std::size_t>(Verdict::authentic)];
    case KioskTone::ask_staff:
      return palette.caution;
    case KioskTone::neutral:
      break;
  }
  return palette.neutral;
}

}  // namespace

KioskPage::KioskPage(QWidget* parent) : Page(parent) {
  auto* whole = new QVBoxLayout(this);
  auto* content = new QWidget(this);
  auto* row = new QHBoxLayout(content);
  auto* words = new QVBoxLayout;
  step_ = make_label("kiosk_step", content);
  title_ = make_label("kiosk_title", content);
  sentence_ = make_label("kiosk_sentence", content);
  person_ = make_label("kiosk_sentence", content);
  error_ = make_label("error", content);
  picture_ = new Symbol({240, 180}, content);
  pad_ = new KeyPad(false, content);
  words->addStretch(1);
  for (auto* label : {step_, title_, sentence_, person_, error_}) words->addWidget(label);
  words->addStretch(1);
  row->addWidget(picture_, 0, Qt::AlignVCenter);
  row->addLayout(words, 1);
  row->addWidget(pad_, 0, Qt::AlignVCenter);
  whole->addWidget(make_scroll(content, this), 1);
  auto* foot = new QHBoxLayout;
  staff_ = make_button("fold", {}, this);
  language_button_ = make_button("pad", {}, this);
  cancel_ = make_button("pad", {}, this);
  foot->addWidget(staff_);
  foot->addStretch(1);
  foot->addWidget(language_button_);
  foot->addWidget(cancel_);
  whole->addLayout(foot);
  set_margins(whole, 48, 32, 48, 24, 16);
  set_margins(row, 0, 0, 0, 0, 48);
  set_margins(words, 0, 0, 0, 0, 16);
  set_margins(foot, 0, 0, 0, 0, 16);
  setFocusProxy(pad_);
  idle_ = new QTimer(this);
  idle_->setObjectName(QStringLiteral("idle"));
  idle_->setSingleShot(true);
  idle_->setInterval(idle_time);
  connect(idle_, &QTimer::timeout, this, &KioskPage::reset);
  connect(pad_, &KeyPad::given, this, &KioskPage::given);
  connect(pad_, &KeyPad::edited, this, [this] {
    set_text(error_, {});
    touch();
  });
  connect(cancel_, &QPushButton::clicked, this, &KioskPage::reset);
  connect(language_button_, &QPushButton::clicked, this, &KioskPage::language_wanted);
  connect(staff_, &QPushButton::clicked, this, &KioskPage::staff);
}

void KioskPage::refresh(const Shown& shown) {
  language_ = shown.language;
  const auto& known = shown.lane.data();
  const auto* report = known.report ? &*known.report : nullptr;
  const auto admitted =
      report == nullptr ? Admission::stop : admission(shown.workflow, report->verification, known.listing);
  const auto view = make_kiosk_view({.situation = shown.lane.situation(),
                                     .document = known.document,
                                     .report = report,
                                     .trouble = trouble_of(shown.lane),
                                     .admission = admitted},
                                    shown.language);
  set_text(step_, view.step == 0 ? QString() : tr("Step %1 of %2").arg(view.step).arg(last_step));
  set_text(title_, QString::fromStdString(view.title));
  set_text(sentence_, QString::fromStdString(view.sentence));
  show_person(QString::fromStdString(view.name), QString::fromStdString(view.number));
  const auto& tone = tone_of(view.tone);
  picture_->show_drawing(QString::fromStdString(view.picture),
                         view.tone == KioskTone::neutral ? look().palette->text : tone.fill,
                         look().palette->background);
  picture_->setVisible(!large_text());
  pad_->refresh(tr("Last 6 digits"));
  pad_->setVisible(view.wants_number);
  cancel_->show();
  language_button_->show();
  set_button(cancel_, tr("Start again"), QStringLiteral("Esc"));
  set_button(language_button_,
             shown.language == Language::vi ? QStringLiteral("English") : QStringLiteral("Tiếng Việt"));
  set_button(staff_, tr("Staff"), QStringLiteral("F2"));
  watch_over(shown.lane.state());
}

void KioskPage::show_person(const QString& name, const QString& number) {
  set_text(person_, name.isEmpty() || number.isEmpty() ? name + number : name + QStringLiteral("      ") + number);
}

// Whatever changes gives the person time anew.
void KioskPage::watch_over(State state) {
  if (state == state_) return;
  state_ = state;
  pad_->forget();
  if (pad_->isVisible()) pad_->setFocus();
  touch();
}

void KioskPage::touch() {
  idle_->start();
}

void KioskPage::show_error(const Error& error) {
  set_text(error_, text_of(error_message(error.code, language_)));
}

void KioskPage::forget() {
  idle_->stop();
  pad_->forget();
  // A page that is not shown may ask for no room.
  for (QWidget* widget :
       {static_cast<QWidget*>(pad_), static_cast<QWidget*>(language_button_), static_cast<QWidget*>(cancel_)}) {
    widget->hide();
  }
  for (auto* label : {title_, sentence_, person_, error_}) label->clear();
  state_ = State::no_service;
}

}  // namespace chipid::counter
