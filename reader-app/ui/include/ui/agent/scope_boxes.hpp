#pragma once

#include <QBoxLayout>
#include <QCheckBox>
#include <QWidget>
#include <array>

#include "rules/scopes.hpp"

namespace chipid::counter {

/// A tick for each scope that may be taken away.
class ScopeBoxes : public QWidget {
  Q_OBJECT

 public:
  explicit ScopeBoxes(QWidget* parent, QBoxLayout::Direction direction = QBoxLayout::TopToBottom);

  /// Those that may be chosen; all are ticked where others were shown before.
  void show_scopes(const agent::Scopes& scopes);
  void set_chosen(const agent::Scopes& scopes);
  [[nodiscard]] agent::Scopes chosen() const;
  void refresh();

 signals:
  void changed();

 private:
  std::array<QCheckBox*, agent::scope_count> boxes_{};
  agent::Scopes shown_;
};

}  // namespace chipid::counter
