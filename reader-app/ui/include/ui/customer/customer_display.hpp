#pragma once

#include <QLabel>
#include <QWidget>

#include "logic/customer_view.hpp"
#include "ui/countdown_ring.hpp"

namespace chipid::counter {

/// What the person at the counter sees, over a whole screen of their own. Takes no keys and no focus; its words are as
/// large as that screen allows. Nothing is shown between people.
class CustomerDisplay : public QWidget {
  Q_OBJECT

 public:
  CustomerDisplay();

  /// `seconds_left` until the data goes; -1: nothing is counted. `held`: the clerk keeps it on the screen.
  void show_view(const CustomerView& view, int seconds_left, bool held);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fit_words();
  void use_size(int percent);

  QWidget* content_;
  QLabel* title_;
  QLabel* title_other_;
  QLabel* sentence_;
  QLabel* person_;
  QLabel* shared_;
  QLabel* purpose_;
  CountdownRing* ring_;
};

}  // namespace chipid::counter
