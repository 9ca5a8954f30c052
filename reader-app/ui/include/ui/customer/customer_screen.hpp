#pragma once

#include <QObject>
#include <memory>

#include "ui/customer/customer_display.hpp"
#include "ui/main_window.hpp"

namespace chipid::counter {

/// Keeps the customer display on the screen that the clerk chose, as long as that is there and is not the clerk's own.
class CustomerScreen : public QObject {
  Q_OBJECT

 public:
  /// Both outlive it.
  CustomerScreen(MainWindow& window, Counter& counter);

  /// Nothing where none is shown.
  [[nodiscard]] const CustomerDisplay* display() const { return display_.get(); }

 private:
  void refresh();
  void show_person();
  [[nodiscard]] QScreen* chosen() const;

  MainWindow& window_;
  Counter& counter_;
  std::unique_ptr<CustomerDisplay> display_;
};

}  // namespace chipid::counter
