#include "ui/scan/scan_page.hpp"

#include <QAccessible>
#include <QBoxLayout>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <algorithm>

#include "ui/scan/camera_box.hpp"
#include "ui/scan/card_choice.hpp"
#include "ui/scan/code_preview.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

// The digit by which a card is chosen.
QString label_of(const std::string& text, const std::vector<CardCode>& cards) {
  const auto found = std::find_if(cards.begin(), cards.end(), [&](const CardCode& card) { return card.text == text; });
  if (cards.size() < 2 || found == cards.end()) return {};
  return QString::number(found - cards.begin() + 1);
}

}  // namespace

ScanPage::ScanPage(const Services& services, QWidget* parent)
    : SidePage(parent),
      services_(services),
      seeker_(new CodeSeeker(this)),
      pictures_(new PictureReader(this)),
      preview_(new CodePreview(this)) {
  build();
  connect_all();
}

void ScanPage::build() {
  auto* words = new QWidget(this);
  title_ = make_label("title", words);
  lead_ = make_label("lead", words);
  choice_ = new CardChoice(words);
  camera_ = make_button("primary", QString(), words);
  file_ = make_button("plain", QString(), words);
  paste_ = make_button("plain", QString(), words);
  cameras_ = new CameraBox(words);
  privacy_ = make_label("caption", words);
  auto* column = new QVBoxLayout(words);
  for (QWidget* widget :
       {static_cast<QWidget*>(title_), static_cast<QWidget*>(lead_), static_cast<QWidget*>(choice_)}) {
    column->addWidget(widget);
  }
  column->addStretch(1);
  for (QWidget* widget : {static_cast<QWidget*>(cameras_), static_cast<QWidget*>(camera_), static_cast<QWidget*>(file_),
                          static_cast<QWidget*>(paste_), static_cast<QWidget*>(privacy_)}) {
    column->addWidget(widget);
  }
  auto* row = new QHBoxLayout(this);
  row->addWidget(preview_, 3);
  row->addWidget(make_scroll(words, this), 2);
  set_margins(column, 0, 0, 0, 0, 12);
  set_margins(row, 32, 8, 32, 24, 32);
}

void ScanPage::connect_all() {
  connect(seeker_, &CodeSeeker::seen, this, &ScanPage::on_codes);
  connect(pictures_, &PictureReader::found, this, &ScanPage::show_found);
  connect(pictures_, &PictureReader::failed, this, &ScanPage::show_failed);
  connect(choice_, &CardChoice::chosen, this, &ScanPage::take);
  connect(camera_, &QPushButton::clicked, this, &ScanPage::start_camera);
  connect(file_, &QPushButton::clicked, this, &ScanPage::open_file);
  connect(paste_, &QPushButton::clicked, this, &ScanPage::paste);
  connect(cameras_, &CameraBox::camera_chosen, this, &ScanPage::choose_camera);
}

// Once whoever opened the page has had his say: a picture that is to be asked about leaves the camera off.
void ScanPage::open() {
  starts_ = true;
  QMetaObject::invokeMethod(
      this,
      [this] {
        if (starts_) start_camera();
      },
      Qt::QueuedConnection);
  cameras_->look(services_.choices.camera);
}

// Until there is something to be asked or said.
bool ScanPage::is_loading() const {
  return choice_->empty() && !situation_.camera && !situation_.picture;
}

void ScanPage::start_camera() {
  stop_camera();
  situation_ = {.is_live = true};
  choice_->forget();
  source_ = open_frames(camera());
  connect(source_.get(), &FrameSource::frame, preview_, &CodePreview::show_frame);
  connect(source_.get(), &FrameSource::frame, seeker_, &CodeSeeker::look);
  connect(source_.get(), &FrameSource::trouble, this, [this](CameraTrouble trouble) {
    stop_camera();
    situation_.camera = trouble;
    show_text();
  });
  source_->start();
  show_text();
}

QString ScanPage::camera() const {
  const bool practises = services_.practice != nullptr && services_.choices.camera.isEmpty();
  return practises ? QLatin1String(practice_camera) : services_.choices.camera;
}

void ScanPage::stop_camera() {
  starts_ = false;
  // It may be the one that is telling its trouble.
  if (source_) {
    source_->stop();
    source_->setParent(this);
    source_.release()->deleteLater();
  }
  seeker_->forget();
  watch_.forget();
  preview_->forget();
  situation_.is_live = false;
}

void ScanPage::choose_camera(const QString& id) {
  auto choices = services_.choices;
  choices.camera = id;
  emit choices_changed(choices);
  start_camera();
}

void ScanPage::on_codes(const std::vector<SeenCode>& codes) {
  if (!source_) return;
  std::vector<std::string> texts;
  for (const auto& code : codes) texts.push_back(code.text);
  const auto sight = watch_.see(texts);
  const bool is_asking = !choice_->empty();
  if (sight.is_settled && !is_asking) return take(QString::fromStdString(sight.codes.cards.front().text));
  // A question that was asked stays as it is, whatever glare hides meanwhile.
  if (!is_asking || sight.codes.cards.size() > situation_.codes->cards.size()) situation_.codes = sight.codes;
  QList<Outline> outlines;
  for (const auto& code : codes) outlines << Outline{code.corners, label_of(code.text, situation_.codes->cards)};
  preview_->outline(outlines);
  show_text();
}

void ScanPage::take(const QString& text) {
  stop_camera();
  emit scanned(text);
  emit closed();
}

void ScanPage::read(const GivenPictures& pictures) {
  stop_camera();
  choice_->forget();
  situation_ = {.is_reading_picture = true};
  pictures_->read(pictures);
  show_text();
}

void ScanPage::show_found(const CodesInView& codes) {
  stop_camera();
  situation_ = {.codes = codes};
  if (codes.cards.size() == 1) return take(QString::fromStdString(codes.cards.front().text));
  show_text();
}

void ScanPage::show_failed(const Error& error) {
  stop_camera();
  situation_ = {.picture = error};
  show_text();
}

void ScanPage::open_file() {
  auto* dialog = new QFileDialog(this, tr("Picture of the QR code"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFiles);
  dialog->setNameFilter(tr("Pictures") + QStringLiteral(" (*.png *.jpg *.jpeg *.jp2 *.j2k)"));
  connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) { read({.files = files}); });
  dialog->open();
}

void ScanPage::paste() {
  const auto pictures = pictures_in(*QGuiApplication::clipboard()->mimeData());
  if (pictures.empty()) return emit said(tr("No picture was copied. Copy one, then paste it here."));
  read(pictures);
}

bool ScanPage::is_busy() const {
  return situation_.is_reading_picture || !choice_->empty();
}

void ScanPage::refresh(const Shown& shown) {
  language_ = shown.language;
  set_button(camera_, tr("Use the camera"));
  set_button(file_, tr("Open a picture"), QStringLiteral("Ctrl+O"));
  set_button(paste_, tr("Paste a picture"), QStringLiteral("Ctrl+V"));
  set_text(privacy_, tr("Pictures are used to read the code and are not kept. One can also be dropped anywhere on the "
                        "window."));
  cameras_->refresh();
  show_text();
}

void ScanPage::show_text() {
  const auto before = title_->text();
  const auto text = scan_text(situation_, language_);
  set_text(title_, text.title);
  set_text(lead_, text.lead);
  preview_->setAccessibleName(tr("Picture of the camera"));
  setAccessibleName(text.title);
  const bool ask = situation_.codes && situation_.codes->cards.size() > 1;
  if (ask) choice_->show_cards(situation_.codes->cards);
  choice_->setVisible(ask);
  camera_->setVisible(!situation_.is_live);
  if (text.title == before || !isVisible()) return;
  setAccessibleDescription(text.lead);
  QAccessibleEvent alert(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void ScanPage::forget() {
  stop_camera();
  pictures_->forget();
  choice_->forget();
  situation_ = {};
  show_text();
}

void ScanPage::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Open)) return open_file();
  if (event->matches(QKeySequence::Paste)) return paste();
  const int digit = event->key() - Qt::Key_0;
  if (!choice_->empty() && digit >= 1 && digit <= 9) return choice_->choose(digit);
  SidePage::keyPressEvent(event);
}

}  // namespace chipid::counter
