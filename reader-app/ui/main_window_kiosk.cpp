#include <QCloseEvent>
#include <QGuiApplication>

#include "ui/header_bar.hpp"
#include "ui/kiosk/kiosk_page.hpp"
#include "ui/kiosk/lock_page.hpp"
#include "ui/lane_strip.hpp"
#include "ui/main_window.hpp"

// What of the window is different where a citizen is alone with it.
namespace chipid::counter {
namespace {

constexpr std::chrono::minutes open_time{2};
constexpr std::chrono::seconds time_before{10};

}  // namespace

void MainWindow::connect_kiosk() {
  relock_.setSingleShot(true);
  const auto lock_again = [this] {
    kiosk_open_ = false;
    refresh();
  };
  connect(&relock_, &QTimer::timeout, this, lock_again);
  connect(kiosk_, &KioskPage::given, this, &MainWindow::give_key);
  connect(kiosk_, &KioskPage::reset, this, &MainWindow::reset_kiosk);
  connect(kiosk_, &KioskPage::staff, this, [this] { show_staff(true); });
  connect(kiosk_, &KioskPage::language_wanted, this, [this] {
    auto choices = choices_;
    choices.language = choices.language == Language::vi ? Language::en : Language::vi;
    choose(choices);
  });
  connect(lock_, &LockPage::back, this, [this] { show_staff(false); });
  connect(lock_, &LockPage::unlocked, this, [this] {
    kiosk_open_ = true;
    keep_kiosk_open();
    show_staff(false);
  });
  connect(lock_, &LockPage::chosen, this, [this](const QString& lock) {
    auto choices = choices_;
    choices.kiosk_lock = lock;
    choose(choices);
    emit chosen(choices_);
  });
}

// Staff who are at work are not locked out.
void MainWindow::keep_kiosk_open() {
  if (kiosk_open_) relock_.start(open_time);
}

// Who only passes it in the list of workflows is not locked out.
void MainWindow::leave_time_before_kiosk() {
  if (!workflow().kiosk) return relock_.stop();
  kiosk_open_ = true;
  relock_.start(time_before);
  say(tr("The kiosk begins in %1 seconds. Choose another workflow to stay here.").arg(time_before.count()));
  refresh();
}

// Without a code there is no kiosk to go back to.
void MainWindow::show_staff(bool wanted) {
  staff_asked_ = wanted;
  if (!wanted && choices_.kiosk_lock.isEmpty()) kiosk_open_ = true;
  refresh();
}

void MainWindow::reset_kiosk() {
  counter_.lane().cancel();
  counter_.lane().finish();
}

void MainWindow::on_kiosk_key(int key) {
  const bool at_lock = pages_->currentWidget() == lock_;
  if (key == Qt::Key_Escape) return at_lock ? show_staff(false) : reset_kiosk();
  if (key == Qt::Key_F2) show_staff(true);
}

void MainWindow::use_kiosk_look(bool kiosk) {
  header_->setVisible(!kiosk);
  if (kiosk) lanes_->hide();
  // A picture has the size of its window.
  if (QGuiApplication::platformName() == QStringLiteral("offscreen")) return;
  if (isVisible() && kiosk != isFullScreen()) setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  event->setAccepted(!is_kiosk() || choices_.kiosk_lock.isEmpty());
}

}  // namespace chipid::counter
