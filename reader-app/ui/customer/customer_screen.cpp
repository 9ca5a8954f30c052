#include "ui/customer/customer_screen.hpp"

#include <QGuiApplication>
#include <QScreen>
#include <QWindow>

namespace chipid::counter {

CustomerScreen::CustomerScreen(MainWindow& window, Counter& counter) : window_(window), counter_(counter) {
  connect(&counter, &Counter::changed, this, &CustomerScreen::show_person);
  connect(&counter, &Counter::countdown, this, &CustomerScreen::show_person);
  connect(&window, &MainWindow::look_changed, this, &CustomerScreen::refresh);
  connect(qGuiApp, &QGuiApplication::screenAdded, this, &CustomerScreen::refresh);
  // While it is told of, the screen is still in the list.
  connect(qGuiApp, &QGuiApplication::screenRemoved, this, &CustomerScreen::refresh, Qt::QueuedConnection);
  window.winId();
  connect(window.windowHandle(), &QWindow::screenChanged, this, &CustomerScreen::refresh);
  refresh();
}

QScreen* CustomerScreen::chosen() const {
  const auto& name = window_.choices().customer_screen;
  for (auto* screen : QGuiApplication::screens()) {
    if (!name.isEmpty() && screen->name() == name && screen != window_.windowHandle()->screen()) return screen;
  }
  return nullptr;
}

void CustomerScreen::refresh() {
  auto* screen = chosen();
  if (screen == nullptr) return display_.reset();
  if (!display_) display_ = std::make_unique<CustomerDisplay>();
  display_->setScreen(screen);
  display_->setGeometry(screen->geometry());
  show_person();
  display_->showFullScreen();
}

void CustomerScreen::show_person() {
  if (!display_) return;
  const auto& lane = counter_.lane();
  const auto& known = lane.data();
  const auto view = make_customer_view(lane.situation(), known.document, known.report ? &*known.report : nullptr,
                                       counter_.workflow(), window_.choices().language);
  display_->show_view(view, lane.seconds_left(), lane.situation().held);
}

}  // namespace chipid::counter
