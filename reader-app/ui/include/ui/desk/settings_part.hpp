#pragma once

#include <QWidget>

#include "ui/choices.hpp"

namespace chipid::counter {

/// Some rows of the settings, about one matter.
class SettingsPart : public QWidget {
  Q_OBJECT

 public:
  using QWidget::QWidget;
  /// The settings are shown from now on, until forget(). refresh() follows.
  virtual void open() {}
  virtual void refresh(Language language) = 0;
  /// Nothing that was typed and not used stays.
  virtual void forget() {}

 signals:
  void choices_changed(const chipid::counter::Choices& choices);
};

}  // namespace chipid::counter
