#include "ui/faces/finger_page.hpp"

#include <QFile>
#include <QFileDialog>
#include <QSignalBlocker>

#include "logic/match_view.hpp"
#include "ui/faces/consent_box.hpp"
#include "ui/faces/match_panel.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

std::chrono::sys_seconds now() {
  return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
}

Result<FingerMatchRequest> load(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::usage_file, path.toStdString());
  auto content = file.read(static_cast<qint64>(max_finger_record_size) + 1);
  if (content.size() > static_cast<qsizetype>(max_finger_record_size)) return fail(ErrorCode::finger_record);
  const auto* begin = reinterpret_cast<const std::uint8_t*>(content.constData());
  SecretBytes record{BytesView(begin, static_cast<std::size_t>(content.size()))};
  wipe(content.data(), static_cast<std::size_t>(content.size()));
  return finger_match_request(std::move(record));
}

}  // namespace

FingerPage::FingerPage(const Services& services, QWidget* parent)
    : SidePage(parent),
      services_(services),
      tries_(make_label("title", this)),
      stage_(make_label("lead", this)),
      trouble_(make_label("error", this)),
      consent_box_(new ConsentBox(this)),
      last_try_(new QCheckBox(this)),
      match_(new MatchPanel(this)),
      ask_(make_button("primary", QStringLiteral("again"), this)),
      record_(make_button("primary", {}, this)),
      send_(make_button("primary", {}, this)) {
  lay_out();
  connect_parts();
}

void FingerPage::lay_out() {
  auto* content = new QWidget(this);
  auto* row = new QHBoxLayout(content);
  auto* column = new QVBoxLayout;
  for (QWidget* part :
       {static_cast<QWidget*>(tries_), static_cast<QWidget*>(stage_), static_cast<QWidget*>(consent_box_),
        static_cast<QWidget*>(trouble_), static_cast<QWidget*>(last_try_), static_cast<QWidget*>(match_)}) {
    column->addWidget(part);
  }
  for (auto* button : {ask_, record_, send_}) column->addWidget(button, 0, Qt::AlignLeft);
  column->addStretch(1);
  row->addLayout(column, 3);
  row->addStretch(1);
  set_margins(row, 32, 8, 32, 24, 24);
  set_margins(column, 0, 0, 0, 0, 14);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(make_scroll(content, this));
}

void FingerPage::connect_parts() {
  connect(consent_box_, &ConsentBox::changed, this, &FingerPage::on_consent);
  connect(last_try_, &QCheckBox::toggled, this, [this](bool agreed) {
    facts_.last_try_agreed = agreed;
    show_stage();
  });
  connect(ask_, &QPushButton::clicked, this, &FingerPage::ask_tries);
  connect(record_, &QPushButton::clicked, this, &FingerPage::choose_record);
  connect(send_, &QPushButton::clicked, this, &FingerPage::send);
}

void FingerPage::open() {
  begin();
}

void FingerPage::begin() {
  forget();
  lane_ = &services_.counter.lane();
  facts_.judged = lane_->data().report.has_value();
  answers_ = connect(lane_, &Lane::finger_answered, this, &FingerPage::on_answer);
  ask_tries();
}

void FingerPage::forget() {
  disconnect(answers_);
  lane_ = nullptr;
  facts_ = {};
  request_ = {};
  consent_ = {};
  result_.reset();
  consent_box_->set_agreed(false);
  trouble_->clear();
  match_->forget();
  const QSignalBlocker silent(last_try_);
  last_try_->setChecked(false);
}

void FingerPage::refresh(const Shown& shown) {
  language_ = shown.language;
  workflow_ = shown.workflow;
  if (lane_ != &shown.lane) begin();
  facts_.asking = shown.lane.asks_finger();
  facts_.on_reader = shown.lane.state() == State::result && shown.lane.situation().card != CardPresence::none;
  show_stage();
}

void FingerPage::ask_tries() {
  facts_.trouble.reset();
  facts_.tries.reset();
  result_.reset();
  match_->forget();
  facts_.asking = lane_->ask_finger({});
  show_stage();
}

ConsentLine FingerPage::line() const {
  return consent_line(ConsentKind::finger, workflow_, {}, language_);
}

void FingerPage::on_consent(bool agreed) {
  facts_.agreed = agreed;
  if (agreed) consent_ = consent_to(line(), workflow_, now());
  show_stage();
}

void FingerPage::take_record(const QString& path) {
  auto request = load(path);
  facts_.record = request.has_value();
  set_text(trouble_, request ? QString() : text_of(error_message(request.error().code, language_)));
  if (request) request_ = *std::move(request);
  show_stage();
  if (send_->isVisible()) send_->setFocus();
}

void FingerPage::choose_record() {
  auto* dialog = new QFileDialog(this, tr("Finger record of the scanner"), {}, tr("Finger records (*.fmr *.bin *.*)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, &FingerPage::take_record);
  dialog->open();
}

void FingerPage::send() {
  if (finger_stage(facts_) != FingerStage::ready) return;
  request_.last_try = facts_.last_try_agreed;
  facts_.asking = lane_->ask_finger(std::move(request_), consent_);
  // One capture is one try, and each last try is confirmed for itself.
  request_ = {};
  facts_.record = facts_.last_try_agreed = false;
  const QSignalBlocker silent(last_try_);
  last_try_->setChecked(false);
  show_stage();
}

void FingerPage::on_answer(const MatchResult& answer) {
  facts_.asking = false;
  facts_.tries = answer.tries_left;
  facts_.trouble = answer.trouble;
  if (answer.decision != MatchDecision::not_performed) result_ = answer;
  show_stage();
  if (result_) match_->announce();
}

void FingerPage::show_stage() {
  if (lane_ == nullptr) return;
  const auto now = finger_stage(facts_);
  set_text(tries_, facts_.tries ? tr("Tries left: %1").arg(*facts_.tries) : QString());
  set_text(stage_, in(language_, finger_sentence(facts_)));
  stage_->setAccessibleName(stage_->text());
  trouble_->setVisible(!trouble_->text().isEmpty());
  consent_box_->show_line(line());
  consent_box_->setVisible(now == FingerStage::consent || now == FingerStage::record || now == FingerStage::last_try ||
                           now == FingerStage::ready);
  last_try_->setText(tr("The holder knows that this is the last try and agrees"));
  last_try_->setAccessibleName(last_try_->text());
  last_try_->setVisible(now == FingerStage::last_try || (now == FingerStage::ready && facts_.last_try_agreed));
  if (result_ && lane_->data().report) {
    const auto* check = lane_->data().report->verification.find("biometric.finger");
    match_->show_match(make_match_view(*result_, check, language_));
  }
  show_buttons();
}

void FingerPage::show_buttons() {
  const auto now = finger_stage(facts_);
  set_button(ask_, tr("Ask the card for the tries left"));
  ask_->setVisible(now == FingerStage::ask_tries || now == FingerStage::trouble);
  set_button(record_, tr("Choose the finger's file"));
  record_->setVisible(now == FingerStage::record);
  set_button(send_, tr("Send the finger to the card"));
  send_->setVisible(now == FingerStage::ready);
}

}  // namespace chipid::counter
