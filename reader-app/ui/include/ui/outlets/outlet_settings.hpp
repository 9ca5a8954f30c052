#pragma once

#include <QGridLayout>
#include <QLabel>

#include "ui/desk/path_row.hpp"
#include "ui/desk/settings_part.hpp"
#include "ui/side_page.hpp"

namespace chipid::counter {

/// The rows of the settings about files and the site's server.
class OutletSettings final : public SettingsPart {
  Q_OBJECT

 public:
  OutletSettings(const Services& services, QWidget* parent);

  void refresh(Language language) override;

 private:
  void choose(QString Choices::*member, const QString& value);
  void show_receiver();

  const Services services_;
  Language language_ = Language::vi;
  QLabel *group_, *receiver_label_, *folder_label_;
  PathRow *receiver_, *folder_;
};

}  // namespace chipid::counter
