#pragma once

#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <vector>

#include "agent_desk/desk_view.hpp"
#include "engine/counter.hpp"
#include "ui/icons.hpp"

namespace chipid::counter {

class History;
class HistoryPills;

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

/// Above every page: the workflow, reader, trust list and history, language and look.
class HeaderBar : public QFrame {
  Q_OBJECT

 public:
  explicit HeaderBar(QWidget* parent);

  /// `history`: nullptr where nothing is recorded.
  void refresh(const Lane& lane, const std::optional<TrustSummary>& trust, const History* history, Language language);
  /// A page of another program that holds the reader.
  void show_page(const agent::DeskView& view);
  void show_workflows(const std::vector<Workflow>& workflows, const Workflow& current, Language language);

  /// Empty: who listens to aboutToShow() fills it.
  [[nodiscard]] QMenu& menu() { return *menu_; }
  void show_menu();

 signals:
  void workflow_chosen(int index);
  void language_chosen();
  void look_chosen();
  void warned(const QString& text);  ///< of the history, once at each change

 private:
  void lay_out();
  void refresh_trust(const std::optional<TrustSummary>& trust, Language language);
  Symbol* logo_;
  QLabel* product_;
  QComboBox* workflows_;
  QWidget* states_;
  Pill* reader_;
  Pill* trust_;
  HistoryPills* history_;
  Pill* page_;
  QPushButton* language_;
  QPushButton* look_;
  QPushButton* more_;
  QMenu* menu_;
};

}  // namespace chipid::counter
