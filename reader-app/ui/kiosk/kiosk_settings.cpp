#include "ui/kiosk/kiosk_settings.hpp"

#include <QBoxLayout>

#include "ui/widgets.hpp"

namespace chipid::counter {

KioskSettings::KioskSettings(const Services& services, QWidget* parent)
    : SettingsPart(parent),
      services_(services),
      state_(make_label("plain", this)),
      forget_code_(make_button("plain", {}, this)) {
  auto* row = new QHBoxLayout(this);
  row->addWidget(state_, 1);
  row->addWidget(forget_code_);
  set_margins(row, 0, 0, 0, 0, 12);
  connect(forget_code_, &QPushButton::clicked, this, [this] {
    auto choices = services_.choices;
    choices.kiosk_lock.clear();
    emit choices_changed(choices);
  });
}

void KioskSettings::refresh(Language /*language*/) {
  const bool locked = !services_.choices.kiosk_lock.isEmpty();
  set_text(state_, locked ? tr("Kiosk: a code of staff unlocks it.")
                          : tr("Kiosk: the code of staff is chosen when it begins."));
  set_button(forget_code_, tr("Forget the code"));
  forget_code_->setEnabled(locked);
}

}  // namespace chipid::counter
