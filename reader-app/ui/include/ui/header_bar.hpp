#pragma once

#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <vector>

#include "engine/counter.hpp"
#include "ui/icons.hpp"

namespace chipid::counter {

/// A short word with a shape before it.
class Pill : public QFrame {
 public:
  explicit Pill(QWidget* parent);
  /// What is well needs no words where large text has no room; `name` always tells.
  void show_state(const QString& drawing, const QColor& ink, const QString& text, const QString& name,
                  bool well = false);
  [[nodiscard]] bool has_words() const { return !text_->text().isEmpty(); }

 private:
  Symbol* symbol_;
  QLabel* text_;
};

/// Above every page: the workflow, reader and trust list, language and look.
class HeaderBar : public QFrame {
  Q_OBJECT

 public:
  explicit HeaderBar(QWidget* parent);

  void refresh(const Lane& lane, const std::optional<TrustSummary>& trust, Language language);
  void show_workflows(const std::vector<Workflow>& workflows, const Workflow& current, Language language);

  /// Empty: who listens to aboutToShow() fills it.
  [[nodiscard]] QMenu& menu() { return *menu_; }
  void show_menu();

 signals:
  void workflow_chosen(int index);
  void language_chosen();
  void look_chosen();

 private:
  void lay_out();
  void refresh_trust(const std::optional<TrustSummary>& trust, Language language);
  Symbol* logo_;
  QLabel* product_;
  QComboBox* workflows_;
  QWidget* states_;
  Pill* reader_;
  Pill* trust_;
  QPushButton* language_;
  QPushButton* look_;
  QPushButton* more_;
  QMenu* menu_;
};

}  // namespace chipid::counter
