#include "ui/kiosk/lock_page.hpp"

#include <QBoxLayout>

#include "ui/kiosk/kiosk_code.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

constexpr int tries = 5;
constexpr std::chrono::seconds pause_time{60};
constexpr std::chrono::seconds away_time{30};

}  // namespace

LockPage::LockPage(QWidget* parent) : Page(parent) {
  auto* content = new QWidget(this);
  auto* row = new QHBoxLayout(content);
  auto* column = new QVBoxLayout;
  title_ = make_label("hero", content);
  sentence_ = make_label("lead", content);
  pad_ = new KeyPad(true, content);
  error_ = make_label("error", content);
  back_ = make_button("plain", QStringLiteral("back"), content);
  column->addStretch(1);
  column->addWidget(title_);
  column->addWidget(sentence_);
  column->addWidget(error_);
  column->addWidget(back_, 0, Qt::AlignLeft);
  column->addStretch(1);
  row->addLayout(column, 1);
  row->addWidget(pad_, 0, Qt::AlignVCenter);
  auto* whole = new QVBoxLayout(this);
  whole->addWidget(make_scroll(content, this));
  set_margins(whole, 0, 0, 0, 0, 0);
  set_margins(column, 0, 0, 0, 0, 14);
  set_margins(row, 48, 24, 48, 24, 32);
  setFocusProxy(pad_);
  pause_.setSingleShot(true);
  pause_.setInterval(pause_time);
  away_.setSingleShot(true);
  away_.setInterval(away_time);
  connect(&away_, &QTimer::timeout, this, &LockPage::back);
  connect(pad_, &KeyPad::given, this, &LockPage::take);
  connect(pad_, &KeyPad::edited, this, [this] { away_.start(); });
  connect(back_, &QPushButton::clicked, this, &LockPage::back);
}

void LockPage::refresh(const Shown& /*shown*/) {
  set_text(title_, lock_.isEmpty() ? tr("Choose a code for staff") : tr("Staff: unlock the kiosk"));
  set_text(sentence_, lock_.isEmpty()
                          ? tr("Only who knows it can leave the kiosk. Choose 4 to 12 digits and write them down.")
                          : tr("Type the code and press OK."));
  pad_->show();
  pad_->refresh(tr("Code"));
  set_button(back_, tr("Back"), QStringLiteral("Esc"));
  pad_->setFocus();
  away_.start();
}

void LockPage::take(const QString& code) {
  pad_->forget();
  lock_.isEmpty() ? choose(code) : unlock(code);
}

void LockPage::choose(const QString& code) {
  const auto lock = kiosk_lock(code);
  if (!lock) return set_text(error_, tr("Choose 4 to 12 digits."));
  emit chosen(*lock);
}

void LockPage::unlock(const QString& code) {
  if (pause_.isActive()) return set_text(error_, tr("Too many wrong codes: wait a minute."));
  if (opens_kiosk(lock_, code)) {
    wrong_ = 0;
    return emit unlocked();
  }
  if (++wrong_ % tries == 0) pause_.start();
  set_text(error_, tr("That is not the code. Type it again."));
}

void LockPage::forget() {
  away_.stop();
  pad_->forget();
  pad_->hide();
  set_text(error_, {});
}

}  // namespace chipid::counter
