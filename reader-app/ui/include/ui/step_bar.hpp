#pragma once

#include <QBoxLayout>
#include <QPushButton>
#include <QWidget>

#include "ui/workflow_steps.hpp"

namespace chipid::counter {

/// A button for each step of the workflow: what is done is ticked, what is next stands out.
class StepBar : public QWidget {
  Q_OBJECT

 public:
  explicit StepBar(QWidget* parent);

  void refresh(const Shown& shown);
  void forget();
  /// The page of the next step; nothing where nothing is left, or nothing was asked for.
  [[nodiscard]] std::optional<SideId> next() const { return next_; }
  /// The workflow asked for steps and all are done.
  [[nodiscard]] bool is_complete() const { return !buttons_.empty() && all_done_; }

 signals:
  void wanted(chipid::counter::SideId page);

 private:
  void show_step(QPushButton* button, const StepView& step, bool next);

  QHBoxLayout* row_;
  std::vector<std::pair<QPushButton*, std::string>> buttons_;
  std::optional<SideId> next_;
  bool all_done_ = false;
};

}  // namespace chipid::counter
