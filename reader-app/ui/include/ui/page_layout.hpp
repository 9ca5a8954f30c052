#pragma once

#include <QBoxLayout>
#include <QFrame>
#include <QWidget>

namespace chipid::counter {

/// Of a side page: what is read scrolls, what is done stands below it.
struct PageLayout {
  QWidget* content;     ///< parent of what is read
  QVBoxLayout* column;  ///< in it; a stretch ends it once all is added
  QFrame* footer;       ///< parent of words and buttons
  QHBoxLayout* row;     ///< in it
};

/// Lays a page out that has no layout yet; `gap`: between what is read, in pixels of the design.
[[nodiscard]] PageLayout lay_out_page(QWidget* page, double gap);

}  // namespace chipid::counter
