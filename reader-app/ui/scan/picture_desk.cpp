#include "ui/scan/picture_desk.hpp"

#include "ui/main_window.hpp"
#include "ui/scan/picture_inlet.hpp"
#include "ui/scan/scan_page.hpp"

namespace chipid::counter {

PictureDesk::PictureDesk(MainWindow& window) : QObject(&window), window_(window) {
  auto* inlet = new PictureInlet(&window);
  connect(inlet, &PictureInlet::given, this, &PictureDesk::take);
  connect(&reader_, &PictureReader::found, this, &PictureDesk::on_found);
  connect(&reader_, &PictureReader::failed, this, [this](const Error& error) {
    if (auto* shown = opened_page()) shown->show_failed(error);
  });
}

ScanPage* PictureDesk::page() const {
  return qobject_cast<ScanPage*>(window_.side_page());
}

ScanPage* PictureDesk::opened_page() {
  window_.open_side(SideId::scan);
  return page();
}

void PictureDesk::take(const GivenPictures& pictures) {
  if (auto* shown = page()) return shown->read(pictures);
  emit said(tr("Reading the picture"));
  reader_.read(pictures);
}

void PictureDesk::on_found(const CodesInView& codes) {
  if (codes.cards.size() == 1) return window_.give_key(QString::fromStdString(codes.cards.front().text));
  if (auto* shown = opened_page()) shown->show_found(codes);
}

}  // namespace chipid::counter
