#pragma once

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>

#include "camera/frame_source.hpp"
#include "desk/doctor.hpp"
#include "ui/desk/choice_box.hpp"
#include "ui/desk/path_row.hpp"
#include "ui/desk/settings_part.hpp"
#include "ui/side_page.hpp"

namespace chipid::counter {

/// What a site or clerk chooses. Each choice takes effect and is kept at once.
class SettingsPage final : public SidePage {
  Q_OBJECT

 public:
  SettingsPage(const Services& services, QWidget* parent);

  void open() override;
  void refresh(const Shown& shown) override;
  void forget() override;

 private:
  void build();
  void connect_choices();
  void connect_files();
  [[nodiscard]] QLabel* add_group();
  [[nodiscard]] QLabel* add_row(QWidget* control);
  void add_switch(QCheckBox* control);
  void add_part(SettingsPart* part);
  /// Changes one of the choices.
  template <typename Value>
  void choose(Value Choices::*member, Value value);
  void show_look_choices();
  void show_device_choices();
  void show_files();
  void show_words();
  void check_files();

  const Services services_;
  Doctor doctor_;
  Language language_ = Language::vi;
  QList<CameraInfo> cameras_;

  QGridLayout* grid_ = nullptr;
  std::vector<std::pair<QLabel*, QWidget*>> labelled_;
  QLabel *look_group_, *work_group_, *device_group_, *file_group_, *history_group_;
  QLabel *language_label_, *theme_label_, *text_label_, *workflow_label_, *camera_label_, *screen_label_;
  QLabel *provider_label_, *records_label_;
  ChoiceBox *language_box_, *theme_box_, *text_box_, *workflow_box_, *camera_box_, *screen_box_;
  QCheckBox *sounds_, *forward_, *tray_;
  PathRow *provider_, *records_;
  std::vector<SettingsPart*> parts_;
};

}  // namespace chipid::counter
