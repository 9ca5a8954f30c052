#pragma once

#include <QImage>
#include <QWidget>

#include "papers/paper.hpp"

namespace chipid::counter {

/// A paper as it will come out, its first page; all of its words for screen readers.
class PaperPreview final : public QWidget {
  Q_OBJECT

 public:
  explicit PaperPreview(QWidget* parent);

  void show_paper(const papers::Paper& paper);
  void forget();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QImage picture_;
};

}  // namespace chipid::counter
