#pragma once

#include <QLabel>
#include <QStackedWidget>
#include <QTimer>
#include <QWidget>
#include <vector>

#include "engine/counter.hpp"
#include "ui/theme.hpp"

namespace chipid::counter {

class HeaderBar;
class HelpPage;
class Page;
class PersonPage;
class PracticeBar;
class PracticeSupply;
class ReadyPage;
class WhyPage;

/// What a clerk chose, kept from one day to the next.
struct Choices {
  Language language = Language::vi;
  QString theme = QStringLiteral("light");
  int text_percent = 100;
  QString workflow = {};  ///< an id
};

/// The window: header, one page at a time, the practice bar. Decides nothing but which page is shown.
class MainWindow : public QWidget {
  Q_OBJECT

 public:
  /// `practice`: the supply whose cards can be laid down by hand, or nullptr. All outlive the window.
  MainWindow(Counter& counter, std::vector<Workflow> workflows, const Choices& choices, PracticeSupply* practice);

  [[nodiscard]] const Choices& choices() const { return choices_; }
  void choose(const Choices& choices);
  /// A scanned code or typed number.
  void give_key(const QString& text);
  /// The page of checks, where a verdict is shown.
  void show_why(bool open);
  [[nodiscard]] PracticeBar* practice_bar() { return practice_; }
  [[nodiscard]] Lane& lane() { return counter_.lane(); }

 signals:
  void chosen(const chipid::counter::Choices& choices);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void build(PracticeSupply* practice);
  void connect_pages();
  void refresh();
  void cancel();
  void say(const QString& text);
  [[nodiscard]] Page* page_of_state();
  [[nodiscard]] const Workflow& workflow() const;

  Counter& counter_;
  std::vector<Workflow> workflows_;
  Choices choices_;
  HeaderBar* header_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  ReadyPage* ready_ = nullptr;
  PersonPage* person_ = nullptr;
  WhyPage* why_ = nullptr;
  HelpPage* help_ = nullptr;
  PracticeBar* practice_ = nullptr;
  QLabel* toast_ = nullptr;
  QTimer toast_time_;
  bool why_open_ = false;
};

}  // namespace chipid::counter
