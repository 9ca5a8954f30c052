#include "logic/help.hpp"
#include "logic/match_view.hpp"
#include "ui/faces/consent_box.hpp"
#include "ui/faces/face_page.hpp"
#include "ui/faces/live_view.hpp"
#include "ui/faces/match_panel.hpp"
#include "ui/portrait_view.hpp"
#include "ui/widgets.hpp"

// Where the parts of the page stand and what they show; what happens is in face_page.cpp.
namespace chipid::counter {
namespace {

// As who asked from outside is told it.
QString stage_name(FaceStage stage) {
  switch (stage) {
    case FaceStage::aim:
      return QStringLiteral("searching");
    case FaceStage::comparing:
      return QStringLiteral("comparing");
    case FaceStage::done:
      return QStringLiteral("compared");
    case FaceStage::consent:
      return QStringLiteral("consent");
    default:
      return QStringLiteral("preparing");
  }
}

QString what_helps(ErrorCode code, Language language) {
  auto text = text_of(error_message(code, language));
  for (const auto& step : help_for(code).steps) text += QLatin1Char('\n') + in(language, step);
  return text;
}

}  // namespace

void FacePage::lay_out() {
  auto* content = new QWidget(this);
  auto* row = new QHBoxLayout(content);
  auto* reference = new QVBoxLayout;
  reference->addWidget(portrait_caption_);
  reference->addWidget(portrait_);
  reference->addStretch(1);
  auto* probe = new QVBoxLayout;
  probe->addWidget(live_caption_);
  probe->addWidget(live_);
  probe->addStretch(1);
  auto* words = new QVBoxLayout;
  for (QWidget* part : {static_cast<QWidget*>(stage_), static_cast<QWidget*>(consent_box_),
                        static_cast<QWidget*>(notice_), static_cast<QWidget*>(match_), static_cast<QWidget*>(shoot_),
                        static_cast<QWidget*>(again_), static_cast<QWidget*>(file_)}) {
    words->addWidget(part);
  }
  words->addStretch(1);
  row->addLayout(reference);
  row->addLayout(probe);
  row->addLayout(words, 1);
  set_margins(row, 32, 8, 32, 24, 24);
  set_margins(words, 0, 0, 0, 0, 14);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(make_scroll(content, this));
}

QString FacePage::hint() const {
  if (frame_.isNull()) {
    if (camera_trouble_) return in(language_, sentence_of(*camera_trouble_));
    return tr("Waiting for the camera. A picture file will do too.");
  }
  const bool alone = workflow_.face_auto_shot;
  if (seen_) return QString::fromStdString(shot_hint(*seen_, alone, language_));
  if (alone && readiness_.hints) return tr("Ask the person to look into the camera. The picture is taken by itself.");
  return tr("Ask the person to look into the camera, then press Space.");
}

void FacePage::show_stage() {
  if (lane_ == nullptr) return;
  const auto now = stage();
  const auto text = now == FaceStage::aim          ? hint()
                    : now == FaceStage::no_matcher ? what_helps(readiness_.trouble->code, language_)
                                                   : in(language_, stage_sentence(now));
  set_text(stage_, text);
  stage_->setAccessibleName(text);
  consent_box_->setVisible(now == FaceStage::consent || now == FaceStage::aim || now == FaceStage::comparing);
  consent_box_->set_open(now != FaceStage::comparing);
  consent_box_->show_line(line());
  const bool noticed = now == FaceStage::consent && facts_.by_service;
  set_text(notice_, noticed ? in(language_, readiness_.notice) : QString());
  if (result_ && lane_->data().report) {
    const auto* check = lane_->data().report->verification.find("biometric.face");
    match_->show_match(make_match_view(*result_, check, language_));
  }
  show_buttons();
  if (std::exchange(told_, now) != now) emit came_to(stage_name(now));
}

void FacePage::show_buttons() {
  const bool aims = stage() == FaceStage::aim;
  set_button(shoot_, tr("Take the picture"), tr("Space"));
  shoot_->setVisible(aims && !frame_.isNull());
  set_button(file_, tr("Choose a picture file"));
  file_->setVisible(aims);
  set_button(again_, tr("Take another picture"));
  again_->setVisible(stage() == FaceStage::done);
}

}  // namespace chipid::counter
