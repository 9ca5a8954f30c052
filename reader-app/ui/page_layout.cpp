#include "ui/page_layout.hpp"

#include "ui/widgets.hpp"

namespace chipid::counter {

PageLayout lay_out_page(QWidget* page, double gap) {
  auto* content = new QWidget(page);
  auto* footer = make_frame("footer", page);
  auto* whole = new QVBoxLayout(page);
  whole->addWidget(make_scroll(content, page), 1);
  whole->addWidget(footer);
  const PageLayout layout{content, new QVBoxLayout(content), footer, new QHBoxLayout(footer)};
  set_margins(whole, 0, 0, 0, 0, 0);
  set_margins(layout.column, 32, 8, 32, 24, gap);
  set_margins(layout.row, 32, 10, 32, 10, 12);
  return layout;
}

}  // namespace chipid::counter
