#include "ui/faces/face_page.hpp"

#include <QFileDialog>
#include <QKeyEvent>

#include "ui/faces/consent_box.hpp"
#include "ui/faces/live_view.hpp"
#include "ui/faces/match_panel.hpp"
#include "ui/portrait_view.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

const auto practice_mark = QStringLiteral("practice:");

std::chrono::sys_seconds now() {
  return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
}

}  // namespace

FacePage::FacePage(const Services& services, QWidget* parent)
    : SidePage(parent),
      services_(services),
      portrait_(new PortraitView(this)),
      portrait_caption_(make_label("label", this)),
      live_(new LiveView(this)),
      live_caption_(make_label("label", this)),
      stage_(make_label("lead", this)),
      notice_(make_label("caption", this)),
      consent_box_(new ConsentBox(this)),
      match_(new MatchPanel(this)),
      shoot_(make_button("primary", {}, this)),
      again_(make_button("primary", QStringLiteral("again"), this)),
      file_(make_button("plain", {}, this)) {
  lay_out();
  connect_parts();
}

void FacePage::connect_parts() {
  connect(&faces_, &FaceComparer::opened, this, &FacePage::on_opened);
  connect(&faces_, &FaceComparer::looked, this, &FacePage::on_looked);
  connect(&faces_, &FaceComparer::taken, live_, &LiveView::hold);
  connect(&faces_, &FaceComparer::compared, this, &FacePage::on_compared);
  connect(consent_box_, &ConsentBox::changed, this, &FacePage::on_consent);
  connect(shoot_, &QPushButton::clicked, this, [this] { shoot(frame_, PadLevel::attended); });
  connect(again_, &QPushButton::clicked, this, &FacePage::again);
  connect(file_, &QPushButton::clicked, this, &FacePage::choose_file);
}

void FacePage::open() {
  begin();
}

// A person is before the counter: the one whose card the lane on the screen has judged.
void FacePage::begin() {
  forget();
  lane_ = &services_.counter.lane();
  const auto& known = lane_->data();
  facts_ = {.judged = known.report.has_value(), .portrait = !known.portrait.isNull()};
  if (!facts_.judged || !facts_.portrait) return;
  facts_.proven = is_portrait_proven(known.report->verification);
  facts_.opening = true;
  faces_.open({.provider = services_.choices.match_provider.toStdString()}, *known.report);
  start_camera();
}

void FacePage::start_camera() {
  const auto& chosen = services_.choices.camera;
  const bool practises = services_.practice != nullptr && (chosen.isEmpty() || chosen.startsWith(practice_mark));
  camera_ = practises ? open_practice_person(lane_->data().portrait) : open_frames(chosen);
  connect(camera_.get(), &FrameSource::frame, this, &FacePage::on_frame);
  connect(camera_.get(), &FrameSource::trouble, this, [this](CameraTrouble trouble) {
    camera_trouble_ = trouble;
    frame_ = {};
    if (stage() != FaceStage::done) live_->release();
    show_stage();
  });
  camera_->start();
}

void FacePage::forget() {
  if (camera_) camera_->stop();
  camera_.reset();
  faces_.close();
  lane_ = nullptr;
  facts_ = {};
  readiness_ = {};
  consent_ = {};
  frame_ = looked_frame_ = {};
  seen_.reset();
  camera_trouble_.reset();
  result_.reset();
  portrait_->show_portrait({}, false);
  live_->release();
  match_->forget();
  consent_box_->set_agreed(false);
}

void FacePage::refresh(const Shown& shown) {
  language_ = shown.language;
  workflow_ = shown.workflow;
  if (lane_ != &shown.lane) begin();
  portrait_->show_portrait(shown.lane.data().portrait, shown.lane.blurred());
  live_->refresh_size();
  set_text(portrait_caption_, tr("Portrait from the chip"));
  set_text(live_caption_, tr("The person at the counter"));
  show_stage();
}

void FacePage::on_opened(const FaceReadiness& readiness) {
  readiness_ = readiness;
  facts_.opening = false;
  facts_.available = !readiness.trouble;
  facts_.by_service = readiness.by_service;
  show_stage();
  if (stage() == FaceStage::consent) consent_box_->tick().setFocus();
}

ConsentLine FacePage::line() const {
  const auto kind = facts_.by_service ? ConsentKind::face_service : ConsentKind::face_here;
  return consent_line(kind, workflow_, readiness_.service, language_);
}

void FacePage::on_consent(bool agreed) {
  facts_.agreed = agreed;
  seen_.reset();
  if (agreed) {
    consent_ = consent_to(line(), workflow_, now());
    faces_.agree();
    setFocus();
  } else {
    faces_.disagree();
  }
  show_stage();
}

void FacePage::on_frame(const QImage& frame) {
  if (camera_trouble_) camera_trouble_.reset();
  const bool first = frame_.isNull();
  frame_ = frame;
  live_->show_frame(frame);
  if (first) show_stage();
  if (stage() == FaceStage::aim && readiness_.hints && faces_.look(frame)) looked_frame_ = frame;
}

void FacePage::on_looked(const Glance& seen) {
  if (stage() != FaceStage::aim) return;
  seen_ = seen;
  show_stage();
  // Nobody vouches for a picture that nobody took.
  if (workflow_.face_auto_shot && seen.good()) shoot(looked_frame_, PadLevel::none);
}

void FacePage::shoot(const QImage& frame, PadLevel pad_level) {
  if (stage() != FaceStage::aim || frame.isNull()) return;
  live_->hold(frame);
  faces_.compare(frame, pad_level);
  facts_.comparing = faces_.comparing();
  show_stage();
}

void FacePage::take_file(const QString& path) {
  if (stage() != FaceStage::aim) return;
  faces_.compare_file(path);
  facts_.comparing = faces_.comparing();
  show_stage();
}

void FacePage::on_compared(const MatchResult& result) {
  facts_.comparing = false;
  facts_.compared = true;
  result_ = result;
  lane_->add_match(result, consent_);
  show_stage();
  match_->announce();
  again_->setFocus();
}

void FacePage::again() {
  facts_.compared = false;
  result_.reset();
  seen_.reset();
  live_->release();
  match_->forget();
  setFocus();
  show_stage();
}

void FacePage::choose_file() {
  auto* dialog = new QFileDialog(this, tr("Picture of the person"), {}, tr("Pictures (*.jpg *.jpeg *.png)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, &FacePage::take_file);
  dialog->open();
}

void FacePage::keyPressEvent(QKeyEvent* event) {
  const auto key = event->key();
  const bool releases = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
  if (!releases || stage() != FaceStage::aim || frame_.isNull()) return SidePage::keyPressEvent(event);
  shoot(frame_, PadLevel::attended);
}

}  // namespace chipid::counter
