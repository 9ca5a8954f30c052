#include "ui/guide/guide_page.hpp"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

#include "ui/guide/guide_view.hpp"
#include "ui/side_pages.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

QString pdf_beside(const QString& path) {
  const QFileInfo html(path);
  return html.path() + QLatin1Char('/') + html.completeBaseName() + QStringLiteral(".pdf");
}

}  // namespace

GuidePage::GuidePage(const Services& /*services*/, QWidget* parent)
    : SidePage(parent),
      view_(new GuideView(this)),
      missing_(make_label("lead", this)),
      contents_(make_button("plain", {}, this)),
      browser_(make_button("plain", {}, this)),
      pdf_(make_button("plain", {}, this)) {
  auto* buttons = new QHBoxLayout;
  for (auto* button : {contents_, browser_, pdf_}) buttons->addWidget(button);
  buttons->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->addLayout(buttons);
  column->addWidget(missing_);
  column->addWidget(view_, 1);
  set_margins(buttons, 32, 0, 32, 8, 12);
  set_margins(column, 0, 0, 0, 0, 8);
  missing_->setContentsMargins(32, 8, 32, 8);
  connect(contents_, &QPushButton::clicked, this, [this] { show({}); });
  connect(browser_, &QPushButton::clicked, this, [this] { open_outside(path_); });
  connect(pdf_, &QPushButton::clicked, this, [this] { open_outside(pdf_beside(path_)); });
  connect(view_, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) { show(link.fragment()); });
}

void GuidePage::open() {
  language_.reset();
  chapter_.clear();
}

void GuidePage::refresh(const Shown& shown) {
  set_button(contents_, tr("Contents"));
  set_button(browser_, tr("Open in the browser"));
  set_button(pdf_, tr("Open as PDF"));
  if (language_ == shown.language && theme_ == look().palette->id && text_percent_ == look().text_percent) return;
  load(shown.language);
  theme_ = look().palette->id;
  text_percent_ = look().text_percent;
}

void GuidePage::load(Language language) {
  language_ = language;
  path_ = GuideBook::file_for(language);
  book_ = GuideBook::load(path_);
  const bool there = !book_.chapters().empty();
  set_text(missing_, there ? QString()
                           : tr("The guide is not on this computer. Ask whoever looks after this counter to "
                                "install the package chipid-guide."));
  view_->setVisible(there);
  for (auto* button : {contents_, browser_}) button->setVisible(there);
  pdf_->setVisible(there && QFileInfo::exists(pdf_beside(path_)));
  setFocusProxy(there ? view_ : nullptr);
  if (there) show(chapter_);
}

void GuidePage::show(const QString& chapter) {
  chapter_ = chapter;
  contents_->setEnabled(!chapter.isEmpty());
  view_->show_chapter(book_.html_of(chapter));
  const auto title = view_->document()->firstBlock().text();
  set_name(view_, title.isEmpty() ? side_title(SideId::guide) : title);
  view_->setFocus();
}

// The page stays: some computers say that a browser answers and have none.
void GuidePage::begin_at_once() {
  if (!book_.chapters().empty()) open_outside(path_);
}

void GuidePage::open_outside(const QString& path) {
  const bool answered = QDesktopServices::openUrl(QUrl::fromLocalFile(path));
  emit said(answered ? tr("The guide opens in another window; it can be read here too.")
                     : tr("No program of this computer opens it. Read it here."));
}

void GuidePage::forget() {
  book_ = {};
  language_.reset();
  view_->clear();
}

}  // namespace chipid::counter
