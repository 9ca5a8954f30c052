#pragma once

#include <QElapsedTimer>
#include <QLabel>
#include <QStackedWidget>
#include <QTimer>
#include <QWidget>
#include <vector>

#include "engine/counter.hpp"
#include "engine/list_desk.hpp"
#include "ui/choices.hpp"
#include "ui/side_page.hpp"
#include "ui/theme.hpp"

namespace chipid::counter {

class AgentBanner;
class HeaderBar;
class HelpPage;
class KioskPage;
class LaneStrip;
class LockPage;
class OutboxNotice;
class Page;
class PersonPage;
class PracticeBar;
class ReadyPage;
class SideFrame;
class WhyPage;

/// What the window works with besides readers; outlives it.
struct Site {
  std::filesystem::path trust = {};   ///< folder of this user's trust list
  std::filesystem::path config = {};  ///< folder of the app's settings
  History* history = nullptr;
  Outbox* outbox = nullptr;
  agent::AgentHost* agent = nullptr;
};

/// The window: header, one page at a time, the practice bar. Decides nothing but which page is shown.
class MainWindow : public QWidget {
  Q_OBJECT

 public:
  /// `practice`: the supply whose cards can be laid down by hand, or nullptr. All outlive the window.
  MainWindow(Counter& counter, std::vector<Workflow> workflows, const Choices& choices, PracticeSupply* practice,
             const Site& site = {});

  [[nodiscard]] const Choices& choices() const { return choices_; }
  void choose(const Choices& choices);
  /// A scanned code or typed number.
  void give_key(const QString& text);
  /// The page of checks, where a verdict is shown.
  void show_why(bool open);
  /// A page beside the flow; nothing happens where it needs a verdict and there is none.
  void open_side(SideId id);
  void close_side();
  [[nodiscard]] SidePage* side_page() const;
  [[nodiscard]] PracticeBar* practice_bar() { return practice_; }
  [[nodiscard]] Lane& lane() { return counter_.lane(); }
  /// A citizen is alone with it: nothing of the counter's is to be reached.
  [[nodiscard]] bool is_kiosk() const { return workflow().kiosk && !kiosk_open_; }

 signals:
  void chosen(const chipid::counter::Choices& choices);
  void look_changed();  ///< or language, or any other choice

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  bool focusNextPrevChild(bool next) override;

 private:
  void build(const Services& services);
  void connect_pages();
  void connect_history();
  void connect_agent();
  void refresh_agent();
  void connect_header();
  void refresh();
  void cancel();
  void say(const QString& text);
  bool on_flow_key(int key);
  void on_side_key(SideId id);
  void do_next();
  void go_without_chip();
  void leave_workflow();
  void settle_side_page();
  void show_page(QWidget* page);
  void connect_kiosk();
  void on_kiosk_key(int key);
  void reset_kiosk();
  void leave_time_before_kiosk();
  void keep_kiosk_open();
  void show_staff(bool wanted);
  void use_kiosk_look(bool kiosk);
  [[nodiscard]] bool has_verdict() const;
  [[nodiscard]] QWidget* page_of_state();
  [[nodiscard]] const Workflow& workflow() const;

  Counter& counter_;
  History* history_;         ///< nullptr: nothing is recorded
  agent::AgentHost* agent_;  ///< nullptr: no page may ask for cards
  ListDesk lists_;
  std::vector<Workflow> workflows_;
  Choices choices_;
  HeaderBar* header_ = nullptr;
  AgentBanner* agent_banner_ = nullptr;  ///< nullptr: no page may ask for cards
  LaneStrip* lanes_ = nullptr;
  KioskPage* kiosk_ = nullptr;
  LockPage* lock_ = nullptr;
  QTimer relock_;  ///< a kiosk that staff left open closes by itself
  std::vector<Page*> flow_pages_;
  bool kiosk_open_ = false;   ///< staff unlocked it
  bool staff_asked_ = false;  ///< for the code
  QStackedWidget* pages_ = nullptr;
  ReadyPage* ready_ = nullptr;
  PersonPage* person_ = nullptr;
  WhyPage* why_ = nullptr;
  HelpPage* help_ = nullptr;
  SideFrame* side_ = nullptr;
  OutboxNotice* outbox_ = nullptr;  ///< nullptr: nothing is sent
  PracticeBar* practice_ = nullptr;
  QLabel* toast_ = nullptr;
  QTimer toast_time_;
  bool just_closed_ = false;  ///< a page beside the flow
  QElapsedTimer since_key_;   ///< was pressed
  bool why_open_ = false;
  bool asked_ = false;               ///< for the number of the card on the reader
  State state_ = State::no_service;  ///< as it was shown last
};

}  // namespace chipid::counter
