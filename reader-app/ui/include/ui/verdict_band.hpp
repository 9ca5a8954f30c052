#pragma once

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include "logic/result_view.hpp"
#include "ui/countdown_ring.hpp"
#include "ui/icons.hpp"
#include "ui/theme.hpp"

namespace chipid::counter {

/// The band across the page: a drawn shape, a title, a sentence, what may be done; the ring at its end.
class BandWidget : public QFrame {
  Q_OBJECT

 public:
  explicit BandWidget(QWidget* parent);

  void show_text(const QString& symbol, const Tone& tone, const QString& title, const QString& sentence,
                 const QString& remark = {});
  void show_verdict(const VerdictBand& verdict);
  void forget();
  /// Tells screen readers, at once.
  void announce();
  [[nodiscard]] CountdownRing& ring() { return *ring_; }
  /// "Why?", or what stops the read; the page says which.
  [[nodiscard]] QPushButton& button() { return *button_; }

 signals:
  void announced();

 private:
  void lay_out();
  void colour(const Tone& tone);

  QGridLayout* grid_;
  bool large_ = false;  ///< the layout in force
  Symbol* symbol_;
  QLabel* title_;
  QLabel* sentence_;
  QLabel* remark_;
  CountdownRing* ring_;
  QPushButton* button_;
  QString style_;
};

}  // namespace chipid::counter
