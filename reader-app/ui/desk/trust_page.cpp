#include "ui/desk/trust_page.hpp"

#include "ui/widgets.hpp"

namespace chipid::counter {

TrustPage::TrustPage(const Services& services, QWidget* parent) : SidePage(parent) {
  auto* content = new QWidget(this);
  panel_ = new TrustPanel(services, content);
  auto* inside = new QVBoxLayout(content);
  inside->addWidget(panel_);
  set_margins(inside, 32, 8, 32, 24, 0);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(make_scroll(content, this));
  setFocusProxy(panel_);
  connect(panel_, &TrustPanel::said, this, &SidePage::said);
}

void TrustPage::open() {
  panel_->look_again();
}

void TrustPage::refresh(const Shown& shown) {
  panel_->refresh(shown.language);
}

void TrustPage::forget() {
  panel_->forget();
}

}  // namespace chipid::counter
